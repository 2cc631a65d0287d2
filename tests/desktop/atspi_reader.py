"""Reads an application's widgets from the accessibility bus, as a screen reader would.

Run by Debian's own Python, which has `gi`. Each line on standard input is a process id; each answer is one
line of JSON, the widgets on screen in the order of the tree.
"""

from __future__ import annotations

import json
import sys
import warnings
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

warnings.simplefilter("ignore")
import gi  # noqa: E402  it warns while it is imported

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  the version is said first

STATES = ("focused", "checked", "selected", "sensitive", "expanded", "editable", "active")


def walk(node: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Describe the node and all that is on screen below it."""
    states = {state.value_nick for state in node.get_state_set().get_states()}
    if depth == 0 or "showing" in states:
        yield describe(node, depth, states)
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from walk(child, depth + 1)


def describe(node: Any, depth: int, states: set[str]) -> dict[str, Any]:
    """Tell what a person would know of the node."""
    box = node.get_extents(Atspi.CoordType.SCREEN) if node.get_component_iface() else None
    text = node.get_text_iface()
    return {
        "depth": depth,
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "text": Atspi.Text.get_text(text, 0, -1) if text else "",
        "states": sorted(states.intersection(STATES)),
        "x": box.x if box else 0,
        "y": box.y if box else 0,
        "width": box.width if box else 0,
        "height": box.height if box else 0,
    }


def widgets(pid: int) -> list[dict[str, Any]]:
    """Describe all that the process shows; nothing when it is not on the bus, or changes under our eyes."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for index in range(desktop.get_child_count()):
        try:
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == pid:
                application.set_cache_mask(Atspi.Cache.NONE)  # nothing here listens for what would refresh it
                return list(walk(application, 0))
        except GLib.Error:
            continue
    return []


for line in sys.stdin:
    print(json.dumps(widgets(int(line))), flush=True)  # noqa: T201  its answer
