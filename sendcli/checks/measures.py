"""Values on their scales: targets, readings, entry and exit values of interventions, test results."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, runs, targets
from sendcli.model.measures import MEASURES, Measure, measures
from sendcli.model.record import Record
from sendcli.model.school import School
from sendcli.model.score import Score

_KNOWN: WeakKeyDictionary[School, dict[str, list[Finding]]] = WeakKeyDictionary()


class Value(NamedTuple):
    """A value somewhere in the folder, and the scale it is on."""

    scale: Measure
    score: Score
    record: Record
    attribute: str


def values(school: School) -> Iterator[Value]:
    """Every value whose scale is known."""
    known = measures(school.settings)
    for _, target in targets(school):
        scale = known.get(target.measure or "")
        if scale is None:
            continue
        for level in (target.baseline, target.target):
            if level and level.value:
                yield Value(scale, level.value, level, "value")
        for reading in target.readings:
            yield Value(scale, reading.value, reading, "value")
    yield from _of_runs(school, known)
    for file in school.pupils.values():
        for result in file.pupil.assessments if file.pupil else ():
            if result.measure in known:
                yield Value(known[result.measure], result.value, result, "value")


def _of_runs(school: School, known: dict[str, Measure]) -> Iterator[Value]:
    for programme, run in runs(school):
        measured = programme.intervention.measure if programme.intervention else None
        scale = known.get(measured.id) if measured else None
        for member in run.pupils if scale else ():
            for attribute in ("entry", "exit"):
                score = getattr(member, attribute)
                if score and scale:
                    yield Value(scale, score, member, attribute)


def _found(school: School, code: str) -> list[Finding]:
    """The findings of one code. All values are gone through once, and the findings then remembered."""
    known = _KNOWN.get(school)
    if known is None:
        known = _KNOWN[school] = {}
        for value in values(school):
            fault = _fault(value.scale, value.score)
            if fault:
                found, message, hint = fault
                finding = (value.record.place(value.attribute), message, hint)
                known.setdefault(found, []).append(finding)
    return known.get(code, [])


def _fault(scale: Measure, score: Score) -> tuple[str, str, str] | None:
    """What is wrong with a value on a scale: code, message, hint. The usual answer, nothing, comes fast."""
    number = score.number
    if scale.kind == "narrative":
        return "MEA004", f"{scale.id} is described in words and not scored", "write words: in place of value:"
    if scale.kind == "grade" or number is None:
        return _letters(scale, score)
    if score.is_age != (scale.kind == "age"):
        return _notation(scale, score)
    if score.is_age and int(score.text.split(":")[1]) > 11:
        return "MEA007", f"{score.text} has more than 11 months", "8 years and 4 months is 8:04"
    if scale.whole and number != int(number):
        return "MEA002", f"{score.text} is not a whole number; {scale.id} has no fractions", _range(scale)
    if not scale.contains(number):
        return "MEA001", f"{score.text} is not on the scale of {scale.id}", _range(scale)
    return None


def _letters(scale: Measure, score: Score) -> tuple[str, str, str] | None:
    if score.text in scale.grades or score.text in scale.others:
        return None
    wanted = "one of its grades" if scale.grades else "a number"
    return "MEA006", f"“{score.text}” is not a value of {scale.id}; wanted is {wanted}", _range(scale)


def _notation(scale: Measure, score: Score) -> tuple[str, str, str]:
    if score.is_age:
        return "MEA003", f"{score.text} is an age; {scale.id} is not a measure of ages", _range(scale)
    hint = "8 years and 4 months is 8:04; 8.4 would be 8 years and 5 months"
    return "MEA003", f"{score.text} is not written as an age; {scale.id} wants years:months", hint


def _range(scale: Measure) -> str:
    return f"{scale.name}: {scale.range}" if scale.range else scale.name


@check("MEA001")
def on_the_scale(school: School) -> Iterator[Finding]:
    """A value lies on the scale of its measure.

    Mostly a slip of a digit, or a value of another test. `send measures` shows every range. A value below
    the lowest that a test prints is written `<70`.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: phonics
          outcome: Reads 34 of the 40 words of the check
          measure: phonics_y1
          baseline: {date: 2026-09-14, value: 21}
          target: {date: 2026-12-02, value: 43}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: phonics
          outcome: Reads 34 of the 40 words of the check
          measure: phonics_y1
          baseline: {date: 2026-09-14, value: 21}
          target: {date: 2026-12-02, value: 34}
    """
    yield from _found(school, "MEA001")


@check("MEA002")
def whole_where_whole(school: School) -> Iterator[Finding]:
    """A measure that only knows whole numbers has no fractions.

    A mean of several readings is not a reading. Write the readings themselves, a line each.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41.5}
          target: {date: 2026-12-02, value: 60}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}
    """
    yield from _found(school, "MEA002")


@check("MEA003")
def ages_as_ages(school: School) -> Iterator[Finding]:
    """A reading or spelling age is written in years and months, `8:04`, and nothing else is.

    8:04 is eight years and four months; 8.4 would be eight years and five months, and 8.10 would sort
    before 8.4. So a point is never taken for a colon.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads at the age of eight years and two months
          measure: reading_age
          baseline: {date: 2026-09-14, value: 7.8}
          target: {date: 2026-12-02, value: "8:02"}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads at the age of eight years and two months
          measure: reading_age
          baseline: {date: 2026-09-14, value: "7:08"}
          target: {date: 2026-12-02, value: "8:02"}
    """
    yield from _found(school, "MEA003")


@check("MEA004")
def words_not_scores(school: School) -> Iterator[Finding]:
    """A narrative measure, such as the engagement model, is described and never scored.

    The engagement model is five areas, observed and told in words. A number would be drawn and compared,
    and mean nothing. Write `words:` in place of `value:`.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: explores
          outcome: Turns to a sound that he has not heard before
          measure: engagement_model
          baseline: {date: 2026-09-14, value: 2}
          target: {date: 2026-12-02, words: turns to a new sound on most days}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: explores
          outcome: Turns to a sound that he has not heard before
          measure: engagement_model
          baseline: {date: 2026-09-14, words: stills at a new sound}
          target: {date: 2026-12-02, words: turns to a new sound on most days}
    """
    yield from _found(school, "MEA004")


@check("MEA005")
def goal_is_exact(school: School) -> Iterator[Finding]:
    """A target value is one value, not `<70` or `over 130`.

    `<70` says that a test could not measure so low. It can be where a pupil stands; it cannot be where a
    pupil is to get to, and no aim line can be drawn to it.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Keeps up with the reading of his year group
          measure: standardised
          baseline: {date: 2026-09-14, value: <70}
          target: {date: 2026-12-02, value: ">74"}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Keeps up with the reading of his year group
          measure: standardised
          baseline: {date: 2026-09-14, value: <70}
          target: {date: 2026-12-02, value: 75}
    """
    for _, target in targets(school):
        goal = target.target
        if goal and goal.value and goal.value.bound:
            words = f"“{goal.value.text}” is not one value; a target needs one"
            yield goal.place("value"), words, "write the number that counts as met"


@check("MEA006")
def letters_or_numbers(school: School) -> Iterator[Finding]:
    """A measure of grades has grades, and a measure of numbers has numbers.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: writing
          outcome: Writes as expected at the end of Key Stage 2
          measure: ks2_ta_writing
          baseline: {date: 2026-09-14, value: 3}
          target: {date: 2026-12-02, value: EXS}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: writing
          outcome: Writes as expected at the end of Key Stage 2
          measure: ks2_ta_writing
          baseline: {date: 2026-09-14, value: WTS}
          target: {date: 2026-12-02, value: EXS}
    """
    yield from _found(school, "MEA006")


@check("MEA007")
def months_of_a_year(school: School) -> Iterator[Finding]:
    """An age has at most eleven months beside its years.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads at the age of eight years and two months
          measure: reading_age
          baseline: {date: 2026-09-14, value: "7:14"}
          target: {date: 2026-12-02, value: "8:02"}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads at the age of eight years and two months
          measure: reading_age
          baseline: {date: 2026-09-14, value: "7:04"}
          target: {date: 2026-12-02, value: "8:02"}
    """
    yield from _found(school, "MEA007")


@check("MEA008")
def own_measures_sound(school: School) -> Iterator[Finding]:
    """A measure of the school's own has a range that makes sense, and a name that is not taken.

    The name of a built-in measure always means the built-in one, so a second one of that name is never
    used.

    Bad:
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        measures:
        - {id: own-words, low: 100, high: 0, direction: up}

    Good:
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        measures:
        - {id: own-words, low: 0, high: 100, direction: up}
    """
    for row in school.settings.measures:
        if row.low is not None and row.high is not None and row.low >= row.high:
            words = f"the lowest value {row.low:g} is not below the highest, {row.high:g}"
            yield row.place("low"), words, f"the highest is on line {line(row, 'high')}"
        if row.id in MEASURES:
            words = f"{row.id} is the name of a built-in measure: {MEASURES[row.id].name}"
            yield row.place("id"), words, "give your measure another name"
