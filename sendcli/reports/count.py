"""Numbers of things in words."""

from __future__ import annotations


def many(number: int, what: str) -> str:
    """How many: "1 reading", "3 readings"."""
    return f"{number} {what}{'' if number == 1 else 's'}"
