"""A connection to one of the desktop's message buses, its socket watched by Qt's own loop.

Qt's D-Bus in PySide6 cannot send the uint32 that notifications need, so jeepney speaks; nothing blocks: an
answer arrives by itself, or is given up after a while.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    Answer = Callable[[tuple[Any, ...] | None], object]
    """Takes what was answered; None where that was an error, or nothing in time."""

_PATIENCE = 5000  # milliseconds for an answer: a bus or a daemon that hangs must not hold anything up


class Bus(QObject):
    """Calls methods and says `signalled` with a signal's path, member and values.

    `lost` says that the bus went away; every call that waits is answered with None first.
    """

    signalled = Signal(str, str, object)
    lost = Signal()

    def __init__(self, connection: Any, parent: QObject | None = None) -> None:  # noqa: ANN401  jeepney's
        super().__init__(parent)
        self._connection = connection
        self._waiting: dict[int, Answer] = {}
        self._serial = 100  # those before were used to say hello
        self._watch = QSocketNotifier(connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._read)

    @property
    def name(self) -> str:
        """Return what the bus calls this connection."""
        return str(self._connection.unique_name)

    def listen(self, interface: str, path: str, **more: str) -> None:
        """Ask for the signals of an interface at a path."""
        rule = {"type": "signal", "interface": interface, "path": path, **more}
        words = ",".join(f"{name}='{value}'" for name, value in rule.items())
        bus = "org.freedesktop.DBus"
        self.call((bus, "/org/freedesktop/DBus", bus), "AddMatch", "s", (words,))

    def call(
        self,
        to: tuple[str, str, str],
        method: str,
        signature: str = "",
        values: tuple[Any, ...] = (),
        then: Answer | None = None,
    ) -> None:
        """Call a method of `to`, a bus name, a path and an interface; `then` takes the answer."""
        from jeepney import DBusAddress, new_method_call

        name, path, interface = to
        message = new_method_call(
            DBusAddress(path, bus_name=name, interface=interface), method, signature or None, values
        )
        self._serial += 1
        if then is not None:
            self._waiting[self._serial] = then
            QTimer.singleShot(_PATIENCE, self, partial(self._answer, self._serial, None))
        try:
            self._connection.send(message, serial=self._serial)
        except OSError:
            self.close()

    def _read(self) -> None:
        try:
            while self._watch.isEnabled():  # what came may have been all that was waited for
                self._take(self._connection.receive(timeout=0))
        except TimeoutError:
            return
        except (OSError, ValueError):  # the bus went away, or says what is not D-Bus
            self.close()

    def _take(self, message: Any) -> None:  # noqa: ANN401  jeepney's
        from jeepney import HeaderFields, MessageType

        fields, kind = message.header.fields, message.header.message_type
        if kind is MessageType.signal:
            self.signalled.emit(fields[HeaderFields.path], fields[HeaderFields.member], message.body)
        elif kind is MessageType.method_return:
            self._answer(fields[HeaderFields.reply_serial], message.body)
        elif kind is MessageType.error:
            self._answer(fields[HeaderFields.reply_serial], None)

    def _answer(self, serial: int, values: tuple[Any, ...] | None) -> None:
        then = self._waiting.pop(serial, None)
        if then is not None:
            then(values)

    def close(self) -> None:
        """Let go of the bus."""
        if not self._watch.isEnabled():
            return
        self._watch.setEnabled(False)
        self._connection.close()
        for serial in list(self._waiting):
            self._answer(serial, None)
        self.lost.emit()


def session_bus(parent: QObject | None = None) -> Bus | None:
    """Return the bus of the user's session; None where there is none."""
    return _bus("SESSION", parent)


def system_bus(parent: QObject | None = None) -> Bus | None:
    """Return the bus of the whole computer; None where there is none."""
    return _bus("SYSTEM", parent)


def _bus(which: str, parent: QObject | None) -> Bus | None:
    try:
        from jeepney.io.blocking import open_dbus_connection

        return Bus(open_dbus_connection(which), parent)
    except (ImportError, OSError, LookupError, ValueError, RuntimeError):
        return None
