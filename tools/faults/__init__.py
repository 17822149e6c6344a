"""Faults on purpose: edits and merges of random records, kills, failing system calls, a full disk, many writers."""
