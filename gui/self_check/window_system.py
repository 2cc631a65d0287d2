"""Whether Qt has what it needs: its plugins, letters to write with, a clipboard, paper. Nothing is shown."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QPluginLoader
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from core.paths import resources_dir
from gui.self_check.incomplete import Incomplete
from gui.theme.theme import STYLE

PLUGINS = {
    "linux": (
        "platforms/qxcb", "platforms/qwayland", "platforms/qoffscreen",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "platformthemes/qxdgdesktopportal",
        "wayland-shell-integration/xdg-shell",
        "wayland-decoration-client/adwaita", "wayland-decoration-client/bradient",
        "iconengines/qsvgicon", "imageformats/qsvg",
    ),
    "win32": ("platforms/qwindows", "platforms/qoffscreen"),
    "darwin": ("platforms/qcocoa", "platforms/qoffscreen"),
}  # fmt: skip
"""The plugins of Qt without which something does not work, on each system."""

_FILES = {"linux": "lib{}.so", "win32": "{}.dll", "darwin": "lib{}.dylib"}
_COPIED = "Thank you for Tuesday \u2014 Dana & I"


@cache
def hidden_app() -> QApplication:
    """Return Qt, started where nobody sees it: no window appears, and no clipboard is the desktop's."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    if sys.platform == "win32":  # the hidden screen looks for letters beside Qt, where none are
        os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["WINDIR"]) / "Fonts"))
    return QApplication([sys.argv[0], *STYLE, "-platform", "offscreen"])


def plugins() -> str:
    """Load every plugin that is used on this system, and with it all that it asks the system for."""
    hidden_app()
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    wanted = PLUGINS.get(sys.platform, ())
    amiss = [words for words in (trouble_with(folder, name) for name in wanted) if words]
    if amiss:
        raise Incomplete(*amiss)
    return f"{len(wanted)} of Qt's"


def trouble_with(folder: Path, name: str) -> str:
    """Return why a plugin, such as "platforms/qxcb", cannot be loaded from `folder`; "" where it can."""
    kind, _, stem = name.partition("/")
    file = folder / kind / _FILES[sys.platform].format(stem)
    if not file.exists():
        return f"Qt's plugin {name} is missing"
    loader = QPluginLoader(str(file))
    return "" if loader.load() else f"Qt's plugin {name} cannot be loaded: {loader.errorString()}"


def icons() -> str:
    """Read every drawing."""
    from gui.theme.icons import drawing

    names = [file.stem for file in sorted((resources_dir() / "icons").glob("*.svg"))]
    empty = [f"the drawing {name} has no shape in it" for name in names if not drawing(name)]
    if empty or not names:
        raise Incomplete(*(empty or ["there is no drawing at all"]))
    return f"{len(names)} drawings"


def letters() -> str:
    """See that there is a font to write with."""
    hidden_app()
    families = QFontDatabase.families()
    if not families:
        raise Incomplete("there is no font on this computer that Qt can write with")
    return f"{len(families)} fonts"


def clipboard() -> str:
    """Copy, and see that it can be pasted. It is the clipboard of the hidden screen, not the desktop's."""
    from gui.draft.outside import DesktopClipboard

    hidden_app()
    if QGuiApplication.platformName() != "offscreen":  # the desktop's is not to be touched
        raise Incomplete("the screen that nobody sees did not come up, so the clipboard was left alone")
    DesktopClipboard().set_text(_COPIED)
    if QGuiApplication.clipboard().text() != _COPIED:
        raise Incomplete("what was copied could not be pasted")
    return "copied and pasted"


def paper() -> str:
    """Write a PDF."""
    from gui.draft.card_sheet import card_sheet

    hidden_app()
    written = card_sheet(_COPIED, ("Dana Lee", "Halden"), "GB")
    if not written.startswith(b"%PDF-"):
        raise Incomplete("no PDF could be written")
    return f"a PDF of {len(written):,} bytes"
