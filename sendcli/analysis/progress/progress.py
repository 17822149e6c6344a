"""Where each target stands on a day: numbers, each with its reason where there is none, and a verdict."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from functools import cached_property
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.points import Point
from sendcli.analysis.progress.fidelity import Fidelity, fidelity_of
from sendcli.analysis.progress.numbers import Rates, latest_of, places, rates_of
from sendcli.analysis.progress.running import ALL, Running, Wanted, result_of, running
from sendcli.analysis.progress.series import Series, goal_day, series_of
from sendcli.analysis.progress.standing import Standing, rank
from sendcli.analysis.progress.verdict import Judged, Rule, rule_of, verdict_of
from sendcli.model.school import School


class _Told(NamedTuple):
    series: Series
    judged: Judged
    rule: Rule
    fidelity: Fidelity | Unknown
    latest: Point | Unknown
    age: int | None
    aim: float | Unknown
    position: float | Unknown
    gap: float | Unknown
    passed: bool
    waits: bool
    day: date


class Progress(_Told):
    """One target on a day.

    Attributes:
        series: the readings, with pupil, plan, target and measure.
        judged: the verdict and why.
        rule: the school's rule, by which it was judged.
        fidelity: sessions delivered of those planned since the baseline.
        latest: the latest reading that can be counted with.
        age: days since the latest reading, or the baseline if there is none.
        aim: the aim line on the day asked about.
        position: how far the latest reading is ahead of the line on its own day; behind is less than 0.
        gap: the same against the line on the day asked about, as if the pupil had stood still since.
        passed: whether the day of the goal lies before the day asked about.
        waits: whether it does, and nobody has said yet how the target ended.
        day: the day asked about.
    """

    @cached_property
    def rates(self) -> Rates:
        """Rates of progress, worked out when somebody asks for them."""
        return rates_of(self.series, self.rule.decision, self.day)

    @property
    def standing(self) -> Standing:
        """Where it stands among others."""
        series, line, far = self.series, self.series.line, 0.0
        if not isinstance(self.gap, Unknown) and not isinstance(line, Unknown):
            far = self.gap / (abs(line.target - line.baseline) or 1)
        return Standing(self.judged.verdict, self.waits, far, series.pupil, series.plan, series.target.id)


def progress(school: School, day: date, wanted: Wanted = ALL) -> list[Progress]:
    """Every target of a plan that runs on the day, what needs a decision first.

    Within a verdict, those come first of which the day of the goal has passed; then what lies furthest behind for its
    own distance from baseline to goal. Of a whole large school, `told` answers sooner.
    """
    rule = rule_of(school.settings)
    rows = [progress_of(school, one, rule, day) for one in running(school, day, wanted)]
    return sorted(rows, key=lambda row: rank(row.standing))


def progress_of(school: School, one: Running, rule: Rule, day: date) -> Progress:
    """Where one target stands."""
    series = series_of(school, one.pupil, one.plan, one.target, day)
    begins = one.start if isinstance(series.line, Unknown) else series.line.begins
    fidelity = fidelity_of(school, one.pupil, one.target, begins, day, one.plan)
    aim, place, gap = places(series, day)
    ends, plan = goal_day(series), school.pupils[one.pupil].plans[one.plan]
    passed = ends is not None and ends < day
    result = result_of(plan, one.target, day) if passed else ""
    return Progress(
        series=series,
        judged=verdict_of(series, fidelity, rule, day, result),
        rule=rule,
        fidelity=fidelity,
        latest=latest_of(series),
        age=(day - series.last).days if series.last else None,
        aim=aim,
        position=place,
        gap=gap,
        passed=passed,
        waits=passed and not result,
        day=day,
    )
