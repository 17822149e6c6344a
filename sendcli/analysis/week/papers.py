"""What a SENCO looks for on a Monday: notices, papers, meetings with parents, baselines, delivery, incidents.

Source of the list: what weekly summaries of SENCOs hold; from knowledge, unverified.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.fidelity import Fidelity, counted
from sendcli.analysis.progress.running import running
from sendcli.analysis.progress.verdict import rule_of
from sendcli.analysis.review_due import HORIZON, Item
from sendcli.dates.span import holds
from sendcli.model.log import Entry
from sendcli.model.school import School
from sendcli.model.target import Target

_NOTICES = ("ehc.review.notice", "ehc.review.prompt", "excl.notify")
_CIRCULATE = ("ehc.review.circulate", "ehc.review.papers_latest")
MEETINGS = ("sen.parent_meeting",)
_UNTOLD = ("rpi.report",)


class Unbased(NamedTuple):
    """A target that is worked on and has no baseline, neither a value nor words."""

    pupil: str
    plan: str
    target: str


class Short(NamedTuple):
    """A run of an intervention of which less was delivered than the school asks."""

    run: str
    fidelity: Fidelity


class Untold(NamedTuple):
    """An incident after which nobody wrote down that the parents were told."""

    pupil: str
    on: date
    kind: str


class Papers(NamedTuple):
    """What is to be sent, held, measured or told.

    Attributes:
        notices: notices and invitations that are to go out.
        circulate: papers that are to go round before a meeting.
        meetings: pupils whose parents have been met less often than the year asks so far, or will have been soon.
        baselines: targets without a baseline.
        short: runs that fell below the school's share of delivered sessions.
        untold: incidents without a word that the parents were told.
    """

    notices: tuple[Item, ...]
    circulate: tuple[Item, ...]
    meetings: tuple[Item, ...]
    baselines: tuple[Unbased, ...]
    short: tuple[Short, ...]
    untold: tuple[Untold, ...]


def papers(school: School, items: Iterable[Item], since: date, day: date) -> Papers:
    """What to look for this week.

    Args:
        school: the snapshot.
        items: everything that is open.
        since: from which day on an incident that the law does not speak of is still news.
        day: the day that is asked about.
    """
    near = [item for item in items if item.days is None or item.days <= HORIZON]

    def of(*ids: str) -> tuple[Item, ...]:
        return tuple(item for item in near if item.duty.id in ids)

    return Papers(
        of(*_NOTICES),
        of(*_CIRCULATE),
        of(*MEETINGS),
        tuple(_unbased(school, day)),
        tuple(_short(school, day)),
        tuple(_untold(school, of(*_UNTOLD), since, day)),
    )


def _unbased(school: School, day: date) -> Iterator[Unbased]:
    for one in running(school, day):
        if not _has_baseline(one.target):
            yield Unbased(one.pupil, one.plan, one.target.id)


def _has_baseline(target: Target) -> bool:
    first = target.baseline
    return first is not None and (first.value is not None or bool(first.words))


def _short(school: School, day: date) -> Iterator[Short]:
    """Runs that go on, over all their sessions so far: whether the group met, not who was there."""
    least = rule_of(school.settings).delivered
    for programme in school.programmes.values():
        for name, run in programme.runs.items():
            found = counted([row for row in run.sessions if row.on <= day], "")
            if holds(day, run.start, run.end) and not isinstance(found, Unknown) and found.short(least):
                yield Short(f"{programme.id}/{name}", found)


def _untold(school: School, items: Iterable[Item], since: date, day: date) -> Iterator[Untold]:
    """Restrictive interventions by the duty of the book, until the parents are told; other incidents while new."""
    open_for = {item.pupil for item in items}
    for file in school.pupils.values():
        for entry in file.entries:
            forced = entry.kind == "restrictive-intervention" or bool(entry.seclusion)
            if entry.on > day or _told(entry):
                continue
            if file.id in open_for if forced else entry.kind == "incident" and since <= entry.on:
                yield Untold(file.id, entry.on, entry.kind)


def _told(entry: Entry) -> bool:
    return bool(entry.parents_told or entry.parents_not_told or entry.told)
