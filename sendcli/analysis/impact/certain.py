"""Whether a pupil's own change of standardised score is more than the error of the test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from sendcli.analysis.impact.yardstick import Yardstick
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.reliable import Change, reliable_change
from sendcli.analysis.methods.suits import no_difference
from sendcli.model.measures import find_test
from sendcli.model.school import School
from sendcli.model.score import Score

Certain = Literal["reliably better", "reliably worse", "no reliable change"]
CERTAINS: tuple[Certain, ...] = ("reliably better", "no reliable change", "reliably worse")
NO_RELIABILITY = Unknown("The reliability of the test is not recorded: its manual gives it.")


def is_standard(by: Yardstick | Unknown) -> bool:
    """Whether the measure is a standard scale, so that the question arises at all."""
    return not isinstance(by, Unknown) and by.scale.sd is not None and no_difference(by.scale, by.scale) is None


def certain(
    school: School,
    by: Yardstick | Unknown,
    values: tuple[Score | None, Score | None],
    moved: float | Unknown,
    tests: tuple[str, ...],
    year: str,
) -> Certain | Unknown | None:
    """Better or worse by more than the test's error at 95 per cent; None where the measure is no standard scale.

    The reliability is the intervention's; otherwise that of the one test which the pupil's targets on this measure
    name, as school.yaml gives it for the year group.

    Args:
        school: the snapshot.
        by: the measure.
        values: at entry and exit.
        moved: their difference, or why there is none.
        tests: the tests that the pupil's targets name for the measure.
        year: the pupil's year group.
    """
    if isinstance(by, Unknown) or not is_standard(by):
        return None
    if isinstance(moved, Unknown):
        return moved
    before, after = (value.number if value else None for value in values)
    found = set(_reliabilities(school, by, tests, year))
    if len(found) != 1 or before is None or after is None:
        return NO_RELIABILITY
    ((reliability, sd),) = found
    return _word(reliable_change(before, after, sd, reliability), by)


def _word(told: Change | Unknown, by: Yardstick) -> Certain | Unknown:
    if isinstance(told, Unknown):
        return told
    if by.better is None:
        return Unknown("The measure does not say which way is better.")
    if not told.reliable:
        return "no reliable change"
    return "reliably better" if (told.difference > 0) == (by.better == "up") else "reliably worse"


def _reliabilities(school: School, by: Yardstick, tests: tuple[str, ...], year: str) -> Iterator[tuple[float, float]]:
    usual = by.scale.sd or 0
    if by.reliability is not None:
        yield by.reliability, usual
        return
    for name in tests:
        row = find_test(name, by.id, school.settings, year)
        if row and row.reliability is not None:
            yield row.reliability, usual if row.sd is None else row.sd
