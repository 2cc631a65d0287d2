"""Prints what a screen reader would say of what has the keyboard: "menu item: New interview… (Menu)".

Run by Debian's own Python, which has `gi`, until it is ended. Its first line says that it listens.
"""

from __future__ import annotations

import warnings
from typing import Any

warnings.simplefilter("ignore")
import gi  # noqa: E402  it warns while it is imported

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  the version is said first


def focused(event: Any) -> None:
    """Say what has the keyboard now, and of what it is a part."""
    if not event.detail1:
        return
    try:
        node = event.source
        around = node.get_parent()
        said = f"{node.get_role_name()}: {node.get_name()} ({around.get_name() if around else ''})"
    except GLib.Error:  # it is gone already
        return
    print(said, flush=True)  # noqa: T201


listener = Atspi.EventListener.new(focused)
listener.register("object:state-changed:focused")
print("listening", flush=True)  # noqa: T201
Atspi.event_main()
