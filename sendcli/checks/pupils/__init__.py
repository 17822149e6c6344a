"""Checks of what stands in a pupil's own record and log."""
