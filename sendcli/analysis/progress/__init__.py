"""Progress against targets: a series of readings, what was delivered, and the word that a rule has for both."""
