"""`make bench`: the figures of speed and memory. `--only NAME` runs one section, `--large` adds 100,000."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.bench.frozen import print_frozen
from tests.bench.idle import print_idle
from tests.bench.sample import fill
from tests.bench.starts import print_starts

SECTIONS = ("start", "edit", "work", "search", "interviews", "month")
SLOW = ("idle", "frozen")  # asked for by name: one takes as long as it measures, one makes a build first


def main() -> None:
    """Make the samples, measure, print."""
    parser = argparse.ArgumentParser(description="Measure speed and memory.")
    parser.add_argument("--only", choices=SECTIONS + SLOW, help="run one section")
    parser.add_argument("--minutes", type=float, default=10, help="how long to look on at idle")
    parser.add_argument("--large", action="store_true", help="edit 100,000 applications too: takes minutes")
    options = parser.parse_args()
    sections = (options.only,) if options.only else SECTIONS
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
        few, many = Path(folder, "few"), Path(folder, "many")
        fill(few, 200, 40)
        fill(many, 10_000, 200)
        if "start" in sections:
            print_starts(few, many)
        if "frozen" in sections:
            print_frozen(few, many)
        if "idle" in sections:
            print_idle(few, options.minutes)
        print_in_here(sections, Path(folder), large=options.large)


def print_in_here(sections: tuple[str, ...], folder: Path, *, large: bool) -> None:
    """Print what is measured in this process.

    It loads Qt now and not before: memory is counted by who shares it, and nobody is to share it with the
    programs that are started and weighed.
    """
    from tests.bench.edits import print_edits
    from tests.bench.interviews import print_interviews
    from tests.bench.month import print_months
    from tests.bench.search_keys import print_search
    from tests.bench.work import print_checks, print_timeline

    few, many = folder / "few", folder / "many"
    if "edit" in sections:
        print_edits("200 applications, 40 open", few)
        usual = print_edits("10,000 applications, 200 open", many)
        if large:
            fill(folder / "large", 100_000, 200)
            ratio = print_edits("100,000 applications, 200 open", folder / "large") / usual
            print(f"an edit with 100,000 applications beside 10,000: {ratio:.2f} x")
    if "work" in sections:
        print_timeline(few)
        print_checks(few)
    if "search" in sections:
        print_search(many)
    if "interviews" in sections:
        print_interviews(many)
    if "month" in sections:
        print_months()


main()
