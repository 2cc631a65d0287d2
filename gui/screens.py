"""The screens of the sidebar: their names, their keys, and how each is made when it is first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.workspace import Workspace
    from gui.page import Page

TODAY = "today"
CALENDAR = "calendar"
INTERVIEWS = "interviews"
PEOPLE = "people"
SETTINGS = "settings"
INTERVIEW = "interview"  # one process in full: the way to it is from the other screens


class Screen(NamedTuple):
    """One entry of the sidebar. `make` imports the screen late: only Today is part of the first paint.

    One `at_foot` stands at the lower end, apart from the others.
    """

    name: str
    words: str
    key: str
    make: Callable[[Workspace], Page]
    at_foot: bool = False


def _today(workspace: Workspace) -> Page:
    from gui.today.page import TodayPage

    return TodayPage(workspace)


def _calendar(workspace: Workspace) -> Page:
    from gui.calendar.page import CalendarPage

    return CalendarPage(workspace)


def _interviews(workspace: Workspace) -> Page:
    from gui.interviews.page import InterviewsPage

    return InterviewsPage(workspace)


def _people(workspace: Workspace) -> Page:
    from gui.people.page import PeoplePage

    return PeoplePage(workspace)


def _settings(workspace: Workspace) -> Page:
    from gui.settings.page import SettingsPage

    return SettingsPage(workspace)


def _interview(workspace: Workspace) -> Page:
    from gui.interview.page import InterviewPage

    return InterviewPage(workspace)


SCREENS = (
    Screen(TODAY, "Today", "Ctrl+1", _today),
    Screen(CALENDAR, "Calendar", "Ctrl+2", _calendar),
    Screen(INTERVIEWS, "Interviews", "Ctrl+3", _interviews),
    Screen(PEOPLE, "People", "Ctrl+4", _people),
    Screen(SETTINGS, "Settings", "Ctrl+,", _settings, at_foot=True),
)


def screen(name: str) -> Screen:
    """Return the screen of that name, in the sidebar or not."""
    within = Screen(INTERVIEW, "Interview", "", _interview)
    return next(one for one in (*SCREENS, within) if one.name == name)
