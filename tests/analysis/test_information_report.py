"""The information report against its clauses, and the figures in its texts."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.information_report import answers, as_told, figures, published_figures, with_figures
from sendcli.codes.information_report import CLAUSE, FIGURES, clause_name
from tests.duties.build import pupil, school

DAY = date(2026, 11, 23)
REPORT = """
# records/information-report.yaml
clauses:
- {id: "1", text: A., reviewed: 2025-11-22}
- {id: "2", text: B., reviewed: 2025-11-23}
- {id: 3a, text: C.}
- {id: 3b, text: D., reviewed: 2026-12-01}
"""


def test_every_clause_has_an_answer() -> None:
    found = answers(school(REPORT), DAY)
    assert len(found) == len(CLAUSE) == 23
    assert [one.state for one in found[:5]] == [
        "over a year ago",
        "up to date",
        "not reviewed",
        "not reviewed",
        "missing",
    ]


def test_without_a_report_all_is_missing() -> None:
    assert {one.state for one in answers(school(), DAY)} == {"missing"}


def test_figures_are_those_of_the_register() -> None:
    of = school(pupil() + pupil("E", name="kp-2"), 'roll: {"4": 30}\nroll_on: 2026-10-01\n')
    assert figures(of, DAY) == {
        "pupils_on_register": "2",
        "pupils_sen_support": "1",
        "pupils_ehc_plan": "1",
        "pupils_on_roll": "30",
        "percent_on_register": "6.7%",
    }
    assert set(figures(of, DAY)) == set(FIGURES)


def test_a_figure_that_cannot_be_said() -> None:
    known = figures(school(), DAY)
    assert with_figures("{pupils_on_register} of {pupils_on_roll}.", known) == "0 of (not known)."


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("We help. {pupils_on_register} are on it. Ask us!", "We help. Ask us!"),
        ("{pupils_on_register} are on it.", ""),
        ("Lists:\n- one\n- {pupils_on_roll} two\n\nEnd.", "Lists:\n- one\n\nEnd."),
        ("No figure here.", "No figure here."),
    ],
)
def test_sentences_with_figures_are_left_out(text: str, left: str) -> None:
    assert as_told(text, {}) == left


@pytest.mark.parametrize(
    ("code", "name"), [("1", "Sch 1, 1"), ("3g", "Sch 1, 3(g)"), ("13", "Sch 1, 13"), ("s69d", "s.69(3)(b) (iv)")]
)
def test_how_clauses_are_cited(code: str, name: str) -> None:
    assert clause_name(code) == name


PUBLISHED = """
# records/published/2026-10-01.yaml
date: 2026-10-01
least: 5
figures:
- {said: number, told: 412, day: 2026-10-01}
- {of: ["status=E"], said: fewer}
- {of: ["status=K"], said: about, told: 55, day: 2026-03-02}
- {of: ["status=SEN"], said: number, told: 66, day: 2026-10-01}
"""


def test_outside_only_what_was_published_exactly() -> None:
    known, on = published_figures(school(PUBLISHED), DAY)
    assert known == {"pupils_on_register": "66", "pupils_on_roll": "412", "percent_on_register": "16.0%"}
    assert on == date(2026, 10, 1)
    assert published_figures(school(PUBLISHED), date(2026, 9, 30)) == ({}, None)
    broken = PUBLISHED.replace("status=SEN", "status=E")
    assert published_figures(school(broken), DAY) == ({}, None)  # nobody knows what was told
    assert as_told("{pupils_on_register} are on it. {pupils_ehc_plan} have a plan.", known) == "66 are on it."


def test_no_share_that_leaves_fewer_than_are_told() -> None:
    few = PUBLISHED.replace("told: 412", "told: 70")
    assert "percent_on_register" not in published_figures(school(few), DAY)[0]
