"""What may be done with a measure, and how sure a school's test is."""

from __future__ import annotations

import pytest

from sendcli.analysis.measure_facts import facts_of, sure
from sendcli.analysis.methods.known import Unknown
from sendcli.model.measures import MEASURES
from tests.model.test_measures import school


@pytest.mark.parametrize(
    ("name", "subtract", "average", "rate"),
    [
        ("wcpm", True, True, True),
        ("standardised", True, True, True),
        ("percentile", False, False, False),
        ("stanine", False, False, False),
        ("reading_age", True, False, False),
        ("ks2_scaled", False, True, False),
        ("pks", False, False, False),
        ("engagement_model", False, False, False),
        ("sdq_total", False, False, False),
    ],
)
def test_what_may_be_done(name: str, subtract: bool, average: bool, rate: bool) -> None:
    found = facts_of(MEASURES[name], None)
    assert [why is None for why in (found.subtract, found.average, found.rate)] == [subtract, average, rate]


def row(written: str):
    return school(f"tests:\n- {{name: a test, {written}}}\n").tests[0]


# SD 15: r .90 and r .95, recomputed from the formulae; SD 7.6, r .95 is the published pair.
@pytest.mark.parametrize(
    ("written", "error", "change95", "change90"),
    [
        ("measure: standardised, reliability: 0.90", 4.743, 13.15, 11.03),
        ("measure: standardised, reliability: 0.95", 3.354, 9.30, 7.80),
        ("measure: standardised, reliability: 0.95, sd: 7.6", 1.699, 4.71, 3.95),
    ],
)
def test_how_sure_a_test_is(written: str, error: float, change95: float, change90: float) -> None:
    found = sure(row(written), MEASURES["standardised"])
    assert found.error == pytest.approx(error, abs=0.001)
    assert found.change95 == pytest.approx(change95, abs=0.01)
    assert found.change90 == pytest.approx(change90, abs=0.01)


@pytest.mark.parametrize(
    ("written", "scale", "says"),
    [
        ("measure: standardised", "standardised", "reliability is not recorded"),
        ("measure: standardised, reliability: 1", "standardised", "without error"),
        ("measure: reading_age, reliability: 0.9", "reading_age", "spread"),
        ("measure: standardised, reliability: 1.2", "standardised", "between 0 and 1"),
        ("measure: percentile, reliability: 0.9, sd: 15", "percentile", "an order"),
    ],
)
def test_why_nobody_can_say(written: str, scale: str, says: str) -> None:
    found = sure(row(written), MEASURES[scale])
    for number in (found.error, found.change95, found.change90):
        assert isinstance(number, Unknown)
        assert says in number.why
