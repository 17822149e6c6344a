"""The weekly question: what last week brought, what the next four weeks ask, and what in the records needs a look."""
