"""Finds phrases as whole words."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=16)
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the first of some phrases, each as whole words; a star stands for any ending."""
    ordered = sorted(phrases, key=len, reverse=True)
    alternatives = "|".join(re.escape(phrase).replace(r"\*", r"\w*") for phrase in ordered)
    return re.compile(rf"(?<![\w'])(?:{alternatives})(?![\w'])")
