"""Whether a repository is what it was: nothing rewritten, hidden, forged or decayed. Changes nothing in it."""
