"""The only floor that knows the command line, the environment, the clock and the terminal, and that prints."""
