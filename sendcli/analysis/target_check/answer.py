"""The answer to one question about a target."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from typing import Literal, NamedTuple

Question = Literal["measurable", "ambitious", "outcome", "pupil"]
Says = Literal["yes", "no", "cannot say", "not needed"]
Pace = Literal["more", "about the same", "less"]


class Compared(NamedTuple):
    """The rate that a target needs beside another one, both a week in units of the measure; up is better in neither.

    Attributes:
        word: whether it asks for more.
        rate: the other rate.
        because: where that comes from, in words.
    """

    word: Pace
    rate: float
    because: str


class Answer(NamedTuple):
    """One answer.

    Attributes:
        question: which question.
        says: the answer; "not needed" only of the outcome, where a pupil has no EHC plan.
        because: why, a sentence each.
        type: what to type, if something can be done about it.
        needed: of `ambitious`: the rate that the target needs a week.
        past: of `ambitious`: beside this pupil's own rate before.
        usual: of `ambitious`: beside the usual rate on this measure.
    """

    question: Question
    says: Says
    because: tuple[str, ...]
    type: str = ""
    needed: float | None = None
    past: Compared | None = None
    usual: Compared | None = None
