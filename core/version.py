"""The version of the app."""

from __future__ import annotations

VERSION = "0.1.0"
