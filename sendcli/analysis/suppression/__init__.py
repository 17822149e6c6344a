"""Small numbers: what may be told of a set of counts, so that no hidden one can be found out: docs/suppression.md."""
