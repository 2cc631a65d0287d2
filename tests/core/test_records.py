"""Frozen records behave as the standard library's frozen dataclasses do."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import pytest

from core import records
from core.records import FrozenError, record


@record
class Place:
    """A name and a rank."""

    name: str
    rank: int = 1


@record
class Rank:
    """The same fields under another name."""

    name: str
    rank: int = 1


def test_a_record_cannot_be_changed_in_place() -> None:
    place = Place(name="Halden")
    with pytest.raises(FrozenError, match=r"Place\.name cannot be changed"):
        place.name = "Kestrel"  # type: ignore[misc]
    with pytest.raises(FrozenError):
        del place.name
    assert place.name == "Halden"


def test_records_are_equal_by_kind_and_fields() -> None:
    assert Place(name="a") == Place(name="a", rank=1)
    assert Place(name="a") != Place(name="b")
    a_rank: object = Rank(name="a")
    assert Place(name="a") != a_rank
    assert len({Place(name="a"), Place(name="a"), Place(name="b")}) == 2


def test_a_record_takes_its_fields_by_keyword_and_all_that_have_no_default() -> None:
    with pytest.raises(TypeError):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place("a")  # type: ignore[call-arg]


def test_the_standard_tools_for_dataclasses_work() -> None:
    assert [field.name for field in fields(Place)] == ["name", "rank"]
    assert replace(Place(name="a"), rank=2) == Place(name="a", rank=2)


def test_a_record_and_a_plain_dataclass_are_changed_in_the_same_way() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Plain:
        name: str
        rank: int = 1

    assert records.replace(Place(name="a"), rank=2) == Place(name="a", rank=2)
    assert records.replace(Plain(name="a"), rank=2) == Plain(name="a", rank=2)
    with pytest.raises(TypeError):
        records.replace(Place(name="a"), size=2)  # type: ignore[call-arg]


def test_a_record_says_what_it_holds() -> None:
    assert repr(Place(name="a")) == "Place(name='a', rank=1)"
