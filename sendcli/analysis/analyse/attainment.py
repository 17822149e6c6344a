"""Results of tests and teachers' judgements in the period: each pupil's newest of each test."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sendcli.analysis.analyse.counted import Counted, Told
from sendcli.analysis.analyse.fair import is_even, unnamed, why_ages_differ, why_not
from sendcli.analysis.analyse.measured import Measured
from sendcli.analysis.analyse.part import Part, lacking
from sendcli.analysis.analyse.people import Period, Person
from sendcli.analysis.analyse.standard import standard
from sendcli.analysis.year_group import year_on
from sendcli.model.events import Assessment
from sendcli.model.measures import Measure, measure
from sendcli.model.score import Score
from sendcli.model.settings import Settings

SECTION = "attainment"


class Taken(NamedTuple):
    """What was taken: results of two tests, or of two subjects, are never put together. Capitals make no other test."""

    measure: str
    subject: str
    test: str


class Results(NamedTuple):
    """The results in one test: how it is called, each pupil's newest, and the pupils' year groups when they took it."""

    scale: Measure
    title: str
    test: str
    rows: dict[str, Assessment]
    years: dict[str, str]

    @property
    def name(self) -> str:
        """The name in words; it says when nobody has said which test it was."""
        name = self.scale.name
        own = "" if self.title.casefold() == name.casefold() else self.title
        title = ", ".join(filter(None, (own, "test not named" if unnamed(self.scale, self.test) else "")))
        return f"{name} ({title})" if title else name


def attainment(persons: Sequence[Person], period: Period, settings: Settings, today: date) -> Part:
    """Mean, or median where means make no sense; grades counted; who reached the expected standard, if there is one.

    Args:
        persons: whose results.
        period: the days in which they were taken.
        settings: the school's, which may have scales of its own.
        today: the day on which year groups of the files hold.
    """
    told: list[Told] = []
    silent: set[str] = set()
    here = {person.id: person.pupil for person in persons}
    for test, rows in sorted(_newest(persons, period).items()):
        scale = measure(test.measure, settings)
        if scale is None or scale.kind == "narrative":
            silent |= set(rows)
            continue
        years = {pupil: year_on(here[pupil], row.on, today) for pupil, row in rows.items()}
        scores = _scores(scale, rows)
        silent |= rows.keys() - scores.keys()
        told += _told(Results(scale, _title(rows), test.test, rows, years), scores)
    return Part(tuple(told), lacking(len(silent), "a result in words, as a code or on no known scale: no mean of it"))


def _newest(persons: Sequence[Person], period: Period) -> dict[Taken, dict[str, Assessment]]:
    found: dict[Taken, dict[str, Assessment]] = {}
    for person in persons:
        for row in sorted(person.pupil.assessments, key=lambda row: row.on):
            if period.has(row.on):
                test = Taken(row.measure, (row.subject or "").casefold(), (row.test or "").casefold())
                found.setdefault(test, {})[person.id] = row
    return found


def _title(rows: dict[str, Assessment]) -> str:
    """Subject and test as they are written: of several ways the first in the alphabet, the same on every computer."""
    return min(", ".join(filter(None, (row.subject, row.test))) for row in rows.values())


def _scores(scale: Measure, rows: dict[str, Assessment]) -> dict[str, Score]:
    """The values that lie on the scale; a code such as "absent" does not."""
    values = {pupil: row.value for pupil, row in rows.items() if row.value}
    return {pupil: score for pupil, score in values.items() if _on(scale, score)}


def _on(scale: Measure, score: Score) -> bool:
    if scale.kind == "grade":
        return score.text in scale.grades
    fits = score.number is not None and score.is_age == (scale.kind == "age")
    return fits and (bool(score.bound) or scale.contains(score.number or 0))


def _told(test: Results, scores: dict[str, Score]) -> Iterator[Told]:
    scale = test.scale
    if scale.kind == "grade":
        yield from _grades(test.name, scale, scores)
    elif scores:
        lower = ", lower is better" if scale.direction == "down" else ""
        unit = "months" if scale.kind == "age" else scale.unit or "points"
        rows = {pupil: test.rows[pupil] for pupil in scores}
        no_gap = why_not(scale, test.test, rows, [test.years[pupil] for pupil in scores])
        yield Measured(SECTION, test.name + lower, scores, unit, is_even(scale), no_gap)
    words, reached = standard(scale, test.rows)
    if reached:
        ages = why_ages_differ([test.years[pupil] for pupil in reached])
        why = f"groups not compared: {ages}" if ages else ""
        yield Counted(SECTION, f"{test.name}, {words}", reached, compared="shares", why=why)


def _grades(name: str, scale: Measure, scores: dict[str, Score]) -> Iterator[Told]:
    texts = {pupil: score.text for pupil, score in scores.items()}
    for grade in scale.grades:
        if grade in texts.values():
            yield Counted(SECTION, f"{name}: {grade}", {pupil: (int(g == grade), 1) for pupil, g in texts.items()})
