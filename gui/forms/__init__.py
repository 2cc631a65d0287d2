"""What the forms have in common: rows of fields, what is said under them, the foot, and the sheet around."""
