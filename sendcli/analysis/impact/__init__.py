"""What interventions brought about, as far as the records can tell: delivery, targets, values, and what to look at."""
