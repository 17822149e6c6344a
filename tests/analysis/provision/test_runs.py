"""Runs on the map: groups, minutes, money from first to last, so far and in the year."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.narrow import Wanted
from tests.analysis.provision.small import DAY, MONEY, OFFER, RUN, THREE, asked, only, running
from tests.duties.build import pupil

DELIVERED = "sessions: {2026-09-21: delivered, 2026-09-22: part, 2026-09-23: missed, 2026-09-24: made-up}\n"


def test_a_group_shares_the_adults_time():
    row = only(running())
    assert [row.group, row.staff_minutes, row.planned] == [3, 120, 40]
    assert [part.minutes for part in row.parts] == [120] * 3
    assert [part.adult_minutes for part in row.parts] == [40] * 3
    # 40 sessions of half an hour at £17.20
    assert (row.cost.run, row.cost.year) == (34400, 34400)
    assert [part.cost.run for part in row.parts] == [11467] * 3
    assert row.rates == (("ta", 1720),)


@pytest.mark.parametrize(
    ("size", "group", "minutes", "cost"),
    [(1, 1, 360, 103200), (2, Fraction(3, 2), 240, 68800), (3, 3, 120, 34400), (8, 3, 120, 34400)],
)
def test_groups_one_after_the_other(size, group, minutes, cost):
    row = only(running(OFFER.replace("group_size: 3", f"group_size: {size}")))
    assert (row.group, row.staff_minutes, row.cost.run, row.size) == (group, minutes, cost, size)
    assert row.parts[0].cost.run == round(cost / 3)


def test_what_is_not_recorded_is_no_nothing():
    for gone, what in [("group_size: 3\n", "group size"), ("minutes: 30\n", "minutes")]:
        cost = only(running(OFFER.replace(gone, ""))).cost
        assert isinstance(cost.run, Lack)
        assert (cost.run.what, cost.run.why) == (what, f"no {what} recorded for chat")
    none = only(running(settings="")).cost.year
    assert none == Lack("rate", "no rate ta recorded for 21 Sep 2026")
    nobody = only(running(run=RUN.replace("staff: [okafor]\n", ""))).cost.year
    assert nobody == Lack("adult", "chat does not say who delivers it")


def test_one_pupil_needs_no_group_size():
    row = only(running(OFFER.replace("group_size: 3\n", ""), pupils="pupils: [{pupil: kp-1}]\n"))
    assert [row.group, row.cost.run] == [1, 34400]


def test_sessions_are_planned_or_follow_from_the_weeks():
    unplanned = RUN.replace("planned: 40\n", "")
    # 12 weeks from 21 September, without the half term and the INSET days of 23 October and 4 December
    assert only(running(run=unplanned)).planned == Fraction(4 * 53, 5)
    endless = unplanned.replace("end: 2026-12-11\n", "")
    assert only(running(run=endless)).planned == 40
    lacking = only(running(OFFER.replace("weeks: 10\n", ""), run=endless)).planned
    assert lacking == Lack("weeks", "no length in weeks recorded for chat")
    assert only(running(OFFER.replace("per_week: 4\n", ""), run=unplanned)).planned == Lack(
        "sessions", "no number of sessions recorded for chat"
    )


def test_so_far_counts_what_was_delivered():
    row = only(running(sessions=DELIVERED))
    assert row.cost.so_far == round(2.5 * 860)
    assert not isinstance(row.sessions, Unknown)
    assert (row.sessions.delivered, row.sessions.planned) == (2.5, 3)
    long = only(running(sessions="sessions: {2026-09-21: {value: part, minutes: 20}}\n"))
    assert long.cost.so_far == 573
    assert only(running()).cost.so_far == Lack("sessions", "no session of chat/2026-autumn is written down")
    assert only(running(sessions=DELIVERED), date(2026, 9, 21)).cost.so_far == 860


def test_who_comes_later_pays_for_less():
    late = "pupils: [{pupil: kp-1}, {pupil: kp-2, from: 2026-11-09}, {pupil: kp-3, to: 2026-10-16}]\n"
    row = only(running(pupils=late))
    assert [part.pupil for part in row.parts] == ["kp-1", "kp-2"]
    assert [row.group, row.cost.run] == [2, 34400]
    before, after, whole = 20, 24, 53  # school days with kp-3, with kp-2, in all
    alone = whole - before - after
    each = 34400 / whole
    assert [part.cost.run for part in row.parts] == [
        round(each * (before / 2 + alone + after / 2)),
        round(each * after / 2),
    ]


def test_who_leaves_the_school_leaves_the_run():
    gone = pupil("K", name="kp-2", left="{date: 2026-10-16}")
    row = only(running(files=gone))
    assert [part.pupil for part in row.parts] == ["kp-1", "kp-3"]
    assert row.parts[0].cost.run == round(34400 * (20 / 3 + 33 / 2) / 53)


def test_whose_file_cannot_be_read_is_in_the_run_all_the_same():
    of = running()
    of.pupils["kp-2"].pupil = None
    assert len(only(of).parts) == 3


def test_the_rate_of_the_day_counts():
    money = "rates: [{id: ta, per_hour: 10, to: 2026-10-25}, {id: ta, per_hour: 20, from: 2026-10-26}]\n"
    # 24 of 53 school days lie before half term
    assert only(running(settings=money)).cost.run == round(20 * (1000 * 24 + 2000 * 29) / 53)
    ends = MONEY.replace("2027-03-31", "2026-11-30")
    assert only(running(settings=ends)).cost.run == Lack("rate", "no rate ta recorded for 1 Dec 2026")


def test_several_adults():
    two = RUN.replace("[okafor]", "[okafor, hale]")
    assert only(running(run=two)).cost.run == 20 * (1720 + 4410)
    apart = only(running(OFFER.replace("group_size: 3", "group_size: 1"), run=two)).cost.run
    assert apart == Lack("adult", "chat has several groups, and does not say which adult has which")
    either = "staff: [{staff: okafor}, {staff: hale}]\n"
    named = only(running(run=RUN.replace("staff: [okafor]\n", ""), more=either)).adults
    assert named == Lack("adult", "chat does not say which of 2 adults delivers it")


def test_the_intervention_may_name_role_and_rate():
    nobody = RUN.replace("staff: [okafor]\n", "")
    row = only(running(run=nobody, more="staff: [{role: speech assistant, rate: teacher}]\n"))
    assert not isinstance(row.adults, Lack)
    assert (row.adults[0].role, row.cost.run) == ("speech assistant", 88200)
    own = only(running(more="staff: [{staff: okafor, role: reading helper, rate: teacher}]\n"))
    assert own.cost.run == 88200


def test_an_agency_has_its_price():
    nobody = RUN.replace("staff: [okafor]\n", "")
    none = only(running(run=nobody, more="agency: county-slt\n"))
    assert none.cost.run == Lack("cost", "no cost recorded for what county-slt provides")
    assert only(running(run=nobody, more="agency: county-slt\ncost: 300\n")).cost.run == 30000


def test_what_is_spent_besides_staff():
    things = "resources:\n- {item: Games, cost: 90, bought: 2025-09-01, years: 3}\n"
    assert only(running(more=f"cost: 120\n{things}")).cost.run == 34400 + 12000 + 3000
    old = things.replace("2025", "2022")
    assert only(running(more=old)).cost.run == 34400
    short = only(running(more="resources: [{item: Books}]\n")).cost
    assert (short.run, short.short) == (34400, (Lack("cost", "no cost recorded for Books"),))


def test_two_runs_share_the_years_cost():
    second = f"# records/interventions/chat/2027-spring.yaml\n{RUN.replace('2026-09-21', '2027-01-11')}{THREE}"
    second = second.replace("2026-12-11", "2027-03-19")
    of = running(more="cost: 120\n", files=second)
    assert only(of).cost.run == 34400 + 6000
    both = asked(of, date(2027, 3, 1), Wanted(since=date(2026, 9, 1))).rows
    assert [row.id for row in both] == ["chat/2026-autumn", "chat/2027-spring"]


def test_what_falls_into_the_school_year():
    over = RUN.replace("2026-09-21", "2026-06-29").replace("2026-12-11", "2026-10-23")
    cost = only(running(run=over, settings=MONEY), date(2026, 10, 1)).cost
    assert cost.run == 34400
    assert isinstance(cost.year, int)
    assert 0 < cost.year < 34400


def test_runs_of_other_days_are_not_listed():
    assert not asked(running(), date(2026, 9, 20)).rows
    assert not asked(running(), date(2026, 12, 12)).rows
    assert asked(running(), date(2027, 1, 15), Wanted(since=date(2026, 12, 11))).rows
    assert only(running(), DAY).first == date(2026, 9, 21)
