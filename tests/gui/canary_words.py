"""Words that are nowhere else, so that they can be looked for."""

from __future__ import annotations

PERSON = "Zaphira Quillfeather"
COMPANY = "Vexworth"
ADDRESS = "zaphira@vexworth.example"
TEXT = "the marmalade telescope"
PIECES = ("Zaphira", "Quillfeather", "Vexworth", "vexworth", "marmalade telescope")
