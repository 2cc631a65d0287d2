"""Search: a palette over any screen that finds processes, people, notes and messages."""
