"""Special educational needs records kept as plain files, and the questions a school asks of them."""

__version__ = "0.1.0"
