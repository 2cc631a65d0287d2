"""Pictures of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.demo import add_demo
from gui.search.palette import Palette
from tests.desktop.shots.camera import NARROW, SMALLEST, WIDE
from tests.desktop.shots.fillings import five_hundred, long_names, nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.workspace import Workspace
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot


def typed(words: str) -> Callable[[MainWindow, Workspace], None]:
    """Return what opens the palette and types."""

    def act(window: MainWindow, _workspace: Workspace) -> None:
        window.search()
        palette = window.findChild(Palette)
        assert palette is not None
        palette.field.setText(words)

    return act


SHOTS: dict[str, Shot] = {
    "search": (WIDE, add_demo, typed("de")),
    "search-hint": (WIDE, add_demo, typed("")),
    "search-nothing": (WIDE, add_demo, typed("zeppelin")),
    "search-note": (WIDE, add_demo, typed("critique")),
    "search-narrow": (NARROW, add_demo, typed("halden")),
    "search-smallest": (SMALLEST, add_demo, typed("le")),
    "search-long-names": (WIDE, long_names, typed("of word wolf")),
    "search-long-names-smallest": (SMALLEST, long_names, typed("w")),
    "search-full": (WIDE, five_hundred, typed("person")),
    "search-empty": (WIDE, nothing, typed("a")),
}
