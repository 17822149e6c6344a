"""Which results may be compared, what bounds allow to say, and which numbers are marked as small."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from statistics import median as middle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.analyse.measured import median
from sendcli.analysis.analyse.row import Row, marked
from sendcli.model.score import parse_score
from tests.analysis.analyse.small import PERIOD, asked, only, pupil, school

HALF = [("E", n) for n in range(5)] + [("K", n) for n in range(6)]


def result(measure, value, day="2026-06-12", more="", provision="K", year="3"):
    lines = f"year: '{year}'\nassessments: [{{date: {day}, measure: {measure}, value: '{value}'{more}}}]"
    return pupil(lines, provision, born=f"{2021 - int(year)}-03-02")


def told(*pupils, by="provision", **more):
    return asked(school(*pupils, **more), by).of("attainment")


def gaps(rows):
    return [row for row in rows if row.what.startswith("gap")]


@pytest.mark.parametrize(
    ("measure", "day_of", "year_of", "why"),
    [
        ("wcpm", lambda n: 0, lambda n: 3, ""),
        ("wcpm", lambda n: 0, lambda n: 3 + n % 2, "not adjusted for age, taken in Year 2 and Year 3"),
        ("wcpm", lambda n: 0, lambda n: 1 + n % 3, "not adjusted for age, taken in Reception to Year 2"),
        ("wcpm", lambda n: -92 * (n % 2), lambda n: 3, "not adjusted for age, taken more than 13 weeks apart"),
        ("wcpm", lambda n: -91 * (n % 2), lambda n: 3, ""),
        ("wcpm", lambda n: 91 * (n % 2), lambda n: 4 - n % 2,
         "not adjusted for age, taken in more than one school year"),
        ("standardised", lambda n: -92 * (n % 2), lambda n: 1 + n % 3, ""),
        ("leuven_wellbeing", lambda n: 0, lambda n: 3, "the steps of the scale are an order"),
        ("percentile", lambda n: 0, lambda n: 3, "the steps of the scale are an order"),
    ],
)  # fmt: skip
def test_raw_values_are_compared_only_of_one_year_group_within_a_term(measure, day_of, year_of, why):
    """Year groups in the files are those of November; the tests were taken in June, a year group earlier."""
    first = date(2026, 6, 12)
    pupils = [
        result(measure, 1 + n % 5 if measure == "leuven_wellbeing" else 60 + n, first + timedelta(day_of(n)),
               ", test: A", provision, str(year_of(n)))
        for provision, n in HALF
    ]  # fmt: skip
    rows = told(*pupils)
    assert bool(gaps(rows)) == (not why)
    assert rows[0].why == (f"groups not compared: {why}" if why else "")


def test_a_year_group_that_is_not_known_is_not_taken_for_the_same():
    long_ago = result("wcpm", 40, more=", test: A", year="1").replace("2026-06-12", "2020-06-12")
    period = PERIOD._replace(since=date(2019, 1, 1))
    rows = asked(school(long_ago, result("wcpm", 50, more=", test: A")), period=period).of("attainment")
    assert rows[0].why == "groups not compared: not adjusted for age, and not all year groups are known"


def test_who_reached_a_standard_is_compared_within_one_year_group_only():
    """In the phonics check pupils of Year 2 try again who did not reach the mark in Year 1."""

    def checked(year_of):
        pupils = [result("phonics_y1", 30 + n, provision=provision, year=year_of(n)) for provision, n in HALF]
        return [row for row in told(*pupils) if "mark of the year" in row.what]

    assert gaps(checked(lambda n: "2"))
    again = checked(lambda n: "2" if n else "3")
    assert not gaps(again)
    assert again[0].why == "groups not compared: not adjusted for age, taken in Year 1 and Year 2"


def test_results_that_name_no_test_may_be_of_several():
    rows = told(*[result("standardised", 80 + n, provision=provision) for provision, n in HALF])
    assert rows[0].what == "Standardised score, mean 100, SD 15 (test not named), mean"
    assert rows[0].why == "groups not compared: no test is named, so they may be of several"
    assert not gaps(rows)


def test_capitals_make_no_other_test_and_a_test_without_a_name_is_kept_apart():
    rows = told(*[result("standardised", 90, more=name) for name in (", test: NGRT A", ", test: ngrt a", "")])
    assert {row.what: row.pupils for row in rows if not row.by} == {
        "Standardised score, mean 100, SD 15 (test not named), mean": 1,
        "Standardised score, mean 100, SD 15 (NGRT A), mean": 2,
    }


def test_one_bound_takes_the_mean_from_all_and_the_middle_value_from_nobody_who_has_one():
    values = ["<70", 84, 90, "<70", 88]
    pupils = [
        result("standardised", value, more=", test: A", provision=p) for value, p in zip(values, "KKKEE", strict=True)
    ]
    rows = told(*pupils)
    whole, ehc, support = rows[0], only(rows, "Standardised", "E"), only(rows, "Standardised", "K")
    assert whole.what.endswith("median")
    assert (whole.value, whole.pupils, whole.aside) == (84, 5, 2)
    assert whole.why == "no mean and no gap: 2 of 5 results lie beyond what the test measures (<70)"
    assert (support.value, support.aside, support.why) == (84, 1, "")
    assert (ehc.value, ehc.why) == (None, "1 of 2 results lies beyond what the test measures (<70)")
    assert not gaps(rows)


def test_a_code_or_a_value_off_the_scale_is_named_and_in_no_mean():
    found = asked(school(*[result("ks2_scaled", value) for value in ("A", 200, 100)]))
    assert only(found.of("attainment"), "scaled score, mean").value == 100
    assert found.notes["attainment"][0].startswith("2 pupils: a result in words, as a code or on no known scale")


texts = st.sampled_from(["<70", "69-", ">130", "131+", "<90", "70", "71", "84", "100", "130"])


@given(st.lists(texts, min_size=1, max_size=5))
def test_a_middle_value_is_told_if_and_only_if_all_true_values_agree_on_it(written):
    """Every bound is put at its own value and far beyond; the middle value is known if it is always the same."""
    scores = [parse_score(text) for text in written]
    ends = [
        [score.number or 0, {"<": -999.0, ">": 999.0}[score.bound]] if score.bound else [score.number or 0]
        for score in scores
    ]
    middles = {middle(values) for values in product(*ends)}
    assert median(scores) == (middles.pop() if len(middles) == 1 else None)


@pytest.mark.parametrize(
    ("row", "small"),
    [
        ({"number": 1, "of": 98}, True), ({"number": 97, "of": 98}, True), ({"number": 93, "of": 98}, False),
        ({"number": 98, "of": 98}, False), ({"number": 0, "of": 98}, False), ({"number": 5, "of": 98}, False),
        ({"number": 181, "of": 184, "unit": "targets", "pupils": 60}, True), ({"pupils": 4, "value": 9.0}, True),
        ({"value": 99.0, "of": 98, "unit": "per cent"}, True), ({"value": 50.0, "of": 98, "unit": "per cent"}, False),
        ({"pupils": 40, "others": 3}, True), ({"aside": 1, "pupils": 40}, True), ({"number": 412}, False),
    ],
)  # fmt: skip
def test_few_pupils_are_marked_and_few_that_are_left_are_too(row, small):
    assert Row("register", "", "all", "all", "something", **row).small is small


def test_remarks_are_marked_like_rows():
    assert marked("3 suspensions", 2, 3) == "3 suspensions; small"
    assert marked("30 suspensions", 2, 30) == "30 suspensions; small"
    assert marked("9 pupils", 9) == "9 pupils"
    assert marked("0 pupils", 0) == "0 pupils"
