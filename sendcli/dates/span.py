"""A first and a last day, of which either may be open."""

from __future__ import annotations

from datetime import date


def holds(day: date, first: date | None, last: date | None) -> bool:
    """Tell whether a day lies between two others, both included; None is an open end."""
    return (first is None or first <= day) and (last is None or day <= last)
