"""Words that are nowhere else, so that they can be looked for."""

from __future__ import annotations

PERSON = "Zaphira Quillfeather"
COMPANY = "Vexworth"
ADDRESS = "zaphira@vexworth.example"
PAGE = "linkedin.com/in/zaphira-quillfeather"
TEXT = "the marmalade telescope"
PIECES = ("zaphira", "quillfeather", "vexworth", "marmalade")
"""In small letters."""
