"""Records that nobody has touched for long although a plan runs, and plans that nobody has taken a reading for.

Both count school days, so that August makes nothing stale; where the calendar does not reach, every day counts.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.running import runs
from sendcli.model.school import School

# Six weeks, in days. Our own caution, from no source.
LONG = 42
_WEEK, _SCHOOL_WEEK = 7, 5


class Untouched(NamedTuple):
    """A pupil whose files have not been changed for long although a plan runs."""

    pupil: str
    plan: str
    last: date


class Unread(NamedTuple):
    """A plan that has run for long without one reading of its targets."""

    pupil: str
    plan: str
    start: date


class Stale(NamedTuple):
    """Both, in the order of the files."""

    untouched: tuple[Untouched, ...]
    unread: tuple[Unread, ...]


def stale(school: School, day: date, touched: Mapping[str, date], rows: Iterable[Progress]) -> Stale:
    """What has been left alone for long.

    Args:
        school: the snapshot.
        day: the day that is asked about.
        touched: by pupil, when a file of theirs was last changed; who is not in it is not judged.
        rows: where the targets stand.
    """
    return Stale(tuple(_untouched(school, day, touched)), tuple(_unread(school, day, rows)))


def _untouched(school: School, day: date, touched: Mapping[str, date]) -> Iterator[Untouched]:
    for file in school.pupils.values():
        last = touched.get(file.id)
        plan = next((name for name, plan in file.plans.items() if runs(plan, day)), "")
        if plan and last and file.on_roll(day) and _long(school, last, day, LONG):
            yield Untouched(file.id, plan, last)


def _unread(school: School, day: date, rows: Iterable[Progress]) -> Iterator[Unread]:
    by_plan: dict[tuple[str, str], list[Progress]] = {}
    for row in rows:
        by_plan.setdefault((row.series.pupil, row.series.plan), []).append(row)
    for (pupil, name), here in sorted(by_plan.items()):
        plan = school.pupils[pupil].plans[name]
        measured = any(row.series.target.measure for row in here)
        read = any(row.series.readings or row.series.aside for row in here)
        if measured and not read and _long(school, plan.start, day, here[0].rule.recent_days):
            yield Unread(pupil, name, plan.start)


def _long(school: School, start: date, day: date, limit: int) -> bool:
    """Whether more than so many days have gone by, five school days for seven."""
    count = school.calendar.count(start, day) if start <= day else 0
    if count is None:
        return (day - start).days > limit
    return count - bool(school.calendar.is_school_day(start)) > limit * _SCHOOL_WEEK / _WEEK
