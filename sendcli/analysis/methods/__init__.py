"""Methods: pure functions from numbers to a number, or to the reason why there is none. Sources in each docstring."""
