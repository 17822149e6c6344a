"""Numbers of progress in words: bars, units, what is less than one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.model.measures import MEASURES
from sendcli.reports.amounts import place, weekly, with_unit
from sendcli.reports.bars import BARS, bars
from sendcli.reports.progress_words import without_rule


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ([], ""),
        ([5], "▄"),
        ([5, 5, 5], "▄▄▄"),
        ([0, 7], "▁█"),
        ([0, 1, 2, 3, 4, 5, 6, 7], BARS),
        ([0, 0.5, 1.5, 2.5, 7], "▁▂▃▄█"),  # a half goes up, also beside an even number
        ([-3, -1, -2], "▁█▅"),
        ([0.1, 0.1 + 1e-12], "▁█"),
    ],
)
def test_the_lowest_is_lowest_and_the_highest_highest(values, shown):
    assert bars(values) == shown


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40))
def test_bars_keep_the_order_of_the_values(values):
    found = [BARS.index(bar) for bar in bars(values)]
    assert len(found) == len(values)
    if max(values) > min(values):
        assert found[values.index(min(values))] == 0
        assert found[values.index(max(values))] == len(BARS) - 1
    pairs = sorted(zip(values, found, strict=True))
    assert [bar for _, bar in pairs] == sorted(found)


@pytest.mark.parametrize(
    ("measure", "far", "said"),
    [
        ("wcpm", -5.2, "5.2 words a minute behind the aim line"),
        ("wcpm", -1, "1 word a minute behind the aim line"),
        ("wcpm", -0.9, "less than one word a minute behind the aim line"),
        ("wcpm", 0.2, "less than one word a minute ahead of the aim line"),
        ("wcpm", 0, "on the aim line"),
        ("frequency", -0.4, "less than one time behind the aim line"),
        ("percent_correct", -0.4, "0.4 percentage points behind the aim line"),
        ("percent_correct", 1, "1 percentage point ahead of the aim line"),
        ("duration", -0.01, "less than 0.1 minutes behind the aim line"),
        ("standardised", -3, "3 points behind the aim line"),
        ("standardised", -0.5, "less than one point behind the aim line"),
        ("reading_age", -1.8, "1.8 months behind the aim line"),
        ("reading_age", 0.4, "less than one month ahead of the aim line"),
    ],
)
def test_a_position_has_its_unit(measure, far, said):
    assert place(far, MEASURES[measure]) == said


@pytest.mark.parametrize(
    ("measure", "rate", "said"),
    [
        ("wcpm", 0.951, "0.95 words a minute each week"),
        ("percent_correct", 1, "1 percentage point a week"),
        ("duration", -1.335, "-1.34 minutes a week"),
        ("standardised", 0.5, "0.5 points a week"),
    ],
)
def test_a_rate_has_its_unit(measure, rate, said):
    assert weekly(rate, MEASURES[measure]) == said


def test_a_value_has_its_unit_unless_the_way_it_is_written_says_it():
    assert with_unit(MEASURES["wcpm"], 57.77) == "57.8 words a minute"
    assert with_unit(MEASURES["percent_correct"], 66.5) == "66.5 per cent"
    assert with_unit(MEASURES["reading_age"], 99.6) == "8:04"
    assert with_unit(MEASURES["standardised"], 84.5) == "84.5"


def test_documents_do_not_name_the_rule() -> None:
    said = "There are 3 readings after the baseline, and it takes 6 to say (rule 4/4)."
    assert without_rule(said) == "There are 3 readings after the baseline, and it takes 6 to say."
