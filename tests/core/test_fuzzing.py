"""Every reader against spoilt input: nothing but words for the person, nothing slow, nothing half taken in.

The suite tries 500 of each reader; `AFTERWORD_LONG=1` tries 20,000. The seed is the number of the input.
"""

from __future__ import annotations

import random
import time
from contextlib import contextmanager
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from core.announced import load_tick, save_tick
from core.drafting.own_templates import OwnTemplates, built_in, every_name, mistakes
from core.errors import AfterwordError
from core.etiquette import POLICY_IDS
from core.ids import new_id
from core.interview_entry import NOTHING_KNOWN, InterviewEntry, PersonEntry, read
from core.models import RECORD_TYPES, Channel, Draft, Mark, MarkKind, Profile, ReplyKind, Tone
from core.paths import Paths
from core.phrases import Question, Understood, Unsaid, understand
from core.policy_numbers import NUMBERS, own_policy
from core.public_holidays import workdays_from_cache, workdays_from_library
from core.reminders import Tick
from core.settings import Settings, load_settings, save_settings
from core.transfer import export_workspace, import_workspace
from core.workdays import PLAIN_WEEK
from core.workspace import open_workspace
from tests.core.damage import NASTY, spoilt_bytes, spoilt_json, spoilt_text
from tests.core.long_form import LONG, rounds
from tests.fakes import MORNING, FakeClock
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.models import Record

INPUTS = rounds(500, 20_000)
PATIENCE = 1.0  # seconds that no input may take
slow_in_the_long_form = pytest.mark.timeout(3600 if LONG else 120)
pytestmark = slow_in_the_long_form


@contextmanager
def in_time(seed: int) -> Iterator[None]:
    """Hold one reading against the clock of the processor: others work on this machine too."""
    begun = time.process_time()
    yield
    took = time.process_time() - begun
    assert took < PATIENCE, f"input {seed} took {took:.2f} s"


def check_words(seed: int, error: AfterwordError) -> None:
    """See that a refusal says that nothing happened, at a length that can be read."""
    assert "othing was" in error.message or "was not saved" in error.message, (seed, error.message)
    assert len(error.message) < 600, (seed, error.message)  # the longest names all that can be asked about


def one_of_each_kind() -> tuple[Record, ...]:
    """Return a workspace's worth of records, with every kind among them."""
    halden = Halden()
    halden.promise(halden.panel, "in two weeks", halden.day(13))
    halden.reply(halden.process, halden.dana, ReplyKind.NEWS_LATER, halden.now, "We need another week.")
    halden.thanked(halden.panel, halden.dana)
    mark = Mark(
        id=new_id(), changed=MORNING, application_id=halden.process.id, step_key=halden.thank_sam,
        kind=MarkKind.DONE, made_at=MORNING,
    )  # fmt: skip
    draft = Draft(
        id=new_id(), changed=MORNING, application_id=halden.process.id, step_key=halden.thank_sam,
        channel=Channel.EMAIL, tone=Tone.WARM, subject="Hello", body="Dear Sam,",
    )  # fmt: skip
    records = (*halden.records, mark, draft)
    assert {type(one) for one in records} == set(RECORD_TYPES)
    return records


def test_no_import_comes_in_by_half(tmp_path: Path) -> None:
    source = make_workspace(tmp_path / "source", *one_of_each_kind())
    export_workspace(source, tmp_path / "whole.json")
    source.close()
    whole = (tmp_path / "whole.json").read_bytes()
    spoilt, workspace = tmp_path / "spoilt.json", open_workspace(tmp_path / "data", FakeClock())
    refused = taken = 0
    for seed in range(INPUTS):
        spoilt.write_bytes(spoilt_json(whole, random.Random(seed)))  # noqa: S311
        before = set(workspace.everything())
        try:
            with in_time(seed):
                result = import_workspace(workspace, spoilt)
        except AfterwordError as error:
            check_words(seed, error)
            assert set(workspace.everything()) == before, seed
            refused += 1
        else:
            after = set(workspace.everything())
            assert {one.id for one in result.change.after} <= {one.id for one in after}, seed
            taken += 1
            workspace.agenda()
            if result.change.after:
                workspace.undo()
                assert set(workspace.everything()) == before, seed
    workspace.close()
    assert refused > INPUTS / 2
    assert refused + taken == INPUTS


def test_no_settings_keep_the_app_from_starting(tmp_path: Path) -> None:
    path = Paths(tmp_path).settings
    numbers = tuple((policy, tuple((one.name, one.low) for one in NUMBERS)) for policy in POLICY_IDS)
    usual = Settings(
        profile=Profile(name="Alex Moreau", signature="Alex", country="GB", region="SCT"),
        numbers=tuple((policy, tuple(sorted(of))) for policy, of in sorted(numbers)),
        paused_until=MORNING,
        window="AdnQywADAAA=.AAAA/w==",
        screens=(("interviews", "board;state:40"), ("people", "x")),
        others=(("of a newer app", {"a": [1, 2]}),),
    )
    save_settings(path, usual)
    whole = path.read_bytes()
    for seed in range(INPUTS):
        path.write_bytes(spoilt_json(whole, random.Random(seed)))  # noqa: S311
        with in_time(seed):
            settings, notice = load_settings(path)
            own_policy(settings)
        aside = list(tmp_path.glob("settings.json.broken-*"))
        assert bool(aside) == bool(notice), seed
        for one in aside:
            one.unlink()
        save_settings(path, settings)
        again, nothing = load_settings(path)
        assert not nothing, seed
        assert again.quiet_from == settings.quiet_from, seed


def test_no_note_of_what_was_announced_keeps_reminders_from_going_on(tmp_path: Path) -> None:
    path = Paths(tmp_path).announced
    save_tick(path, Tick(at=MORNING, announced=frozenset(("thank_you:a:b@opens", "interview:c@ahead"))))
    whole = path.read_bytes()
    for seed in range(INPUTS):
        path.write_bytes(spoilt_json(whole, random.Random(seed)))  # noqa: S311
        with in_time(seed):
            tick, notice = load_tick(path, MORNING)
        assert tick.at.utcoffset() == timedelta(0), seed
        aside = list(tmp_path.glob("announced.json.broken-*"))
        assert bool(aside) == bool(notice), seed
        for one in aside:
            one.unlink()
        save_tick(path, tick)
        assert load_tick(path, MORNING) == (tick, ""), seed


def test_no_template_does_harm_and_no_file_of_them_comes_in_by_half(tmp_path: Path) -> None:
    names = tuple(every_name())
    own = OwnTemplates(tmp_path / "messages")
    chosen = random.Random(0).sample(names, 6)  # noqa: S311
    for name in chosen:
        own.save(name, f"{built_in(name).rstrip()}\n\nA line of my own.\n")
    whole, before = own.exported(), {name: own.text(name) for name in names}
    for seed in range(INPUTS):
        chance = random.Random(seed)  # noqa: S311
        try:
            with in_time(seed):
                own.take_in(spoilt_json(whole, chance))
        except AfterwordError as error:
            check_words(seed, error)
            assert {name: own.text(name) for name in chosen} == {name: before[name] for name in chosen}, seed
        else:
            own.take_in(whole)
        text = spoilt_text(built_in(chance.choice(names)), chance)
        with in_time(seed):
            found = mistakes(text)
        for problem in found:
            assert problem.message, seed
        if not found and seed % 10 == 0:
            name = chance.choice(chosen)
            own.save(name, text)
            assert own.load(name.situation, name.channel, name.tone, name.language), seed
            own.take_in(whole)


def test_a_template_file_spoilt_by_hand_is_left_out_and_the_built_in_words_go_on(tmp_path: Path) -> None:
    names = tuple(every_name())
    own = OwnTemplates(tmp_path / "messages")
    for seed in range(INPUTS):
        chance = random.Random(seed)  # noqa: S311
        name = chance.choice(names)
        own.file(name).parent.mkdir(parents=True, exist_ok=True)
        own.file(name).write_bytes(spoilt_bytes(built_in(name).encode(), chance))
        with in_time(seed):
            own.spoilt()
            assert own.load(name.situation, name.channel, name.tone, name.language), seed
        own.reset(name)


_WORDS = (
    "in", "two", "weeks", "by", "friday", "next", "end", "of", "the", "month", "after", "before", "3", "31",
    "dec", "february", "easter", "thanksgiving", "between", "and", "days", "working", "a", "half", "quarter",
    "tomorrow", "early", "mid", "late", "soon", "9999", "0", "-1", "1/2", "12.", "2026-02-30", "29.2.", "½",
    "\u0661", "\u0661\u0662", "99999999999", "from", "to", "week", "year", "years", "100", "christmas",
    "couple", "few", "ago", "yesterday", "monday", "this",
)  # fmt: skip


def phrase(chance: random.Random) -> str:
    """Return words that may name a day, often a few too many, now and then spoilt."""
    words = " ".join(chance.choice(_WORDS) for _ in range(chance.choice((1, 2, 3, 4, 5, 8, 12, 60))))
    if chance.random() < 0.3:
        words = spoilt_text(words, chance)
    nasty = chance.choice(NASTY)
    return f"{words} {nasty}" if chance.random() < 0.1 else words


def test_no_words_about_a_day_are_too_much() -> None:
    for seed in range(INPUTS):
        chance = random.Random(seed)  # noqa: S311
        said_on = chance.choice((date(2026, 11, 24), date(2028, 2, 29), date(1, 1, 1), date(9999, 12, 31)))
        with in_time(seed):
            answer = understand(phrase(chance), said_on, PLAIN_WEEK)
        assert isinstance(answer, Understood | Unsaid | Question), seed
        if isinstance(answer, Understood):
            assert answer.on >= said_on, seed


_TYPED = ("company", "role", "date", "start", "end", "zone", "round", "place", "country", "region", "promise",
          "news", "news_email", "notes")  # fmt: skip
_USUAL = ("Halden", "tomorrow", "24 Nov", "14:00", "3pm", "1.5", "Europe/London", "GB", "dana@halden.example",
          "https://meet.example/x", "in two weeks", "Dana Lee", "2")  # fmt: skip


def test_nothing_typed_in_the_form_is_too_much() -> None:
    today = MORNING.date()
    for seed in range(INPUTS):
        chance = random.Random(seed)  # noqa: S311

        def typed(chance: random.Random = chance) -> str:
            if chance.random() < 0.2:
                return str(chance.choice(NASTY))
            return spoilt_text(chance.choice(_USUAL), chance) if chance.random() < 0.3 else phrase(chance)

        values: dict[str, Any] = {name: typed() for name in _TYPED if chance.random() < 0.7}
        people = tuple(
            PersonEntry(name=typed(), email=typed(), linkedin=typed()) for _ in range(chance.randrange(3))
        )
        entry = InterviewEntry(typed_on=today, people=people, **values)
        with in_time(seed):
            reading = read(entry, PLAIN_WEEK, NOTHING_KNOWN)
        assert all(reading.problems.values()), seed


def test_no_cache_of_holidays_keeps_days_from_being_counted(tmp_path: Path) -> None:
    years = range(2026, 2027)
    workdays_from_library(tmp_path, "GB", "", years)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for seed in range(INPUTS):
        file.write_bytes(spoilt_json(whole, random.Random(seed)))  # noqa: S311
        with in_time(seed):
            found = workdays_from_cache(tmp_path, "GB", "", years)
            if found is not None:
                found.on_or_after(date(2026, 12, 25))
