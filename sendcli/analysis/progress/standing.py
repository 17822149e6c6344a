"""Where a target stands among others: what it takes to put those of a whole school in order, and to count them."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from typing import NamedTuple

from sendcli.analysis.progress.verdict import VERDICTS, Verdict


class Standing(NamedTuple):
    """One target among others.

    Attributes:
        verdict: the word on it.
        waits: whether the day of its goal has passed, and nobody has said yet how it ended.
        far: how far the pupil is ahead, as a part of the way from baseline to goal; less than 0 is behind.
        pupil: the pupil's id.
        plan: the plan's file name.
        target: the target's id.
    """

    verdict: Verdict
    waits: bool
    far: float
    pupil: str
    plan: str
    target: str


def rank(one: Standing) -> tuple[int, bool, float, str, str, str]:
    """A key to sort by: what needs a decision first, then what waits for a word, then what is furthest behind."""
    return VERDICTS.index(one.verdict), not one.waits, one.far, one.pupil, one.plan, one.target
