"""The leadership brief: numbers beside those of before, clocks, decisions, and what is asked of whom it is for."""

from __future__ import annotations

from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, page

PEOPLE = """
# records/staff/shah.yaml
name: Priya Shah
roles: [head]
# records/staff/lund.yaml
name: Ingrid Lund
roles: [senco, teacher]
training: [{what: Safe holding, date: 2024-09-01, expires: 2026-09-01}]
# records/staff/hale.yaml
name: Robin Hale
roles: [designated-teacher, teacher]
"""
LATE = """
# records/pupils/kp-2/ehcp/2025-11-15.yaml
status: final
issued: 2025-11-15
# records/pupils/kp-2/reviews/2026-10-14.yaml
kind: annual
held: 2026-10-14
sent: 2026-10-20
# records/concerns/2026-11-10.yaml
raised: 2026-11-10
pupil: kp-1
"""
SETTINGS = """head: shah
roll: {"4": 30}
roll_on: 2026-10-01
budgets: [{kind: notional-sen, amount: 98500, from: 2026-04-01, to: 2027-03-31}]
documents: [{id: accessibility-plan, approved: 2023-11-30, owner: shah}]
"""


def larkfield():
    new = pupil(name="kp-3").replace("from: 2022-01-10, provision: K", "from: 2026-09-07, provision: K")
    return school(PEOPLE + pupil() + pupil("E", name="kp-2") + new + LATE, SETTINGS)


def test_numbers_of_before_stand_beside() -> None:
    rows = Tables(page("leadership", larkfield(), "html", audience="leadership")).rows["The SEND register"]
    assert rows[0] == ["Pupils", "Now", "A year ago, 23 November 2025"]
    assert rows[1] == ["On the register", "3", "2"]
    assert rows[-1] == ["Share of the roll", "10.0%", "not recorded"]


def test_the_las_lateness_is_not_ours() -> None:
    found = Tables(page("leadership", larkfield(), "html", audience="leadership"))
    theirs = found.rows["Others: late, to be chased"][1:]
    assert {(row[1], row[3]) for row in theirs} == {("kp-2", "the LA")}
    assert "kp-2" not in [row[1] for row in found.rows.get("Ours: late, or due within 14 days", [])[1:]]


def test_decisions_training_and_money() -> None:
    text = page("leadership", larkfield(), audience="leadership")
    assert "- 1 concern without a decision yet" in text
    assert "- Over since 1 Sep 2026: Safe holding, Ingrid Lund" in text
    assert "£98,500 until 31 March 2027, what is spent is not recorded" in text


def test_what_is_asked_of_the_head() -> None:
    text = page("leadership", larkfield(), audience="leadership")
    asked = text.partition("## Asked of leadership")[2]
    assert "Review the accessibility plan: in 7 days (Priya Shah)" in asked
    assert "A letter in the head's name to the LA where it is late" in asked


def test_nothing_at_all() -> None:
    text = page("leadership", school(), audience="leadership")
    assert "Nothing waits for a decision." in text
    assert "No sessions are written down." in text
