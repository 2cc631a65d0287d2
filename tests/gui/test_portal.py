"""Links go over the user's own bus where there is a portal, by Qt's way where there is none."""

from __future__ import annotations

import json
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from gui.portal import ask_portal
from tests.gui.desktop_bus import desktop_bus

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.portal import PortalRequest

LINK = "mailto:dana@halden.example?subject=Thank%20you&body=Dear%20Dana%2C%0D%0A"
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-daemon"), reason="it takes a bus of one's own"
)


@pytest.mark.parametrize(
    ("portal", "said"), [(0, []), (1, []), (2, ["unopened"]), (None, ["unasked"])], ids=str
)
def test_what_the_portal_says_is_heard(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, portal: int | None, said: list[str]
) -> None:
    notes, heard = tmp_path / "notes", list[str]()
    notes.touch()
    with desktop_bus(notes, portal=portal) as where:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", where["DBUS_SESSION_BUS_ADDRESS"])
        asked = ask_portal(LINK, lambda: heard.append("unasked"), lambda: heard.append("unopened"))
        assert asked is not None
        with qtbot.waitSignal(asked.destroyed, timeout=5000):
            pass
    assert heard == said
    calls = [json.loads(line) for line in notes.read_text().splitlines()]
    if portal is not None:
        assert [(what, body[:2]) for what, body in calls] == [("OpenURI", ["", LINK])]


def test_a_bus_that_goes_away_meanwhile_is_like_no_portal(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = list[str]()
    with desktop_bus(tmp_path / "notes") as where:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", where["DBUS_SESSION_BUS_ADDRESS"])
        asked = ask_portal(LINK, lambda: heard.append("unasked"), lambda: heard.append("unopened"))
        assert asked is not None
        asked._bus.close()  # noqa: SLF001  as it does when the bus is gone
    assert heard == ["unasked"]


def test_without_a_bus_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    asked: PortalRequest | None = ask_portal(LINK, list, list)
    assert asked is None
