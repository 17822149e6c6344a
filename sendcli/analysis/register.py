"""The SEND register as it was on a day."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

from sendcli.analysis.year_group import year_on
from sendcli.codes.pupils import year_number
from sendcli.dates.schoolyear import school_year
from sendcli.dates.span import holds
from sendcli.model.pupil import Need, Pupil, Status
from sendcli.model.school import PupilFile, School

# The kinds of plan whose review is the pupil's own cycle.
SUPPORT = ("sen-support", "individual-support", "local")


class Line(NamedTuple):
    """One pupil on the register, or monitored beside it (`provision` N)."""

    pupil: str
    year: str
    class_name: str
    provision: str
    since: date
    stage: str
    needs: tuple[str, ...]
    plan_review: date | None
    flags: tuple[str, ...]


class Register(NamedTuple):
    """The register of a day: those at K and E, those monitored, and counts.

    `by_need` counts primary needs. `roll` is None where school.yaml gives no numbers: then there are no
    percentages, since a share of an unknown number would be a guess. `unknown` are pupils on roll whose
    files do not say what status they had. `worked_out` says that the day lies in another school year, so
    that year groups were counted back or forward. `beyond` are pupils who by then are past the last year that the
    school teaches, and are counted nowhere.
    """

    on: date
    lines: tuple[Line, ...]
    monitored: tuple[Line, ...]
    roll: int | None
    by_provision: dict[str, int]
    by_need: dict[str, dict[str, int]]
    by_year: dict[str, dict[str, int]]
    unknown: tuple[str, ...]
    worked_out: bool
    beyond: tuple[str, ...] = ()


def register(school: School, on: date, today: date) -> Register:
    """Who was on the register on a day, from the dated rows of status, needs and flags.

    The files say in which year group and class a pupil is today, or was on the last day. For a day of another
    school year the year group is counted back or forward, a year a year, and the class is left out; `worked_out` says
    so. Who would be in a year that the school does not teach has left by then, as far as anyone can say, and stands
    in `beyond`.

    Args:
        school: the snapshot.
        on: the day that is asked about.
        today: the day on which year groups and classes of the files hold.
    """
    lines, monitored, unknown, beyond = [], [], [], []
    years = school_year(on) - school_year(today)
    for file in school.pupils.values():
        if not file.on_roll(on):
            continue
        row = file.status_on(on)
        if row is None:
            unknown.append(file.id)
        elif years > 0 and (row.provision in ("K", "E") or row.monitoring) and _beyond(school, file, years):
            beyond.append(file.id)
        elif row.provision in ("K", "E"):
            lines.append(_line(file, row, on, today))
        elif row.monitoring:
            monitored.append(_line(file, row, on, today))
    rank = {year: place for place, year in enumerate(school.settings.years)}
    lines.sort(key=lambda line: (line.provision != "E", *_place(line, rank)))
    monitored.sort(key=lambda line: _place(line, rank))
    return Register(
        on,
        tuple(lines),
        tuple(monitored),
        None if years else sum(school.settings.roll.values()) or None,
        _count(lines),
        _by_need(lines),
        _by_year(lines, rank),
        tuple(unknown),
        bool(years),
        tuple(beyond),
    )


def _beyond(school: School, file: PupilFile, years: int) -> bool:
    """Whether a pupil, so many school years on, is in a year past those that the school teaches."""
    number = year_number(file.pupil.year) if file.pupil else None
    taught = [int(one) for one in school.settings.years if one.isdecimal()]
    return number is not None and bool(taught) and number + years > max(taught)


def _place(line: Line, rank: dict[str, int]) -> tuple[int, str, str]:
    return (rank.get(line.year, len(rank)), line.class_name, line.pupil)


def needs_on(pupil: Pupil, on: date) -> tuple[Need, ...]:
    """The needs recorded for a day, the primary one first."""
    rows = [need for need in pupil.needs if holds(on, need.start, need.end)]
    return tuple(sorted(rows, key=lambda need: need.rank or 99))


def _line(file: PupilFile, row: Status, on: date, today: date) -> Line:
    pupil = file.pupil
    assert pupil is not None  # a status row comes from it
    return Line(
        file.id,
        year_on(pupil, on, today),
        "" if school_year(on) != school_year(today) else pupil.class_name or "",
        row.provision,
        _since(pupil, row),
        row.stage or "",
        tuple(need.type for need in needs_on(pupil, on)),
        _next_review(file, row.provision, on),
        _flags(pupil, on),
    )


def _since(pupil: Pupil, row: Status) -> date:
    """The first day of the unbroken run of rows with the same provision code that ends in `row`."""
    since = row.start
    for before in sorted((r for r in pupil.status if r.start < row.start), key=lambda r: r.start, reverse=True):
        if before.provision != row.provision or before.end:
            break
        since = before.start
    return since


def _next_review(file: PupilFile, provision: str, on: date) -> date | None:
    """The next review of what the row stands for: the annual review of an EHC plan, else the support plan.

    Only dates on file: a planned meeting, or the agreed date of a plan that runs on that day.
    """
    if provision == "E":
        planned = [review.planned for review in file.reviews.values() if not (review.held and review.held <= on)]
        return min((day for day in planned if day and day >= on), default=None)
    due = [
        plan.review
        for plan in file.plans.values()
        if plan.review
        and plan.kind in SUPPORT
        and holds(on, plan.start, plan.end)
        and not any(plan.start <= held.on <= on for held in plan.reviewed)
    ]
    return min(due, default=None)


def _flags(pupil: Pupil, on: date) -> tuple[str, ...]:
    known = {
        "PP": pupil.flag_on("pupil_premium", on),
        "EAL": pupil.flag_on("eal", on),
        "base": any(pupil.flag_on(name, on) for name in ("base", "sen_unit", "resourced_provision")),
        "LAC": any(holds(on, row.start, row.end) for row in pupil.looked_after),
    }
    return tuple(name for name, said in known.items() if said)


def _count(lines: list[Line]) -> dict[str, int]:
    return {code: sum(line.provision == code for line in lines) for code in ("E", "K")}


def _by_need(lines: list[Line]) -> dict[str, dict[str, int]]:
    """Primary needs, most frequent first; a pupil without one counts as `none recorded`."""
    count = Counter(line.needs[0] if line.needs else "none recorded" for line in lines)
    order = sorted(count, key=lambda need: (-count[need], need))
    return {need: _count([line for line in lines if (line.needs or ("none recorded",))[0] == need]) for need in order}


def _by_year(lines: list[Line], order: dict[str, int]) -> dict[str, dict[str, int]]:
    years = sorted({line.year for line in lines}, key=lambda year: order.get(year, 99))
    return {year: _count([line for line in lines if line.year == year]) for year in years}
