"""What provision costs: the two published methods and the general formula, as pure sums in pence.

Sources. Annual hour method: an authority's rule as told on sencoforum.com (reply 14870): what an hour a week costs in
a year of 38 weeks, shared by the pupils of the group. Minutes method: Durham, "How to populate a costed provision map"
(2013-14): minutes a week shared by the pupils, 38 weeks, the rate for a minute. The two agree where rate and weeks do.
Rates are meant with on-costs (national insurance, pension). Authorities differ in weeks (38, 39, 52.14) and in what
they accept: some leave out breaks and lunch, or "support in class".
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up

# Both methods; schools set their own in school.yaml.
WEEKS = 38

Number = int | Fraction


class Split(NamedTuple):
    """What something costs, in exact pence: all of it, and the share of each pupil."""

    total: Fraction
    per_pupil: Fraction


def annual_hour(per_hour: Number, weeks_a_year: Number = WEEKS) -> Fraction:
    """What one hour a week of somebody's time costs in a year."""
    return Fraction(per_hour) * weeks_a_year


def by_annual_hour(
    hours_a_week: Number, pupils: Number, per_hour: Number, weeks: Number = WEEKS, weeks_a_year: Number = WEEKS
) -> Split:
    """The annual hour method: a year's cost of the weekly hours, for so many of its weeks, shared by the pupils."""
    total = annual_hour(per_hour, weeks_a_year) / weeks_a_year * weeks * hours_a_week
    return Split(total, total / pupils)


def by_minutes(minutes_a_week: Number, pupils: Number, per_minute: Number, weeks: Number = WEEKS) -> Split:
    """The minutes method: minutes a week shared by the pupils, times weeks, times the rate for a minute."""
    total = Fraction(minutes_a_week) * weeks * per_minute
    return Split(total, total / pupils)


def general(
    per_hour: Number, minutes: Number, sessions: Number, adults: Number, pupils: Number, besides: Number = 0
) -> Split:
    """The general formula: rate x hours a session x sessions x adults, and what is spent besides, shared by the pupils.

    Args:
        per_hour: pence an hour, on-costs included; of several adults the mean.
        minutes: length of a session.
        sessions: how many: sessions a week times weeks.
        adults: how many adults each takes; of groups one after the other, one for each group.
        pupils: how many share it.
        besides: pence for preparation and resources.
    """
    total = Fraction(per_hour) * minutes / 60 * sessions * adults + besides
    return Split(total, total / pupils)


def hours_a_week_for(amount: Number, per_hour: Number, weeks: Number = WEEKS) -> Fraction:
    """How many hours a week an amount pays for, over a year."""
    return Fraction(amount) / annual_hour(per_hour, weeks)


def pence(amount: Fraction) -> int:
    """Whole pence, halves up.

    Raises:
        ValueError: for an amount beyond any school's.
    """
    found = half_up(float(amount), 0)
    if isinstance(found, Unknown):
        raise ValueError(found.why)
    return int(found)
