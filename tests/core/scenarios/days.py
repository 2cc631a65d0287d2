"""Rows about the days that are right: weekends, holidays, month ends, DST nights and other zones."""

from __future__ import annotations

from tests.core.facts import LONDON, Process, talk
from tests.core.scenarios.row import CHRISTMAS, FRIDAY_AND_SATURDAY_OFF, WAITING, Row

WORKING_DAYS = (
    Row(
        title="A holiday on the day to ask: the next working day, counted around Christmas",
        told=talk(promised="Thu 24 Dec", words="before Christmas"),
        now="Tue 24 Nov 09:00",
        workdays=CHRISTMAS,
        only="follow_up move_on",
        intention="""
            Follow up with Dana Lee, 1 of 3: on Tue 29 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Tue 5 Jan 2027, coming
            Follow up with Dana Lee, 3 of 3: on Tue 12 Jan 2027, coming
            Move on from Halden: Tue 19 Jan 2027 to Tue 26 Jan 2027, coming
            """,
        careers_office="""
            Follow up with Dana Lee, 1 of 3: on Wed 30 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Wed 6 Jan 2027, coming
            Follow up with Dana Lee, 3 of 3: on Wed 20 Jan 2027, coming
            Move on from Halden: Wed 27 Jan 2027 to Wed 3 Feb 2027, coming
            """,
        patient="""
            Follow up with Dana Lee, 1 of 2: on Thu 31 Dec, coming
            Follow up with Dana Lee, 2 of 2: on Thu 7 Jan 2027, coming
            Move on from Halden: Thu 14 Jan 2027 to Thu 21 Jan 2027, coming
            """,
    ),
    Row(
        title="A week without a promise ends on Christmas Day: asked when they are back",
        told=Process().interview("Fri 18 Dec 14:00", "Dana Lee"),
        now="Fri 18 Dec 18:00",
        workdays=CHRISTMAS,
        only="wait follow_up",
        intention="""
            Leave it with Halden: Fri 18 Dec 15:00 to Tue 29 Dec 09:00, waiting
            Follow up with Dana Lee, 1 of 3: on Tue 29 Dec, coming
            Follow up with Dana Lee, 2 of 3: on Tue 5 Jan 2027, coming
            Follow up with Dana Lee, 3 of 3: on Tue 12 Jan 2027, coming
            """,
    ),
    Row(
        title="Friday and Saturday are the weekend: a promise for Thursday is followed up on Sunday",
        told=Process("Najd", zone="Asia/Riyadh")
        .interview("Mon 23 Nov 14:00", "Huda Saleh")
        .said("by Thursday week", "Thu 3 Dec"),
        now="Tue 24 Nov 09:00",
        workdays=FRIDAY_AND_SATURDAY_OFF,
        only="follow_up",
        intention="""
            Follow up with Huda Saleh, 1 of 3: on Sun 6 Dec, coming
            Follow up with Huda Saleh, 2 of 3: on Sun 13 Dec, coming
            Follow up with Huda Saleh, 3 of 3: on Sun 20 Dec, coming
            """,
        careers_office="""
            Follow up with Huda Saleh, 1 of 3: on Mon 7 Dec, coming
            Follow up with Huda Saleh, 2 of 3: on Mon 14 Dec, coming
            Follow up with Huda Saleh, 3 of 3: on Mon 28 Dec, coming
            """,
        patient="""
            Follow up with Huda Saleh, 1 of 2: on Thu 10 Dec, coming
            Follow up with Huda Saleh, 2 of 2: on Thu 17 Dec, coming
            """,
    ),
    Row(
        title="The end of one month, and of the year",
        told=talk(promised="Thu 31 Dec", words="by the end of the year"),
        now="Tue 24 Nov 09:00",
        only="follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: on Fri 1 Jan 2027, coming
            Follow up with Dana Lee, 2 of 3: on Fri 8 Jan 2027, coming
            Follow up with Dana Lee, 3 of 3: on Fri 15 Jan 2027, coming
            """,
    ),
    Row(
        title="A month that ends on a Saturday: Monday is in the next",
        told=Process()
        .interview("Mon 19 Oct 14:00", "Dana Lee")
        .said("by the end of the month", "Sat 31 Oct"),
        now="Tue 20 Oct 09:00",
        only="follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: on Mon 2 Nov, coming
            Follow up with Dana Lee, 2 of 3: on Mon 9 Nov, coming
            Follow up with Dana Lee, 3 of 3: on Mon 16 Nov, coming
            """,
    ),
    Row(
        title="29 February, in the year that has one",
        told=Process().interview("Mon 21 Feb 2028 14:00", "Dana Lee").said("in a week", "Mon 28 Feb 2028"),
        now="Tue 22 Feb 2028 09:00",
        only="follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: on Tue 29 Feb 2028, coming
            Follow up with Dana Lee, 2 of 3: on Tue 7 Mar 2028, coming
            Follow up with Dana Lee, 3 of 3: on Tue 14 Mar 2028, coming
            """,
    ),
    Row(
        title="... and a week and two after it when there is no promise",
        told=Process().interview("Tue 22 Feb 2028 14:00", "Dana Lee"),
        now="Wed 23 Feb 2028 09:00",
        only="follow_up",
        intention="""
            Follow up with Dana Lee, 1 of 3: on Tue 29 Feb 2028, coming
            Follow up with Dana Lee, 2 of 3: on Tue 7 Mar 2028, coming
            Follow up with Dana Lee, 3 of 3: on Tue 14 Mar 2028, coming
            """,
        patient="""
            Follow up with Dana Lee, 1 of 2: on Tue 7 Mar 2028, coming
            Follow up with Dana Lee, 2 of 2: on Tue 14 Mar 2028, coming
            """,
    ),
    Row(
        title="Nine stays nine across the night when clocks go forward",
        told=Process().interview("Thu 19 Mar 14:00", "Dana Lee"),
        now="Fri 20 Mar 09:00",
        only=WAITING,
        intention="""
            Leave it with Halden: Thu 19 Mar 15:00 to Thu 26 Mar 09:00, waiting
            Follow up with Dana Lee, 1 of 3: on Thu 26 Mar, coming
            Follow up with Dana Lee, 2 of 3: on Thu 2 Apr, coming
            Follow up with Dana Lee, 3 of 3: on Thu 9 Apr, coming
            Move on from Halden: Thu 16 Apr to Thu 23 Apr, coming
            """,
    ),
    Row(
        title="Nine stays nine across the night when clocks go back, and a promised day has 25 hours",
        told=Process().interview("Thu 15 Oct 14:00", "Dana Lee").said("over next weekend", "Sun 25 Oct"),
        now="Fri 16 Oct 09:00",
        only=WAITING,
        intention="""
            Leave it with Halden: Thu 15 Oct 15:00 until the end of Sun 25 Oct, waiting
            Follow up with Dana Lee, 1 of 3: on Mon 26 Oct, coming
            Follow up with Dana Lee, 2 of 3: on Mon 2 Nov, coming
            Follow up with Dana Lee, 3 of 3: on Mon 9 Nov, coming
            Move on from Halden: Mon 16 Nov to Mon 23 Nov, coming
            """,
    ),
)

OTHER_ZONES = (
    Row(
        title="A promise made in Auckland runs on Auckland's clock: Monday night in London is Tuesday there",
        told=Process("Tui", zone="Pacific/Auckland")
        .interview("Mon 23 Nov 09:00", "Aroha Ngata")
        .said("two weeks", "Mon 7 Dec"),
        now="Mon 7 Dec 21:00",
        zone=LONDON,
        only="follow_up",
        intention="""
            Follow up with Aroha Ngata, 1 of 3: on Tue 8 Dec, due
            Follow up with Aroha Ngata, 2 of 3: on Tue 15 Dec, coming
            Follow up with Aroha Ngata, 3 of 3: on Tue 22 Dec, coming
            """,
    ),
    Row(
        title="... but an hour before nine there, it is not yet time",
        told=Process("Tui", zone="Pacific/Auckland")
        .interview("Mon 23 Nov 09:00", "Aroha Ngata")
        .said("two weeks", "Mon 7 Dec"),
        now="Mon 7 Dec 19:00",
        zone=LONDON,
        only="wait follow_up",
        intention="""
            Leave it with Tui: Mon 23 Nov 10:00 to Tue 8 Dec 09:00, waiting
            Follow up with Aroha Ngata, 1 of 3: on Tue 8 Dec, coming
            Follow up with Aroha Ngata, 2 of 3: on Tue 15 Dec, coming
            Follow up with Aroha Ngata, 3 of 3: on Tue 22 Dec, coming
            """,
    ),
    Row(
        title="A thank-you to San Francisco is counted in hours, wherever you are",
        told=Process("Kestrel", zone="America/Los_Angeles").interview("Mon 23 Nov 14:00", "Tom Brandt"),
        now="Tue 24 Nov 09:00",
        zone=LONDON,
        only="thank_you",
        intention="Thank Tom Brandt by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, due",
    ),
    Row(
        title="The weekend that a note waits for is theirs: Saturday in Auckland, still Friday in London",
        told=Process("Tui", zone="Pacific/Auckland").interview("Fri 27 Nov 08:00", "Aroha Ngata"),
        now="Fri 27 Nov 20:00",
        zone=LONDON,
        only="thank_you",
        careers_office="Thank Aroha Ngata by email or card: Fri 27 Nov 11:00 to Mon 30 Nov 10:00, due",
    ),
)
