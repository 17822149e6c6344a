"""The duty book: every rule there is, and those in force on a day."""

from __future__ import annotations

from datetime import date

from sendcli.duties.book.review import REVIEW
from sendcli.duties.duty import Duty

BOOK: dict[str, Duty] = {duty.id: duty for duty in (*REVIEW,)}


def in_force(on: date) -> tuple[Duty, ...]:
    """The rules in force on a day, in the order of the book; those that no program can compute too."""
    return tuple(duty for duty in BOOK.values() if duty.covers(on))
