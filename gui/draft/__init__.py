"""The words of one step: read, changed, checked, and taken away."""
