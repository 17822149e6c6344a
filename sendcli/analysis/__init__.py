"""Questions: a snapshot and a day go in, frozen results come out."""
