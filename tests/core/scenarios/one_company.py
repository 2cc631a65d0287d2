"""Rows about several processes at one company, whose follow-ups take turns."""

from __future__ import annotations

from core.models import Outcome, ReplyKind
from tests.core.facts import Process
from tests.core.scenarios.row import Row

ONE_COMPANY = (
    Row(
        title="Two roles at one company: their follow-ups take turns, a week between any two",
        told=(
            Process(role="Designer", key="a").interview("Mon 23 Nov 14:00", "Dana Lee"),
            Process(role="Writer", key="b").interview("Tue 24 Nov 14:00", "Ruth Abe"),
        ),
        now="Wed 25 Nov 09:00",
        only="follow_up move_on",
        intention="""
            Designer. Follow up with Dana Lee, 1 of 3: on Mon 30 Nov, coming
            Designer. Follow up with Dana Lee, 2 of 3: on Mon 14 Dec, coming
            Designer. Follow up with Dana Lee, 3 of 3: on Mon 28 Dec, coming
            Designer. Move on from Halden: Mon 4 Jan 2027 to Mon 11 Jan 2027, coming
            Writer. Follow up with Ruth Abe, 1 of 3: on Mon 7 Dec, coming
            Writer. Follow up with Ruth Abe, 2 of 3: on Mon 21 Dec, coming
            Writer. Follow up with Ruth Abe, 3 of 3: on Mon 4 Jan 2027, coming
            Writer. Move on from Halden: Mon 11 Jan 2027 to Mon 18 Jan 2027, coming
            """,
        patient="""
            Designer. Follow up with Dana Lee, 1 of 2: on Mon 7 Dec, coming
            Designer. Follow up with Dana Lee, 2 of 2: on Mon 21 Dec, coming
            Designer. Move on from Halden: Mon 28 Dec to Mon 4 Jan 2027, coming
            Writer. Follow up with Ruth Abe, 1 of 2: on Mon 14 Dec, coming
            Writer. Follow up with Ruth Abe, 2 of 2: on Mon 28 Dec, coming
            Writer. Move on from Halden: Mon 4 Jan 2027 to Mon 11 Jan 2027, coming
            """,
    ),
    Row(
        title="One was followed up on Tuesday, so the other has to wait a week, whoever gets it",
        told=(
            Process(role="Designer", key="a")
            .interview("Mon 23 Nov 14:00", "Dana Lee")
            .followed_up("Tue 1 Dec 10:00"),
            Process(role="Writer", key="b").interview("Wed 25 Nov 14:00", "Ruth Abe"),
        ),
        now="Wed 2 Dec 09:00",
        only="follow_up",
        intention="""
            Designer. Follow up with Dana Lee, 1 of 3: done Tue 1 Dec 10:00
            Designer. Follow up with Dana Lee, 2 of 3: on Tue 15 Dec, coming
            Designer. Follow up with Dana Lee, 3 of 3: on Tue 29 Dec, coming
            Writer. Follow up with Ruth Abe, 1 of 3: on Tue 8 Dec, coming
            Writer. Follow up with Ruth Abe, 2 of 3: on Tue 22 Dec, coming
            Writer. Follow up with Ruth Abe, 3 of 3: on Tue 5 Jan 2027, coming
            """,
    ),
    Row(
        title="... and when that week is over, the other is due, not overdue",
        told=(
            Process(role="Designer", key="a")
            .interview("Mon 23 Nov 14:00", "Dana Lee")
            .followed_up("Tue 1 Dec 10:00"),
            Process(role="Writer", key="b").interview("Wed 25 Nov 14:00", "Ruth Abe"),
        ),
        now="Tue 8 Dec 12:00",
        only="follow_up",
        intention="""
            Designer. Follow up with Dana Lee, 1 of 3: done Tue 1 Dec 10:00
            Designer. Follow up with Dana Lee, 2 of 3: on Tue 15 Dec, coming
            Designer. Follow up with Dana Lee, 3 of 3: on Tue 29 Dec, coming
            Writer. Follow up with Ruth Abe, 1 of 3: on Tue 8 Dec, due
            Writer. Follow up with Ruth Abe, 2 of 3: on Tue 22 Dec, coming
            Writer. Follow up with Ruth Abe, 3 of 3: on Tue 5 Jan 2027, coming
            """,
    ),
    Row(
        title="Two overdue at one company: one to write now, the other a week after that",
        told=(
            Process(role="Designer", key="a").interview("Mon 23 Nov 14:00", "Dana Lee"),
            Process(role="Writer", key="b").interview("Tue 24 Nov 14:00", "Ruth Abe"),
        ),
        now="Thu 3 Dec 12:00",
        only="follow_up",
        intention="""
            Designer. Follow up with Dana Lee, 1 of 3: on Mon 30 Nov, overdue
            Designer. Follow up with Dana Lee, 2 of 3: on Thu 17 Dec, coming
            Designer. Follow up with Dana Lee, 3 of 3: on Thu 31 Dec, coming
            Writer. Follow up with Ruth Abe, 1 of 3: on Thu 10 Dec, coming
            Writer. Follow up with Ruth Abe, 2 of 3: on Thu 24 Dec, coming
            Writer. Follow up with Ruth Abe, 3 of 3: on Thu 7 Jan 2027, coming
            """,
    ),
    Row(
        title="A follow-up for a process that has since been closed spaces the others all the same",
        told=(
            Process(role="Designer", key="a")
            .interview("Mon 23 Nov 14:00", "Dana Lee")
            .followed_up("Mon 30 Nov 10:00")
            .replied(ReplyKind.NO, "Tue 1 Dec 10:00")
            .closed(Outcome.REJECTED, "Tue 1 Dec 10:00"),
            Process(role="Writer", key="b").interview("Wed 25 Nov 14:00", "Ruth Abe"),
        ),
        now="Wed 2 Dec 09:00",
        only="follow_up",
        intention="""
            Writer. Follow up with Ruth Abe, 1 of 3: on Mon 7 Dec, coming
            Writer. Follow up with Ruth Abe, 2 of 3: on Mon 14 Dec, coming
            Writer. Follow up with Ruth Abe, 3 of 3: on Mon 21 Dec, coming
            """,
    ),
    Row(
        title="One marked done by hand spaces the others as one sent does",
        told=(
            Process(role="Designer", key="a")
            .interview("Mon 23 Nov 14:00", "Dana Lee")
            .done("follow_up:a.i1:1", "Mon 30 Nov 10:00"),
            Process(role="Writer", key="b").interview("Tue 24 Nov 14:00", "Ruth Abe"),
        ),
        now="Tue 1 Dec 12:00",
        only="follow_up",
        patient="""
            Designer. Follow up with Dana Lee, 1 of 2: done Mon 30 Nov 10:00
            Designer. Follow up with Dana Lee, 2 of 2: on Mon 7 Dec, coming
            Writer. Follow up with Ruth Abe, 1 of 2: on Mon 14 Dec, coming
            Writer. Follow up with Ruth Abe, 2 of 2: on Mon 21 Dec, coming
            """,
    ),
)
