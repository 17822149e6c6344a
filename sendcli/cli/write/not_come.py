"""A day that has not come: most such days are slips, and until then the duty book counts nothing as done."""

from __future__ import annotations

import sys
from datetime import date

from sendcli.dates.words import dated


def say_not_come(day: date, today: date) -> None:
    """Say so on stderr, if a day that was recorded as a fact lies ahead."""
    if day > today:
        print(f"send: {dated(day)} has not come yet; until then it counts as not done", file=sys.stderr)


def say_ahead(day: date, today: date, dry_run: bool) -> None:
    """The same for what the duty book does not count: the day is to be looked at."""
    if day > today:
        how = "Nothing is saved yet." if dry_run else "If not, send undo takes it back"
        print(f"send: {dated(day)} has not come yet: is the day right? {how}", file=sys.stderr)
