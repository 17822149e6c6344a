"""The register to be printed: counts, shares, charts, lists, and those who are monitored apart."""

from __future__ import annotations

from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, page

ROLL = 'roll: {"4": 30, "5": 34}\nroll_on: 2026-10-01\n'
MONITORED = "status: [{from: 2026-09-07, provision: N, monitoring: yes}]"
PLAIN = "status: [{from: 2022-01-10, provision: K, parents_told: 2022-01-10}]"


def larkfield():
    return school(
        pupil("E", 'class: 4B\nneeds: [{type: ASD, rank: 1}]\nlooked_after: [{from: 2026-11-09, authority: "916"}]\n')
        + pupil("K", "class: 4A\nneeds: [{type: SLCN, rank: 1}]\nflags: [{pupil_premium: yes}]\n", "kp-2")
        + pupil("K", "class: 5A\nneeds: [{type: SLCN, rank: 1}]\n", "kp-3", year='"5"')
        + pupil("K", "class: 5A\n", "kp-4", year='"5"').replace(PLAIN, MONITORED),
        ROLL,
    )


def test_the_sentence_at_the_top() -> None:
    text = page("register", larkfield())
    assert "3 of 64 pupils on roll (4.7%) are on the register: 1 with an EHC plan, 2 at SEN support." in text
    assert "1 more is monitored and not on the register." in text


def test_tables_and_charts() -> None:
    found = Tables(page("register", larkfield(), "html"))
    assert found.rows["Pupils by primary need"][1:] == [
        ["Speech, language and communication needs", "0", "2", "2", "66.7%"],
        ["Autistic spectrum disorder", "1", "0", "1", "33.3%"],
    ]
    assert found.rows["Pupils by year group"][1:] == [
        ["Year 4", "1", "1", "2", "6.7%"],
        ["Year 5", "0", "1", "1", "2.9%"],
    ]
    assert found.charts[1:] == ["Pupils by primary need", "Pupils by year group"]


def test_the_lists() -> None:
    text = page("register", larkfield())
    assert "| kp-1 | 4B | ASD | 10 January 2022 | *not recorded* |" in text
    assert "| kp-4 | 5A | 7 September 2026 |" in text
    assert "PP: pupil premium" in text
    assert "ASD: Autistic spectrum disorder" in text


def test_the_last_day_of_a_review_that_has_no_day_yet() -> None:
    plan = """
# records/pupils/kp-1/ehcp/2026-01-15.yaml
status: final
issued: 2026-01-15
"""
    held = """
# records/pupils/kp-1/reviews/2026-11-12.yaml
kind: annual
held: 2026-11-12
"""
    row = "| kp-1 | Year 4 | *not recorded* | 10 January 2022 |"
    assert f"{row} by 17 December 2026 |" in page("register", school(pupil("E") + plan))
    assert f"{row} held; the LA's decision is to come |" in page("register", school(pupil("E") + plan + held))


def test_that_a_child_is_looked_after_is_not_printed() -> None:
    assert "LAC" not in page("register", larkfield())


def test_nobody_is_on_it() -> None:
    text = page("register", school())
    assert "Nobody is on the register." in text
    assert "In numbers" not in text
