"""The form of an interview: what was agreed, who was met, what they said; and what follows from it."""
