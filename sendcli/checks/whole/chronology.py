"""Dates that contradict one another: what ends before it begins, and steps in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import at, every
from sendcli.dates.words import dated
from sendcli.model.calendar import Event, Holiday, Term
from sendcli.model.common import Attachment, Attendance, Slot
from sendcli.model.concern import Concern
from sendcli.model.events import AccessArrangement, Leaving, PartTime, Suspension
from sendcli.model.identity import Profile
from sendcli.model.people import CareRow, Contact, Disagreement, Involved
from sendcli.model.pupil import Funding, Need, Status
from sendcli.model.record import Record
from sendcli.model.school import School
from sendcli.model.settings import Budget, Document, OwnRule, Rate
from sendcli.model.staff import Course, SencoPost, Staff
from sendcli.model.support import Strategy

_PERIODS = (
    Status, Need, Strategy, Contact, Involved, CareRow, Funding, Attendance, Suspension, PartTime,
    Holiday, Term, Event, Rate, Budget, OwnRule, Staff,
)  # fmt: skip

# Attributes in the order in which the steps happen. Steps without a date are passed over.
_STEPS: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (AccessArrangement, ("assessed", "applied", "approved", "expires")),
    (AccessArrangement, ("applied", "refused")),
    (Attachment, ("on", "received")),
    (CareRow, ("start", "next_review")),
    (Concern, ("raised", "decided", "look_again")),
    (Course, ("on", "expires")),
    (Disagreement, ("letter", "contacted", "certificate", "appealed", "ended")),
    (Disagreement, ("letter", "mediation_asked", "mediation_held", "ended")),
    (Disagreement, ("letter", "declined", "ended")),
    (Disagreement, ("letter", "conceded")),
    (Disagreement, ("appealed", "hearing", "ordered")),
    (Document, ("published", "next_review")),
    (Document, ("reviewed", "next_review")),
    (Involved, ("referred", "accepted", "start")),
    (Leaving, ("registered", "ctf_sent")),
    (Leaving, ("sen_file_sent", "sen_file_receipt")),
    (Leaving, ("protection_file_sent", "protection_file_receipt")),
    (PartTime, ("start", "ended")),
    (Profile, ("written", "expires")),
    (SencoPost, ("first_senco", "since")),
    (SencoPost, ("started", "completed")),
    (Suspension, ("start", "parents_asked_board", "board_met")),
    (Suspension, ("start", "provision_from")),
    (Suspension, ("start", "returned")),
)


@check("DAT001")
def ends_after_it_begins(school: School) -> Iterator[Finding]:
    """A period does not end before it begins.

    Lists, sums and deadlines are counted from these two days. Mostly the year of one of them is a slip.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        suspensions:
        - {from: 2026-10-06, to: 2026-10-05}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        suspensions:
        - {from: 2026-10-05, to: 2026-10-06}
    """
    for row in every(school, *_PERIODS):
        if row.end and row.start and row.end < row.start:
            yield (
                row.place("end"),
                f"{row.TITLE} ends on {dated(row.end)}, before it begins",
                f"it begins on {dated(row.start)} (line {row.place('start').line})",
                "correct one of the two dates",
            )


@check("DAT002")
def steps_in_order(school: School) -> Iterator[Finding]:
    """What comes later in the course of things has the later date.

    A report arrives after it was written, an approval comes after the application, a certificate after the
    call. Where a date is right and yet looks wrong, allow it and say why.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        disagreements:
        - {letter: 2026-10-01, contacted: 2026-09-20}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        disagreements:
        - {letter: 2026-10-01, contacted: 2026-10-20}
    """
    for kind, steps in _STEPS:
        for record in every(school, kind):
            yield from _out_of_order(record, steps)


def _out_of_order(record: Record, steps: tuple[str, ...]) -> Iterator[Finding]:
    values = record.__dict__
    days: list[tuple[date, str]] = [(values[step], step) for step in steps if step in values]
    for (before, earlier), (after, later) in pairwise(days):
        if after < before:
            keys = {field.attribute: key for key, field in record.FIELDS.items()}
            yield (
                record.place(later),
                f"`{keys[later]}` is {dated(after)}, before `{keys[earlier]}`",
                f"`{keys[earlier]}` is {dated(before)} (line {record.place(earlier).line})",
            )


@check("DAT003")
def slot_ends_after_it_begins(school: School) -> Iterator[Finding]:
    """A slot of the week ends after it begins.

    Times are of 24 hours: a quarter past one is 13:15.

    Bad:
        # records/interventions/precision-teaching/2026-autumn.yaml
        start: 2026-09-21
        pupils:
        - {pupil: ab-0001}
        slots:
        - {day: tue, from: "12:45", to: "01:15"}

    Good:
        # records/interventions/precision-teaching/2026-autumn.yaml
        start: 2026-09-21
        pupils:
        - {pupil: ab-0001}
        slots:
        - {day: tue, from: "12:45", to: "13:15"}
    """
    for slot in every(school, Slot):
        if slot.start and slot.end and slot.end <= slot.start:
            yield (
                at(slot, "end"),
                f"the slot ends at {slot.end}, not after it begins",
                f"it begins at {slot.start} (line {at(slot, 'start').line})",
            )
