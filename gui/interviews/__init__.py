"""Interviews: every process there is, as a table and as a board."""
