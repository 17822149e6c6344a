"""Attendance, suspensions, targets and attainment of a few pupils."""

from __future__ import annotations

from datetime import date

import pytest

from tests.analysis.analyse.small import PERIOD, asked, only, pupil, school


def rows(section, *pupils, **more):
    found = asked(school(*pupils, **more))
    return found.of(section), found.notes[section]


def sessions(*lines):
    return pupil("attendance:\n" + "\n".join(f"- {{{line}}}" for line in lines))


AUTUMN = "from: 2026-09-02, to: 2026-11-20, possible: {}, attended: {}"


def test_attendance_is_of_all_sessions_and_absence_of_pupils():
    found, notes = rows(
        "attendance",
        sessions(AUTUMN.format(100, 91)),
        sessions(AUTUMN.format(100, 90)),
        sessions(AUTUMN.format(40, 20)),
        pupil(),
    )
    whole = only(found, "attended")
    assert (whole.number, whole.of, whole.pupils, str(whole.percent)) == (201, 240, 3, "83.8")
    assert (only(found, "persistently").number, only(found, "severely").number) == (2, 1)
    assert any(note.startswith("1 pupil: no row with sessions") for note in notes)


@pytest.mark.parametrize(
    ("lines", "counted"),
    [
        ((AUTUMN.format(100, 90), "from: 2026-09-02, to: 2026-10-23, possible: 60, attended: 50"), (90, 100)),
        ((AUTUMN.format(100, 90), "from: 2025-09-02, to: 2026-07-21, possible: 380, attended: 300"), (90, 100)),
        ((AUTUMN.format(100, 90), "from: 2026-01-05, to: 2026-03-27, possible: 100, attended: 80"), (170, 200)),
        ((AUTUMN.format(100, 90), "from: 2026-01-05, to: 2026-03-27, percent: '80'"), (90, 100)),
        ((AUTUMN.format(100, 90), AUTUMN.format(100, 90)), (90, 100)),
    ],
)
def test_no_session_is_counted_twice_and_none_from_outside(lines, counted):
    whole = only(rows("attendance", sessions(*lines))[0], "attended")
    assert (whole.number, whole.of) == counted


def test_without_any_sessions_nothing_is_said_of_attendance():
    assert rows("attendance", pupil())[0] == []


def test_suspensions_that_count():
    twice = pupil(
        "suspensions:\n- {from: 2026-02-02, days: 1.5}\n- {from: 2026-03-02, kind: lunchtime}\n"
        "- {from: 2025-03-02, days: 9}\n- {from: 2026-03-09, days: 9, cancelled: 2026-03-09}\n"
        "- {from: 2026-03-16, days: 9, school: Hill}"
    )
    found, notes = rows("suspensions", twice, pupil("suspensions: [{from: 2026-04-20, kind: permanent}]"), pupil())
    assert (only(found, "suspended").number, only(found, "suspended").of) == (1, 3)
    assert only(found, "excluded").number == 1
    assert notes == ("2 suspensions, 2 school days in all; small",)


PLAN = "kind: sen-support\nstart: 2026-04-21\nend: {}\ntargets:\n"
TARGET = "- {{id: {}, outcome: Reads{}}}\n"
REVIEW = "reviewed:\n- date: 2026-07-03\n  targets:\n  - {target: b, result: not-met}\n"


def test_targets_of_closed_plans_each_stand_in_one_row():
    plan = (
        PLAN.format("2026-07-03")
        + TARGET.format("a", ", result: met")
        + TARGET.format("b", "")
        + TARGET.format("c", "")
    )
    found, _ = rows("targets", pupil(), **{"pupils__p-0001__plans__one": plan + REVIEW})
    whole = {row.what: (row.number, row.of) for row in found if row.group == "all"}
    assert whole == {"met or exceeded": (1, 3), "met": (1, 3), "not met": (1, 3), "no result recorded": (1, 3)}


@pytest.mark.parametrize("end", ["2025-11-23", "2026-11-24"])
def test_plans_closed_on_other_days_are_left_out(end):
    plan = PLAN.format(end) + TARGET.format("a", ", result: met")
    assert rows("targets", pupil(), **{"pupils__p-0001__plans__one": plan})[0] == []


def scored_at(*lines):
    return pupil("assessments:\n" + "\n".join(f"- {{{line}}}" for line in lines))


def test_only_the_newest_result_of_each_test_counts():
    one = scored_at(
        "date: 2026-01-12, measure: standardised, value: 80", "date: 2026-06-12, measure: standardised, value: 90"
    )
    two = scored_at("date: 2026-06-12, measure: standardised, value: <70", "date: 2024-06-12, measure: mtc, value: 9")
    found, _ = rows("attainment", one, two)
    whole = only(found, "Standardised")
    assert (whole.value, whole.pupils, whole.aside) == (None, 2, 1)
    assert whole.why.startswith("1 of 2 results lies beyond what the test measures (<70); no mean and no gap")
    assert {row.what for row in found} == {whole.what}


def test_scales_without_even_steps_have_a_median_and_no_gap():
    found, _ = rows(
        "attainment",
        *[scored_at(f"date: 2026-06-12, measure: reading_age, value: {age}") for age in ("7:00", "7:06", "9:00")],
        *[pupil("assessments: [{date: 2026-06-12, measure: reading_age, value: 8:00}]", "E") for _ in range(5)],
    )
    whole = only(found, "Reading age (test not named), median")
    assert (whole.value, whole.unit) == (96, "months")
    assert not [row for row in found if row.what.startswith("gap")]
    assert whole.why == "groups not compared: all year groups stand together, and older pupils have higher ages"


def test_grades_are_counted_and_the_expected_standard_with_them():
    found, _ = rows(
        "attainment",
        *[scored_at(f"date: 2026-06-12, measure: ks2_ta_writing, value: {grade}") for grade in ("WTS", "EXS", "A")],
    )
    assert (only(found, "writing: EXS").number, only(found, "writing: EXS").of) == (1, 2)
    reached = only(found, "expected standard")
    assert (reached.number, reached.of) == (1, 3)


@pytest.mark.parametrize(("day", "reached"), [("2026-06-09", (1, 2)), ("2020-06-09", None), ("2024-06-09", (0, 2))])
def test_the_phonics_mark_is_that_of_the_year(day, reached):
    """31 in 2026, 32 before, and in 2020 there was no check."""
    checks = [scored_at(f"date: {day}, measure: phonics_y1, value: {value}") for value in (31, 30)]
    long = PERIOD._replace(since=date(2019, 9, 1))
    found = asked(school(*checks), period=long).of("attainment")
    marks = [(row.number, row.of) for row in found if "mark of the year" in row.what and row.group == "all"]
    assert marks == ([reached] if reached else [])


def test_what_is_in_words_only_is_never_scored():
    found, notes = rows("attainment", scored_at("date: 2026-06-12, measure: engagement_model, words: looks up"))
    assert found == []
    assert notes == ("1 pupil: a result in words, as a code or on no known scale: no mean of it; small",)


def scored(provision, value):
    return pupil(f"assessments: [{{date: 2026-06-12, measure: standardised, test: A, value: {value}}}]", provision)


def test_fewer_than_five_are_not_compared_and_five_are():
    few, _ = rows("attainment", *[scored("E", 80 + n) for n in range(4)], *[scored("K", 90 + n) for n in range(9)])
    gap = only(few, "Standardised", "E", gap=True)
    assert (gap.value, gap.pupils, gap.others, gap.small) == (None, 4, 9, True)
    assert gap.why == "under 5 in a group"
    enough, _ = rows("attainment", *[scored("E", 80 + n) for n in range(5)], *[scored("K", 90 + n) for n in range(9)])
    gap = only(enough, "Standardised", "E", gap=True)
    assert gap.value == pytest.approx(-12)
    assert gap.low is not None
    assert gap.high is not None
    assert gap.low < -12 < gap.high < 0
    assert gap.why == "look at it"


def test_where_there_is_no_gap_nothing_is_put_down_to_chance():
    even, _ = rows("attainment", *[scored(provision, 80 + n) for provision in "EK" for n in range(5)])
    gap = only(even, "Standardised", "E", gap=True)
    assert (gap.value, gap.why) == (0, "equal here")
