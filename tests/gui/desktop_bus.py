"""A message bus of our own with a desktop's portal and notification daemon on it, which note what they get.

`python -m tests.gui.desktop_bus NOTES ANSWER` answers calls on the bus of the session until it is ended, and
appends what it was asked for to NOTES, a line each. ANSWER is the portal's, 0 for opened; "" for no portal.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent.parent
PORTAL = "org.freedesktop.portal.Desktop"
NOTIFICATIONS = "org.freedesktop.Notifications"


@contextmanager
def desktop_bus(notes: Path, *, portal: int | None = 0) -> Iterator[dict[str, str]]:
    """Run a bus with both of them, or without the portal for None; yield where it is, for an environment."""
    bus = ("dbus-daemon", "--session", "--nofork", "--print-address")
    with subprocess.Popen(bus, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:  # noqa: S603
        assert daemon.stdout is not None
        where = {"DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip()}
        answer = "" if portal is None else str(portal)
        desktop = subprocess.Popen(  # noqa: S603  our own program
            [sys.executable, "-m", "tests.gui.desktop_bus", str(notes), answer],
            cwd=ROOT, env=os.environ | where, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            assert desktop.stdout is not None
            assert desktop.stdout.readline() == "ready\n"
            yield where
        finally:
            desktop.terminate()
            desktop.communicate()
            daemon.terminate()


def main() -> None:
    """Answer until the bus goes away."""
    from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection

    notes, answer = Path(sys.argv[1]), sys.argv[2]
    connection = open_dbus_connection("SESSION")
    for name in (NOTIFICATIONS, *([PORTAL] if answer else [])):
        connection.send_and_get_reply(message_bus.RequestName(name))
    print("ready", flush=True)  # noqa: T201
    shown = 0
    while True:
        call: Any = connection.receive()
        if call.header.message_type is not MessageType.method_call:
            continue
        fields = call.header.fields
        what = fields[HeaderFields.member]
        with notes.open("a", encoding="utf-8") as file:
            file.write(json.dumps([what, call.body], default=str) + "\n")
        signature: str | None = None
        values: tuple[object, ...] = ()
        if what == "GetCapabilities":
            signature, values = "as", (["body", "actions"],)
        elif what == "Notify":
            shown += 1
            signature, values = "u", (shown,)
        elif what == "OpenURI":
            sender = fields[HeaderFields.sender].removeprefix(":").replace(".", "_")
            path = f"/org/freedesktop/portal/desktop/request/{sender}/{call.body[2]['handle_token'][1]}"
            signature, values = "o", (path,)
        connection.send(new_method_return(call, signature, values))
        if what == "OpenURI":
            at = DBusAddress(path, interface="org.freedesktop.portal.Request")
            connection.send(new_signal(at, "Response", "ua{sv}", (int(answer), {})))


if __name__ == "__main__":
    main()
