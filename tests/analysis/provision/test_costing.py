"""The two published methods and the general formula, on the numbers that were published.

Sources: sencoforum.com reply 14870; Durham, "How to populate a costed provision map" 2013-14; for the ranges that real
maps have: Mapping Wave 2 Interventions (National Strategies), studylib.net/doc/7727364. Those marked so are worked out.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from sendcli.analysis.provision.costing import (
    WEEKS,
    Split,
    annual_hour,
    by_annual_hour,
    by_minutes,
    general,
    hours_a_week_for,
    pence,
)
from sendcli.model.intervention import Intervention
from tests.duties.build import school

TA = 1720


def test_an_hour_a_week_costs_a_year():
    assert annual_hour(TA) == 65360
    assert Fraction(65360, WEEKS) == TA


@pytest.mark.parametrize(
    ("group", "weeks", "total", "per_pupil"),
    [(4, 38, 65360, 16340), (1, 12, 20640, 20640), (4, 12, 20640, 5160)],
)
def test_annual_hour_method(group, weeks, total, per_pupil):
    found = by_annual_hour(1, group, TA, weeks)
    assert (found.total, found.per_pupil) == (total, per_pupil)


def test_another_authority_has_another_rate_for_the_hour():
    # £655 for a weekly hour of 38 weeks, ÷ group size (reply 14870's neighbour).
    rate = Fraction(65500, 38)
    assert by_annual_hour(1, 1, rate).total == 65500
    assert pence(by_annual_hour(1, 3, rate).per_pupil) == 21833


def test_minutes_method():
    # Worked out: 60 minutes a week, 3 pupils, £0.29 a minute.
    assert by_minutes(60, 3, 29) == Split(Fraction(66120), Fraction(22040))


def test_the_methods_agree_where_rate_and_weeks_do():
    assert by_minutes(60, 4, Fraction(TA, 60)) == by_annual_hour(1, 4, TA)
    assert by_minutes(60, 4, Fraction(TA, 60), 12) == general(TA, 60, 12, 1, 4)


def test_what_the_threshold_pays_for():
    # Worked out: 9.18 hours a week at £17.20 over 38 weeks; the formula's own inverse.
    hours = hours_a_week_for(600_000, TA)
    assert round(float(hours), 2) == 9.18
    assert by_annual_hour(hours, 1, TA).total == 600_000


def test_weeks_are_the_schools_own():
    assert pence(by_annual_hour(1, 1, TA, 39, 39).total) == 67080
    assert pence(by_minutes(60, 1, Fraction(TA, 60), Fraction(5214, 100)).total) == 89681


def test_two_adults_and_what_is_spent_besides():
    assert general(TA, 30, 40, 2, 5, besides=5000) == Split(Fraction(73800), Fraction(14760))


@pytest.mark.parametrize(("amount", "whole"), [(Fraction(1, 2), 1), (Fraction(3, 2), 2), (Fraction(49, 100), 0)])
def test_half_a_penny_goes_up(amount, whole):
    assert pence(amount) == whole


RANGES = [
    ("ELS", "minutes: 20\ngroup_size: 6\nper_week: 5\nweeks: 12\nyears: ['1']", 20, 60, 5733),
    ("ELS, at most", "minutes: 30\ngroup_size: 6\nper_week: 5\nweeks: 12\nyears: ['1']", 30, 60, 8600),
    ("FLS", "minutes: 30\ngroup_size: 6\nper_week: 5\nweeks: 12\nyears: ['5']", 30, 60, 8600),
    ("Year 3 Literacy Support", "minutes: 20\ngroup_size: 6\nper_week: 2\nweeks: 16", 20, 32, 3058),
    ("Springboard 3", "minutes: 30\ngroup_size: 8\nper_week: 2\nweeks: 10", 30, 20, 2150),
    ("Springboard 5", "minutes: 50\ngroup_size: 12\nper_week: 1\nweeks: 10", 50, 10, 1194),
    ("Springboard 6 booster", "minutes: 30\ngroup_size: 12\nper_week: 3\nweeks: 10", 30, 30, 2150),
]


@pytest.mark.parametrize(("name", "fields", "minutes", "sessions", "each"), RANGES)
def test_records_hold_the_ends_of_real_ranges(name, fields, minutes, sessions, each):
    text = f"# records/interventions/one/intervention.yaml\nname: {name}\nlayer: targeted\n"
    offer = school(text + f"areas: [cognition-and-learning]\n{fields}\n").programmes["one"].intervention
    assert isinstance(offer, Intervention)
    assert (offer.minutes, (offer.per_week or 0) * (offer.weeks or 0)) == (minutes, sessions)
    assert pence(general(TA, minutes, sessions, 1, offer.group_size or 0).per_pupil) == each
