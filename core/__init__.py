"""Everything Afterword knows and decides: no Qt, no clock, no screen."""
