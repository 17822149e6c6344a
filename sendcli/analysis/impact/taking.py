"""One pupil's place in a run: sessions, values, targets, the reviewer's word, and how the pupil came into it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sendcli.analysis.impact.certain import Certain, certain
from sendcli.analysis.impact.judgement import Compared, compare
from sendcli.analysis.impact.period import Period
from sendcli.analysis.impact.served import Served, served
from sendcli.analysis.impact.yardstick import Yardstick, change, step
from sendcli.analysis.methods.gain import Gain, Sitting, gain_between
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.fidelity import Fidelity, counted
from sendcli.analysis.progress.verdict import Rule
from sendcli.analysis.year_group import year_on
from sendcli.model.intervention import Session
from sendcli.model.school import Membership, School
from sendcli.model.score import Score


class Asking(NamedTuple):
    """What is the same for every pupil of an answer; `today` is the day on which year groups of the files hold."""

    school: School
    period: Period
    today: date
    rule: Rule


class Taking(NamedTuple):
    """One pupil in one run, within the days asked about.

    Attributes:
        pupil: the pupil's id.
        over: whether the pupil's part had ended on the day of knowledge.
        entry, exit: the values as written, if known on that day.
        moved: exit less entry in the unit of the measure.
        step: the same where only its sign counts.
        gain: of ages, months gained for each month that passed; None on other measures.
        certain: of standardised scores, whether the change is reliable; None on other measures.
        sessions: delivered of planned, as `send progress` counts them.
        targets: those that it serves.
        section_f: the lines of Section F that it delivers.
        judgement: the reviewer's word, or "".
        compared: the word against the value; None where there is no word.
        meets: how the entry criteria were met, as written, or "".
        year: the year group at the start.
    """

    pupil: str
    over: bool
    entry: Score | None
    exit: Score | None
    moved: float | Unknown
    step: float | Unknown
    gain: Gain | Unknown | None
    certain: Certain | Unknown | None
    sessions: Fidelity | Unknown
    targets: tuple[Served, ...]
    section_f: tuple[str, ...]
    judgement: str
    compared: Compared | None
    meets: str
    year: str


def taking(asking: Asking, place: Membership, by: Yardstick | Unknown) -> Taking:
    """Look at one place."""
    school, period = asking.school, asking.period
    member, (first, last, over) = place.member, _days(place, period)
    entry, left = _values(place, period.on, over)
    moved, way = change(by, entry, left), step(by, entry, left)
    year = _year(school, member.pupil, max(place.run.start, member.start or place.run.start), asking.today)
    targets = served(school, place, first, last, period.on, asking.rule)
    reviewed = place.run.reviewed is not None and place.run.reviewed <= period.on
    word = (member.judgement or "") if over or left or reviewed else ""
    sure = certain(school, by, (entry, left), moved, _tests(school, member.pupil, targets, by), year)
    by_word = moved if not isinstance(moved, Unknown) else way
    return Taking(
        pupil=member.pupil,
        over=over,
        entry=entry,
        exit=left,
        moved=moved,
        step=way,
        gain=_gain(place, by, entry, left),
        certain=sure,
        sessions=counted(_sessions(place, first, period.last), member.pupil),
        targets=targets,
        section_f=member.ehcp,
        judgement=word,
        compared=compare(word, by, by_word, sure == "no reliable change") if word else None,
        meets=member.meets or "",
        year=year,
    )


def _days(place: Membership, period: Period) -> tuple[date, date, bool]:
    """First and last day of a place within the period, and whether it had ended on the day of knowledge."""
    run, member = place.run, place.member
    ends = [day for day in (run.end, member.end) if day]
    last = min([*ends, period.last])
    first = max(run.start, member.start or run.start, period.first)
    return first, last, bool(ends) and min(ends) <= period.on


def _values(place: Membership, day: date, over: bool) -> tuple[Score | None, Score | None]:
    """The two values known on a day; an exit value without a day is known once the pupil's part has ended."""
    member = place.member
    entry = member.entry if member.entry_on is None or member.entry_on <= day else None
    known = member.exit_on <= day if member.exit_on else over
    return entry, member.exit if known else None


def _gain(place: Membership, by: Yardstick | Unknown, entry: Score | None, left: Score | None) -> Gain | Unknown | None:
    """Test and form are not recorded in a run: both values are taken to be of one, and the answer says so."""
    member = place.member
    if isinstance(by, Unknown) or by.scale.kind != "age":
        return None
    if entry is None or left is None or member.entry_on is None or member.exit_on is None:
        return Unknown("A ratio gain needs both values, each with its day.")
    return gain_between(Sitting(member.entry_on, entry, by.id), Sitting(member.exit_on, left, by.id), by.scale)


def _sessions(place: Membership, first: date, last: date) -> list[Session]:
    """As `send progress`: the pupil's own last day ends them, the run's does not, for some are made up after it."""
    end = min(last, place.member.end) if place.member.end else last
    return [row for row in place.run.sessions if first <= row.on <= end]


def _tests(school: School, pupil: str, targets: tuple[Served, ...], by: Yardstick | Unknown) -> tuple[str, ...]:
    file = school.pupils.get(pupil)
    if file is None or isinstance(by, Unknown):
        return ()
    wanted = {(one.plan, one.target) for one in targets}
    rows = [(name, target) for name, plan in file.plans.items() for target in plan.targets]
    return tuple(row.test for name, row in rows if (name, row.id) in wanted and row.test and row.measure == by.id)


def _year(school: School, pupil: str, on: date, today: date) -> str:
    file = school.pupils.get(pupil)
    return year_on(file.pupil, on, today) if file and file.pupil else ""
