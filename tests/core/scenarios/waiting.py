"""Rows about waiting for news, following up and moving on."""

from __future__ import annotations

from core.models import ContactKind
from tests.core.facts import Process, talk
from tests.core.scenarios.row import WAITING, Row

FOLLOW_UPS = (
    Row(
        title="They said two weeks: leave it until that day is over, then ask, and ask again, then move on",
        told=talk(promised="Mon 7 Dec", words="in about two weeks"),
        now="Tue 24 Nov 09:00",
        only=WAITING,
        intention="""
            Leave it with Halden: Mon 23 Nov 15:00 until the end of Mon 7 Dec, waiting
            Follow up with Dana Lee, 1 of 3: on Tue 8 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Tue 15 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Tue 22 Dec, coming
            Move on from Halden: Tue 29 Dec to Tue 5 Jan 2027, coming
            """,
        careers_office="""
            Leave it with Halden: Mon 23 Nov 15:00 until the end of Mon 7 Dec, waiting
            Follow up with Dana Lee, 1 of 3: on Wed 9 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Wed 16 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Wed 30 Dec, coming
            Move on from Halden: Wed 6 Jan 2027 to Wed 13 Jan 2027, coming
            """,
        patient="""
            Leave it with Halden: Mon 23 Nov 15:00 until the end of Mon 7 Dec, waiting
            Follow up with Dana Lee, 1 of 2: on Mon 14 Dec, coming
            Follow up with Dana Lee, 2 of 2: on Mon 21 Dec, coming
            Move on from Halden: Mon 28 Dec to Mon 4 Jan 2027, coming
            """,
    ),
    Row(
        title='"A week" means day 8',
        told=talk(promised="Mon 30 Nov", words="a week"),
        now="Tue 24 Nov 09:00",
        only="follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: on Tue 1 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Tue 8 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Tue 15 Dec, coming
            """,
        careers_office="""
            Follow up with Dana Lee, 1 of 3: on Wed 2 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Wed 9 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Wed 23 Dec, coming
            """,
        patient="""
            Follow up with Dana Lee, 1 of 2: on Mon 7 Dec, coming
            Follow up with Dana Lee, 2 of 2: on Mon 14 Dec, coming
            """,
    ),
    Row(
        title="They gave no date: a week after the interview, or two for the patient",
        told=talk(),
        now="Tue 24 Nov 09:00",
        only=WAITING,
        intention="""
            Leave it with Halden: Mon 23 Nov 15:00 to Mon 30 Nov 09:00, waiting
            Follow up with Dana Lee, 1 of 3: on Mon 30 Nov, coming
            Follow up with Dana Lee, 2 of 3: on Mon 7 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Mon 14 Dec, coming
            Move on from Halden: Mon 21 Dec to Mon 28 Dec, coming
            """,
        careers_office="""
            Leave it with Halden: Mon 23 Nov 15:00 to Mon 30 Nov 09:00, waiting
            Follow up with Dana Lee, 1 of 3: on Mon 30 Nov, coming
            Follow up with Dana Lee, 2 of 3: on Mon 7 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Mon 21 Dec, coming
            Move on from Halden: Mon 28 Dec to Mon 4 Jan 2027, coming
            """,
        patient="""
            Leave it with Halden: Mon 23 Nov 15:00 to Mon 7 Dec 09:00, waiting
            Follow up with Dana Lee, 1 of 2: on Mon 7 Dec, coming
            Follow up with Dana Lee, 2 of 2: on Mon 14 Dec, coming
            Move on from Halden: Mon 21 Dec to Mon 28 Dec, coming
            """,
    ),
    Row(
        title="Words without a date are no promise",
        told=talk(words="they did not say"),
        now="Tue 24 Nov 09:00",
        only="wait",
        intention="Leave it with Halden: Mon 23 Nov 15:00 to Mon 30 Nov 09:00, waiting",
    ),
    Row(
        title="A promise for Friday: the working day after is Monday",
        told=talk(promised="Fri 4 Dec", words="by the end of next week"),
        now="Tue 24 Nov 09:00",
        only="follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: on Mon 7 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Mon 14 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Mon 21 Dec, coming
            """,
        careers_office="""
            Follow up with Dana Lee, 1 of 3: on Tue 8 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Tue 15 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Tue 29 Dec, coming
            """,
        patient="""
            Follow up with Dana Lee, 1 of 2: on Fri 11 Dec, coming
            Follow up with Dana Lee, 2 of 2: on Fri 18 Dec, coming
            """,
    ),
    Row(
        title="A promise for a Sunday: Monday is the working day after, and Tuesday the second",
        told=talk(promised="Sun 6 Dec", words="over the weekend after next"),
        now="Tue 24 Nov 09:00",
        only="wait follow_up",
        intention="""
            Leave it with Halden: Mon 23 Nov 15:00 until the end of Sun 6 Dec, waiting
            Follow up with Dana Lee, 1 of 3: on Mon 7 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Mon 14 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Mon 21 Dec, coming
            """,
        careers_office="""
            Leave it with Halden: Mon 23 Nov 15:00 until the end of Sun 6 Dec, waiting
            Follow up with Dana Lee, 1 of 3: on Tue 8 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Tue 15 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Tue 29 Dec, coming
            """,
        patient="""
            Leave it with Halden: Mon 23 Nov 15:00 until the end of Sun 6 Dec, waiting
            Follow up with Dana Lee, 1 of 2: on Mon 14 Dec, coming
            Follow up with Dana Lee, 2 of 2: on Mon 21 Dec, coming
            """,
    ),
    Row(
        title="Between the promised day and the day to ask, the wait goes on",
        told=talk(promised="Mon 7 Dec", words="in about two weeks"),
        now="Tue 8 Dec 08:00",
        only="wait",
        intention="Leave it with Halden: Mon 23 Nov 15:00 to Tue 8 Dec 09:00, waiting",
        careers_office="Leave it with Halden: Mon 23 Nov 15:00 to Wed 9 Dec 09:00, waiting",
        patient="Leave it with Halden: Mon 23 Nov 15:00 to Mon 14 Dec 09:00, waiting",
    ),
    Row(
        title="Nobody noted at all: the company itself is asked",
        told=Process().interview("Mon 23 Nov 14:00"),
        now="Mon 23 Nov 18:00",
        intention="""
            Write down how it went at Halden: Mon 23 Nov 15:00 to 21:00, due
            Leave it with Halden: Mon 23 Nov 15:00 to Mon 30 Nov 09:00, waiting
            Follow up with Halden, 1 of 3: on Mon 30 Nov, coming
            Follow up with Halden, 2 of 3: on Mon 7 Dec, coming
            Follow up with Halden, 3 of 3: on Mon 14 Dec, coming
            Move on from Halden: Mon 21 Dec to Mon 28 Dec, coming
            """,
    ),
    Row(
        title="Nothing has happened yet: nothing to do",
        told=Process(),
        now="Mon 23 Nov 18:00",
        always="",
    ),
    Row(
        title="News are asked of the one you were told to ask, whom you never met",
        told=talk().knows("Ruth Abe", ContactKind.RECRUITER).asks_for_news("Ruth Abe"),
        now="Mon 30 Nov 12:00",
        only="follow_up",
        patient="""
            Follow up with Ruth Abe, 1 of 2: on Mon 7 Dec, coming
            Follow up with Ruth Abe, 2 of 2: on Mon 14 Dec, coming
            """,
    ),
    Row(
        title="With nobody named, the recruiter among those met last is asked rather than the engineer",
        told=Process()
        .knows("Ruth Abe", ContactKind.RECRUITER)
        .interview("Mon 23 Nov 14:00", "Sam Okafor", "Ruth Abe"),
        now="Mon 30 Nov 12:00",
        only="follow_up",
        patient="""
            Follow up with Ruth Abe, 1 of 2: on Mon 7 Dec, coming
            Follow up with Ruth Abe, 2 of 2: on Mon 14 Dec, coming
            """,
    ),
)
