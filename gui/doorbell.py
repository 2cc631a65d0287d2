"""The doorbell of a running app, on a local socket: a later start rings, and the window comes up.

The only module that may use QtNetwork, and of it local sockets alone: nothing leaves the computer.
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from collections.abc import Mapping

_PATIENCE = 2000  # milliseconds for an answer
_LONGEST = 4096  # bytes of a ring
_HEARD = b"heard\n"
_ANY_PROCESS = -1  # Windows' ASFW_ANY
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")  # with which a desktop lets a window come up


class Wish(StrEnum):
    """What is wanted of the app that runs already."""

    WINDOW = "raise"  # it may come up
    NOTHING = "nothing"  # it is there, and that is all
    END = "end"


class Doorbell(QObject):
    """Says `rung` when a later start wants the window; it brings along the desktop's leave to show it.

    `end_wanted` is the wish that this app ends, once it has kept everything: that of an installer.
    """

    rung = Signal()
    end_wanted = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QLocalServer.removeServer(name)  # what a crash left; whoever lives holds the lock, and that is us
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._somebody)
        self.listens = self._server.listen(name)

    def _somebody(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._hear)
            if socket.canReadLine():
                self._answer(socket)

    def _hear(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            if socket.canReadLine():
                self._answer(socket)
            elif socket.bytesAvailable() > _LONGEST:
                socket.abort()

    def _answer(self, socket: QLocalSocket) -> None:
        wish, _, token = (
            bytes(socket.readLine(_LONGEST).data()).decode("ascii", "ignore").strip().partition(" ")
        )
        socket.write(_HEARD)
        socket.flush()
        if wish == Wish.WINDOW:
            if token and token.isprintable():
                os.environ[_TOKENS[0]] = token
            self.rung.emit()
        elif wish == Wish.END:
            self.end_wanted.emit()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()


def ring(name: str, wish: Wish, environment: Mapping[str, str] = os.environ) -> bool:
    """Ring at the app that listens there; say whether it heard."""
    token = next((environment[one] for one in _TOKENS if environment.get(one)), "")
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE):
        return False
    if wish is Wish.WINDOW:
        _let_it_come_up()
    words = f"{wish} {token}".strip() if wish is Wish.WINDOW else wish
    socket.write(f"{words}\n".encode("ascii", "ignore"))
    socket.waitForBytesWritten(_PATIENCE)
    heard = socket.waitForReadyRead(_PATIENCE) and bytes(socket.readAll().data()) == _HEARD
    socket.disconnectFromServer()
    return heard


def _let_it_come_up() -> None:
    """Hand on the right to come to the front: Windows gives it to the program that was just started."""
    if sys.platform == "win32":
        from ctypes import windll

        windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)
