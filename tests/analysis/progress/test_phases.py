"""Before and since a run began: only where both sides have three readings, and only of runs that serve the target."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.progress.phases import phases
from sendcli.reports.progress_explain import explanation
from tests.analysis.progress.target import START, made, row, series, weekly

RUN = """\
# records/interventions/pairs/intervention.yaml
name: Reading in pairs
layer: targeted
areas: [cognition-and-learning]
# records/interventions/pairs/2026-autumn.yaml
start: 2026-09-22
pupils:
- {pupil: kp-1, targets: [reading]%s}
"""
READ = weekly(41, 42, 44, 46, 48, 42)  # 14, 21 and 28 September, 5, 12 and 19 October


def asked(member: str = "", readings=READ, **more):
    return made(readings, files=RUN % member, **more)


def test_both_sides_by_the_first_day():
    """40, 41 and 42 before, 44, 46, 48 and 42 since: 11 of 12 pairs better, one a tie."""
    (found,) = phases(of := asked(), series(of))
    assert (found.run, found.start) == ("pairs/2026-autumn", date(2026, 9, 22))
    assert (found.before, found.since) == ((40, 41, 42), (44, 46, 48, 42))
    assert found.nap == pytest.approx(11.5 / 12)
    assert found.pnd == pytest.approx(3 / 4)
    assert found.tau_u == pytest.approx((11 - 3) / 12)


@pytest.mark.parametrize(
    ("member", "readings"),
    [
        ("", dict(list(READ.items())[1:])),  # two values before
        (", from: 2026-10-06", READ),  # two since
        (", to: 2026-10-05", READ),  # two since
        ("", weekly(41)),
    ],
)
def test_fewer_than_three_on_a_side_say_nothing(member, readings):
    of = asked(member, readings)
    assert list(phases(of, series(of))) == []


def test_a_run_that_serves_another_target_is_not_asked():
    of = made(READ, files=(RUN % "").replace("[reading]", "[writing]"))
    assert list(phases(of, series(of))) == []


def test_where_less_is_better_the_answer_is_turned_round():
    goal = "{date: 2026-12-14, value: 10}"
    of = made(weekly(39, 38, 30, 28, 26), "prompts", f"{{date: {START}, value: 40}}", goal, files=RUN % "")
    (found,) = phases(of, series(of))
    assert (found.nap, found.pnd, found.ird) == (1, 1, 1)


def test_the_explanation_says_it_with_the_variants_named():
    of = asked()
    lines = [line.strip() for line in explanation(row(of), of)]
    assert "before and since pairs/2026-autumn began on 22 Sep 2026: 3 readings before, 4 since" in lines
    (said,) = (line for line in lines if "NAP" in line)
    assert said == (
        "better in 96% of all pairs of the two (NAP; 50% is chance); 75% better than the best before (PND); IRD "
        "(robust) 0.71; Tau-U (A against B less the trend of A) 0.67"
    )
