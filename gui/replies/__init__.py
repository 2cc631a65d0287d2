"""What came and what went: they replied, the answer to an offer, a message sent outside the app."""
