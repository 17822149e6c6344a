"""The folder before a week, as git had it, for the weekly question; and in words what was compared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sendcli.analysis.week.week import Known
from sendcli.dates.london import in_london
from sendcli.dates.words import dated
from sendcli.errors import SendError
from sendcli.model.school import School
from sendcli.problem import Problem
from sendcli.store.load import Loaded
from sendcli.store.past.load import load_past
from sendcli.store.past.repo import Past
from sendcli.store.past.touched import touched
from sendcli.store.past.when import Moment, at_end_of, main_line

_DAY = timedelta(days=1)


def known(school: School, past: Past | None, since: date, day: date, problems: Sequence[Problem]) -> tuple[Known, str]:
    """What the weekly question goes by, and what was compared, in words.

    Args:
        school: the folder now.
        past: its history; None where it is not in git.
        since: the first day that the summary tells of.
        day: the day that is asked about.
        problems: what `send validate` finds now.
    """
    if past is None:
        return Known(school, problems=problems), "not in git, so nobody can say what last week brought"
    then, words = _then(past, since)
    lost = frozenset(then.unread) if then else frozenset[str]()
    return Known(school, then.school if then else None, lost, touched(past, day), problems), words


def _then(past: Past, since: date) -> tuple[Loaded | None, str]:
    """The folder at the end of the day before; its first commit, if it is not known for so long."""
    begun = main_line(past)[0]
    day = in_london(begun.when).date()
    try:
        if since <= day:
            return load_past(past, begun.id), f"compared with the folder as first recorded on {dated(day)}"
        found = at_end_of(past, since - _DAY)
        return load_past(past, found.commit), _said(found)
    except SendError as error:
        return None, f"what these days brought cannot be told: {error.message}"


def _said(found: Moment) -> str:
    """The earlier state in words, with what makes it doubtful."""
    words = f"compared with the folder as recorded on {dated(found.day)} (commit {found.commit[:7]})"
    if found.odd:
        return f"{words}, though the dates of commits around that day are out of order, so this is doubtful"
    if found.aside:
        return f"{words}, which lacked {found.aside} changes that were merged from another copy later"
    return words
