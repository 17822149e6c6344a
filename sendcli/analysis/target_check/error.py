"""Whether the test could show that a goal was reached, or whether the way to it is within the test's own error."""

from __future__ import annotations

from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine
from sendcli.analysis.methods.reliable import sem, threshold
from sendcli.analysis.progress.same_test import named_test
from sendcli.analysis.target_check.rates import two_places
from sendcli.model.measures import Measure, find_test
from sendcli.model.settings import Settings
from sendcli.model.target import Target

NOT_KNOWN = (
    "Which change would be more than the test's own error is not known: its reliability is not recorded "
    "(tests: in school.yaml)."
)


class Shown(NamedTuple):
    """A word of caution, or "", and whether reaching the goal would show no change at all."""

    caution: str
    nothing: bool


def shown(line: AimLine, target: Target, scale: Measure, settings: Settings, year: str) -> Shown:
    """What the test can show of the way from baseline to goal. To keep a score, nothing has to be shown.

    Within one standard error of measurement even a single score is not that sure. From there to the reliable change,
    1.96 times the root of two times that error, a gain may still be chance. Both need the reliability from the manual;
    only scores with a known spread have them.

    Args:
        line: from baseline to goal.
        target: the target, which names its test.
        scale: its measure.
        settings: the school's, with what the manuals of its tests say.
        year: the pupil's year group.
    """
    far, name = abs(line.target - line.baseline), named_test(target, ())
    row = find_test(name, scale.id, settings, year) if name else None
    sd = row.sd if row and row.sd is not None else scale.sd
    if not far or sd is None:
        return Shown("", False)
    if row is None or row.reliability is None:
        return Shown(NOT_KNOWN, False)
    error, least = sem(sd, row.reliability), threshold(sd, row.reliability)
    if isinstance(error, Unknown) or isinstance(least, Unknown) or far > least:
        return Shown("", False)
    way = f"The goal lies {far:g} {scale.unit or 'points'} from the baseline"
    if far <= error:
        said = f"within the test's standard error of measurement, {two_places(error)}: reaching it would show no real "
        return Shown(f"{way}, {said}change.", True)
    said = f"and on this test a change is surely more than chance only beyond {two_places(least)} (95 times in 100)."
    return Shown(f"{way}, {said}", False)
