"""Whether Qt can be loaded the way a start loads it, and the signatures of its binding after that."""

from __future__ import annotations

from gui.self_check.incomplete import Incomplete

_SIGNATURES = "Supported signatures"


def qt() -> str:
    """Load Qt, and make a mistake that is told by the signature of what was called."""
    from gui.quick_qt import load_qt

    load_qt()
    from PySide6.QtCore import QPoint, qVersion

    words = ""
    try:
        QPoint("here")  # type: ignore[call-overload]
    except TypeError as error:
        words = str(error)
    if _SIGNATURES not in words:
        raise Incomplete(f"a wrong call is not told by its signature, but by {words!r}")
    return f"{qVersion()}, with the signatures of its binding"
