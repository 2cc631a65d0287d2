"""People: everybody by company, and what was said and sent between you and each of them."""
