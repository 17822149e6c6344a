"""Days as they are typed behind an option."""

from __future__ import annotations

from datetime import date, datetime

from sendcli.dates.parse import DateError, parse_date
from sendcli.errors import USAGE, SendError
from sendcli.model.days import EARLIEST, LATEST


def day_of(option: str, text: str) -> date:
    """The date given with an option.

    Raises:
        SendError: if it is not a date; the message says what to type.
    """
    try:
        day = parse_date(text)
    except DateError as error:
        raise SendError(f"{option}: {error}", exit_code=USAGE) from None
    if not EARLIEST <= day.year <= LATEST:
        raise SendError(f"{option}: choose a day of the years {EARLIEST} to {LATEST}", exit_code=USAGE)
    return day


def clock() -> date:
    """Today in England, whatever the machine's own time zone is."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return datetime.now(ZoneInfo("Europe/London")).date()
    except ZoneInfoNotFoundError:
        return datetime.now().date()
