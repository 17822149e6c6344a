"""The table of scales."""

from __future__ import annotations

import pytest

from sendcli.model.measures import MEASURES, Measure, measure, measures
from sendcli.model.settings import Settings
from sendcli.store.kinds import kind_of
from sendcli.store.parse import parse


def school(own: str = "") -> Settings:
    text = 'name: Larkfield\nla: "916"\nestablishment: "9999"\nyears: ["1"]\n' + own
    kind = kind_of("school.yaml")
    assert kind is not None
    record = parse("records/school.yaml", text.encode(), kind).record
    assert isinstance(record, Settings)
    return record


# From the publications named in the table.
@pytest.mark.parametrize(
    ("name", "low", "high", "direction"),
    [
        ("phonics_y1", 0, 40, "up"),
        ("sdq_total", 0, 40, "down"),
        ("sdq_prosocial", 0, 10, "up"),
        ("scaled10", 1, 19, "up"),
        ("stanine", 1, 9, "up"),
        ("gas", -2, 2, "up"),
        ("leuven_wellbeing", 1, 5, "up"),
        ("engagement_scale", 0, 28, "up"),
        ("mtc", 0, 25, "up"),
        ("ks2_scaled", 80, 120, "up"),
        ("boxall_diag", 0, 20, "down"),
    ],
)
def test_ranges(name: str, low: float, high: float, direction: str) -> None:
    scale = MEASURES[name]
    assert (scale.low, scale.high, scale.direction) == (low, high, direction)


@pytest.mark.parametrize("scale", MEASURES.values(), ids=list(MEASURES))
def test_a_row_says_where_it_comes_from(scale: Measure) -> None:
    assert scale.name
    assert scale.source
    assert ("unverified" in scale.source) == (not scale.verified)
    assert (scale.kind == "grade") == bool(scale.grades)
    assert scale.low is None or scale.high is None or scale.low < scale.high


def test_ages_are_shown_in_years_and_months() -> None:
    assert MEASURES["reading_age"].show(100) == "8:04"
    assert MEASURES["reading_age"].range == "from 3:00 to 19:00"
    assert MEASURES["wcpm"].show(41) == "41"


def test_ranges_in_words() -> None:
    assert MEASURES["phonics_y1"].range == "from 0 to 40"
    assert MEASURES["frequency"].range == "0 or more"
    assert MEASURES["engagement_model"].range == ""
    assert MEASURES["pks"].range == "one of PK1, PK2, PK3, PK4, PK5, PK6"


def test_scale_without_an_upper_end() -> None:
    assert MEASURES["frequency"].contains(5000)
    assert not MEASURES["frequency"].contains(-1)


def test_built_in_and_own() -> None:
    settings = school(
        "measures:\n- {id: own-words, name: words of ours, low: 0, high: 100, direction: up, kind: count}\n"
    )
    assert measure("wcpm", settings) is MEASURES["wcpm"]
    own = measure("own-words", settings)
    assert own is not None
    assert (own.name, own.kind, own.low, own.high, own.whole) == ("words of ours", "count", 0, 100, True)
    assert own.source == "school.yaml, line 6"
    assert measure("nobody's", settings) is None
    assert list(measures(settings)) == [*MEASURES, "own-words"]


def test_own_measure_says_as_little_as_it_likes() -> None:
    own = measure("knots", school("measures:\n- {id: knots}\n"))
    assert own is not None
    assert (own.name, own.kind, own.range, own.direction, own.whole) == ("knots", "interval", "", "either", False)


def test_built_in_name_always_means_the_built_in_scale() -> None:
    settings = school("measures:\n- {id: wcpm, low: 0, high: 5}\n")
    assert measure("wcpm", settings) is MEASURES["wcpm"]
    assert measures(settings)["wcpm"] is MEASURES["wcpm"]


def test_own_ages_are_kept_in_months() -> None:
    own = measure("word-age", school("measures:\n- {id: word-age, kind: age, low: 4, high: 12.5}\n"))
    assert own is not None
    assert (own.low, own.high) == (48, 150)


def test_own_grades() -> None:
    own = measure("steps", school("measures:\n- {id: steps, grades: [working-towards, expected], direction: up}\n"))
    assert own is not None
    assert (own.kind, own.grades, own.range) == (
        "grade",
        ("working-towards", "expected"),
        "one of working-towards, expected",
    )
    assert measure("marks", school("measures:\n- {id: marks, kind: grade}\n")) is not None
