"""Rows about what the user did: messages sent, early, late and once too often, and marks."""

from __future__ import annotations

from core.models import MessageKind
from tests.core.facts import Process, talk
from tests.core.scenarios.row import DECISIONS, WAITING, Row

MESSAGES = (
    Row(
        title="A follow-up sent late is a fact: the next are counted from the day it really went",
        told=talk(promised="Mon 7 Dec", words="in about two weeks").followed_up("Fri 11 Dec 10:00"),
        now="Mon 14 Dec 09:00",
        only=WAITING,
        intention="""
            Follow up with Dana Lee, 1 of 3: done Fri 11 Dec 10:00
            Leave it with Halden: Fri 11 Dec 10:00 to Fri 18 Dec 09:00, waiting
            Follow up with Dana Lee, 2 of 3: on Fri 18 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Fri 25 Dec, coming
            Move on from Halden: Fri 1 Jan 2027 to Fri 8 Jan 2027, coming
            """,
        careers_office="""
            Follow up with Dana Lee, 1 of 3: done Fri 11 Dec 10:00
            Leave it with Halden: Fri 11 Dec 10:00 to Fri 18 Dec 09:00, waiting
            Follow up with Dana Lee, 2 of 3: on Fri 18 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Fri 1 Jan 2027, coming
            Move on from Halden: Fri 8 Jan 2027 to Fri 15 Jan 2027, coming
            """,
        patient="""
            Follow up with Dana Lee, 1 of 2: done Fri 11 Dec 10:00
            Leave it with Halden: Fri 11 Dec 10:00 to Fri 18 Dec 09:00, waiting
            Follow up with Dana Lee, 2 of 2: on Fri 18 Dec, coming
            Move on from Halden: Fri 25 Dec to Fri 1 Jan 2027, coming
            """,
    ),
    Row(
        title="A follow-up sent on a Saturday: a week later is a Saturday too, so Monday",
        told=talk().followed_up("Sat 5 Dec 10:00"),
        now="Mon 7 Dec 09:00",
        only="follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: done Sat 5 Dec 10:00
            Follow up with Dana Lee, 2 of 3: on Mon 14 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Mon 21 Dec, coming
            """,
    ),
    Row(
        title="A follow-up sent early counts, and the next still waits for the promised day to pass",
        told=talk(promised="Mon 7 Dec", words="in about two weeks").followed_up("Thu 26 Nov 10:00"),
        now="Fri 27 Nov 09:00",
        only="wait follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: done Thu 26 Nov 10:00
            Leave it with Halden: Thu 26 Nov 10:00 until the end of Mon 7 Dec, waiting
            Follow up with Dana Lee, 2 of 3: on Tue 8 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Tue 15 Dec, coming
            """,
    ),
    Row(
        title="Sent early without any promise: a week from then",
        told=talk().followed_up("Wed 25 Nov 10:00"),
        now="Fri 27 Nov 09:00",
        only="wait follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: done Wed 25 Nov 10:00
            Leave it with Halden: Wed 25 Nov 10:00 to Wed 2 Dec 09:00, waiting
            Follow up with Dana Lee, 2 of 3: on Wed 2 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Wed 9 Dec, coming
            """,
    ),
    Row(
        title="All sent and no answer: a week later it is time to move on",
        told=talk()
        .followed_up("Mon 30 Nov 10:00")
        .followed_up("Mon 7 Dec 10:00")
        .followed_up("Mon 14 Dec 10:00"),
        now="Mon 21 Dec 12:00",
        only="follow_up move_on",
        intention="""
            Follow up with Dana Lee, 1 of 3: done Mon 30 Nov 10:00
            Follow up with Dana Lee, 2 of 3: done Mon 7 Dec 10:00
            Follow up with Dana Lee, 3 of 3: done Mon 14 Dec 10:00
            Move on from Halden: Mon 21 Dec to Mon 28 Dec, due
            """,
    ),
    Row(
        title="One message more than the policy has: moving on is counted from that one",
        told=talk()
        .followed_up("Mon 7 Dec 10:00")
        .followed_up("Mon 14 Dec 10:00")
        .followed_up("Wed 16 Dec 10:00"),
        now="Thu 17 Dec 12:00",
        only=WAITING,
        patient="""
            Follow up with Dana Lee, 1 of 2: done Mon 7 Dec 10:00
            Follow up with Dana Lee, 2 of 2: done Mon 14 Dec 10:00
            Leave it with Halden: Wed 16 Dec 10:00 to Wed 23 Dec 09:00, waiting
            Move on from Halden: Wed 23 Dec to Wed 30 Dec, coming
            """,
    ),
    Row(
        title="Thank-yous and answers to their letters are no follow-ups",
        told=talk()
        .thanked("Dana Lee", "Tue 24 Nov 10:00")
        .sent(MessageKind.REPLY_TO_NEWS, "Wed 25 Nov 10:00", "Dana Lee"),
        now="Thu 26 Nov 12:00",
        only="follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: on Mon 30 Nov, coming
            Follow up with Dana Lee, 2 of 3: on Mon 7 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Mon 14 Dec, coming
            """,
    ),
    Row(
        title="Silence for three months is never taken for a no",
        told=talk()
        .followed_up("Mon 30 Nov 10:00")
        .followed_up("Mon 7 Dec 10:00")
        .followed_up("Mon 14 Dec 10:00"),
        now="Mon 22 Mar 2027 12:00",
        only="move_on " + DECISIONS,
        intention="Move on from Halden: Mon 21 Dec to Mon 28 Dec, overdue",
        patient="Move on from Halden: Mon 21 Dec to Mon 28 Dec, overdue",
    ),
)

MARKS = (
    Row(
        title="A thank-you marked done by hand is done",
        told=talk().done("thank_you:a.i1:Dana Lee of Halden", "Tue 24 Nov 10:00"),
        now="Tue 24 Nov 12:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: done Tue 24 Nov 10:00",
    ),
    Row(
        title="A thank-you skipped stays skipped, also when it would be late by now",
        told=talk().skipped("thank_you:a.i1:Dana Lee of Halden", "Tue 24 Nov 10:00"),
        now="Mon 30 Nov 12:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: skipped Tue 24 Nov 10:00",
    ),
    Row(
        title="A thank-you put off until the evening is not due before; it stays due by the same hour",
        told=talk().later("thank_you:a.i1:Dana Lee of Halden", "Tue 24 Nov 10:00", "Tue 24 Nov 19:00"),
        now="Tue 24 Nov 12:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, "
        "later until Tue 24 Nov 19:00",
    ),
    Row(
        title="A follow-up marked done by hand counts as sent then",
        told=talk(promised="Mon 7 Dec", words="two weeks").done("follow_up:a.i1:1", "Wed 9 Dec 12:00"),
        now="Thu 10 Dec 09:00",
        only="wait follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: done Wed 9 Dec 12:00
            Leave it with Halden: Wed 9 Dec 12:00 to Wed 16 Dec 09:00, waiting
            Follow up with Dana Lee, 2 of 3: on Wed 16 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Wed 23 Dec, coming
            """,
    ),
    Row(
        title="A follow-up skipped is passed over: the second comes a week later",
        told=talk(promised="Mon 7 Dec", words="two weeks").skipped("follow_up:a.i1:1", "Tue 8 Dec 12:00"),
        now="Wed 9 Dec 09:00",
        only=WAITING,
        intention="""
            Leave it with Halden: Mon 23 Nov 15:00 to Tue 15 Dec 09:00, waiting
            Follow up with Dana Lee, 1 of 3: skipped Tue 8 Dec 12:00
            Follow up with Dana Lee, 2 of 3: on Tue 15 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Tue 22 Dec, coming
            Move on from Halden: Tue 29 Dec to Tue 5 Jan 2027, coming
            """,
    ),
    Row(
        title="Skipped long before its day, it does not bring the second forward",
        told=talk(promised="Mon 7 Dec", words="two weeks").skipped("follow_up:a.i1:1", "Tue 24 Nov 12:00"),
        now="Wed 25 Nov 09:00",
        only="follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: skipped Tue 24 Nov 12:00
            Follow up with Dana Lee, 2 of 3: on Tue 15 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Tue 22 Dec, coming
            """,
    ),
    Row(
        title="A follow-up put off until Thursday: the others move with it",
        told=talk(promised="Mon 7 Dec", words="two weeks").later(
            "follow_up:a.i1:1", "Tue 8 Dec 12:00", "Thu 10 Dec 09:00"
        ),
        now="Wed 9 Dec 09:00",
        only=WAITING,
        intention="""
            Leave it with Halden: Mon 23 Nov 15:00 to Thu 10 Dec 09:00, waiting
            Follow up with Dana Lee, 1 of 3: Tue 8 Dec to Thu 10 Dec, later until Thu 10 Dec 09:00
            Follow up with Dana Lee, 2 of 3: on Thu 17 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Thu 24 Dec, coming
            Move on from Halden: Thu 31 Dec to Thu 7 Jan 2027, coming
            """,
    ),
    Row(
        title="... and on that Thursday it is due, not overdue",
        told=talk(promised="Mon 7 Dec", words="two weeks").later(
            "follow_up:a.i1:1", "Tue 8 Dec 12:00", "Thu 10 Dec 09:00"
        ),
        now="Thu 10 Dec 12:00",
        only="follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: Tue 8 Dec to Thu 10 Dec, due
            Follow up with Dana Lee, 2 of 3: on Thu 17 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Thu 24 Dec, coming
            """,
    ),
    Row(
        title="Marks stay where they are when the interview moves to another day",
        told=Process()
        .interview("Wed 25 Nov 10:00", "Dana Lee", minutes=45)
        .said("two weeks", "Wed 9 Dec")
        .done("thank_you:a.i1:Dana Lee of Halden", "Thu 26 Nov 10:00")
        .done("connect:Dana Lee of Halden", "Thu 26 Nov 10:00")
        .skipped("follow_up:a.i1:1", "Thu 10 Dec 12:00"),
        now="Fri 11 Dec 09:00",
        only="thank_you connect follow_up",
        intention="""
            Connect with Dana Lee: done Thu 26 Nov 10:00
            Thank Dana Lee by email or card: done Thu 26 Nov 10:00
            Follow up with Dana Lee, 1 of 3: skipped Thu 10 Dec 12:00
            Follow up with Dana Lee, 2 of 3: on Thu 17 Dec, coming
            Follow up with Dana Lee, 3 of 3: on Thu 24 Dec, coming
            """,
    ),
)
