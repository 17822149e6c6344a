"""Checks of the school, its calendar and its staff."""
