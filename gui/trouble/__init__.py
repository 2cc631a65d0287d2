"""What a person meets when their data cannot be used, and the ways on from there."""
