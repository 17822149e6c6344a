"""What many checks share: loops over the snapshot, and the sentence about two dates in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from sendcli.codes.pupils import year_number
from sendcli.dates.schoolyear import school_year, year_by_age
from sendcli.dates.words import dated

if TYPE_CHECKING:
    from sendcli.checks.check import Finding
    from sendcli.model.ehcp import EhcPlan
    from sendcli.model.intervention import Run
    from sendcli.model.needs_assessment import NeedsAssessment
    from sendcli.model.plan import Plan
    from sendcli.model.pupil import Pupil
    from sendcli.model.record import Record
    from sendcli.model.review import AnnualReview
    from sendcli.model.school import Programme, PupilFile, School
    from sendcli.model.target import Target

SLIP = "correct one of the two dates; often it is the year"


def plans(school: School) -> Iterator[tuple[PupilFile, Plan]]:
    """Every plan, with the folder of its pupil."""
    for file in school.pupils.values():
        for plan in file.plans.values():
            yield file, plan


def targets(school: School) -> Iterator[tuple[Plan, Target]]:
    """Every target, with its plan."""
    for file in school.pupils.values():
        for plan in file.plans.values():
            for target in plan.targets:
                yield plan, target


def versions(school: School) -> Iterator[tuple[PupilFile, EhcPlan]]:
    """Every version of every EHC plan, with the folder of its pupil."""
    for file in school.pupils.values():
        for plan in file.ehcps.values():
            yield file, plan


def reviews(school: School) -> Iterator[tuple[PupilFile, AnnualReview]]:
    """Every annual review, with the folder of its pupil."""
    for file in school.pupils.values():
        for review in file.reviews.values():
            yield file, review


def assessments(school: School) -> Iterator[tuple[PupilFile, NeedsAssessment]]:
    """Every EHC needs assessment, with the folder of its pupil."""
    for file in school.pupils.values():
        for assessment in file.assessments.values():
            yield file, assessment


def runs(school: School) -> Iterator[tuple[Programme, Run]]:
    """Every run, with its intervention."""
    for programme in school.programmes.values():
        for run in programme.runs.values():
            yield programme, run


def line(record: Record, attribute: str = "") -> int:
    """The line on which a field stands, for notes."""
    return record.place(attribute).line


def order(record: Record, late: str, happens: str, early: str, happened: str) -> Iterator[Finding]:
    """A finding if the date in the field `late` lies before the date in the field `early`.

    Args:
        record: holds both fields. Ticks and absent dates are passed over.
        late: the attribute that should have the later date.
        happens: what that date means, as the start of a sentence: "the plan ends".
        early: the attribute that should have the earlier date.
        happened: what that one means: "it starts".
    """
    first, then = getattr(record, early), getattr(record, late)
    if isinstance(first, date) and isinstance(then, date) and then < first:
        yield (
            record.place(late),
            f"{happens} on {dated(then)}, before {happened} on {dated(first)}",
            f"{dated(first)} is on line {line(record, early)}",
            SLIP,
        )


def years_on(pupil: Pupil, day: date) -> set[str]:
    """The year groups that a pupil may have been in on a day: the recorded one, and the one by age."""
    if day.year == date.min.year:
        return {pupil.year}
    by_age = year_by_age(pupil.born, school_year(day)) + _shift(pupil)
    return {pupil.year, "R" if by_age == 0 else str(by_age)}


def _shift(pupil: Pupil) -> int:
    """By how many years a pupil is taught out of the year of their age."""
    if pupil.out_of_year is None:
        return 0
    taught, aged = year_number(pupil.year), year_number(pupil.out_of_year.chronological)
    return taught - aged if taught is not None and aged is not None else 0
