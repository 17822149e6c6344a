"""Suspensions and permanent exclusions: days that cannot be, and the limit of the law."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from sendcli.checks.check import Finding, check
from sendcli.checks.periods import period
from sendcli.checks.walk import every, pupils
from sendcli.dates.schoolyear import label, school_year
from sendcli.model.events import Suspension
from sendcli.model.school import School

_LIMIT = 45


@check("SUS001")
def days_fit_the_dates(school: School) -> Iterator[Finding]:
    """A suspension has no more school days than lie between its dates.

    Weekends do not count. The sum of the days decides when governors must meet.

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
        - {from: 2026-10-05, to: 2026-10-06, days: 5}

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
        - {from: 2026-10-05, to: 2026-10-06, days: 1.5}
    """
    for row in every(school, Suspension):
        if row.days and row.end and row.end >= row.start:
            possible = _weekdays(row.start, row.end)
            if row.days > possible:
                yield (
                    row.place("days"),
                    f"{row.days:g} days, but between the two dates lie at most {possible} school days",
                    f"it holds {period(row)}",
                )


def _weekdays(start: date, end: date) -> int:
    days = (start + timedelta(days=number) for number in range(min((end - start).days + 1, 400)))
    return sum(day.weekday() < 5 for day in days)


@check("SUS002")
def lunchtimes_are_half_days(school: School) -> Iterator[Finding]:
    """Suspensions count in half days.

    A lunchtime suspension counts as half a day for each lunchtime; any other as whole or half days.

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
        - {from: 2026-10-05, kind: lunchtime, days: 0.3}

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
        - {from: 2026-10-05, kind: lunchtime, days: 0.5}
    """
    for row in every(school, Suspension):
        if row.days is not None and row.days * 2 % 1:
            yield (row.place("days"), f"{row.days:g} days; suspensions count in half days, such as 1.5")


@check("SUS003", "warning")
def permanent_has_no_end(school: School) -> Iterator[Finding]:
    """A permanent exclusion has no last day and no number of days.

    If it ended, it was a suspension, or it was withdrawn.

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
        - {from: 2026-10-05, to: 2026-10-09, kind: permanent}

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
        - {from: 2026-10-05, kind: permanent}
    """
    for row in every(school, Suspension):
        if row.kind == "permanent" and (row.end or row.days):
            where = "end" if row.end else "days"
            yield (row.place(where), "a permanent exclusion has no end; `kind` may be `suspension`")


@check("SUS004", "warning")
def no_more_than_45_days(school: School) -> Iterator[Finding]:
    """A pupil is suspended for at most 45 school days in a school year.

    This is the limit in law, across all schools. If the days are right, speak to the head and the LA today.

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
        - {from: 2025-09-08, to: 2025-11-14, days: 40}
        - {from: 2026-03-02, to: 2026-03-13, days: 10}

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
        - {from: 2025-09-08, to: 2025-11-14, days: 40}
        - {from: 2026-09-07, to: 2026-09-18, days: 10}
    """
    for _, pupil in pupils(school):
        sums: defaultdict[int, float] = defaultdict(float)
        for row in pupil.suspensions:
            year = school_year(row.start)
            before = sums[year]
            sums[year] += row.days or 0
            if sums[year] > _LIMIT >= before:
                yield (
                    row.place("days"),
                    f"with this suspension it is {sums[year]:g} days in {label(year)}; the limit is {_LIMIT}",
                )
