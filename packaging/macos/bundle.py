"""What the Mac is told of Afterword.app, and how it is signed. The spec of PyInstaller asks here."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
IDENTIFIER = "example.afterword.afterword"  # as the desktop entry's on Linux; the start at login names it too
OLDEST = "13.0"  # what the wheels of Qt ask for: macosx_13_0_universal2


def info(version: str) -> dict[str, Any]:
    """Return what Info.plist says beside what PyInstaller writes into it (docs/decisions/0030)."""
    return {
        "CFBundleName": "Afterword",
        "CFBundleDisplayName": "Afterword",
        "CFBundleVersion": version,
        "CFBundleShortVersionString": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en"],
        "LSMinimumSystemVersion": OLDEST,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSAppNapIsDisabled": True,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": "Copyright \u00a9 2026 The Afterword authors. MIT licence.",
    }


def signing() -> dict[str, str | None]:
    """Return how the program is signed: by MACOS_SIGN_IDENTITY, or for this computer alone without it."""
    identity = os.environ.get("MACOS_SIGN_IDENTITY") or None
    return {
        "codesign_identity": identity,
        "entitlements_file": str(HERE / "entitlements.plist") if identity else None,
    }
