"""Whatever goes in, no NaN and no infinity comes out, and nothing breaks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendcli.analysis.methods import (
    absence,
    bands,
    eef,
    effect,
    gain,
    gas,
    line,
    odd,
    ols,
    overlap,
    projection,
    quantiles,
    reliable,
    rounding,
    rules,
    scores,
    slower,
    tau,
    theil_sen,
    trend_rule,
    tukey,
)
from sendcli.analysis.methods.known import Interval, Unknown, finite, sound
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.trend import Trend

number = st.one_of(
    st.floats(),
    st.integers(-50, 200),
    st.sampled_from([0.0, -0.0, 1e308, -1e308, 5e-324, 1e12, 0.1, 10**400, float("nan"), float("inf")]),
)
many = st.lists(number, max_size=7)
day = st.dates(date(2020, 1, 1), date(2030, 1, 1))
point = st.builds(Point, day, number)
points = st.lists(point, max_size=9)
aim = st.builds(line.AimLine, day, number, day, number, st.sampled_from(["up", "down"]))
interval = st.one_of(st.builds(Interval, number, number, number), st.just(Unknown("none")))
trend = st.builds(Trend, st.just("a line"), number, number, day, interval, st.integers(0, 20))
centred = st.builds(
    Trend, st.just("a line"), number, number, day, interval, st.integers(0, 20), number, st.floats(0, 1e9)
)
whole = st.integers(-5, 500)
group = st.builds(effect.Group, whole, number, number)
way = st.sampled_from(["up", "down"])
scale = st.one_of(st.sampled_from(scores.SCALES), st.builds(scores.Scale, st.just("own"), number, number))
maybe = st.one_of(number, st.just(Unknown("none")))

CASES = [
    (line.aim_on, (aim, day)),
    (line.position, (aim, point)),
    (line.rate_of, (aim,)),
    (line.rate_needed, (aim, point)),
    (line.projected, (aim, trend)),
    (projection.reached_between, (aim, centred)),
    (odd.odd_ones, (points, trend)),
    (ols.least_squares, (points, number)),
    (ols.first_to_last, (points,)),
    (theil_sen.theil_sen, (points, number)),
    (tukey.tukey, (points,)),
    *((rules.point_rule, (aim, points, st.just(rule))) for rule in rules.POINT_RULES.values()),
    *((trend_rule.trend_rule, (aim, trend, st.just(rule))) for rule in trend_rule.TREND_RULES.values()),
    (gain.ratio_gain, (number, number)),
    (gain.ratio_range, (number, number, number, number)),
    (reliable.sem, (number, number)),
    (reliable.confidence_band, (number, number, number, number)),
    (reliable.s_diff, (number, number)),
    (reliable.threshold, (number, number, number)),
    (reliable.reliable_change, (number, number, number, number, number)),
    (scores.convert, (number, scale, scale)),
    (scores.percentile, (number, scale)),
    (scores.from_percentile, (number, scale)),
    (scores.stanine, (number, scale)),
    (bands.band, (number, st.sampled_from([*bands.SCHEMES, "none"]))),
    (rounding.half_up, (number, whole)),
    (rounding.per_cent, (whole, whole, whole)),
    (gas.gas_t, (many, many, number)),
    (gas.gas_change, (many, many, many, number)),
    *((method, (many, many, way)) for method in (overlap.pnd, overlap.pem, overlap.pand, overlap.pand_sorted)),
    *((method, (many, many, way)) for method in (overlap.ird_robust, overlap.nap, tau.tau, tau.tau_u)),
    (effect.standardised, (number, number)),
    (effect.effect_size, (group, group, st.sampled_from(["pooled", "control"]), way, number)),
    (effect.interval_of, (number, whole, whole, st.sampled_from(["pooled", "control"]), number)),
    (eef.months_of_progress, (number, whole, st.sampled_from(["compared", "before and after"]))),
    (slower.slower, (st.builds(slower.Known, trend, maybe, maybe, maybe, maybe, maybe, way),)),
    (absence.absence, (st.builds(absence.Sessions, whole, whole),)),
    (absence.suspension_days, (st.lists(whole, max_size=5),)),
    (quantiles.z_for, (number,)),
    (quantiles.t_for, (number, whole)),
]


@pytest.mark.parametrize(("method", "given_"), CASES, ids=[case[0].__name__ for case in CASES])
def test_no_nan_and_no_infinity_ever_comes_out(method, given_):
    @settings(max_examples=60)
    @given(st.tuples(*given_))
    def tried(values):
        answer = method(*values)
        assert finite(answer)
        assert "nan" not in str(answer).lower().split()
        if isinstance(answer, Unknown):
            assert answer.why.endswith(".") or answer.why == "none"

    tried()


def test_what_slips_through_a_sum_is_caught():
    assert isinstance(sound(lambda: 1 / 0)(), Unknown)
    assert isinstance(sound(lambda: 1e308 * 10)(), Unknown)
    assert isinstance(sound(lambda value: value)(float("nan")), Unknown)
    assert isinstance(sound(lambda value: value)(value=(1.0, (float("inf"),))), Unknown)
    assert sound(lambda value: value)((1.0, "words")) == (1.0, "words")
