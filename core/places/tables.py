"""The public-domain tables of places that come with the zone database."""

from __future__ import annotations


def lines(name: str) -> tuple[str, ...]:
    """Return the lines of a file of the `tzdata` package that say something."""
    from importlib.resources import files  # 10 ms that only a form with a zone in it pays for

    text = files("tzdata").joinpath(name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of one of the package's tables, each as its columns."""
    return tuple(tuple(line.split("\t")) for line in lines(f"zoneinfo/{name}"))
