"""Rows about a no, a yes, and a yes accepted elsewhere."""

from __future__ import annotations

from core.models import Id, InterviewKind, MessageKind, Outcome, ReplyKind
from core.timeline import Acceptance
from tests.core.facts import Process, at, talk
from tests.core.scenarios.row import DECISIONS, WAITING, Row

NO_AND_YES = (
    Row(
        title="A no: thank them within 48 hours; the careers office asks for feedback two weeks later",
        told=talk(promised="Mon 7 Dec", words="two weeks").replied(ReplyKind.NO, "Thu 3 Dec 10:00"),
        now="Thu 3 Dec 12:00",
        only=WAITING + " debrief thank_you " + DECISIONS,
        intention="Thank Dana Lee all the same: Thu 3 Dec 10:00 to Sat 5 Dec 10:00, due",
        careers_office="""
            Thank Dana Lee all the same: Thu 3 Dec 10:00 to Sat 5 Dec 10:00, due
            Ask Dana Lee for feedback, optional: on Thu 17 Dec, coming
            """,
        patient="Thank Dana Lee all the same: Thu 3 Dec 10:00 to Sat 5 Dec 10:00, due",
    ),
    Row(
        title="A note for feedback that would fall on a Saturday waits for Monday",
        told=talk().replied(ReplyKind.NO, "Sat 5 Dec 10:00"),
        now="Sun 6 Dec 12:00",
        only=DECISIONS,
        careers_office="""
            Thank Dana Lee all the same: Sat 5 Dec 10:00 to Mon 7 Dec 10:00, due
            Ask Dana Lee for feedback, optional: on Mon 21 Dec, coming
            """,
    ),
    Row(
        title="The thanks go to whoever said no",
        told=talk().knows("Ruth Abe").replied(ReplyKind.NO, "Thu 3 Dec 10:00", by="Ruth Abe"),
        now="Thu 3 Dec 12:00",
        only=DECISIONS,
        intention="Thank Ruth Abe all the same: Thu 3 Dec 10:00 to Sat 5 Dec 10:00, due",
    ),
    Row(
        title="A no answered is done; feedback is still asked for separately, once",
        told=talk()
        .replied(ReplyKind.NO, "Thu 3 Dec 10:00")
        .sent(MessageKind.REPLY_TO_REJECTION, "Thu 3 Dec 16:00", "Dana Lee")
        .sent(MessageKind.ASK_FOR_FEEDBACK, "Thu 17 Dec 11:00", "Dana Lee"),
        now="Fri 18 Dec 12:00",
        only=DECISIONS,
        intention="Thank Dana Lee all the same: done Thu 3 Dec 16:00",
        careers_office="""
            Thank Dana Lee all the same: done Thu 3 Dec 16:00
            Ask Dana Lee for feedback, optional: done Thu 17 Dec 11:00
            """,
    ),
    Row(
        title="A process closed as rejected, without their letter: the thanks are due all the same",
        told=talk().closed(Outcome.REJECTED, "Thu 3 Dec 10:00"),
        now="Thu 3 Dec 12:00",
        only=WAITING + " " + DECISIONS,
        intention="Thank Dana Lee all the same: Thu 3 Dec 10:00 to Sat 5 Dec 10:00, due",
    ),
    Row(
        title="A month after a no, nothing is asked for any more",
        told=talk().replied(ReplyKind.NO, "Thu 3 Dec 10:00"),
        now="Mon 4 Jan 2027 12:00",
        intention="",
        patient="",
    ),
    Row(
        title="A no, and then an interview after all: the process lives again",
        told=talk().replied(ReplyKind.NO, "Thu 3 Dec 10:00").interview("Mon 14 Dec 10:00", "Sam Okafor"),
        now="Tue 15 Dec 09:00",
        only=WAITING + " " + DECISIONS,
        patient="""
            Leave it with Halden: Mon 14 Dec 11:00 to Mon 28 Dec 09:00, waiting
            Follow up with Sam Okafor, 1 of 2: on Mon 28 Dec, coming
            Follow up with Sam Okafor, 2 of 2: on Mon 4 Jan 2027, coming
            Move on from Halden: Mon 11 Jan 2027 to Mon 18 Jan 2027, coming
            """,
    ),
    Row(
        title="An offer: thank them within a day; all asking and unwritten notes end",
        told=talk(promised="Mon 7 Dec", words="two weeks").replied(
            ReplyKind.OFFER, "Thu 3 Dec 10:00", answer_by="Thu 10 Dec"
        ),
        now="Thu 3 Dec 12:00",
        only=WAITING + " debrief thank_you " + DECISIONS,
        always="Thank Dana Lee for the offer: Thu 3 Dec 10:00 to Fri 4 Dec 10:00, due",
    ),
    Row(
        title="Asking for time to think is an answer to an offer",
        told=talk()
        .replied(ReplyKind.OFFER, "Thu 3 Dec 10:00")
        .sent(MessageKind.ASK_FOR_TIME, "Thu 3 Dec 18:00", "Dana Lee"),
        now="Fri 4 Dec 12:00",
        only=DECISIONS,
        always="""
            Thank Dana Lee for the offer: done Thu 3 Dec 18:00
            Give Dana Lee your answer: Wed 9 Dec to Thu 10 Dec, coming
            """,
    ),
    Row(
        title="An offer that went unanswered for two days is overdue",
        told=talk().replied(ReplyKind.OFFER, "Thu 3 Dec 10:00"),
        now="Sat 5 Dec 12:00",
        only=DECISIONS,
        always="Thank Dana Lee for the offer: Thu 3 Dec 10:00 to Fri 4 Dec 10:00, overdue",
    ),
    Row(
        title="Meeting the team with an offer in hand: a note to them, but no asking for news",
        told=talk()
        .replied(ReplyKind.OFFER, "Thu 3 Dec 10:00")
        .interview("Mon 7 Dec 10:00", "Sam Okafor", kind=InterviewKind.INFORMAL),
        now="Mon 7 Dec 14:00",
        only=WAITING + " thank_you " + DECISIONS,
        intention="""
            Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, overdue, late
            Thank Dana Lee for the offer: Thu 3 Dec 10:00 to Fri 4 Dec 10:00, overdue
            Thank Sam Okafor by email or card: Mon 7 Dec 13:00 to Tue 8 Dec 11:00, due
            """,
    ),
    Row(
        title="Closed as no answer: nothing more is asked of you",
        told=talk()
        .thanked("Dana Lee", "Tue 24 Nov 10:00")
        .followed_up("Mon 30 Nov 10:00")
        .closed(Outcome.NO_ANSWER, "Mon 21 Dec 10:00"),
        now="Mon 21 Dec 12:00",
        intention="Thank Dana Lee by email or card: done Tue 24 Nov 10:00",
        careers_office="Thank Dana Lee by email or card: done Tue 24 Nov 10:00",
        patient="Thank Dana Lee by email: done Tue 24 Nov 10:00",
    ),
    Row(
        title="An offer declined: they are told in writing, and nothing more is asked of you",
        told=talk().replied(ReplyKind.OFFER, "Thu 3 Dec 10:00").closed(Outcome.DECLINED, "Fri 4 Dec 10:00"),
        now="Fri 4 Dec 12:00",
        always="Tell Dana Lee that you decline: Fri 4 Dec 10:00 to Sat 5 Dec 10:00, due",
    ),
    Row(
        title="Declined, and said by their own letter: nothing more is asked of you",
        told=talk()
        .replied(ReplyKind.OFFER, "Thu 3 Dec 10:00")
        .sent(MessageKind.THANK_FOR_OFFER, "Thu 3 Dec 12:00", "Dana Lee")
        .sent(MessageKind.DECLINE, "Fri 4 Dec 10:30", "Dana Lee")
        .closed(Outcome.DECLINED, "Fri 4 Dec 10:00"),
        now="Fri 4 Dec 12:00",
        always="""
            Thank Dana Lee for the offer: done Thu 3 Dec 12:00
            Tell Dana Lee that you decline: done Fri 4 Dec 10:30
            """,
    ),
    Row(
        title="Two weeks after a yes that was not said in writing, it is asked for no more",
        told=talk().replied(ReplyKind.OFFER, "Thu 3 Dec 10:00").closed(Outcome.ACCEPTED, "Fri 4 Dec 10:00"),
        now="Sat 19 Dec 12:00",
        only=DECISIONS,
        always="",
    ),
    Row(
        title="Accepted, and still to be said",
        told=talk().replied(ReplyKind.OFFER, "Thu 3 Dec 10:00").closed(Outcome.ACCEPTED, "Fri 4 Dec 10:00"),
        now="Fri 4 Dec 12:00",
        only=DECISIONS,
        always="Tell Dana Lee that you accept: Fri 4 Dec 10:00 to Sat 5 Dec 10:00, due",
    ),
    Row(
        title="Thanked for the offer: the answer is due by the day they named, and shown the day before",
        told=talk()
        .replied(ReplyKind.OFFER, "Thu 3 Dec 10:00", answer_by="Thu 10 Dec")
        .sent(MessageKind.THANK_FOR_OFFER, "Thu 3 Dec 18:00", "Dana Lee"),
        now="Fri 4 Dec 12:00",
        only=DECISIONS,
        always="""
            Thank Dana Lee for the offer: done Thu 3 Dec 18:00
            Give Dana Lee your answer: Wed 9 Dec to Thu 10 Dec, coming
            """,
    ),
    Row(
        title="They named no day: a week is a fair while, and two weeks later it is asked for no more",
        told=talk()
        .replied(ReplyKind.OFFER, "Thu 3 Dec 10:00")
        .sent(MessageKind.ASK_FOR_TIME, "Thu 3 Dec 18:00", "Dana Lee"),
        now="Fri 25 Dec 12:00",
        only=DECISIONS,
        always="Thank Dana Lee for the offer: done Thu 3 Dec 18:00",
    ),
    Row(
        title="Left without a word: they may want to be told",
        told=talk().closed(Outcome.WITHDRAWN, "Fri 4 Dec 10:00"),
        now="Sat 5 Dec 12:00",
        always="Tell Dana Lee that you are withdrawing, optional: Fri 4 Dec 10:00 to Sun 6 Dec 10:00, due",
    ),
    Row(
        title="... and two weeks later it is asked for no more",
        told=talk().closed(Outcome.WITHDRAWN, "Fri 4 Dec 10:00"),
        now="Sat 19 Dec 12:00",
        always="",
    ),
)

ORBIT = Acceptance(application_id=Id("orbit"), at=at("Mon 14 Dec 10:00"), company="Orbit Labs")

ACCEPTED_ELSEWHERE = (
    Row(
        title="An offer accepted at Orbit Labs, three others open: the one that waits is told",
        told=talk(promised="Fri 18 Dec", words="by the 18th"),
        accepted=ORBIT,
        now="Mon 14 Dec 12:00",
        always="Tell Dana Lee that you are withdrawing: Mon 14 Dec 10:00 to Wed 16 Dec 10:00, due",
    ),
    Row(
        title="... and the one where a note was unwritten and an interview was still to come",
        told=Process("Northwind", key="n")
        .interview("Fri 11 Dec 10:00", "Priya Nair")
        .interview("Thu 17 Dec 10:00", "Ola Berg"),
        accepted=ORBIT,
        now="Mon 14 Dec 12:00",
        only="debrief follow_up wait move_on thank_you connect " + DECISIONS,
        always="Tell Priya Nair that you are withdrawing: Mon 14 Dec 10:00 to Wed 16 Dec 10:00, due",
    ),
    Row(
        title="... and the one that has an offer on the table too",
        told=Process("Lumen", key="l")
        .interview("Mon 30 Nov 10:00", "Ines Duarte")
        .replied(ReplyKind.OFFER, "Fri 11 Dec 15:00"),
        accepted=ORBIT,
        now="Mon 14 Dec 12:00",
        only="follow_up wait move_on tell_the_others",
        always="Tell Ines Duarte that you are withdrawing: Mon 14 Dec 10:00 to Wed 16 Dec 10:00, due",
    ),
    Row(
        title="The accepted process itself is not told",
        told=Process("Orbit Labs", key="orbit")
        .interview("Mon 30 Nov 10:00", "Mei Chen")
        .replied(ReplyKind.OFFER, "Thu 10 Dec 10:00")
        .sent(MessageKind.ACCEPT, "Mon 14 Dec 10:00", "Mei Chen")
        .closed(Outcome.ACCEPTED, "Mon 14 Dec 10:00"),
        accepted=ORBIT,
        now="Mon 14 Dec 12:00",
        only=WAITING + " " + DECISIONS,
        always="Thank Mei Chen for the offer: done Mon 14 Dec 10:00",
    ),
    Row(
        title="A process begun after the acceptance goes on as any other",
        told=Process("Tessel", key="t", created="Tue 15 Dec 10:00").interview(
            "Wed 16 Dec 10:00", "Yara Haddad"
        ),
        accepted=ORBIT,
        now="Thu 17 Dec 09:00",
        only="thank_you " + DECISIONS,
        intention="Thank Yara Haddad by email or card: Wed 16 Dec 13:00 to Thu 17 Dec 11:00, due",
    ),
    Row(
        title="Those who said no need not be told",
        told=talk().replied(ReplyKind.NO, "Fri 11 Dec 10:00"),
        accepted=ORBIT,
        now="Mon 14 Dec 12:00",
        only=DECISIONS,
        intention="Thank Dana Lee all the same: Fri 11 Dec 10:00 to Sun 13 Dec 10:00, overdue",
    ),
    Row(
        title="Told, and so done, also once the process is closed",
        told=talk()
        .sent(MessageKind.WITHDRAW, "Mon 14 Dec 15:00", "Dana Lee")
        .closed(Outcome.WITHDRAWN, "Mon 14 Dec 15:00"),
        accepted=ORBIT,
        now="Tue 15 Dec 12:00",
        always="Tell Dana Lee that you are withdrawing: done Mon 14 Dec 15:00",
    ),
)

NEWS = "reply_to_news"

ANSWERS = (
    Row(
        title="They need longer: two lines of thanks within a day, if one likes",
        told=talk().replied(ReplyKind.NEWS_LATER, "Thu 3 Dec 10:00").said("another week", "Thu 10 Dec"),
        now="Thu 3 Dec 12:00",
        only=NEWS,
        always="Thank Dana Lee for the news, optional: Thu 3 Dec 10:00 to Fri 4 Dec 10:00, due",
    ),
    Row(
        title="Thanks for news come soon or not at all: after three days nobody is asked for them",
        told=talk().replied(ReplyKind.NEWS_LATER, "Thu 3 Dec 10:00"),
        now="Mon 7 Dec 12:00",
        only=NEWS,
        always="",
    ),
    Row(
        title="Whoever wrote is answered, and an answer sent is done",
        told=talk()
        .knows("Ruth Abe")
        .replied(ReplyKind.NEWS_LATER, "Thu 3 Dec 10:00", by="Ruth Abe")
        .sent(MessageKind.REPLY_TO_NEWS, "Thu 3 Dec 11:00", "Ruth Abe"),
        now="Fri 18 Dec 12:00",
        only=NEWS,
        always="Thank Ruth Abe for the news, optional: done Thu 3 Dec 11:00",
    ),
    Row(
        title="Only the newest news is answered; what was answered before stays told",
        told=talk()
        .replied(ReplyKind.NEWS_LATER, "Thu 3 Dec 10:00")
        .replied(ReplyKind.NEXT_ROUND, "Fri 4 Dec 10:00")
        .sent(MessageKind.REPLY_TO_NEWS, "Fri 4 Dec 11:00", "Dana Lee"),
        now="Fri 4 Dec 12:00",
        only=NEWS,
        always="Confirm the next round with Dana Lee: done Fri 4 Dec 11:00",
    ),
    Row(
        title="An invitation wants a yes within a day, and is overdue after it",
        told=talk().replied(ReplyKind.NEXT_ROUND, "Thu 3 Dec 10:00"),
        now="Sat 5 Dec 12:00",
        only=NEWS,
        always="Confirm the next round with Dana Lee: Thu 3 Dec 10:00 to Fri 4 Dec 10:00, overdue",
    ),
    Row(
        title="With the round entered the date can be confirmed the next day still",
        told=talk()
        .replied(ReplyKind.NEXT_ROUND, "Thu 3 Dec 10:00")
        .interview("Mon 14 Dec 10:00", "Sam Okafor"),
        now="Fri 4 Dec 09:00",
        only=NEWS,
        always="Confirm the next round with Dana Lee: Thu 3 Dec 10:00 to Fri 4 Dec 10:00, due",
    ),
    Row(
        title="... and the day after that, it is as good as settled",
        told=talk()
        .replied(ReplyKind.NEXT_ROUND, "Thu 3 Dec 10:00")
        .interview("Mon 14 Dec 10:00", "Sam Okafor"),
        now="Sat 5 Dec 09:00",
        only=NEWS,
        always="",
    ),
    Row(
        title="A round that has begun needs no yes any more",
        told=talk()
        .replied(ReplyKind.NEXT_ROUND, "Thu 3 Dec 10:00")
        .interview("Thu 3 Dec 15:00", "Sam Okafor"),
        now="Thu 3 Dec 15:30",
        only=NEWS,
        always="",
    ),
    Row(
        title="A decision comes before the answer to what went before it",
        told=talk()
        .replied(ReplyKind.NEXT_ROUND, "Thu 3 Dec 10:00")
        .closed(Outcome.WITHDRAWN, "Thu 3 Dec 11:00"),
        now="Thu 3 Dec 12:00",
        only=NEWS,
        always="",
    ),
)
