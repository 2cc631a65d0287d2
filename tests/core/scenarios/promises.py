"""Rows about what moves the clock: promises, replies and further rounds."""

from __future__ import annotations

from core.models import ReplyKind
from tests.core.facts import talk
from tests.core.scenarios.row import WAITING, Row

PROMISES = (
    Row(
        title="A promised day that passed unnoticed: ask now; the next are counted from when you really can",
        told=talk(promised="Mon 7 Dec", words="in about two weeks"),
        now="Thu 10 Dec 12:00",
        only=WAITING,
        intention="""
            Leave it with Halden: Mon 23 Nov 15:00 to Tue 8 Dec 09:00, over
            Follow up with Dana Lee, 1 of 3: on Tue 8 Dec, overdue
            Follow up with Dana Lee, 2 of 3: on Thu 17 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Thu 24 Dec, coming
            Move on from Halden: Thu 31 Dec to Thu 7 Jan 2027, coming
            """,
        careers_office="""
            Leave it with Halden: Mon 23 Nov 15:00 to Wed 9 Dec 09:00, over
            Follow up with Dana Lee, 1 of 3: on Wed 9 Dec, overdue
            Follow up with Dana Lee, 2 of 3: on Thu 17 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Thu 31 Dec, coming
            Move on from Halden: Thu 7 Jan 2027 to Thu 14 Jan 2027, coming
            """,
        patient="""
            Leave it with Halden: Mon 23 Nov 15:00 to Mon 14 Dec 09:00, waiting
            Follow up with Dana Lee, 1 of 2: on Mon 14 Dec, coming
            Follow up with Dana Lee, 2 of 2: on Mon 21 Dec, coming
            Move on from Halden: Mon 28 Dec to Mon 4 Jan 2027, coming
            """,
    ),
    Row(
        title="A promise for a day before the interview says nothing",
        told=talk(promised="Fri 20 Nov", words="last Friday"),
        now="Tue 24 Nov 09:00",
        only="wait",
        intention="Leave it with Halden: Mon 23 Nov 15:00 to Mon 30 Nov 09:00, waiting",
    ),
    Row(
        title="Two promises: the one made in the second interview wins, though it is the earlier day",
        told=talk(promised="Fri 11 Dec", words="in three weeks")
        .interview("Mon 30 Nov 14:00", "Sam Okafor")
        .said("by Friday", "Fri 4 Dec"),
        now="Tue 1 Dec 09:00",
        only="wait follow_up",
        intention="""
            Leave it with Halden: Mon 30 Nov 15:00 until the end of Fri 4 Dec, waiting
            Follow up with Sam Okafor, 1 of 3: on Mon 7 Dec, coming
            Follow up with Sam Okafor, 2 of 3: on Mon 14 Dec, coming
            Follow up with Sam Okafor, 3 of 3: on Mon 21 Dec, coming
            """,
    ),
    Row(
        title="A second interview without a promise leaves the first one's standing, while it is ahead",
        told=talk(promised="Mon 7 Dec", words="in two weeks").interview("Mon 30 Nov 14:00", "Sam Okafor"),
        now="Tue 1 Dec 09:00",
        only="wait follow_up",
        patient="""
            Leave it with Halden: Mon 30 Nov 15:00 until the end of Mon 7 Dec, waiting
            Follow up with Sam Okafor, 1 of 2: on Mon 14 Dec, coming
            Follow up with Sam Okafor, 2 of 2: on Mon 21 Dec, coming
            """,
    ),
    Row(
        title="... but one that was over before the second interview is spent",
        told=talk(promised="Fri 27 Nov", words="by Friday").interview("Mon 30 Nov 14:00", "Sam Okafor"),
        now="Tue 1 Dec 09:00",
        only="wait",
        intention="Leave it with Halden: Mon 30 Nov 15:00 to Mon 7 Dec 09:00, waiting",
    ),
    Row(
        title='"We need another week" is a new promise: clock and count start again from it',
        told=talk(promised="Mon 30 Nov", words="a week")
        .followed_up("Tue 1 Dec 10:00")
        .replied(ReplyKind.NEWS_LATER, "Wed 2 Dec 09:00")
        .said("another week", "Wed 9 Dec"),
        now="Thu 3 Dec 12:00",
        only=WAITING,
        intention="""
            Leave it with Halden: Wed 2 Dec 09:00 until the end of Wed 9 Dec, waiting
            Follow up with Dana Lee, 1 of 3: on Thu 10 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Thu 17 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Thu 24 Dec, coming
            Move on from Halden: Thu 31 Dec to Thu 7 Jan 2027, coming
            """,
        careers_office="""
            Leave it with Halden: Wed 2 Dec 09:00 until the end of Wed 9 Dec, waiting
            Follow up with Dana Lee, 1 of 3: on Fri 11 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Fri 18 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Fri 1 Jan 2027, coming
            Move on from Halden: Fri 8 Jan 2027 to Fri 15 Jan 2027, coming
            """,
        patient="""
            Leave it with Halden: Wed 2 Dec 09:00 until the end of Wed 9 Dec, waiting
            Follow up with Dana Lee, 1 of 2: on Wed 16 Dec, coming
            Follow up with Dana Lee, 2 of 2: on Wed 23 Dec, coming
            Move on from Halden: Wed 30 Dec to Wed 6 Jan 2027, coming
            """,
    ),
    Row(
        title="News later, without saying when: the clock starts again from the day they wrote",
        told=talk(promised="Mon 7 Dec", words="in two weeks").replied(
            ReplyKind.NEWS_LATER, "Tue 1 Dec 10:00"
        ),
        now="Wed 2 Dec 09:00",
        only="wait follow_up",
        intention="""
            Leave it with Halden: Tue 1 Dec 10:00 to Tue 8 Dec 09:00, waiting
            Follow up with Dana Lee, 1 of 3: on Tue 8 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Tue 15 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Tue 22 Dec, coming
            """,
        patient="""
            Leave it with Halden: Tue 1 Dec 10:00 to Tue 15 Dec 09:00, waiting
            Follow up with Dana Lee, 1 of 2: on Tue 15 Dec, coming
            Follow up with Dana Lee, 2 of 2: on Tue 22 Dec, coming
            """,
    ),
    Row(
        title="Put off twice: the newest of their replies wins",
        told=talk(promised="Mon 30 Nov", words="a week")
        .replied(ReplyKind.NEWS_LATER, "Tue 1 Dec 10:00")
        .said("by Friday week", "Fri 11 Dec")
        .replied(ReplyKind.NEWS_LATER, "Thu 10 Dec 10:00")
        .said("early next week", "Wed 16 Dec"),
        now="Fri 11 Dec 09:00",
        only="wait",
        always="Leave it with Halden: Thu 10 Dec 10:00 until the end of Wed 16 Dec, waiting",
    ),
    Row(
        title="They decide the same day and do not: asked on the working day after, like any promise",
        told=talk(promised="Mon 23 Nov", words="later today"),
        now="Mon 23 Nov 20:00",
        only="wait follow_up",
        intention="""
            Leave it with Halden: Mon 23 Nov 15:00 until the end of Mon 23 Nov, waiting
            Follow up with Dana Lee, 1 of 3: on Tue 24 Nov, coming
            Follow up with Dana Lee, 2 of 3: on Tue 1 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Tue 8 Dec, coming
            """,
    ),
)

ROUNDS = (
    Row(
        title="A second round ends the follow-ups of the first; its unwritten thank-you stays",
        told=talk(promised="Mon 30 Nov", words="a week").interview("Wed 2 Dec 14:00", "Sam Okafor"),
        now="Thu 3 Dec 09:00",
        intention="""
            Write down how it went at Halden: Mon 23 Nov 15:00 to 21:00, overdue
            Connect with Dana Lee: Mon 23 Nov 15:00 to Tue 24 Nov 15:00, overdue
            Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, overdue, late
            Write down how it went at Halden: Wed 2 Dec 15:00 to 21:00, overdue
            Connect with Sam Okafor: Wed 2 Dec 15:00 to Thu 3 Dec 15:00, due
            Leave it with Halden: Wed 2 Dec 15:00 to Wed 9 Dec 09:00, waiting
            Thank Sam Okafor by email or card: Wed 2 Dec 17:00 to Thu 3 Dec 15:00, due
            Follow up with Sam Okafor, 1 of 3: on Wed 9 Dec, coming
            Follow up with Sam Okafor, 2 of 3: on Wed 16 Dec, coming
            Follow up with Sam Okafor, 3 of 3: on Wed 23 Dec, coming
            Move on from Halden: Wed 30 Dec to Wed 6 Jan 2027, coming
            """,
    ),
    Row(
        title="... already when it is agreed, not only when it has been held",
        told=talk(promised="Mon 30 Nov", words="a week").interview("Wed 9 Dec 14:00", "Sam Okafor"),
        now="Thu 3 Dec 09:00",
        only="wait follow_up",
        intention="""
            Leave it with Halden: Wed 9 Dec 15:00 to Wed 16 Dec 09:00, coming
            Follow up with Sam Okafor, 1 of 3: on Wed 16 Dec, coming
            Follow up with Sam Okafor, 2 of 3: on Wed 23 Dec, coming
            Follow up with Sam Okafor, 3 of 3: on Wed 30 Dec, coming
            """,
    ),
    Row(
        title="The count starts afresh with the second round; the week since the last follow-up does not",
        told=talk()
        .followed_up("Mon 30 Nov 10:00")
        .followed_up("Mon 7 Dec 10:00")
        .interview("Tue 8 Dec 09:00", "Dana Lee")
        .said("by Thursday", "Thu 10 Dec"),
        now="Wed 9 Dec 09:00",
        only="follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: on Mon 14 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Mon 21 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Mon 28 Dec, coming
            """,
    ),
    Row(
        title="Next round, no date yet: nothing to ask, the next interview will start the clock",
        told=talk(promised="Mon 7 Dec", words="in two weeks")
        .thanked("Dana Lee", "Tue 24 Nov 10:00")
        .replied(ReplyKind.NEXT_ROUND, "Thu 26 Nov 10:00"),
        now="Wed 9 Dec 09:00",
        only=WAITING,
        always="",
    ),
    Row(
        title="Next round, and they will send dates by Friday: that is a promise like any other",
        told=talk().replied(ReplyKind.NEXT_ROUND, "Tue 1 Dec 10:00").said("dates by Friday", "Fri 4 Dec"),
        now="Wed 2 Dec 09:00",
        only="wait follow_up",
        intention="""
            Leave it with Halden: Tue 1 Dec 10:00 until the end of Fri 4 Dec, waiting
            Follow up with Dana Lee, 1 of 3: on Mon 7 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Mon 14 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Mon 21 Dec, coming
            """,
    ),
)
