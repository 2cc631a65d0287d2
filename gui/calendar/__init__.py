"""The calendar: interviews, steps, promised days and holidays, by month and by week."""
