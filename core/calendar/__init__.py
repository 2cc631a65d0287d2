"""The calendar without a screen: the entries of a day, the hours of a week, and what a drop means."""
