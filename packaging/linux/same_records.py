"""Says whether a newer export holds all that an older one does: `same_records.py OLD NEW`."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def missing(old: object, new: object, where: str = "") -> list[str]:
    """Return the places where the old says something that the new does not."""
    if isinstance(old, dict) and isinstance(new, dict):
        return [lost for key in old for lost in missing(old[key], new.get(key), f"{where}/{key}")]
    if isinstance(old, list) and isinstance(new, list) and len(old) <= len(new):
        return [
            lost
            for n, (a, b) in enumerate(zip(old, new, strict=False))
            for lost in missing(a, b, f"{where}/{n}")
        ]
    return [] if old == new else [where]


if __name__ == "__main__":
    before, after = (json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:])
    lost = [where for where in missing(before, after) if where not in {"/version", "/exported_at"}]
    sys.exit("\n".join(lost) or 0)
