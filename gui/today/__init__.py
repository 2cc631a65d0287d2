"""Today: what to do, when and why."""
