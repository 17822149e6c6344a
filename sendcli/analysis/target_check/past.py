"""How fast a pupil went before: the rate of an earlier plan's target on the same measure."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.ols import first_to_last, least_squares
from sendcli.analysis.methods.trend import Trend
from sendcli.analysis.progress.same_test import another_test, named_test
from sendcli.analysis.progress.series import series_of
from sendcli.model.plan import Plan
from sendcli.model.school import PupilFile, School
from sendcli.model.target import Target

# Measures of anything: two targets that share one need have nothing else in common.
ANYTHING = ("percent_correct", "frequency", "duration", "latency")


class Before(NamedTuple):
    """The rate of an earlier target: which, the test if one is named, and the line through its readings."""

    plan: str
    target: str
    test: str
    trend: Trend


def rate_before(school: School, file: PupilFile, plan: Plan, target: Target, until: date) -> Before | Unknown:
    """The rate in the latest earlier plan with enough readings, up to a day.

    A target of the same id on the same measure and test is taken; else another on that measure, if it is the plan's
    only one and the measure is not one of anything, such as per cent correct. From three days on it is the
    least-squares rate, with two the rate from first to last. Rates of several plans are not put together: their
    texts and tasks differ.
    """
    earlier = sorted((one for one in file.plans.items() if one[1].start < plan.start), key=lambda one: one[1].start)
    seen = False
    for name, old in reversed(earlier):
        like = _alike(old, target)
        if like is None:
            continue
        seen = True
        points = series_of(school, file.id, name, like, until).points
        trend = least_squares(points)
        trend = first_to_last(points) if isinstance(trend, Unknown) else trend
        if not isinstance(trend, Unknown):
            return Before(name, like.id, named_test(like, like.readings), trend)
    if seen:
        return Unknown("Earlier plans have fewer than two exact readings on this measure.")
    return Unknown("No earlier plan has a target like this on this measure.")


def _alike(plan: Plan, target: Target) -> Target | None:
    test = named_test(target, target.readings)
    same = [
        one
        for one in plan.targets
        if one.measure == target.measure and another_test(named_test(one, one.readings), test) is None
    ]
    named = [one for one in same if one.id == target.id]
    if named:
        return named[0]
    return same[0] if len(same) == 1 and target.measure not in ANYTHING else None
