"""Rows about what surrounds an interview: the hour before it and the debrief."""

from __future__ import annotations

from core.models import InterviewKind, Outcome
from tests.core.facts import LONDON, Process, talk
from tests.core.scenarios.row import BEFORE_AND_AFTER, Row

BEFORE_AN_INTERVIEW = (
    Row(
        title="An interview tomorrow: a reminder an hour ahead, and what will be asked of you afterwards",
        told=talk(),
        now="Sun 22 Nov 12:00",
        only=BEFORE_AND_AFTER,
        intention="""
            Interview, Halden: Mon 23 Nov 13:00 to 14:00, coming
            Write down how it went at Halden: Mon 23 Nov 15:00 to 21:00, coming
            Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, coming
            """,
        careers_office="""
            Interview, Halden: Mon 23 Nov 13:00 to 14:00, coming
            Write down how it went at Halden: Mon 23 Nov 15:00 to 21:00, coming
            Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, coming
            """,
        patient="""
            Interview, Halden: Mon 23 Nov 13:00 to 14:00, coming
            Write down how it went at Halden: Mon 23 Nov 15:00 to 21:00, coming
            Thank Dana Lee by email: Mon 23 Nov 17:00 to Wed 25 Nov 15:00, coming
            """,
    ),
    Row(
        title="Half an hour before it, the reminder is due",
        told=talk(),
        now="Mon 23 Nov 13:30",
        only="interview",
        always="Interview, Halden: Mon 23 Nov 13:00 to 14:00, due",
    ),
    Row(
        title="Once it has begun, the reminder is over by itself",
        told=talk(),
        now="Mon 23 Nov 14:20",
        only="interview",
        always="Interview, Halden: Mon 23 Nov 13:00 to 14:00, over",
    ),
    Row(
        title="A second interview is called so, a panel in round two is not called a second panel",
        told=talk()
        .interview("Tue 1 Dec 10:00", "Sam Okafor")
        .interview("Fri 4 Dec 10:00", "Ruth Abe", kind=InterviewKind.PANEL),
        now="Mon 30 Nov 09:00",
        only="interview",
        always="""
            Second interview, Halden: Tue 1 Dec 09:00 to 10:00, coming
            Panel, Halden: Fri 4 Dec 09:00 to 10:00, coming
            """,
    ),
    Row(
        title="Nobody is reminded of an interview in a process that is closed",
        told=talk().closed(Outcome.NO_ANSWER, "Fri 20 Nov 10:00"),
        now="Sun 22 Nov 12:00",
        always="",
    ),
)

DEBRIEFS = (
    Row(
        title="A debrief is due by nine that evening",
        told=talk(),
        now="Mon 23 Nov 18:00",
        only="debrief",
        always="Write down how it went at Halden: Mon 23 Nov 15:00 to 21:00, due",
    ),
    Row(
        title="A debrief not written by nine is overdue",
        told=talk(),
        now="Tue 24 Nov 09:00",
        only="debrief",
        always="Write down how it went at Halden: Mon 23 Nov 15:00 to 21:00, overdue",
    ),
    Row(
        title="A debrief written is done, and stays in the timeline",
        told=Process().interview("Mon 23 Nov 14:00", "Dana Lee", debriefed="Mon 23 Nov 15:20"),
        now="Tue 24 Nov 09:00",
        only="debrief",
        always="Write down how it went at Halden: done Mon 23 Nov 15:20",
    ),
    Row(
        title="After an interview that ends past nine, an hour is left for the debrief",
        told=Process().interview("Mon 23 Nov 20:30", "Dana Lee"),
        now="Mon 23 Nov 22:00",
        only="debrief",
        always="Write down how it went at Halden: Mon 23 Nov 21:30 to 22:30, due",
    ),
    Row(
        title="Nine in the evening is nine where the interview was: in New York, while you are in London",
        told=Process("Kestrel", zone="America/New_York").interview("Mon 23 Nov 14:00", "Tom Brandt"),
        now="Mon 23 Nov 21:00",
        zone=LONDON,
        only="debrief",
        always="Write down how it went at Kestrel: Mon 23 Nov 15:00 to 21:00, due",
    ),
)
