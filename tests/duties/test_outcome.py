"""How an appeal ends: the LA gives way, or the tribunal orders something. The LA's periods run from that day."""

from datetime import date

import pytest

from sendcli.duties.triggers.outcome import step_of
from tests.duties.build import due, items, one, pupil, school

PLAN = "# records/pupils/kp-1/ehcp/{0}.yaml\nstatus: {1}\nissued: {0}\n"
APPEAL = "letter: 2026-01-12, appealed: 2026-03-02"


def row(words: str, more: str = ""):
    return school(pupil("K", f"disagreements: [{{{words}}}]") + more)


def dates(of, prefix: str) -> dict[str, date | None]:
    return {item.duty.id.removeprefix(prefix): item.due for item in items(of) if item.duty.id.startswith(prefix)}


ASSESS = {"": date(2026, 11, 16), ".no_plan": date(2027, 1, 11), ".plan": date(2027, 2, 8)}
MAKE = {".draft": date(2026, 12, 7), ".plan": date(2027, 1, 18)}


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("assess", ASSESS),
        ("assess for an EHC plan", ASSESS),
        ("to re-assess", ASSESS),
        ("make a plan", MAKE),
        ("issue an EHC plan after the assessment", MAKE),
        ("an EHC plan", MAKE),
        ("amend the plan", {".amend": date(2026, 12, 7)}),
        ("amend the plan after reassessment", {".amend": date(2026, 12, 7)}),
        ("keep the plan and amend it", {".amend": date(2026, 12, 7)}),
        ("name the school in section I", {".placement": date(2026, 11, 16)}),
        ("'amend section I', section_i_only: yes", {".placement": date(2026, 11, 16)}),
    ],
)
def test_the_la_gives_way(what, expected):
    """SEND Regulations 2014 reg 45: assess 2, 10 and 14 weeks; make 5 and 11; amend 5; section I alone 2."""
    s = row(f"letter: 2026-10-01, conceded: 2026-11-02, conceded_what: {what}")
    assert dates(s, "tribunal.unopposed") == expected
    assert {item.bound for item in items(s, "tribunal.unopposed.plan")} <= {"la"}


def test_ten_weeks_to_say_no_are_a_reminder():
    s = row("letter: 2026-10-01, conceded: 2026-11-02, conceded_what: assess")
    assert one(s, "tribunal.unopposed.no_plan", date(2027, 2, 1)).state == "consider"


@pytest.mark.parametrize("what", ["", ", conceded_what: keep the plan", ", conceded_what: everything"])
def test_what_it_gave_way_on_is_said_or_asked(what):
    assert one(row(f"letter: 2026-10-01, conceded: 2026-11-02{what}"), "tribunal.unopposed").state == "cannot say"


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("assess", ASSESS),
        ("make a plan", MAKE),
        ("amend sections B and F and name the school", {".amend": date(2026, 12, 7)}),
        ("name the school and amend section F", {".amend": date(2026, 12, 7)}),
        ("keep the plan and amend it", {".amend": date(2026, 12, 7)}),
        ("name the school", {".placement": date(2026, 11, 16)}),
        ("reconsider", {".reconsider": date(2026, 11, 16)}),
        ("keep the plan", {".keep": date(2026, 11, 2)}),
        ("dismissed", {}),
    ],
)
def test_the_tribunal_orders(what, expected):
    """SEND Regulations 2014 reg 44(2): assess 2, 10 and 14 weeks; make 5 and 11; amend 5; section I alone 2."""
    assert dates(row(f"{APPEAL}, ordered: 2026-11-02, ordered_what: {what}"), "tribunal.order") == expected


def test_an_order_without_its_words():
    assert one(row(f"{APPEAL}, ordered: 2026-11-02"), "tribunal.order").state == "cannot say"
    late = one(row(f"{APPEAL}, ordered: 2026-09-21, ordered_what: amend"), "tribunal.order.amend")
    assert (late.label, late.due) == ("LA overdue: chase", date(2026, 10, 26))


def test_by_consent_the_order_counts_and_not_the_giving_way():
    s = row(f"{APPEAL}, conceded: 2026-10-12, conceded_what: amend, ordered: 2026-11-02")
    assert not dates(s, "tribunal.unopposed")
    assert dates(s, "tribunal.order") == {".amend": date(2026, 12, 7)}


def test_an_order_of_a_day_to_come_is_none():
    s = row(f"{APPEAL}, ordered: 2027-11-02, ordered_what: amend")
    assert not dates(s, "tribunal.order")


def test_a_plan_issued_since_ends_it():
    old, new = PLAN.format("2025-09-01", "final"), PLAN.format("2026-11-19", "amended-final")
    for words in ("ordered: 2026-11-02, ordered_what: amend", "conceded: 2026-11-02, conceded_what: amend"):
        assert dates(row(f"{APPEAL}, {words}", old), "tribunal.")
        assert not dates(row(f"{APPEAL}, {words}", old + new), "tribunal.")


def test_the_word_that_there_will_be_no_plan_ends_it():
    case = "# records/pupils/kp-1/assessments/2026-06-01.yaml\nkind: first\nreceived: 2026-06-01\nno_plan: 2026-11-18\n"
    assert not items(row(f"{APPEAL}, ordered: 2026-09-21, ordered_what: assess", case), "tribunal.order.plan")


def test_an_order_on_a_claim_binds_no_la():
    s = row("discrimination: 2026-03-01, appealed: 2026-05-01, ordered: 2026-11-02")
    assert not dates(s, "tribunal.")


def test_an_appeal_that_took_years_is_followed_from_its_last_step():
    gone = "disagreements: [{letter: 2025-09-01, ordered: 2026-11-02, ordered_what: amend}]"
    s = school(pupil("E", f"left: {{date: 2026-10-20, to: X, reason: moved}}\n{gone}"))
    assert due(s, "tribunal.order.amend") == date(2026, 12, 7)


def test_five_weeks_to_a_leap_day():
    s = row("letter: 2027-10-01, conceded: 2028-01-25, conceded_what: amend")
    assert due(s, "tribunal.unopposed.amend", date(2028, 1, 26)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("words", "only_i", "step"),
    [
        (None, None, ""),
        ("everything", None, ""),
        ("amend section I", True, "placement"),
        ("remitted", None, "reconsider"),
    ],
)
def test_words(words, only_i, step):
    assert step_of(words, only_i) == step
