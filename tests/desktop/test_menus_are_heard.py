"""What a screen reader says of a menu: Qt leaves an open one out of the tree, and tells of each entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.eyes import Ears

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.driver import Desktop


def test_each_entry_of_a_menu_is_said_as_it_is_walked_and_the_list_afterwards(
    desktop: Desktop, tmp_path: Path
) -> None:
    app = desktop.start(data_dir=tmp_path / "data")
    desktop.wait_window("Afterword")
    desktop.find(app, "Clear the example", "push button")
    desktop.look(app)
    ears = Ears(desktop.session.env)

    def walk_a_step() -> bool:
        desktop.press("Down")
        return bool(ears.heard())

    desktop.wait_until(walk_a_step, "nothing is heard")
    for _ in range(2):  # and again: an action that Qt knows from a deleted menu is not heard
        told = len(ears.heard())
        desktop.press("F10")
        hear(desktop, ears, "menu item: New interview\u2026 (Menu)", since=told)
        desktop.press("Down")
        hear(desktop, ears, "menu item: Search\u2026 (Menu)", since=told)
        told = len(ears.heard())
        desktop.press("Escape")
        hear(desktop, ears, "list: What to do", since=told)
    ears.close()


def hear(desktop: Desktop, ears: Ears, words: str, since: int) -> None:
    """Wait until something is said that begins so."""
    desktop.wait_until(
        lambda: any(one.startswith(words) for one in ears.heard()[since:]),
        lambda: f"heard are {ears.heard()}",
    )
