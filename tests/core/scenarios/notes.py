"""Rows about thank-yous and LinkedIn invitations."""

from __future__ import annotations

from core.models import ContactKind, Id, InterviewKind, MessageKind, Outcome, ReplyKind
from core.timeline import Acceptance
from tests.core.facts import Process, at, talk
from tests.core.scenarios.row import BEFORE_AND_AFTER, NOTES, ST_ANDREW, Row

THANK_YOUS = (
    Row(
        title="A panel of two: a note to each, from two hours after it, by the next day (or two, if patient)",
        told=Process().interview(
            "Mon 23 Nov 14:00", "Dana Lee", "Sam Okafor", minutes=90, kind=InterviewKind.PANEL
        ),
        now="Mon 23 Nov 18:00",
        only="thank_you",
        intention="""
            Thank Dana Lee by email or card: Mon 23 Nov 17:30 to Tue 24 Nov 15:30, due
            Thank Sam Okafor by email or card: Mon 23 Nov 17:30 to Tue 24 Nov 15:30, due
            """,
        careers_office="""
            Thank Dana Lee by email or card: Mon 23 Nov 17:30 to Tue 24 Nov 15:30, due
            Thank Sam Okafor by email or card: Mon 23 Nov 17:30 to Tue 24 Nov 15:30, due
            """,
        patient="""
            Thank Dana Lee by email: Mon 23 Nov 17:30 to Wed 25 Nov 15:30, due
            Thank Sam Okafor by email: Mon 23 Nov 17:30 to Wed 25 Nov 15:30, due
            """,
    ),
    Row(
        title="After a Friday interview, the careers office lets the weekend pass until ten on Monday",
        told=Process().interview("Fri 27 Nov 14:00", "Dana Lee"),
        now="Fri 27 Nov 18:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: Fri 27 Nov 17:00 to Sat 28 Nov 15:00, due",
        careers_office="Thank Dana Lee by email or card: Fri 27 Nov 17:00 to Mon 30 Nov 10:00, due",
        patient="Thank Dana Lee by email: Fri 27 Nov 17:00 to Sun 29 Nov 15:00, due",
    ),
    Row(
        title="... or on Tuesday, where that Monday is a holiday",
        told=Process().interview("Fri 27 Nov 14:00", "Dana Lee"),
        now="Fri 27 Nov 18:00",
        workdays=ST_ANDREW,
        only="thank_you",
        intention="Thank Dana Lee by email or card: Fri 27 Nov 17:00 to Sat 28 Nov 15:00, due",
        careers_office="Thank Dana Lee by email or card: Fri 27 Nov 17:00 to Tue 1 Dec 10:00, due",
        patient="Thank Dana Lee by email: Fri 27 Nov 17:00 to Sun 29 Nov 15:00, due",
    ),
    Row(
        title="A note that may wait for Monday is not late on Sunday, though 48 hours are over",
        told=Process().interview("Fri 27 Nov 14:00", "Dana Lee"),
        now="Sun 29 Nov 18:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: Fri 27 Nov 17:00 to Sat 28 Nov 15:00, overdue, late",
        careers_office="Thank Dana Lee by email or card: Fri 27 Nov 17:00 to Mon 30 Nov 10:00, due",
        patient="Thank Dana Lee by email: Fri 27 Nov 17:00 to Sun 29 Nov 15:00, overdue, late",
    ),
    Row(
        title="A day and a half after the interview a note is overdue, but not yet late",
        told=talk(),
        now="Wed 25 Nov 09:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, overdue",
        careers_office="Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, overdue",
        patient="Thank Dana Lee by email: Mon 23 Nov 17:00 to Wed 25 Nov 15:00, due",
    ),
    Row(
        title="After 48 hours it is late, and still to be sent",
        told=talk(),
        now="Thu 26 Nov 09:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, overdue, late",
        careers_office="Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, overdue, late",
        patient="Thank Dana Lee by email: Mon 23 Nov 17:00 to Wed 25 Nov 15:00, overdue, late",
    ),
    Row(
        title="Two weeks after the interview it may still be written",
        told=talk(),
        now="Mon 7 Dec 09:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, overdue, late",
    ),
    Row(
        title="After that, neither it nor the debrief nor the invitation is asked for any more",
        told=talk(),
        now="Tue 8 Dec 09:00",
        only=BEFORE_AND_AFTER + " connect",
        always="",
    ),
    Row(
        title="A note that was sent is done",
        told=talk().thanked("Dana Lee", "Tue 24 Nov 10:00"),
        now="Tue 24 Nov 12:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: done Tue 24 Nov 10:00",
        careers_office="Thank Dana Lee by email or card: done Tue 24 Nov 10:00",
        patient="Thank Dana Lee by email: done Tue 24 Nov 10:00",
    ),
    Row(
        title="Thanking Dana does not thank Sam",
        told=talk("Dana Lee", "Sam Okafor").thanked("Dana Lee", "Tue 24 Nov 10:00"),
        now="Tue 24 Nov 12:00",
        only="thank_you",
        intention="""
            Thank Dana Lee by email or card: done Tue 24 Nov 10:00
            Thank Sam Okafor by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, due
            """,
    ),
    Row(
        title="A phone screen with a recruiter: a note all the same, but optional",
        told=Process()
        .knows("Ruth Abe", ContactKind.RECRUITER)
        .interview("Mon 23 Nov 14:00", "Ruth Abe", minutes=30, kind=InterviewKind.PHONE_SCREEN),
        now="Mon 23 Nov 18:00",
        only="thank_you",
        intention="Thank Ruth Abe by email or card, optional: Mon 23 Nov 16:30 to Tue 24 Nov 14:30, due",
        careers_office="Thank Ruth Abe by email or card, optional: Mon 23 Nov 16:30 to Tue 24 Nov 14:30, due",
        patient="Thank Ruth Abe by email, optional: Mon 23 Nov 16:30 to Wed 25 Nov 14:30, due",
    ),
    Row(
        title="A phone screen with the hiring manager is no small matter",
        told=Process()
        .knows("Dana Lee", ContactKind.HIRING_MANAGER)
        .interview("Mon 23 Nov 14:00", "Dana Lee", minutes=30, kind=InterviewKind.PHONE_SCREEN),
        now="Mon 23 Nov 18:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: Mon 23 Nov 16:30 to Tue 24 Nov 14:30, due",
    ),
    Row(
        title="They decide the same day: thank within three hours, by e-mail",
        told=talk(promised="Mon 23 Nov", words="later today"),
        now="Mon 23 Nov 16:00",
        only="thank_you",
        always="Thank Dana Lee by email: Mon 23 Nov 15:00 to 18:00, due",
    ),
    Row(
        title="They decide on Friday: a card posted on Tuesday would come too late",
        told=talk(promised="Fri 27 Nov", words="by Friday"),
        now="Mon 23 Nov 18:00",
        only="thank_you",
        intention="Thank Dana Lee by email: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, due",
        careers_office="Thank Dana Lee by email: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, due",
        patient="Thank Dana Lee by email: Mon 23 Nov 17:00 to Wed 25 Nov 15:00, due",
    ),
    Row(
        title="They decide on Saturday: a card may just be there",
        told=talk(promised="Sat 28 Nov", words="this week"),
        now="Mon 23 Nov 18:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, due",
        careers_office="Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, due",
        patient="Thank Dana Lee by email: Mon 23 Nov 17:00 to Wed 25 Nov 15:00, due",
    ),
    Row(
        title="24 hours across the night when clocks go forward end an hour later on the clock",
        told=Process().interview("Sat 28 Mar 14:00", "Dana Lee"),
        now="Sat 28 Mar 18:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: Sat 28 Mar 17:00 to Sun 29 Mar 16:00, due",
        careers_office="Thank Dana Lee by email or card: Sat 28 Mar 17:00 to Mon 30 Mar 10:00, due",
        patient="Thank Dana Lee by email: Sat 28 Mar 17:00 to Mon 30 Mar 16:00, due",
    ),
    Row(
        title="24 hours across the night when clocks go back end an hour earlier on the clock",
        told=Process().interview("Sat 24 Oct 14:00", "Dana Lee"),
        now="Sat 24 Oct 18:00",
        only="thank_you",
        intention="Thank Dana Lee by email or card: Sat 24 Oct 17:00 to Sun 25 Oct 14:00, due",
        careers_office="Thank Dana Lee by email or card: Sat 24 Oct 17:00 to Mon 26 Oct 10:00, due",
        patient="Thank Dana Lee by email: Sat 24 Oct 17:00 to Mon 26 Oct 14:00, due",
    ),
)

INVITATIONS = (
    Row(
        title="An invitation to connect: at once, once they have decided, or not at all",
        told=talk(),
        now="Mon 23 Nov 18:00",
        only="connect",
        intention="Connect with Dana Lee: Mon 23 Nov 15:00 to Tue 24 Nov 15:00, due",
        careers_office="",
        patient="",
    ),
    Row(
        title="Whoever asked for an invitation gets it at once, by every policy",
        told=Process().interview("Mon 23 Nov 14:00", "Dana Lee", "Sam Okafor", asked=("Dana Lee",)),
        now="Mon 23 Nov 18:00",
        only="connect",
        intention="""
            Connect with Dana Lee: Mon 23 Nov 15:00 to Tue 24 Nov 15:00, due
            Connect with Sam Okafor: Mon 23 Nov 15:00 to Tue 24 Nov 15:00, due
            """,
        careers_office="Connect with Dana Lee: Mon 23 Nov 15:00 to Tue 24 Nov 15:00, due",
        patient="Connect with Dana Lee: Mon 23 Nov 15:00 to Tue 24 Nov 15:00, due",
    ),
    Row(
        title="The careers office connects after a no (and after a yes)",
        told=talk().replied(ReplyKind.NO, "Thu 3 Dec 10:00"),
        now="Thu 3 Dec 12:00",
        only="connect",
        intention="Connect with Dana Lee: Mon 23 Nov 15:00 to Tue 24 Nov 15:00, overdue",
        careers_office="Connect with Dana Lee: Thu 3 Dec 10:00 to Fri 4 Dec 10:00, due",
        patient="",
    ),
    Row(
        title="... also where the no was only noted by closing the process",
        told=talk().closed(Outcome.REJECTED, "Thu 3 Dec 10:00"),
        now="Thu 3 Dec 12:00",
        only="connect",
        careers_office="Connect with Dana Lee: Thu 3 Dec 10:00 to Fri 4 Dec 10:00, due",
    ),
    Row(
        title="The same person met in two rounds: a note for each, one invitation",
        told=talk().interview("Wed 25 Nov 10:00", "Dana Lee"),
        now="Wed 25 Nov 18:00",
        only=NOTES,
        intention="""
            Connect with Dana Lee: Mon 23 Nov 15:00 to Tue 24 Nov 15:00, overdue
            Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, overdue, late
            Thank Dana Lee by email or card: Wed 25 Nov 13:00 to Thu 26 Nov 11:00, due
            """,
        careers_office="""
            Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, overdue, late
            Thank Dana Lee by email or card: Wed 25 Nov 13:00 to Thu 26 Nov 11:00, due
            """,
        patient="""
            Thank Dana Lee by email: Mon 23 Nov 17:00 to Wed 25 Nov 15:00, overdue, late
            Thank Dana Lee by email: Wed 25 Nov 13:00 to Fri 27 Nov 11:00, due
            """,
    ),
    Row(
        title="Who asked for it only in the second round gets it after the second round",
        told=talk().interview("Wed 25 Nov 10:00", "Dana Lee", asked=("Dana Lee",)),
        now="Wed 25 Nov 18:00",
        only="connect",
        always="Connect with Dana Lee: Wed 25 Nov 11:00 to Thu 26 Nov 11:00, due",
    ),
    Row(
        title="The same person met for two roles at one company: a note for each, one invitation",
        told=(
            talk(role="Designer"),
            Process(role="Writer", key="b").interview("Wed 25 Nov 10:00", "Dana Lee"),
        ),
        now="Wed 25 Nov 18:00",
        only=NOTES,
        intention="""
            Designer. Connect with Dana Lee: Mon 23 Nov 15:00 to Tue 24 Nov 15:00, overdue
            Designer. Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, overdue, late
            Writer. Thank Dana Lee by email or card: Wed 25 Nov 13:00 to Thu 26 Nov 11:00, due
            """,
    ),
    Row(
        title="An invitation sent for one role is done for the other",
        told=(
            Process(role="Writer", key="b").interview("Wed 25 Nov 10:00", "Dana Lee"),
            talk(role="Designer").sent(MessageKind.CONNECT, "Mon 23 Nov 20:00", "Dana Lee"),
        ),
        now="Wed 25 Nov 18:00",
        only="connect",
        always="Designer. Connect with Dana Lee: done Mon 23 Nov 20:00",
    ),
    Row(
        title="Once an offer is accepted elsewhere, nobody new needs to be invited",
        told=talk(),
        now="Tue 24 Nov 12:00",
        accepted=Acceptance(application_id=Id("z"), at=at("Tue 24 Nov 11:00"), company="Orbit Labs"),
        only="connect",
        always="",
    ),
)
