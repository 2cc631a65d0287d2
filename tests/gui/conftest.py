"""Widgets without a screen: Qt's offscreen platform, chosen before the first QApplication."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
