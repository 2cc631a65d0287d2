"""The doorbell of a running app, on a local socket: a later start rings, and the window comes up.

The only module that may use QtNetwork, and of it local sockets alone: nothing leaves the computer.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from collections.abc import Mapping

_PATIENCE = 2000  # milliseconds for an answer
_LONGEST = 4096  # bytes of a ring
_HEARD = b"heard\n"
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")  # with which a desktop lets a window come up


class Doorbell(QObject):
    """Says `rung` when a later start wants the window; it brings along the desktop's leave to show it."""

    rung = Signal()

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
        if wish == "raise":
            if token:
                os.environ[_TOKENS[0]] = token
            self.rung.emit()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()


def ring(name: str, *, raise_it: bool, environment: Mapping[str, str] = os.environ) -> bool:
    """Ring at the app that listens there; say whether it heard."""
    token = next((environment[one] for one in _TOKENS if environment.get(one)), "")
    wish = f"raise {token}".strip() if raise_it else "nothing"
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(f"{wish}\n".encode("ascii", "ignore"))
    socket.waitForBytesWritten(_PATIENCE)
    heard = socket.waitForReadyRead(_PATIENCE) and bytes(socket.readAll().data()) == _HEARD
    socket.disconnectFromServer()
    return heard
