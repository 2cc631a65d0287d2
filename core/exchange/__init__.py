"""Files that carry facts in and out."""
