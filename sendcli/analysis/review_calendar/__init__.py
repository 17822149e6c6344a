"""The review calendar: what was held, what is planned and what is due, month by month."""
