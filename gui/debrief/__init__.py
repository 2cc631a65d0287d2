"""The minute after an interview: who it was with, what was said, and what to do about it."""
