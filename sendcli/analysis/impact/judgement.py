"""Whether the reviewer's word for a pupil in a run agrees with what the value did."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sendcli.analysis.impact.yardstick import Yardstick
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.suits import no_difference

Agreement = Literal["agree", "differ", "cannot say"]
MORE, LESS, EXPECTED = ("much-better", "better"), ("worse", "much-worse"), "as-expected"
NO_LEAST = "No smallest change that matters is recorded for the measure."
ORDER = "By how much the value moved cannot be said on this scale."
NOT_WRITTEN = "What was expected is not written down."


class Compared(NamedTuple):
    """Whether word and value agree, and what the value did; or why nobody can say."""

    word: Agreement
    why: str


def compare(judgement: str, by: Yardstick | Unknown, moved: float | Unknown) -> Compared:
    """The word against the value; the words are meant against what was expected, as "as-expected" shows.

    `better` agrees with a gain of the smallest change that matters, or more; `worse` with anything less. `as-expected`
    agrees with such a gain, and differs from such a loss; between the two what was expected would have to be known,
    which it is for scores that are adjusted for age: standing still. Without a smallest change, or where the
    steps of the scale are only an order, nothing is said but where value and word go opposite ways. The comparison says
    that two records differ, not which of them is right. The rule is our own: docs/impact.md.

    Args:
        judgement: the reviewer's word.
        by: the measure.
        moved: exit less entry; of an ordered scale only its sign counts.
    """
    if isinstance(by, Unknown) or isinstance(moved, Unknown):
        return Compared("cannot say", moved.why if isinstance(moved, Unknown) else NO_LEAST)
    if by.better is None:
        return Compared("cannot say", "The measure does not say which way is better.")
    if judgement not in (*MORE, *LESS, EXPECTED):
        return Compared("cannot say", "The word is the school's own.")
    gain, ordered = moved if by.better == "up" else -moved, no_difference(by.scale, by.scale)
    if ordered or by.least is None:
        return _by_sign(judgement, gain, ORDER if ordered else NO_LEAST)
    return _by_size(judgement, gain, by.least, by.scale.age_adjusted)


def _by_sign(judgement: str, gain: float, why: str) -> Compared:
    if judgement in MORE and gain <= 0:
        return Compared("differ", "The value did not move the better way.")
    if judgement in LESS and gain <= 0:
        return Compared("agree", "The value did not move the better way.")
    return Compared("cannot say", why)


def _by_size(judgement: str, gain: float, least: float, age_adjusted: bool) -> Compared:
    much, loss = gain >= least, gain <= -least
    did = "improved" if much else "became worse" if loss else "moved less"
    why = f"The value {did} {'than' if did == 'moved less' else 'by'} the smallest change that matters, {least:g}"
    why += "." if did == "moved less" else ", or more."
    if judgement == EXPECTED and not (much or loss):
        return Compared("agree", why) if age_adjusted else Compared("cannot say", f"{why} {NOT_WRITTEN}")
    if judgement in LESS and 0 < gain < least:
        return Compared("cannot say", f"{why} It did move the better way.")
    right = much if judgement in MORE else not much if judgement in LESS else not loss
    return Compared("agree" if right else "differ", why)
