"""Writes the sample school below `records/`: by hand where it is special, by seeded dice where it is not."""
