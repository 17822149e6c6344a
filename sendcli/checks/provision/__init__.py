"""Checks of interventions and their runs."""
