"""Where the values in a folder stand on their scales. Gone through once for all checks about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias
from weakref import WeakKeyDictionary

from sendcli.checks.check import Finding
from sendcli.checks.each import runs, targets
from sendcli.model.measures import Measure, measures
from sendcli.model.record import Record
from sendcli.model.school import School
from sendcli.model.score import Score

_KNOWN: WeakKeyDictionary[School, dict[str, list[Finding]]] = WeakKeyDictionary()


# A value somewhere in the folder: its scale, itself, and the record and the attribute that hold it.
Value: TypeAlias = tuple[Measure, Score, Record, str]


def values(school: School) -> Iterator[Value]:
    """Every value whose scale is known."""
    known = measures(school.settings)
    for _, target in targets(school):
        scale = known.get(target.measure or "")
        if scale is None:
            continue
        for level in (target.baseline, target.target):
            if level and level.value:
                yield scale, level.value, level, "value"
        for reading in target.readings:
            yield scale, reading.value, reading, "value"
    yield from _of_runs(school, known)
    for file in school.pupils.values():
        for result in file.pupil.assessments if file.pupil else ():
            if result.value and result.measure in known:
                yield known[result.measure], result.value, result, "value"


def _of_runs(school: School, known: dict[str, Measure]) -> Iterator[Value]:
    for programme, run in runs(school):
        measured = programme.intervention.measure if programme.intervention else None
        scale = known.get(measured.id) if measured else None
        for member in run.pupils if scale else ():
            for attribute in ("entry", "exit"):
                score = getattr(member, attribute)
                if score and scale:
                    yield scale, score, member, attribute


def found(school: School, code: str) -> list[Finding]:
    """The findings of one code. All values are gone through once, and the findings then remembered."""
    known = _KNOWN.get(school)
    if known is None:
        known = _KNOWN[school] = {}
        for scale, score, record, attribute in values(school):
            if _plain(scale, score):
                continue
            fault = _fault(scale, score)
            if fault:
                known.setdefault(fault[0], []).append((record.place(attribute), *fault[1:]))
    return known.get(code, [])


def _plain(scale: Measure, score: Score) -> bool:
    """Whether a value is an ordinary number on an ordinary scale, as almost all are: a quick way out."""
    _, number, _, is_age = score
    if number is None or is_age or scale.kind not in _NUMBERS or (scale.whole and number % 1):
        return False
    return (scale.low is None or number >= scale.low) and (scale.high is None or number <= scale.high)


_NUMBERS = frozenset({"interval", "ordinal", "count"})


def _fault(scale: Measure, score: Score) -> tuple[str, str, str] | None:
    """What is wrong with a value on a scale: code, message, hint."""
    if scale.kind == "narrative":
        return "MEA004", f"{scale.id} is described in words and not scored", "write words: in place of value:"
    if scale.kind == "grade" or score.number is None:
        return _letters(scale, score)
    if score.is_age != (scale.kind == "age"):
        return _notation(scale, score)
    return _number(scale, score, score.number)


def _number(scale: Measure, score: Score, number: float) -> tuple[str, str, str] | None:
    if score.is_age and int(score.text.partition(":")[2].rstrip("+-")) > 11:
        return "MEA007", f"{score.text} has more than 11 months", "8 years and 4 months is 8:04"
    if scale.whole and number % 1:
        return "MEA002", f"{score.text} is not a whole number; {scale.id} has no fractions", _range(scale)
    if not scale.contains(number):
        return "MEA001", f"{score.text} is not on the scale of {scale.id}", _range(scale)
    return None


def _letters(scale: Measure, score: Score) -> tuple[str, str, str] | None:
    if score.text in scale.grades or score.text in scale.others or (scale.kind == "grade" and not scale.grades):
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
