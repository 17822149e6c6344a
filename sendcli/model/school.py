"""The snapshot: everything the folder says, read once, never changed. Questions are functions of it and a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from sendcli.dates.span import holds

if TYPE_CHECKING:  # a command that reads one pupil's plans has no need of the other types
    from sendcli.dates.schooldays import SchoolCalendar
    from sendcli.model.calendar import Calendar
    from sendcli.model.concern import Concern
    from sendcli.model.ehcp import EhcPlan
    from sendcli.model.figures import Figures
    from sendcli.model.information_report import InformationReport
    from sendcli.model.intervention import Intervention, Member, Run
    from sendcli.model.log import Entry, Log
    from sendcli.model.needs_assessment import NeedsAssessment
    from sendcli.model.plan import Plan
    from sendcli.model.published import PublishedFigures
    from sendcli.model.pupil import Pupil, Status
    from sendcli.model.record import Record
    from sendcli.model.review import AnnualReview
    from sendcli.model.settings import Settings
    from sendcli.model.staff import Staff


class PupilFile:
    """One pupil's folder. `pupil` is None only while its own file cannot be read."""

    # The names of plans of which nothing could be read: which plan is meant nobody can tell while there are any.
    unread_plans: tuple[str, ...] = ()

    def __init__(self, pupil_id: str) -> None:
        self.id = pupil_id
        self.pupil: Pupil | None = None
        self.plans: dict[str, Plan] = {}
        self.ehcps: dict[str, EhcPlan] = {}
        self.reviews: dict[str, AnnualReview] = {}
        self.assessments: dict[str, NeedsAssessment] = {}
        self.log: Log | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the log."""
        return self.log.entries if self.log else ()

    def status_on(self, day: date) -> Status | None:
        """The status row that holds on a day: the last that has begun, unless it has ended."""
        rows = [row for row in (self.pupil.status if self.pupil else ()) if row.start <= day]
        last = max(rows, key=lambda row: row.start, default=None)
        return last if last and holds(day, last.start, last.end) else None

    def on_roll(self, day: date) -> bool:
        """Whether the pupil is at the school on a day, as far as the file says."""
        pupil = self.pupil
        return pupil is not None and holds(day, pupil.joined, pupil.left.on if pupil.left else None)

    def records(self) -> Iterator[Record]:
        """All records of the folder."""
        if self.pupil:
            yield self.pupil
        for group in (self.plans, self.ehcps, self.reviews, self.assessments):
            yield from group.values()
        if self.log:
            yield self.log


class Programme:
    """An intervention with its runs."""

    def __init__(self, intervention_id: str) -> None:
        self.id = intervention_id
        self.intervention: Intervention | None = None
        self.runs: dict[str, Run] = {}


class Membership(NamedTuple):
    """A pupil's place in a run; `run_id` is intervention/run."""

    run_id: str
    run: Run
    member: Member


class School:
    """The whole folder. Records are found by id; whatever could not be read is absent."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.calendars: dict[str, Calendar] = {}
        self.staff: dict[str, Staff] = {}
        self.pupils: dict[str, PupilFile] = {}
        self.programmes: dict[str, Programme] = {}
        self.concerns: dict[str, Concern] = {}
        self.figures: dict[str, Figures] = {}
        self.published: dict[str, PublishedFigures] = {}
        self.information_report: InformationReport | None = None
        # Files that are there and could not be read, as (kind, id): a reference to one leads somewhere.
        self.unread: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def calendar(self) -> SchoolCalendar:
        """School days of all years on file."""
        from sendcli.dates.schooldays import SchoolCalendar

        terms = [
            (term.name, term.start, term.end)
            for calendar in self.calendars.values()
            for term in calendar.terms
            if term.start <= term.end
        ]
        closed = [day for calendar in self.calendars.values() for day in calendar.no_school()]
        return SchoolCalendar(sorted(terms, key=lambda term: term[1]), closed)

    def classes(self) -> list[str]:
        """The classes that pupils' files name, in order."""
        named = (file.pupil.class_name for file in self.pupils.values() if file.pupil)
        return sorted({name for name in named if name})

    @cached_property
    def memberships(self) -> dict[str, tuple[Membership, ...]]:
        """In which runs each pupil is or was, by the pupil's id."""
        found: dict[str, list[Membership]] = {}
        for programme in self.programmes.values():
            for name, run in programme.runs.items():
                for member in run.pupils:
                    found.setdefault(member.pupil, []).append(Membership(f"{programme.id}/{name}", run, member))
        return {pupil: tuple(places) for pupil, places in found.items()}

    def records(self) -> Iterator[Record]:
        """Every record of the folder, in a fixed order."""
        yield self.settings
        yield from self.calendars.values()
        yield from self.staff.values()
        for file in self.pupils.values():
            yield from file.records()
        for programme in self.programmes.values():
            if programme.intervention:
                yield programme.intervention
            yield from programme.runs.values()
        yield from self.concerns.values()
        yield from self.figures.values()
        yield from self.published.values()
        if self.information_report:
            yield self.information_report
