"""What a row of the scenario table is, and what several rows share."""

from __future__ import annotations

from dataclasses import dataclass

from core.etiquette import POLICY_IDS
from core.timeline import Acceptance
from core.workdays import PLAIN_WEEK, Workdays
from tests.core.facts import LONDON, Process, day

CHRISTMAS = Workdays(
    holidays={
        day("Fri 25 Dec"): "Christmas Day",
        day("Mon 28 Dec"): "Boxing Day, observed",
        day("Fri 1 Jan 2027"): "New Year's Day",
    }
)
ST_ANDREW = Workdays(holidays={day("Mon 30 Nov"): "St Andrew's Day"})
FRIDAY_AND_SATURDAY_OFF = Workdays(weekend=frozenset({4, 5}))

BEFORE_AND_AFTER = "interview debrief thank_you"
NOTES = "thank_you connect"
WAITING = "wait follow_up move_on"
DECISIONS = "reply_to_rejection ask_for_feedback thank_for_offer answer_offer withdraw tell_the_others"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One example."""

    title: str
    told: Process | tuple[Process, ...]
    now: str
    only: str = ""
    workdays: Workdays = PLAIN_WEEK
    zone: str = LONDON
    accepted: Acceptance | None = None
    always: str | None = None
    intention: str | None = None
    careers_office: str | None = None
    patient: str | None = None

    def expected(self) -> dict[str, str]:
        """Return what is expected, by policy."""
        if self.always is not None:
            return dict.fromkeys(POLICY_IDS, self.always)
        own = {"intention": self.intention, "careers_office": self.careers_office, "patient": self.patient}
        return {policy: text for policy, text in own.items() if text is not None}
