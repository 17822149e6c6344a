"""Reviews: which year group the pupil is in at the meeting, and to which term the LA's list belongs."""

from datetime import date

import pytest

from tests.duties.build import due, items, pupil, school
from tests.duties.test_review import PLAN, e, review


@pytest.mark.parametrize(
    ("year", "meeting", "asked"),
    [
        ("9", "held: 2026-07-03", False),  # Year 8 then
        ("8", "planned: 2027-09-14", True),  # Year 9 by then
        ("8", "planned: 2027-07-14", False),
    ],
)
def test_the_year_group_on_the_day_of_the_meeting(year, meeting, asked):
    assert bool(items(e(review(meeting), year=f'"{year}"'), "ehc.review.y9")) == asked


@pytest.mark.parametrize(("born", "asked"), [("2011-01-02", True), ("2013-08-31", True), ("2013-09-01", False)])
def test_without_a_year_group_the_age_counts(born, asked):
    found = items(e(review("planned: 2026-12-02"), year="X", born=born), "ehc.review.y9")
    assert bool(found) == asked
    assert all("by age Year" in item.working[0] for item in found)


SIX = """# records/calendar/2026-27.yaml
terms:
- {name: T1, from: 2026-09-01, to: 2026-10-23}
- {name: T2, from: 2026-11-02, to: 2026-12-18}
- {name: T3, from: 2027-01-04, to: 2027-02-12}
- {name: T4, from: 2027-02-22, to: 2027-03-25}
- {name: T5, from: 2027-04-12, to: 2027-05-28}
- {name: T6, from: 2027-06-07, to: 2027-07-21}
"""


@pytest.mark.parametrize(
    ("day", "today", "due_on"),
    [
        ("2026-08-18", date(2026, 11, 21), None),  # two weeks before the term
        ("2026-08-17", date(2026, 11, 21), date(2026, 12, 18)),
        ("2026-12-21", date(2027, 1, 20), None),  # in the holiday before the term
        ("2026-12-21", date(2026, 12, 20), date(2026, 12, 18)),  # not come yet
    ],
)
def test_a_list_of_the_holiday_belongs_to_the_term_that_follows(day, today, due_on):
    found = items(school(pupil("E") + PLAN, settings=f"la_lists: [{day}]\n"), "ehc.review.la_list", today)
    assert [item.due for item in found] == ([due_on] if due_on else [])


def test_six_terms_have_three_lists():
    s = school(pupil("E") + PLAN + SIX, years=())
    assert due(s, "ehc.review.la_list", date(2026, 10, 24)) == date(2026, 12, 18)
