"""The message templates: read, changed, tried on a real process, and carried to and fro."""
