"""Checks across the whole folder: references, doubles, names, privacy, wording, order of dates."""
