"""Which test a value comes from, where a target or a reading names one: values of two tests are never one series."""

from __future__ import annotations

from collections.abc import Iterable

from sendcli.analysis.methods.known import Unknown
from sendcli.model.target import Reading, Target

OTHER = "it is from another test"


def named_test(target: Target, readings: Iterable[Reading]) -> str:
    """The test that readings are held to: that of the baseline, the target's own, or the first that a reading names.

    Empty if nothing names one.
    """
    own = (target.baseline.test if target.baseline else None) or target.test
    return own or next((row.test for row in readings if row.test), "")


def another_test(name: str, wanted: str) -> Unknown | None:
    """Why a reading of a named test does not belong to a series of another, or None if it does.

    Names are compared without regard to capitals and spaces. Another form or edition is another test.
    """
    if _plain(name) == _plain(wanted):
        return None
    return Unknown(f"{OTHER} ({name}, and the others from {wanted})")


def tests_apart(target: Target) -> Unknown | None:
    """Why baseline and goal are no line: they come from two tests; None if not, as far as they say."""
    first, goal = named_test(target, ()), (target.target.test if target.target else None) or target.test or ""
    if not first or not goal or _plain(first) == _plain(goal):
        return None
    return Unknown(f"The baseline is from one test ({first}) and the goal from another ({goal}).")


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()
