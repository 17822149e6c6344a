"""Which summaries there are already: by the files of a folder, else by what `.send/` remembers."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from sendcli.dates.london import in_london
from sendcli.errors import USAGE, SendError
from sendcli.store.remembered import last, remember

if TYPE_CHECKING:
    from sendcli.cli.week_wanted import Wanted

ENDINGS = {"text": "txt", "md": "md", "html": "html"}
_NAME = re.compile(r"weekly-(\d{4}-\d\d-\d\d)\.(?:txt|md|html)", re.ASCII)
_MADE, _BEFORE, _MAILED = "weekly", "weekly-before", "weekly-mailed"


def due(root: str, wanted: Wanted) -> Wanted | None:
    """What is to be made now: all that was asked for, unless it was said when.

    Mail that failed is due again, though the file is there. A file that failed is too, and the mail does not go twice.

    Raises:
        SendError: if the time cannot be read.
    """
    if not wanted.when:
        return wanted
    from sendcli.analysis.week.slot import is_due, parse_slot

    day, _, at = wanted.when.replace(",", " ").partition(" ")
    slot = parse_slot(day, at.strip())
    if slot is None:
        raise SendError("--when: that is no time of the week", "such as mon,07:00", USAGE)
    now = int(time.time())
    today = in_london(now).date()
    mail = bool(wanted.email) and is_due(slot, now, _known(root, _MAILED, today))
    if wanted.out:
        rest = is_due(slot, now, max((one for one in _written(wanted.out) if one <= today), default=None))
    else:
        rest = not wanted.email and is_due(slot, now, _known(root, _MADE, today))
    if mail:
        return wanted
    return wanted._replace(email=()) if rest else None


def _known(root: str, what: str, today: date) -> date | None:
    """A day that is remembered. One that has not come was made for a trial, and would keep all others away."""
    day = last(root, what)
    return day if day and day <= today else None


def before(root: str, day: date, wanted: Wanted) -> date | None:
    """The day of the summary before the one of this day; None if none is known, or it was only to be shown."""
    if not wanted.leaves:
        return None
    known = _written(wanted.out) if wanted.out else filter(None, (last(root, _MADE), last(root, _BEFORE)))
    return max((one for one in known if one < day), default=None)


def note(root: str, day: date, wanted: Wanted) -> None:
    """Remember that one was made. The one before stays known, so that the same day gives the same again."""
    if not wanted.leaves:
        return
    made = last(root, _MADE)
    if made and made < day:
        remember(root, _BEFORE, made)
    remember(root, _MADE, day)
    if wanted.email:
        remember(root, _MAILED, day)


def _written(folder: str) -> Iterator[date]:
    """The days of the summaries in a folder."""
    with suppress(OSError):
        for name in os.listdir(folder):
            found = _NAME.fullmatch(name)
            if found:
                with suppress(ValueError):
                    yield date.fromisoformat(found[1])
