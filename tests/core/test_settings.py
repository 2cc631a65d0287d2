"""The settings: kept whole, never in the way of a start, nothing of a newer app lost."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import EnvironmentProblem
from core.models import Profile, Tone, utc
from core.settings import FIRST_POLICY, Appearance, Settings, load_settings, save_settings, with_profile
from tests.rights import has_rights

if TYPE_CHECKING:
    from pathlib import Path

_words = st.text(max_size=20)
_minutes = st.integers(0, 1439)


@st.composite
def chosen(draw: st.DrawFn) -> Settings:
    return Settings(
        profile=Profile(
            name=draw(_words),
            signature=draw(_words),
            country=draw(_words),
            region=draw(_words),
            premium=draw(st.booleans()),
            tone=draw(st.sampled_from(Tone)),
        ),
        policy=draw(st.sampled_from((FIRST_POLICY, "patient", ""))),
        reminders=draw(st.booleans()),
        paused_until=draw(st.none() | st.datetimes(timezones=st.just(UTC)).map(utc)),
        quiet_from=draw(_minutes),
        quiet_until=draw(_minutes),
        appearance=draw(st.sampled_from(Appearance)),
        knows_tray=draw(st.booleans()),
        window=draw(_words),
        screens=tuple(draw(st.dictionaries(_words, _words, max_size=3)).items()),
    )


@given(settings=chosen())
def test_settings_come_back_as_they_were_saved(
    tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> None:
    path = tmp_path_factory.getbasetemp() / "settings.json"
    save_settings(path, settings)
    assert load_settings(path) == (settings, "")


def test_without_a_file_there_are_the_first_settings_and_nothing_to_say(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == (Settings(), "")


def test_the_file_is_for_the_user_alone_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Settings())
    save_settings(path, Settings(window="wide"))
    assert has_rights(path, 0o600)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000])
def test_a_broken_file_is_kept_aside_and_told_of(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, notice = load_settings(path)
    assert settings == Settings()
    aside = tmp_path / "settings.json.broken-1"
    assert aside.read_bytes() == content
    assert str(aside) in notice
    assert not path.exists()


def test_a_second_broken_file_does_not_replace_the_first(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for content in (b"{", b"}"):
        path.write_bytes(content)
        load_settings(path)
    assert (tmp_path / "settings.json.broken-1").read_bytes() == b"{"
    assert (tmp_path / "settings.json.broken-2").read_bytes() == b"}"


def test_a_file_that_can_neither_be_read_nor_moved_does_not_stop_the_start(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250)  # a longer name, as it would need to be moved aside, cannot be
    path.write_bytes(b"{")
    settings, notice = load_settings(path)
    assert settings == Settings()
    assert path.read_bytes() == b"{"
    assert "nor moved aside" in notice


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("policy", 3),
        ("reminders", 1),
        ("paused_until", 3),
        ("paused_until", "soon"),
        ("paused_until", "2026-11-24T09:00:00"),
        ("quiet_from", True),
        ("quiet_from", "21:00"),
        ("quiet_until", 1440),
        ("quiet_until", -1),
        ("appearance", "sepia"),
        ("window", None),
        ("screens", "interviews"),
        ("screens", {"interviews": 3}),
        ("profile", "Alex"),
        ("profile", {"premium": "yes"}),
        ("profile", {"tone": "shrill"}),
        ("profile", {"name": 1}),
    ],
)
def test_one_unusable_value_leaves_the_others_alone(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"window": "wide", "quiet_from": 60, "policy": "patient", name: value}))
    settings, notice = load_settings(path)
    expected = Settings(window="wide", quiet_from=60, policy="patient")
    first = getattr(Settings(), name)
    assert settings == replace(expected, **{name: first})
    assert not notice


def test_what_a_newer_app_keeps_here_survives_this_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"backups": {"daily": 7}, "window": "wide"}))
    settings, _ = load_settings(path)
    save_settings(path, replace(settings, window="narrow"))
    data = json.loads(path.read_text())
    assert data["backups"] == {"daily": 7}
    assert data["window"] == "narrow"


def test_settings_that_cannot_be_saved_leave_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()  # a folder in its place cannot be replaced by a file
    with pytest.raises(EnvironmentProblem, match="could not be saved"):
        save_settings(path, Settings())
    assert list(tmp_path.iterdir()) == [path]


def test_the_profile_is_changed_by_field() -> None:
    settings = with_profile(Settings(window="wide"), name="Alex Moreau", tone=Tone.BRIEF)
    assert settings == Settings(window="wide", profile=Profile(name="Alex Moreau", tone=Tone.BRIEF))
