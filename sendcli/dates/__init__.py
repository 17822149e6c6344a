"""Days, school days, working days and school years: arithmetic that knows nothing of records.

Import from the modules; this page is empty so that a command loads only what it uses.
"""
