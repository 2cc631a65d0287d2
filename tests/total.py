"""The last line of `make test`: how many tests passed in all, from the reports of its parts."""

from __future__ import annotations

import sys
from collections import Counter
from xml.etree import ElementTree as ET

COUNTED = ("tests", "failures", "errors", "skipped")


def total(reports: list[str]) -> Counter[str]:
    """Add up the tests, failures, errors and skipped of JUnit reports."""
    counts: Counter[str] = Counter()
    for report in reports:
        for suite in ET.parse(report).iter("testsuite"):  # noqa: S314  pytest wrote it just now
            counts.update({name: int(suite.get(name, 0)) for name in COUNTED})
    return counts


def main() -> None:
    """Print one line, and fail when a test did or when none ran."""
    counts = total(sys.argv[1:])
    failed = counts["failures"] + counts["errors"]
    passed = counts["tests"] - failed - counts["skipped"]
    print(f"{passed} passed, {failed} failed, {counts['skipped']} skipped")  # noqa: T201  its purpose
    sys.exit(failed > 0 or passed == 0)


if __name__ == "__main__":
    main()
