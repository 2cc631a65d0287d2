"""A newcomer's first fortnight, by keyboard alone: from the first interview to an offer accepted."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.desktop import app_at

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.driver import App, Desktop

EVENING = "2026-11-23T16:00:00+00:00"
THE_PROMISED_DAY = "2026-11-30T10:00:00+00:00"
LONGEST_WALK = 40  # more presses of Tab than any window here has stops
ANSWERS = ("News later", "Next round", "A no", "An offer")


class Newcomer:
    """Somebody at the keyboard, with a clock on the wall."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self.desktop = desktop
        self.data_dir = folder / "data"
        self._clock = folder / "clock"
        self.it_is(EVENING)
        self.app: App = desktop.start_program(
            [sys.executable, app_at.__file__, str(self._clock), str(self.data_dir)]
        )
        desktop.wait_window("Afterword")
        desktop.find(self.app, "Clear the example", "push button")

    def it_is(self, moment: str) -> None:
        """Let the clock show this."""
        self._now = moment
        self._clock.write_text(moment, encoding="ascii")

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Walk until the keyboard is there."""
        for _ in range(LONGEST_WALK):
            if any("focused" in widget.states for widget in self.desktop.find_all(self.app, name)):
                return
            self.desktop.press(key)
        raise AssertionError(f"{key} never comes to {name!r}:\n{self.desktop.describe(self.app)}")

    def enter(self, company: str, role: str, day: str) -> None:
        """Enter an interview."""
        self.desktop.press("ctrl+n")
        self.desktop.wait_window("New interview")
        fields = {
            "Company": company,
            "Role": role,
            "Date": day,
            "Start": "14:00",
            "End, or how long it was": "15:00",
        }
        for name, words in fields.items():
            self.tab_to(name)
            self.desktop.type(words)
        self.desktop.press("ctrl+Return")
        self.desktop.wait_window("Afterword")

    def reply(self, company: str, said: str, answer: str, *then: tuple[str, str]) -> None:
        """Log what they said and come to the `answer`; `then` are fields with what to type or press."""
        self.desktop.press("ctrl+r")
        self.desktop.wait_window("They replied")
        self.tab_to("Which process", "shift+Tab")
        self.desktop.press("ctrl+a")
        self.desktop.type(company)
        self.desktop.press("Return")
        self.tab_to(ANSWERS[0])
        for _ in range(ANSWERS.index(said)):
            self.desktop.press("Right")
        for name, words in then:
            self.tab_to(name)
            (self.desktop.press if words == "Right" else self.desktop.type)(words)
        self.desktop.press("ctrl+Return")
        self.desktop.wait_window("Afterword")
        self.desktop.find(self.app, re.compile(f"^(Reply from|Answer to) {company}.*saved"), "label")
        letter = self.desktop.find(self.app, "Text of the message", "text")
        assert answer in letter.text
        self.desktop.press("Escape")

    def sees(self, title: str) -> None:
        """Walk down the list until a step is there."""
        self.desktop.press("Home")
        for _ in range(LONGEST_WALK):
            rows = [widget for widget in self.desktop.look(self.app) if widget.role == "list item"]
            if any("selected" in row.states and row.name.startswith(f"{title}, ") for row in rows):
                return
            self.desktop.press("Down")
        raise AssertionError(f"the arrows never come to {title!r}:\n{self.desktop.describe(self.app)}")

    def titles(self, group: str, at: str | None = None) -> list[str]:
        """Return what a group of Today holds, as another program reads it, now or later."""
        told = self.desktop.run(
            sys.executable,
            "-m",
            "gui",
            "agenda",
            "--json",
            "--data-dir",
            str(self.data_dir),
            "--at",
            at or self._now,
        )
        found: dict[str, Any] = json.loads(told)
        return [f"{step['title']} at {step['company']}" for step in found[group]]


@pytest.fixture
def newcomer(desktop: Desktop, tmp_path: Path) -> Newcomer:
    return Newcomer(desktop, tmp_path)


@pytest.mark.timeout(300)  # a fortnight at the keyboard
def test_a_newcomer_goes_from_an_interview_to_an_accepted_offer_by_keyboard_alone(
    desktop: Desktop, newcomer: Newcomer
) -> None:
    app = newcomer.app
    desktop.press("alt+e")
    desktop.find(app, "Nothing to do yet")
    newcomer.enter("Kestrel", "Analyst", "20 Nov")
    newcomer.enter("Orbit Labs", "Engineer", "19 Nov")
    newcomer.enter("Tessel", "Writer", "19 Nov")
    newcomer.enter("Northwind", "Designer", "today")

    desktop.press("ctrl+d")
    desktop.wait_window("How did it go at Northwind?")
    for name in ("Dana Lee", "Sam Okafor", "Ruth Abe"):
        newcomer.tab_to("Who did you meet?", "shift+Tab")
        desktop.type(name)
        desktop.press("Return")
        desktop.find(app, name, "push button")
    newcomer.tab_to("What you and Dana connected over")
    desktop.type("the night shift app")
    newcomer.tab_to("When will they reply?")
    desktop.type("in a week")
    desktop.press("ctrl+Return")
    desktop.wait_window("Afterword")
    note = desktop.find(app, "Text of the message", "text")
    assert note.text.startswith("Dear Dana")
    assert "the night shift app" in note.text
    desktop.press("Escape")
    for name in ("Dana Lee", "Sam Okafor", "Ruth Abe"):
        newcomer.sees(f"Thank {name}")

    assert "Follow up with Dana Lee at Northwind" in newcomer.titles("today", "2026-12-01T10:00:00+00:00")
    newcomer.it_is(THE_PROMISED_DAY)
    newcomer.reply("Northwind", "News later", "7 December", ("When will they reply?", "another week"))
    assert "Follow up with Dana Lee at Northwind" not in newcomer.titles("today", "2026-12-01T10:00:00+00:00")
    assert "Follow up with Dana Lee at Northwind" in newcomer.titles("today", "2026-12-08T10:00:00+00:00")

    newcomer.reply("Kestrel", "A no", "Thank you for")
    newcomer.sees("Thank Kestrel all the same")

    newcomer.reply("Orbit Labs", "An offer", "accept", ("Not yet", "Right"))
    newcomer.sees("Tell Dana Lee that you are withdrawing")
    newcomer.sees("Tell Tessel that you are withdrawing")
    assert "Tell Kestrel that you are withdrawing at Kestrel" not in newcomer.titles("today")
