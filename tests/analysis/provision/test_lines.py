"""Lines of plans and of Section F: minutes of a week, group, rate, money, and what they repeat."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.narrow import Wanted
from sendcli.analysis.provision.often import shared, weekly
from sendcli.model.ehcp import ProvisionLine
from tests.analysis.provision.small import PLAN, asked, only, planned

TABLE = "what: Table of four, who: okafor, minutes: 150, times: 5, per: week, group_size: 4"
LAW = "- {id: F1, provision: An adult, needs: [B1], outcomes: [E1], %s}\n"


@pytest.mark.parametrize(
    ("often", "minutes"),
    [
        ("minutes: 10, times: 2, per: day", 100),
        ("minutes: 20, times: 3, per: week", 60),
        ("minutes: 30, times: 1, per: fortnight", 15),
        ("minutes: 40, times: 1, per: month", 10),
        ("minutes: 38, times: 1, per: half-term", 6),
        ("minutes: 38, times: 2, per: term", 6),
        ("minutes: 38, times: 10, per: year", 10),
        ("minutes: 60, every_weeks: 6", 10),
        ("minutes: 60, times: 2, every_weeks: 6", 20),
        ("minutes: 30, times: 2.5, per: week", 75),
        ("slots: [{day: mon, from: '09:00', to: '09:20'}, {day: every-day, minutes: 5}]", 45),
        ("slots: [{day: tue, minutes: 30, week: a}]", 15),
    ],
)
def test_ways_to_say_how_often(often, minutes):
    row = only(planned(f"what: Help, group_size: 1, {often}"))
    assert row.parts[0].minutes == minutes


def test_hours_a_week():
    row = only(planned(ehcp=LAW % "hours_per_week: 12.5, ratio: '1:4'"))
    assert [row.parts[0].minutes, row.parts[0].adult_minutes] == [750, Fraction(375, 2)]
    assert row.planned == Lack("sessions", "only the hours of a week are recorded for it")


@pytest.mark.parametrize(
    ("said", "share"),
    [
        ("ratio: '2:6'", Fraction(1, 3)),
        ("ratio: '1 to 5'", Fraction(1, 5)),
        ("group_size: 3", Fraction(1, 3)),
        ("ratio: '2:6', group_size: 6", Fraction(1, 3)),
        ("named_adult: yes", 1),
        ("ratio: small group", Lack("group size", "no group size recorded for it")),
        ("ratio: '0:3'", Lack("group size", "no group size recorded for it")),
    ],
)
def test_the_pupils_share_of_the_adult(said, share):
    of = planned(ehcp=LAW % said)
    line = of.pupils["kp-1"].ehcps["2026-01-15"].section_f[0]
    assert isinstance(line, ProvisionLine)
    assert shared(line) == share


def test_what_is_not_recorded():
    line = planned("what: Help").pupils["kp-1"].plans["2026-autumn"].provision[0]
    assert weekly(line, 38) == Lack("minutes", "no minutes recorded for it")
    often = planned("what: Help, minutes: 20").pupils["kp-1"].plans["2026-autumn"].provision[0]
    assert weekly(often, 38) == Lack("sessions", "how often is not recorded")
    cost = only(planned("what: Help, minutes: 20, times: 3, per: week, group_size: 1")).cost
    assert cost.year == Lack("rate", "no rate recorded, and nobody named for it")


def test_a_line_without_an_end_costs_a_whole_year():
    cost = only(planned(TABLE)).cost
    assert cost.year == 204250  # 187.5 minutes x 38 x £17.20 an hour
    assert cost.run == Lack("weeks", "no last day and no number of weeks recorded for it")
    assert only(planned(f"{TABLE}, weeks: 12")).cost[::2] == (64500, 64500)
    assert only(planned(f"{TABLE}, weeks: 45")).cost.year == 204250


def test_a_line_with_its_own_days():
    # 21 September to 16 October: four school weeks
    row = only(planned(f"{TABLE}, from: 2026-09-21, to: 2026-10-16"), date(2026, 10, 1))
    assert row.cost[::2] == (21500, 21500)
    assert not asked(planned(f"{TABLE}, from: 2026-12-01")).rows


def test_what_a_form_says_that_it_costs():
    assert only(planned("what: Therapy, cost: 612.80")).cost.year == 61280


@pytest.mark.parametrize(
    ("who", "cost"),
    [
        ("who: okafor", 65360),
        ("rate: teacher", 167580),
        ("who: okafor, rate: teacher", 167580),
        ("who: teaching assistant", 65360),
        ("who: A teaching assistant trained by the therapist", 65360),
        ("who: teaching-assistant", 65360),
        ("who: teacher of the deaf", Lack("rate", "no rate recorded for teacher of the deaf")),
        ("who: hlta", Lack("rate", "no rate recorded for hlta")),
        ("rate: nurse", Lack("rate", "no rate nurse recorded for 23 Nov 2026")),
    ],
)
def test_a_word_is_a_rate_only_if_the_files_say_so(who, cost):
    assert only(planned(f"what: Help, minutes: 60, times: 1, per: week, group_size: 1, {who}")).cost.year == cost


def test_a_role_with_two_rates_has_none():
    other = "# records/staff/yeo.yaml\nname: Amy Yeo\nroles: [teaching-assistant]\nrate: teacher\n"
    row = only(
        planned("what: Help, minutes: 60, times: 1, per: week, group_size: 1, who: teaching assistant", files=other)
    )
    assert row.cost.year == Lack("rate", "no rate recorded for teaching assistant")


def test_the_pupils_own_adult():
    own = "# records/staff/yeo.yaml\nname: Amy Yeo\nroles: [one-to-one]\nrate: ta\npupils: [kp-1]\n"
    row = only(planned(ehcp=LAW % "hours_per_week: 25, named_adult: yes", files=own))
    assert row.cost.year == 25 * 38 * 1720
    assert not isinstance(row.adults, Lack)
    assert row.adults[0].staff == "yeo"


@pytest.mark.parametrize(
    ("said", "cost"),
    [
        ("rate: ta", 190 * 1720),
        ("who: okafor, rate: teacher", 190 * 4410),
        ("who: an adult", Lack("rate", "no rate recorded for an adult")),
        ("rate: nurse", Lack("rate", "no rate nurse recorded for 23 Nov 2026")),
    ],
)
def test_a_line_of_section_f_may_say_its_rate(said, cost):
    assert only(planned(ehcp=LAW % f"hours_per_week: 5, ratio: '1:1', {said}")).cost.year == cost


def test_what_others_provide_is_not_the_schools_cost():
    row = only(planned(ehcp=LAW % "minutes: 30, times: 1, per: week, ratio: '1:1', provider: icb"))
    assert row.aside == "provided by icb, not by the school"


def test_areas_and_outcomes():
    row = only(planned(ehcp=LAW % "hours_per_week: 5"))
    assert (row.areas, row.parts[0].outcomes, row.layer) == (("cognition-and-learning",), ("E1",), "")
    target = "layer: targeted\ntargets: [{id: reading, outcome: Reads, area: cognition-and-learning, ehcp: [E1]}]\n"
    plan = only(planned(f"{TABLE}, targets: [reading]", head=PLAN.replace("provision:", target + "provision:")))
    assert (plan.areas, plan.layer) == (("cognition-and-learning",), "targeted")
    assert (plan.parts[0].targets, plan.parts[0].outcomes) == (("2026-autumn/reading",), ("E1",))


def test_the_same_help_written_twice_counts_once():
    law = LAW % "hours_per_week: 12.5, ratio: '1:4'"
    rows = {row.source: row for row in asked(planned(TABLE, ehcp=law)).rows}
    assert rows["plan"].aside == ""
    assert rows["plan"].parts[0].lines == ("F1",)
    assert rows["section F"].aside == "taken for the same as 2026-autumn/1: same minutes and group"


def test_what_only_may_be_the_same_is_left_out_of_sums():
    law = LAW % "hours_per_week: 10, ratio: '1:4'"
    rows = {row.source: row for row in asked(planned(TABLE, ehcp=law)).rows}
    assert (rows["plan"].aside, rows["section F"].aside) == ("may repeat a line of Section F", "")
    twice = asked(planned(TABLE, TABLE, ehcp=LAW % "hours_per_week: 12.5, ratio: '1:4'")).rows
    assert [row.aside for row in twice if row.source == "section F"] == [""]


def test_only_plans_that_run():
    assert not asked(planned(TABLE, head=PLAN + "", settings=""), date(2026, 9, 6)).rows
    draft = PLAN.replace("start:", "status: draft\nstart:")
    assert not asked(planned(TABLE, head=draft)).rows
    later = "# records/pupils/kp-1/plans/2026-nov.yaml\nkind: sen-support\nstart: 2026-11-16\n"
    assert not asked(planned(TABLE, files=later)).rows
    assert not asked(planned(TABLE), wanted=Wanted(frozenset({"kp-9"}))).rows
