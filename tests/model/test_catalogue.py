"""What the table of scales says besides the range: pass marks, growth, spread, codes beyond the ends."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sendcli.model.catalogue.scale import Measure
from sendcli.model.measures import MEASURES, find_test, measure
from tests.model.test_measures import school

# Every measure that the project's list of measures names.
LISTED = """
ks2_scaled standardised scaled10 t_score percentile stanine reading_age spelling_age phonics_y1 mtc eyfsp_elg gld pks
ks2_ta_writing engagement_model engagement_scale bsquared boxall_dev boxall_diag sdq_total sdq_emotional sdq_conduct
sdq_hyperactivity sdq_peer sdq_prosocial leuven_wellbeing leuven_involvement frequency duration latency percent_correct
wcpm attendance_pct suspensions gas target_status
"""


@pytest.mark.parametrize("name", LISTED.split())
def test_it_is_there(name: str) -> None:
    assert name in MEASURES


@pytest.mark.parametrize(
    ("year", "mark", "verified"),
    [
        (2012, 32, True),
        (2018, 32, True),
        (2019, 32, True),
        (2020, None, True),
        (2021, None, True),
        (2022, 32, True),
        (2024, 32, True),
        (2025, 32, False),
        (2026, 31, True),
    ],
)
def test_phonics_mark_of_a_year(year: int, mark: float | None, verified: bool) -> None:
    row = MEASURES["phonics_y1"].pass_in(year)
    assert row is not None
    assert (row.mark, row.verified) == (mark, verified)


@pytest.mark.parametrize("year", [2011, 2027])
def test_years_that_nobody_knows(year: int) -> None:
    assert MEASURES["phonics_y1"].pass_in(year) is None
    assert MEASURES["mtc"].pass_in(year) is None


def test_an_open_end_holds_until_further_notice() -> None:
    row = MEASURES["ks2_scaled"].pass_in(2031)
    assert row is not None
    assert row.mark == 100
    assert MEASURES["ks2_scaled"].pass_in(2015) is None


# Fuchs and others (1993), as tabulated by the IRIS Center: grades 1 to 6.
@pytest.mark.parametrize(
    ("year", "grade", "a_week"),
    [("2", 1, 2.0), ("3", 2, 1.5), ("4", 3, 1.0), ("5", 4, 0.9), ("6", 5, 0.5), ("7", 6, 0.3)],
)
def test_growth_in_reading(year: str, grade: int, a_week: float) -> None:
    row = MEASURES["wcpm"].growth_in(year)
    assert row is not None
    assert (row.grade, row.a_week) == (f"grade {grade}", a_week)


@pytest.mark.parametrize("year", ["R", "1", "8", ""])
def test_no_growth_is_made_up(year: str) -> None:
    assert MEASURES["wcpm"].growth_in(year) is None


@pytest.mark.parametrize(
    ("name", "mean", "sd"), [("standardised", 100, 15), ("scaled10", 10, 3), ("t_score", 50, 10), ("wcpm", None, None)]
)
def test_mean_and_spread(name: str, mean: float | None, sd: float | None) -> None:
    assert (MEASURES[name].mean, MEASURES[name].sd) == (mean, sd)


@pytest.mark.parametrize("scale", MEASURES.values(), ids=list(MEASURES))
def test_a_row_is_consistent(scale: Measure) -> None:
    assert (scale.mean is None) == (scale.sd is None)
    years = [(row.first, row.last) for row in scale.passes]
    assert years == sorted(years, key=lambda row: row[0])
    assert all(later[0] > (earlier[1] or 9999) for earlier, later in pairwise(years))
    for row in scale.passes:
        assert ("unverified" in row.source) == (not row.verified)
        assert row.mark is None or scale.contains(row.mark)


def test_codes_beyond_the_ends() -> None:
    assert {"<70", "69-"} <= set(MEASURES["standardised"].below)


def test_own_smallest_change_has_its_source() -> None:
    own = measure("knots", school("measures:\n- {id: knots, smallest_change: 2, source: our own count}\n"))
    assert own is not None
    assert own.smallest is not None
    assert (own.smallest.change, own.smallest.source) == (2, "our own count")
    assert own.source == "our own count; school.yaml, line 6"


TESTS = """\
tests:
- {name: Group reading test, measure: standardised, reliability: 0.9}
- {name: group reading test, measure: standardised, reliability: 0.8, years: ["1"]}
- {name: group reading test, measure: reading_age, reliability: 0.7}
"""


@pytest.mark.parametrize(
    ("name", "scale", "year", "reliability"),
    [
        ("group reading test", "standardised", "2", 0.9),
        ("GROUP READING TEST", "standardised", "1", 0.8),
        ("group reading test", "standardised", "", 0.9),
        ("group reading test", "reading_age", "1", 0.7),
        ("group reading test form B", "standardised", "1", None),
        ("group reading test", "percentile", "1", None),
    ],
)
def test_the_schools_test(name: str, scale: str, year: str, reliability: float | None) -> None:
    found = find_test(name, scale, school(TESTS), year)
    assert (found.reliability if found else None) == reliability
