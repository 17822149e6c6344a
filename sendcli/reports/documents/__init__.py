"""Documents: for each a function that gathers what it shows, and a template of the same name."""
