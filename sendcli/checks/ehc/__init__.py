"""Checks of EHC plans, annual reviews and needs assessments."""
