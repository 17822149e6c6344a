"""Every child on the register as answers to the questions of the report: each question has one answer a child.

Whatever comes out of children's files is counted in children, never in meetings, targets or sessions: then one rule
for small numbers holds for all of it.
"""

from __future__ import annotations

from datetime import date

from sendcli.analysis.analyse.attendance import apart
from sendcli.analysis.analyse.people import Period
from sendcli.analysis.analyse.standard import standard
from sendcli.analysis.governors.ehc import annual_review, request
from sendcli.analysis.governors.plans import plan_answers
from sendcli.analysis.governors.provided import provided
from sendcli.analysis.methods.absence import Absence, Sessions, absence
from sendcli.analysis.register import Line, register
from sendcli.codes.sen import NEED_TYPE
from sendcli.dates.schoolyear import first_day, school_year
from sendcli.model.events import Assessment
from sendcli.model.measures import measure
from sendcli.model.pupil import Pupil
from sendcli.model.school import School

Child = dict[str, str]

NOT_KNOWN = "not known"
OTHER = "other"
# Checks at the end of a year group whose standard the country counts by, and the year group a year later.
CHECKS = (("gld", "1"), ("phonics_y1", "2"))


def children(school: School, day: date) -> list[Child]:
    """The answers of everyone on the register on a day."""
    return [_child(school, line, day) for line in register(school, day, day).lines]


def year_before(day: date) -> date:
    """The day after the same day a year ago; of 29 February, 1 March."""
    try:
        return date.fromordinal(day.replace(year=day.year - 1).toordinal() + 1)
    except ValueError:
        return date(day.year - 1, 3, 1)


def _child(school: School, line: Line, day: date) -> Child:
    file = school.pupils[line.pupil]
    pupil = file.pupil
    assert pupil is not None  # else it would not be on the register
    period = Period(year_before(day), day)
    return {
        "status": line.provision,
        "year": line.year if line.year in school.settings.years else OTHER,
        "need": need(line),
        "sex": pupil.sex or NOT_KNOWN,
        "pupil premium": _yes(pupil.flag_on("pupil_premium", day)),
        "EAL": _yes(pupil.flag_on("eal", day)),
        **plan_answers(file, period),
        "annual review": annual_review(file, period),
        "request": request(file, line.provision, period),
        **_this_year(pupil, day),
        **_checks(school, pupil, line, period),
        **provided(school, file, period),
    }


def need(line: Line) -> str:
    """The primary need. That the type was not assessed is only said of SEN support, so elsewhere it is not known."""
    first = line.needs[0] if line.needs else NOT_KNOWN
    fits = first in NEED_TYPE.labels() and not (first == "NSA" and line.provision == "E")
    return first if fits else NOT_KNOWN


def _yes(said: object) -> str:
    return "yes" if said else "no"


def _this_year(pupil: Pupil, day: date) -> Child:
    """Absence and suspensions of this school year."""
    period = Period(first_day(school_year(day)), day)
    rows = apart(pupil.attendance, period)
    possible, attended = sum(row.possible or 0 for row in rows), sum(row.attended or 0 for row in rows)
    found = absence(Sessions(possible, possible - attended))
    away = ("persistent" if found.persistent else "less") if isinstance(found, Absence) else NOT_KNOWN
    out = any(
        period.has(row.start) and not row.cancelled and not row.school and row.kind != "permanent"
        for row in pupil.suspensions
    )
    return {"absence": away, "suspended": _yes(out)}


def _checks(school: School, pupil: Pupil, line: Line, period: Period) -> Child:
    """The checks of last summer, of children who are now in the year group after it."""
    found = {}
    for check, year in CHECKS:
        rows = [row for row in pupil.assessments if row.measure == check and period.has(row.on)]
        last = max(rows, key=lambda row: row.on, default=None)
        found[check] = _reached(school, last) if last and line.year == year else NOT_KNOWN
    return found


def _reached(school: School, row: Assessment) -> str:
    scale = measure(row.measure, school.settings)
    said = standard(scale, {"": row})[1].get("") if scale else None
    return NOT_KNOWN if said is None else "reached" if said[0] else "not yet"
