"""Results of tests and teachers' judgements in the period: each pupil's newest of each test."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sendcli.analysis.analyse.counted import Counted, Measured, Told
from sendcli.analysis.analyse.part import Part, lacking
from sendcli.analysis.analyse.people import Period, Person
from sendcli.analysis.analyse.standard import standard
from sendcli.model.events import Assessment
from sendcli.model.measures import Measure, measure
from sendcli.model.score import Score
from sendcli.model.settings import Settings

SECTION = "attainment"
# Scales with even steps; percentiles, stanines, age scores, grades and ratings have none.
EVEN = ("interval", "count")
AGES = "reading and spelling ages: all year groups stand together, and older pupils have higher ages"


class Taken(NamedTuple):
    """What was taken: results of two tests, or of two subjects, are never put together."""

    measure: str
    subject: str
    test: str

    @property
    def title(self) -> str:
        """What it is called, beside the name of its measure."""
        return ", ".join(filter(None, (self.subject, self.test)))


def attainment(persons: Sequence[Person], period: Period, settings: Settings) -> Part:
    """Mean, or median where means make no sense; grades counted; who reached the expected standard, if there is one."""
    told: list[Told] = []
    silent: set[str] = set()
    ages: set[str] = set()
    for test, rows in sorted(_newest(persons, period).items()):
        scale = measure(test.measure, settings)
        if scale is None or scale.kind == "narrative":
            silent |= set(rows)
        else:
            told += _told(test, scale, rows)
            ages |= {AGES} if scale.kind == "age" else set()
    wordless = lacking(len(silent), "a result that is words only, or on a scale that nobody knows")
    return Part(tuple(told), (*wordless, *ages))


def _newest(persons: Sequence[Person], period: Period) -> dict[Taken, dict[str, Assessment]]:
    found: dict[Taken, dict[str, Assessment]] = {}
    for person in persons:
        for row in sorted(person.pupil.assessments, key=lambda row: row.on):
            if period.has(row.on):
                found.setdefault(Taken(row.measure, row.subject or "", row.test or ""), {})[person.id] = row
    return found


def _told(test: Taken, scale: Measure, rows: dict[str, Assessment]) -> Iterator[Told]:
    scores = {pupil: row.value for pupil, row in rows.items() if row.value}
    name = f"{scale.name} ({test.title})" if test.title else scale.name
    if scale.kind == "grade":
        yield from _grades(name, scale, scores)
    else:
        lower = ", lower is better" if scale.direction == "down" else ""
        numbers = {pupil: None if score.bound else score.number for pupil, score in scores.items() if _on(scale, score)}
        unit = "months" if scale.kind == "age" else scale.unit or "points"
        yield Measured(SECTION, name + lower, numbers, unit, scale.kind in EVEN and scale.id != "percentile")
    words, reached = standard(scale, rows)
    if reached:
        yield Counted(SECTION, f"{name}, {words}", reached, compared="shares")


def _on(scale: Measure, score: Score) -> bool:
    return score.number is not None and score.is_age == (scale.kind == "age")


def _grades(name: str, scale: Measure, scores: dict[str, Score]) -> Iterator[Told]:
    graded = {pupil: score.text for pupil, score in scores.items() if score.text in scale.grades}
    for grade in scale.grades:
        if grade in graded.values():
            yield Counted(SECTION, f"{name}: {grade}", {pupil: (int(g == grade), 1) for pupil, g in graded.items()})
