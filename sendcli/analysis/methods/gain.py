"""Ratio gain: months of test age gained for each month that passed (Brooks, What works for children?)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Interval, Unknown, sound
from sendcli.analysis.methods.suits import numbers
from sendcli.model.measures import Measure
from sendcli.model.score import Score

YEAR = 12
NO_TIME = Unknown("No time passed between the two tests, so that there is no rate.")


class Sitting(NamedTuple):
    """One sitting of a test: the day, the score, the test's id and name (form and edition, as the school writes it)."""

    on: date
    score: Score
    test: str


class Gain(NamedTuple):
    """Test age gained in months, months that passed, and one divided by the other: 1 is keeping pace."""

    gained: float
    elapsed: float
    ratio: float


def months(first: date, last: date) -> float:
    """Months from one day to another; less than 0 backwards.

    Whole months from a day of the month to the same day (the last one where the month is shorter), then the days left
    over as a part of the month that they begin: 9 January to 12 February is one month and three of the 28 days to 9
    March, 1.107. Ages are counted in months of the calendar too, so that both sides of a ratio mean the same. Holidays
    count: it is the time that passed, not the time taught.
    """
    if last < first:
        return -months(last, first)
    whole = (last.year - first.year) * YEAR + last.month - first.month
    if _later(first, whole) > last:
        whole -= 1
    begun, full = _later(first, whole), _later(first, whole + 1)
    return whole + (last - begun).days / (full - begun).days


@sound
def ratio_gain(gained: float, elapsed: float) -> float | Unknown:
    """`gained / elapsed`, both in one unit: months, or weeks. A loss gives a number below 0.

    1 means that the pupil gained as much as they aged and did not catch up; Catch Up Literacy calls 2 and more a good
    impact, after Brooks. The words of Brooks's bands are left out: they could not be compared with his tables. Source:
    Brooks, What works for children and young people with literacy difficulties?; formula as used by Catch Up.
    """
    return gained / elapsed if elapsed > 0 else NO_TIME


@sound
def ratio_range(gained: float, elapsed: float, gained_step: float = 1, elapsed_step: float = 1) -> Interval | Unknown:
    """Every ratio that rounded figures allow, for figures rounded to steps: 19 months in 7 gives 2.47 to 3.00.

    Catch Up prints 2.74 for "about 19 months in 7 months", which divide to 2.71: both lie within.
    """
    if gained_step < 0 or elapsed_step < 0 or elapsed <= elapsed_step / 2:
        return NO_TIME
    ends = [
        (gained + one * gained_step / 2) / (elapsed + other * elapsed_step / 2) for one in (-1, 1) for other in (-1, 1)
    ]
    return Interval(min(ends), max(ends), 1.0)


@sound
def gain_between(before: Sitting, after: Sitting, measure: Measure, least_months: float = 1) -> Gain | Unknown:
    """The ratio gain between two sittings of one test of reading or spelling age.

    There is none where the measure is no age, the tests differ, a score is printed as beyond the test's range or
    stands at its end, or less than `least_months` passed (that last is our own caution: over a few weeks one word
    more or less makes the ratio). Source: as `ratio_gain`; refusals from knowledge.
    """
    if measure.kind != "age":
        return Unknown("A ratio gain needs reading or spelling ages, which this measure does not give.")
    if before.test != after.test:
        return Unknown("The two results come from different tests, whose ages cannot be subtracted.")
    ages = numbers(measure, (before.score, after.score))
    if isinstance(ages, Unknown):
        return ages
    if any(age in (measure.low, measure.high) for age in ages):
        return Unknown("A result stands at the lowest or highest age of the test: the true one may lie beyond.")
    elapsed = months(before.on, after.on)
    if elapsed < least_months or elapsed <= 0:
        return Unknown(f"Less than {max(least_months, 0):g} months passed between the tests: too short for a rate.")
    return Gain(ages[1] - ages[0], elapsed, (ages[1] - ages[0]) / elapsed)


def _later(day: date, count: int) -> date:
    """The same day so many months on, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * YEAR + day.month - 1 + count, YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
