"""Small programs that are measured as whole processes."""
