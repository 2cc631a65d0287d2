"""What the Mac is told of the app: read by the system alone, so it is read here as the system would."""

from __future__ import annotations

import os
import plistlib
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gui.login import macos

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "packaging" / "macos"


@pytest.fixture(name="bundle")
def _bundle(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load it as the spec does."""
    monkeypatch.syspath_prepend(str(FOLDER))
    monkeypatch.delitem(sys.modules, "bundle", raising=False)
    return import_module("bundle")


def read_back(told: dict[str, Any]) -> dict[str, Any]:
    back: dict[str, Any] = plistlib.loads(plistlib.dumps(told))
    return back


def test_the_info_says_version_oldest_system_and_looks(bundle: ModuleType) -> None:
    told = read_back(bundle.info("1.2.3"))
    assert told["CFBundleShortVersionString"] == told["CFBundleVersion"] == "1.2.3"
    assert told["LSMinimumSystemVersion"] == "13.0"
    assert told["NSHighResolutionCapable"] is True
    assert told["NSRequiresAquaSystemAppearance"] is False, "dark where the system is dark"
    assert told["LSAppNapIsDisabled"] is True, "a reminder is not to wait for a window"
    assert "LSUIElement" not in told, "the app is in the Dock"


def test_the_start_at_login_names_the_app_by_its_identifier(
    bundle: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    macos.turn_on(("/Applications/Afterword.app/Contents/MacOS/afterword", "--hidden"))
    agent = plistlib.loads(macos.agent_path().read_bytes())
    assert agent["AssociatedBundleIdentifiers"] == bundle.IDENTIFIER


def test_without_an_identity_it_is_signed_for_this_computer_alone(
    bundle: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MACOS_SIGN_IDENTITY", raising=False)
    assert bundle.signing() == {"codesign_identity": None, "entitlements_file": None}
    monkeypatch.setenv("MACOS_SIGN_IDENTITY", "")  # as a workflow has it that was given no secret
    assert bundle.signing()["codesign_identity"] is None
    monkeypatch.setenv("MACOS_SIGN_IDENTITY", "Developer ID Application: Somebody")
    assert bundle.signing()["entitlements_file"] == str(FOLDER / "entitlements.plist")


def test_the_entitlements_are_as_few_as_python_and_qt_need() -> None:
    told = plistlib.loads((FOLDER / "entitlements.plist").read_bytes())
    assert told == {
        "com.apple.security.cs.allow-jit": True,
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
    }


@pytest.mark.parametrize("name", ["dmg", "keychain"])
def test_the_scripts_can_be_started(name: str) -> None:
    script = FOLDER / name
    assert sys.platform == "win32" or os.access(script, os.X_OK)
    assert script.read_text("utf-8").startswith("#!/usr/bin/env bash\n")
