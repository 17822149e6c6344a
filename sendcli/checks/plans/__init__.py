"""Checks of plans, their targets and readings."""
