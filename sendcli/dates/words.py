"""How a day is said in English. Own names, because strftime follows the computer's language."""

from __future__ import annotations

from datetime import date

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def brief(day: date) -> str:
    """Say a day without its year: "2 Nov"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def dated(day: date) -> str:
    """Say a day with its year: "2 Nov 2026"."""
    return f"{brief(day)} {day.year}"


def spoken(day: date) -> str:
    """Say a day with its weekday and year: "Mon 16 Nov 2026". The same on every computer."""
    return f"{_DAYS[day.weekday()]} {dated(day)}"
