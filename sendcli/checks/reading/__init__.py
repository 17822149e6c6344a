"""Manual pages of the faults that are found while a file is read."""
