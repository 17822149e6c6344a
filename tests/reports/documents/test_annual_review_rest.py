"""Whatever was recorded of an annual review is on its report: texts, numbers and days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from sendcli.model.record import Record
from sendcli.model.school import School
from sendcli.model.score import Score
from sendcli.reports.documents.annual_review import SHOWN
from sendcli.reports.forms.values import written
from tests.reports.documents.pages import page
from tests.reports.documents.test_all import school
from tests.reports.documents.test_annual_review import HELD, of
from tests.reports.documents.test_plan import seen

REVIEWS = [(file.id, name) for file in school().pupils.values() for name in file.reviews]
# What the page says in words of its own, and what is nobody's business but the school's: where papers lie, and how
# somebody invited can be reached.
ELSEWHERE = {
    "kind", "agency", "section", "decision", "recommendation", "progress", "keep", "delivered", "result", "measure",
    "outcome", "line", "plan", "where", "contact", "possible", "attended", "can_meet_needs", "primary_need", "year",
}  # fmt: skip
MORE = """
reason: a move of house
prompted: 2026-09-21
time: "09:30"
place: the nest
minutes: 80
health: New glasses.
local_report_days: 10
year: "4"
chair: the head
by: the SENCO
results:
- {date: 2026-06-09, measure: standardised, value: 84, percentile: "14", low: "79", high: "90", note: a quiet room}
attendance: {from: 2026-09-02, to: 2026-11-06, possible: 90, attended: 81, unauthorised: 2, late: 3}
attendance_percent: 90.5
preferred_schools: [Hill School, Valley School]
actions: [{what: Ask for a date, who: the office, timescale: this term, progress: waiting}]
parts: [{heading: Our own, text: Swims, points: [one point], by: an aunt, date: 2026-11-01}]
agreed: [{who: an aunt, role: carer, date: 2026-11-12, how: on paper}]
decision: {date: 2026-11-16, decision: amend, notice: 2026-11-17, served: 2026-11-18}
"""
FULL = HELD.replace("planned: 2026-11-12", "planned: 2026-11-10") + MORE.replace("\n", "", 1)


def told(record: Record) -> Iterator[Any]:
    """Every text, number and day of a record and of the groups in it."""
    for field in record.FIELDS.values():
        value = getattr(record, field.attribute)
        if field.attribute in ELSEWHERE:
            continue
        for each in value if isinstance(value, tuple) and not isinstance(value, Score) else (value,):
            if isinstance(each, Record):
                yield from told(each)
            elif each is not None and not isinstance(each, bool):
                yield each


def lost(whose: School, pupil: str, name: str) -> list[Any]:
    text = seen(page("annual-review", whose, "html", pupil=pupil, which=name, names=True))
    people = {*whose.staff, *(one.id for one in whose.settings.agencies), "pupil"}
    return [each for each in told(whose.pupils[pupil].reviews[name]) if each not in people and said(each) not in text]


def said(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:g}" if value else "none"
    words = value.text if isinstance(value, Score) else written(value) if isinstance(value, date) else str(value)
    return re.sub(r"\s+", " ", words).casefold()


@pytest.mark.parametrize(("pupil", "name"), REVIEWS)
def test_nothing_of_a_review_is_lost(pupil: str, name: str) -> None:
    assert not lost(school(), pupil, name)


def test_nothing_of_a_full_one_either() -> None:
    whole = of(FULL)
    assert not lost(whole, "kp-1", "2026-11-12")
    filled = {one for one in vars(whole.pupils["kp-1"].reviews["2026-11-12"]) if not one.startswith("_")}
    assert {"local_report_days", "prompted", "results"} <= filled


def test_a_field_that_the_page_has_no_place_for_follows_under_its_name() -> None:
    assert "local_report_days" not in SHOWN
    assert "### Local report days\n\n10" in page("annual-review", of(FULL), pupil="kp-1")


def test_a_line_that_is_not_in_the_plan_is_told_too() -> None:
    review = HELD.replace("provision: [", "provision: [{line: F9, delivered: in-full, comment: By the aunt}, ")
    assert "| F9 |" in page("annual-review", of(review), pupil="kp-1")
