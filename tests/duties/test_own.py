"""The school's own rules: stricter, never looser; and duties of its own."""

from datetime import date

import pytest

from sendcli.analysis.review_due import Wanted, review_due
from sendcli.duties.own import rule_problems
from tests.duties.build import TODAY, due, items, one, pupil, school

HELD = (
    pupil("E")
    + "# records/pupils/kp-1/ehcp/2026-01-30.yaml\nstatus: final\nissued: 2026-01-30\n"
    + "# records/pupils/kp-1/reviews/2026-11-20.yaml\nkind: annual\nheld: 2026-11-20\n"
)
PLANNED = HELD.replace("held:", "planned:").replace("2026-11-20\n", "2027-01-20\n")
PLAN = (
    pupil() + "# records/pupils/kp-1/plans/2026-autumn.yaml\nkind: sen-support\nstart: 2026-09-07\nreview: 2026-12-02\n"
)


def rules(*rows: str, files: str = HELD):
    return school(files, settings="rules:\n" + "".join(f"- {{{row}}}\n" for row in rows))


def messages(of):
    return [message for _, message, _ in rule_problems(of)]


def test_a_stricter_rule_counts_and_shows_in_the_working():
    s = rules("tightens: ehc.review.report, every: 7, unit: days, why: 'SEN policy, page 4'")
    found = one(s, "ehc.review.report")
    assert found.due == date(2026, 11, 27)
    assert found.working[:3] == (
        "20 Nov 2026 + 2 weeks = Fri 4 Dec 2026",
        "the school's own rule (SEN policy, page 4):",
        "20 Nov 2026 + 7 days = Fri 27 Nov 2026",
    )
    assert rule_problems(s) == []


def test_a_looser_rule_is_not_used_and_is_reported():
    s = rules("tightens: ehc.review.report, every: 3, unit: weeks")
    assert due(s, "ehc.review.report") == date(2026, 12, 4)
    assert messages(s) == ["this is longer than `ehc.review.report` allows, so it is not used"]
    assert rule_problems(s)[0][0].file == "records/school.yaml"


def test_ten_working_days_are_looser_only_over_a_holiday_and_never_win():
    """Two weeks by the regulation; 10 working days (many LAs) are later over Christmas."""
    s = rules(
        "tightens: ehc.review.report, every: 10, unit: working-days", files=HELD.replace("2026-11-20\n", "2026-12-18\n")
    )
    assert due(s, "ehc.review.report", date(2026, 12, 18)) == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("today", "force", "state"),
    [
        (date(2026, 11, 27), "the school's own", "due"),
        (date(2026, 12, 4), "the school's own", "overdue"),
        (date(2026, 12, 5), "statute", "overdue"),
    ],
)
def test_late_by_the_schools_own_rule_is_not_late_by_law(today, force, state):
    for s in (
        rules("tightens: ehc.review.report, every: 7, unit: days"),
        school(HELD.replace("held: 2026-11-20\n", "held: 2026-11-20\nlocal_report_days: 7\n")),
    ):
        found = one(s, "ehc.review.report", today)
        assert (found.due, found.duty.force, found.state) == (date(2026, 11, 27), force, state)
        assert "the rule itself allows until Fri 4 Dec 2026" in found.working


@pytest.mark.parametrize(
    ("duty", "who"), [("ehcna.decision", "the LA"), ("tribunal.appeal", "the parents"), ("ehc.review.cycle", "the LA")]
)
def test_a_school_is_stricter_only_with_itself(duty, who):
    s = rules(f"tightens: {duty}, every: 1, unit: weeks")
    assert messages(s) == [f"`{duty}` binds {who}: a school can be stricter only with itself"]
    assert due(s, "ehc.review.cycle") == date(2027, 1, 29)


def test_longer_notice_is_stricter_and_shorter_notice_looser():
    s = rules("tightens: ehc.review.notice, every: 3, unit: weeks", files=PLANNED)
    assert due(s, "ehc.review.notice") == date(2026, 12, 30)
    s = rules("tightens: ehc.review.notice, every: 1, unit: weeks", files=PLANNED)
    assert due(s, "ehc.review.notice") == date(2027, 1, 6)
    assert messages(s) == ["this is shorter notice than `ehc.review.notice` asks for, so it is not used"]


def test_an_agreed_date_can_get_a_limit():
    s = rules("tightens: sen.apdr.review_date, every: 10, unit: weeks", files=PLAN)
    assert due(s, "sen.apdr.review_date") == date(2026, 11, 16)


def test_terms():
    s = rules("tightens: bsp.review, every: 1, unit: terms", files=PLAN)
    assert messages(s) == ["this is longer than `bsp.review` allows, so it is not used"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("tightens: ehc.review.raport, every: 7, unit: days", ["there is no rule `ehc.review.raport`"]),
        ("tightens: sen.specialist, every: 7, unit: days",
         ["`sen.specialist` has no interval that could be made shorter"]),
        ("tightens: ehc.review.report", ["how much shorter? `every` and `unit` are missing"]),
        ("id: ring-home, title: Ring home, trigger: plan.begin, every: 2, unit: weeks",
         ["there is no trigger `plan.begin`"]),
        ("id: ring-home, trigger: plan.start, unit: weeks",
         ["a rule of the school's own needs `title`", "a rule of the school's own needs `every`"]),
        ("why: we like it",
         [f"a rule of the school's own needs `{name}`" for name in ("id", "title", "trigger", "every", "unit")]),
    ],
)  # fmt: skip
def test_rules_that_make_no_sense_are_reported_and_not_used(row, words):
    s = rules(row)
    assert messages(s) == words
    assert items(s)


def test_a_duty_of_the_schools_own():
    s = rules(
        "id: ring-home, title: Ring home, trigger: plan.start, plan_kind: sen-support, every: 10, unit: days",
        files=PLAN,
    )
    found = one(s, "ring-home")
    assert (found.due, found.title, found.duty.force) == (date(2026, 9, 17), "Ring home", "the school's own")
    other = rules(
        "id: ring-home, title: Ring home, trigger: plan.start, plan_kind: local, every: 10, unit: days", files=PLAN
    )
    assert not items(other, "ring-home")


def test_the_owner_of_an_own_duty():
    row = "id: ring-home, title: Ring home, trigger: plan.start, every: 10, unit: days, owner: class-teacher"
    s = rules(row, files=PLAN)
    assert one(s, "ring-home").owner == "class-teacher"
    found = review_due(s, TODAY, None, Wanted(owners=frozenset({"class-teacher"})))
    assert [item.duty.id for item in found] == ["ring-home"]


def test_a_kind_of_plan_goes_with_a_trigger_of_plans():
    own = "id: x, title: X, every: 1, unit: days"
    wrong = "`behaviour-support` with `review.held` never happens"
    assert messages(rules(f"{own}, trigger: review.held, plan_kind: behaviour-support")) == [wrong]
    assert messages(rules(f"{own}, trigger: plan.start, plan_kind: behavior")) == [
        "`behavior` with `plan.start` never happens"
    ]
    assert not messages(rules(f"{own}, trigger: plan.start, plan_kind: behaviour-support"))


@pytest.mark.parametrize(
    ("count", "day"), [("10, unit: school-days", date(2026, 9, 21)), ("2, unit: terms", date(2027, 3, 25))]
)
def test_units_of_an_own_duty(count, day):
    s = rules(f"id: ring-home, title: Ring home, trigger: plan.start, every: {count}", files=PLAN)
    assert due(s, "ring-home") == day


def test_an_own_rule_holds_from_to():
    row = "tightens: ehc.review.report, every: 7, unit: days, from: {}, to: {}"
    assert due(rules(row.format("2026-11-20", "2027-08-31")), "ehc.review.report") == date(2026, 11, 27)
    assert due(rules(row.format("2026-11-21", "2027-08-31")), "ehc.review.report") == date(2026, 12, 4)
    assert due(rules(row.format("2026-09-01", "2026-11-19")), "ehc.review.report") == date(2026, 12, 4)
