"""What starts and stops the clocks: functions `(school, today)` that yield events.

Import from the modules; this page is empty so that a command loads only what it uses.
"""
