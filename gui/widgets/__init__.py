"""The few painted controls that every screen is made of."""
