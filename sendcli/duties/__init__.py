"""Deadlines as data: what must be done by whom and when, what starts and stops each clock, and the arithmetic.

Import from the modules; this page is empty so that a command loads only what it uses.
"""
