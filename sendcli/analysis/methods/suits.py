"""Whether a method may be used on a measure at all: the reasons why some scores must not be counted with."""

from __future__ import annotations

from collections.abc import Sequence

from sendcli.analysis.methods.known import Unknown, sound
from sendcli.model.measures import Measure
from sendcli.model.score import Score

_WORDS = Unknown("This measure is told in words. It must not be turned into numbers.")
_STEPS = Unknown("The steps of this scale are an order, not equal distances: there is no speed and no average of them.")
_AGES = Unknown("Ages from a test are too coarse for a speed by the week: compare two sittings of the test instead.")
_UNEVEN = Unknown("A year of test age is not equally much at every age: name the middle value instead of an average.")
_BEYOND = Unknown("A result is printed as beyond the range of the test, so that its true value is not known.")
_NO_VALUE = Unknown("A result is not a number.")
_SAME_YEAR = Unknown("These scores are made for one year and cannot be followed from year to year.")


@sound
def numbers(measure: Measure, scores: Sequence[Score]) -> tuple[float, ...] | Unknown:
    """The values of scores, if every one is a number: no words or grades, and none like `<70` that lies beyond."""
    if measure.kind in ("narrative", "grade"):
        return _WORDS if measure.kind == "narrative" else _STEPS
    if any(score.bound for score in scores):
        return _BEYOND
    found = tuple(score.number for score in scores if score.number is not None)
    return found if len(found) == len(scores) else _NO_VALUE


def no_rate(measure: Measure) -> Unknown | None:
    """Why a measure has no rate a week, or None if it may have one.

    Words, grades and ordered steps (also percentiles and stanines) have none; nor have ages. Source: percentile ranks
    are ordinal, never to be averaged or subtracted: from knowledge, unverified.
    """
    if measure.kind == "narrative":
        return _WORDS
    if measure.kind in ("ordinal", "grade"):
        return _STEPS
    if measure.id == "ks2_scaled":
        return _SAME_YEAR
    return _AGES if measure.kind == "age" else None


def no_difference(before: Measure, after: Measure) -> Unknown | None:
    """Why two scores cannot be subtracted, or None if they can: different measures, or none that has distances."""
    if before.id != after.id:
        return Unknown("The two results are on different measures, so that one cannot be taken from the other.")
    return _AGES_APART.get(before.kind)


def no_average(measure: Measure) -> Unknown | None:
    """Why values of several pupils have no average, or None if they may have one.

    Ordered steps and words have none. Ages have none either: a year of reading age is not equally much at six and at
    eleven. The middle value (the median) can always be named. Source: from knowledge, unverified.
    """
    return _UNEVEN if measure.kind == "age" else _AGES_APART.get(measure.kind)


_AGES_APART = {"narrative": _WORDS, "grade": _STEPS, "ordinal": _STEPS}
