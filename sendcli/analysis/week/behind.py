"""Last week: what the folder says that it did not say before, what was not done in time, what left the list."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from sendcli.analysis.happened.count import Count, happened
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.fidelity import Fidelity, counted
from sendcli.analysis.review_due import Item, review_due
from sendcli.model.school import School


class Blind(NamedTuple):
    """What cannot be seen.

    Attributes:
        lost: the paths of files of the earlier state that could not be read.
        unseen: pupils of whom a file has errors now; "" if one has that is no pupil's.
    """

    lost: frozenset[str] = frozenset()
    unseen: frozenset[str] = frozenset()


class Behind(NamedTuple):
    """What the time since the last summary brought.

    Attributes:
        counts: what was recorded, met, held; None where the earlier state of the folder is not known.
        sessions: of the sessions of these days, by their own dates, how many were delivered.
        missed: what fell due in these days and is still open.
        settled: what would be late or due by now, and is not open any more: done, moved, or not needed now.
    """

    counts: tuple[Count, ...] | None
    sessions: Fidelity | Unknown
    missed: tuple[Item, ...]
    settled: tuple[Item, ...]


def behind(then: School | None, now: School, span: tuple[date, date], blind: Blind, items: tuple[Item, ...]) -> Behind:
    """What happened from one day to another.

    Args:
        then: the folder before the first of the days; None if it is not known.
        now: the folder now.
        span: the first day, and the day that is asked about.
        blind: what cannot be seen at either end.
        items: everything that is open now.
    """
    since, day = span
    missed = [item for item in items if item.state == "overdue" and item.due and since <= item.due]
    return Behind(
        None if then is None else happened(then, now, blind.lost),
        _sessions(now, since, day),
        tuple(missed),
        () if then is None else tuple(_settled(then, day, blind.unseen, items)),
    )


def _sessions(now: School, since: date, day: date) -> Fidelity | Unknown:
    rows = [
        session
        for programme in now.programmes.values()
        for run in programme.runs.values()
        for session in run.sessions
        if since <= session.on <= day
    ]
    return counted(rows, "")


def _settled(then: School, day: date, unseen: Collection[str], items: tuple[Item, ...]) -> Iterable[Item]:
    """What would be open today if nothing had been recorded since, and has no open successor of that date or name.

    Of a pupil with a file that cannot be read now, nothing is said: what is not seen is not done.
    """
    still: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        still.setdefault((item.duty.id, item.pupil), []).append(item)
    for item in review_due(then, day, 0):
        if item.due and not item.duty.consider and item.pupil not in unseen:
            left = still.get((item.duty.id, item.pupil), [])
            if not any(other.what == item.what or (other.due or date.max) <= item.due for other in left):
                yield item
