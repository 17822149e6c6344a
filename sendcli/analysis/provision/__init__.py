"""Provision: what runs on a day, for whom, how much of it, and what it costs."""
