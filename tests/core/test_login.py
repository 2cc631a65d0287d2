"""Start at login: what is written for each system, and that it goes away again."""

from __future__ import annotations

import configparser
import plistlib
import re
import sys
from typing import TYPE_CHECKING

import pytest

from core.paths import default_data_dir
from gui.login import linux, login_item, macos, start_command, windows
from tests.rights import has_rights

if TYPE_CHECKING:
    from pathlib import Path

HARD = ("/opt/a b/python", "-m", "gui", "--data-dir", '/home/"x"/$HOME/`y`/100%/back\\slash')

elsewhere = pytest.mark.skipif(sys.platform == "win32", reason="HOME says nothing on Windows")


@pytest.fixture(name="home")
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", "")
    monkeypatch.setenv("XDG_DATA_HOME", "")
    return tmp_path


def test_each_system_has_its_own() -> None:
    assert login_item("linux") is linux
    assert login_item("freebsd13") is linux
    assert login_item("darwin") is macos
    assert login_item("win32") is windows


@elsewhere
def test_on_linux_it_is_an_entry_that_the_desktop_reads(home: Path) -> None:
    assert not linux.is_on()
    linux.turn_on(HARD)
    assert linux.is_on()
    path = home / ".config" / "autostart" / "afterword.desktop"
    assert has_rights(path, 0o600)
    entry = configparser.RawConfigParser()
    entry.read_string(path.read_text())
    line = entry["Desktop Entry"]["Exec"].replace("\\\\", "\\")  # first the escapes of all its text,
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"', line)  # then what its own rules quote
    assert [re.sub(r"\\(.)", r"\1", part).replace("%%", "%") for part in parts] == list(HARD)
    assert entry["Desktop Entry"]["TryExec"] == HARD[0]  # a removed app is not looked for at each login
    linux.turn_off()
    assert not linux.is_on()
    linux.turn_off()


@elsewhere
@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_an_entry_that_the_desktop_switched_off_is_off(home: Path, line: str) -> None:
    linux.turn_on(HARD)
    path = linux.entry_path()
    kept = [one for one in path.read_text().splitlines() if "X-GNOME" not in one]
    path.write_text("\n".join([*kept, line, ""]))
    assert not linux.is_on()
    linux.turn_on(HARD)
    assert linux.is_on()


@elsewhere
def test_on_linux_the_folder_follows_xdg(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "elsewhere"))
    assert linux.entry_path() == home / "elsewhere" / "autostart" / "afterword.desktop"


@elsewhere
def test_an_entry_that_is_no_text_is_off(home: Path) -> None:
    linux.entry_path().parent.mkdir(parents=True)
    linux.entry_path().write_bytes(b"\xff\xfe")
    assert not linux.is_on()


@elsewhere
def test_on_the_mac_it_is_an_agent(home: Path) -> None:
    assert not macos.is_on()
    macos.turn_on(HARD)
    assert macos.is_on()
    agent = plistlib.loads((home / "Library" / "LaunchAgents" / "afterword.login.plist").read_bytes())
    assert agent["ProgramArguments"] == list(HARD)
    assert agent["RunAtLoad"] is True
    macos.turn_off()
    assert not macos.is_on()


def test_the_command_starts_hidden_on_the_folder_that_is_in_use(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = start_command(default_data_dir())
    assert usual == (sys.executable, "-m", "gui", "--hidden")
    assert start_command(home / "other")[-2:] == ("--data-dir", str(home / "other"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_command(default_data_dir()) == (sys.executable, "--hidden")
    monkeypatch.setenv("APPIMAGE", "/apps/Afterword.AppImage")
    assert start_command(default_data_dir()) == ("/apps/Afterword.AppImage", "--hidden")


@pytest.mark.skipif(sys.platform != "win32", reason="it takes Windows' registry")
def test_on_windows_it_is_a_value_that_the_task_manager_may_switch_off() -> None:
    if sys.platform == "win32":
        import winreg

        program = r"C:\Users\Ada Obi\Programs\afterword.exe"
        was_on = windows.is_on()
        windows.turn_on((program, "--hidden"))
        try:
            assert windows.is_on()
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, windows.RUN) as key:
                assert winreg.QueryValueEx(key, windows.NAME)[0] == f'"{program}" --hidden'
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, windows.APPROVED) as key:
                winreg.SetValueEx(key, windows.NAME, 0, winreg.REG_BINARY, b"\x03" + bytes(11))
            assert not windows.is_on()
            windows.turn_on((program, "--hidden"))
            assert windows.is_on()
        finally:
            windows.turn_off()
        assert not was_on
        assert not windows.is_on()
        windows.turn_off()
