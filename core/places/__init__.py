"""Zones, countries and their parts, by the names that people type. Read late: no start pays for them."""
