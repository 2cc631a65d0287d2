"""Qt's numbers for where text stands.

PySide6 makes all 93 enumerations of its `Qt` when the first of them is named, which takes a tenth of the
start. Nothing that the first paint needs names it; a test compares these with Qt's own.
"""

from __future__ import annotations

from typing import Final

LEFT: Final = 0x0001
RIGHT: Final = 0x0002
H_CENTER: Final = 0x0004
TOP: Final = 0x0020
BOTTOM: Final = 0x0040
V_CENTER: Final = 0x0080
CENTER: Final = H_CENTER | V_CENTER
SHOW_MNEMONIC: Final = 0x0800
HIDE_MNEMONIC: Final = 0x8000

ROW_ROLE: Final = 0x0101  # the first role of our own, after Qt.ItemDataRole.UserRole
