"""One process in full: its interviews as a form that keeps itself, and its timeline beside it."""
