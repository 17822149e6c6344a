"""What the weekly summary goes by, and whether the computer's clock can be believed."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from typing import NamedTuple

from sendcli.analysis.week.week import Known
from sendcli.checks.run import run
from sendcli.cli.folder import Asked
from sendcli.dates.london import in_london
from sendcli.dates.words import spoken
from sendcli.errors import COULD_NOT_RUN, SendError
from sendcli.reports.week_states import known
from sendcli.store.names import RECORDS
from sendcli.store.past.repo import Past, past_of
from sendcli.store.past.when import main_line
from sendcli.store.status import status

# A clock that lies so far behind the last commit, or so far after it, is wrong more often than it is right.
_BACK, _ON = timedelta(days=1), timedelta(days=400)


class Found(NamedTuple):
    """What the question goes by, and where it comes from.

    Attributes:
        known: for the question.
        compared: the earlier state in words, or why there is none.
        past: the history; None where the folder is not in git.
        changed: whether the records differ from the last commit.
    """

    known: Known
    compared: str
    past: Past | None
    changed: bool


def gather(asked: Asked, since: date, *, strict: bool) -> Found:
    """Read what is needed besides the folder as it is now.

    Args:
        asked: the folder and the day.
        since: the first day that the summary tells of.
        strict: whether to refuse when the computer's clock is likely wrong, since nobody is there to notice.

    Raises:
        SendError: if it is.
    """
    past = _past(asked.root)
    if strict and past:
        _plausible(past, asked.today)
    changed = past is not None and bool(status(past.top, past.inside(RECORDS)).out)
    facts, compared = known(asked.loaded.school, past, since, asked.today, run(asked.loaded))
    return Found(facts, compared, past, changed)


def _past(root: str) -> Past | None:
    try:
        return past_of(root)
    except SendError:
        return None


def _plausible(past: Past, today: date) -> None:
    last = in_london(main_line(past)[-1].when).date()
    if today < last - _BACK:
        words = f"by this computer's clock today is {spoken(today)}, but the last commit is of {spoken(last)}"
        raise SendError(f"{words}; nothing was made", "set the clock, or say --today DATE", COULD_NOT_RUN)
    if today > last + _ON:
        words = f"nothing has been committed since {spoken(last)}; if that is wrong, look at the clock"
        print(f"send: by this computer's clock today is {spoken(today)}: {words}", file=sys.stderr)
