"""The settings: each applied at once, each with a way back."""
