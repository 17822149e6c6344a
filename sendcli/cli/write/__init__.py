"""Commands that record something: a noun and a verb. Each makes one small edit and one commit."""
