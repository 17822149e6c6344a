"""A plan for parents: the same facts in plain words, and nothing that is about the school alone."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.progress.verdict import VERDICTS
from sendcli.model.plan import Plan
from sendcli.model.plan_kinds import PLANS
from sendcli.reports.documents.for_parents import _NEXT, _OF_STAFF
from tests.analysis.progress.target import made, weekly
from tests.reports.documents.pages import page
from tests.reports.documents.test_all import school
from tests.reports.documents.test_plan import PLANS as KEPT


def of(pupil: str, which: str = "", audience: str = "parents", name: str = "plan") -> str:
    return page(name, school(), pupil=pupil, which=which, audience=audience, names=True)


def test_targets_are_said_to_parents() -> None:
    staff, parents = of("kp-0107", audience="staff"), of("kp-0107")
    for jargon in ("kp-0107", "aim line", "outcome:** E1", "Cycle", "Consider", "taking readings"):
        assert jargon in staff
        assert jargon not in parents
    for plain in ("By the end of Key Stage 2", "behind the line from the start to the goal", "We talk with you"):
        assert plain in parents


@pytest.mark.parametrize(("pupil", "which"), KEPT)
def test_what_was_said_and_judged_stays(pupil: str, which: str) -> None:
    plan, text = school().pupils[pupil].plans[which], " ".join(of(pupil, which).split())
    for target in plan.targets:
        assert f"### {target.outcome}"[:30] in text
    assert all(view.words.split()[0] in text for view in plan.views)


def test_the_schools_own_business_stays_there() -> None:
    staff, parents = (of("kp-0083", "2026-autumn-behaviour", audience) for audience in ("staff", "parents"))
    for heading in ("### Linked", "### Staff informed"):
        assert heading in staff
        assert heading not in parents


def test_every_verdict_has_its_words_and_a_goal_that_is_over_too() -> None:
    assert set(_NEXT) == set(VERDICTS)
    over = page("plan", school(), pupil="kp-0107", audience="parents", day=date(2027, 1, 11))
    assert "The day of the goal has passed: at the review we say how it ended." in over
    assert "say how it ended, and what shows it" not in over


def test_a_review_names_targets_in_their_own_words() -> None:
    rows = "reviewed: [{date: 2026-11-16, targets: [{target: reading, result: met}]}]\n"
    text = page("plan", made(weekly(42), more=rows), pupil="kp-1", audience="parents")
    assert "| Reads aloud | met |" in text


def test_the_progress_sheet_says_it_so_too() -> None:
    assert "aim line" not in of("kp-0107", name="progress")


def test_every_field_that_is_left_out_is_one_of_a_plan() -> None:
    plans = {base.__name__: base for kind in PLANS.values() for base in kind.__mro__ if issubclass(base, Plan)}
    for name in _OF_STAFF:
        kind, _, attribute = name.partition(".")
        assert kind not in plans or attribute in {field.attribute for field in plans[kind].FIELDS.values()}
