"""Official code lists with the years in which each code is valid, and the identifiers of pupils and schools.

Import from the modules; this page is empty so that a command loads only what it uses.
"""
