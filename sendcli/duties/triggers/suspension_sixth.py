"""The sixth day of suspensions and of permanent exclusions, from which full-time education is provided.

An exclusion that was cancelled, or a pupil whom the board has reinstated, has no sixth day any more (DfE guidance on
suspension; from knowledge, unverified).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.duties.event import Event
from sendcli.duties.triggers.common import happened, latest, lead, recent
from sendcli.duties.triggers.suspension import fact, in_force, name_of, suspended
from sendcli.duties.triggers.suspension_runs import last_day, may_exceed, runs
from sendcli.model.events import Suspension
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

# School days for which the school sets work; the next one is the sixth.
_BEFORE = 5


def sixth_day(school: School, today: date) -> Iterator[Event]:
    """Starts with suspensions of more than five school days in a row. Ends when full-time education begins.

    An open end counts as lasting. Of a pupil who has left, only a sixth day before that is listed.
    """
    for file, pupil, _ in suspended(school, today):
        # Those still to come too: the second of two in a row may already be on file.
        for run in runs([row for row in pupil.suspensions if not row.school], school.calendar):
            counts = run[0].start <= today and recent(run[-1].start, today) and not _gone(school, pupil, run, today)
            if counts and may_exceed(run, _BEFORE, school.calendar):
                yield _sixth(school, file, pupil, run)


def _gone(school: School, pupil: Pupil, run: list[Suspension], today: date) -> bool:
    """Whether the pupil left, or was back because it was cancelled, before the sixth day."""
    sixth = school.calendar.shift(run[0].start, _BEFORE)
    left, cancelled = pupil.left, happened(run[-1].cancelled, today)
    gone = left is not None and left.on < today and (sixth is None or sixth > left.on)
    return gone or bool(cancelled and (sixth is None or sixth >= cancelled))


def _sixth(school: School, file: PupilFile, pupil: Pupil, run: list[Suspension]) -> Event:
    facts = tuple(found for row in run for found in fact(row))
    what = ", ".join(name_of(row) for row in run)
    open_ended = last_day(run[-1], school.calendar) is None
    working = ("its last day is not recorded: counted as lasting",) if open_ended else ()
    if len(run) > 1:
        working = ("no school day lies between the suspensions: they count together", *working)
    done = latest(row.provision_from for row in run)
    return Event(file.id, run[0].start, done, what, lead(school, pupil), facts, working=working)


def sixth_day_permanent(school: School, today: date) -> Iterator[Event]:
    """Starts with a permanent exclusion. Ends with full-time education or another school, or when reinstated."""
    for file, pupil, _, row in in_force(school, today):
        if row.kind == "permanent":
            elsewhere = pupil.left.registered if pupil.left else None
            done = row.provision_from or elsewhere or row.board_decision == "reinstated"
            yield Event(file.id, row.start, done, name_of(row), "la", fact(row))
