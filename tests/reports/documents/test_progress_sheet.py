"""The progress sheet: every target of the plans that run, with its readings and the school's rule in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sendcli.errors import SendError
from tests.analysis.progress.target import GOAL, START, made, weekly
from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, page


def test_readings_beside_the_line() -> None:
    of = made(weekly(42, 44, 45))
    found = Tables(page("progress", of, "html", pupil="kp-1"))
    (rows,) = [rows for caption, rows in found.rows.items() if caption.startswith("Readings")]
    assert rows[0] == ["Day", "Reading", "Beside the line that day"]
    assert rows[1:] == [
        ["14 Sep 2026", "42", "on the line"],
        ["21 Sep 2026", "44", "on the line"],
        ["28 Sep 2026", "45", "1 word a minute behind the line"],
    ]
    assert any(title.startswith("Progress: ") for title in found.charts)


def test_a_note_stands_behind_the_place() -> None:
    text = page("progress", made(weekly(42, "{value: 44, note: noisy room}")), pupil="kp-1")
    assert "| 21 Sep 2026 | 44 | on the line; noisy room |" in text


def test_notes_of_readings_are_not_for_parents() -> None:
    of = made(weekly(42, "{value: 44, note: sat beside kp-9 and shouted}"))
    text = page("progress", of, pupil="kp-1", audience="parents", names=True)
    assert "| 21 Sep 2026 | 44 | on the line |" in text
    assert "kp-9" not in text
    assert "kp-9" in page("progress", of, pupil="kp-1")


def test_an_order_stands_beside_no_line() -> None:
    first, goal = f"{{date: {START}, value: 2}}", f"{{date: {GOAL}, value: 3}}"
    of = made(weekly(2, "{value: 3, note: calm}"), measure="leuven_wellbeing", baseline=first, goal=goal)
    staff, parents = (page("progress", of, pupil="kp-1", audience=who) for who in ("staff", "parents"))
    for text in (staff, parents):
        assert "the line |" not in text
        assert "Beside the line" not in text
        assert "The latest value, 3, has reached the goal of 3." in text
    assert "| 21 Sep 2026 | 3 | calm |" in staff
    assert "| 21 Sep 2026 | 3 |\n" in parents
    assert "cannot be measured" not in parents


def test_what_is_read_after_the_day_is_not_shown() -> None:
    assert "30 Nov" not in page("progress", made(weekly(*range(42, 58))), pupil="kp-1")


def test_only_the_latest_dozen_and_how_many_came_before() -> None:
    days = {date(2026, 9, 8) + timedelta(days=3 * n): 41 + n for n in range(15)}
    text = page("progress", made(days), pupil="kp-1")
    assert "Earlier readings, not shown here: 3" in text


@pytest.mark.parametrize(
    ("rule", "said"), [("3/6", "latest 3 are all behind"), ("trend", "how fast the readings change")]
)
def test_the_schools_rule_in_words(rule: str, said: str) -> None:
    settings = f"progress: {{rule: {rule}, delivered: 70, recent_days: 30}}\n"
    text = page("progress", made(weekly(42), settings=settings), pupil="kp-1")
    assert said in text
    assert "under 70 per cent" in text
    assert "more than 30 days old" in text


def test_no_plan_runs() -> None:
    with pytest.raises(SendError, match="no plan of kp-1 runs"):
        page("progress", school(pupil("K")), pupil="kp-1")
    with pytest.raises(SendError, match="no plan 2020"):
        page("progress", made(weekly(42)), pupil="kp-1", which="2020")
