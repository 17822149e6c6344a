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
NOT_WRITTEN = "What was expected is not written down, so that no value shows it."
WITHIN = "The change lies within the error of the test."
SMALL_GAIN = "The gain is too small to matter, and a gain all the same."
SMALL_LOSS = "The loss is too small to matter, and a loss all the same."


class Compared(NamedTuple):
    """Whether word and value agree, and what the value did; or why nobody can say."""

    word: Agreement
    why: str


def compare(judgement: str, by: Yardstick | Unknown, moved: float | Unknown, within_error: bool = False) -> Compared:
    """The word against the value, so that no value agrees with two different words.

    `better` agrees with a gain of the smallest change that matters, or more, and `worse` with no gain at all: children
    learn anyway. A gain too small to matter leaves both open. `as-expected` is a word about what was expected, which
    is not written down: no value shows it, and only a loss that matters speaks against it, for nobody plans one. Of
    scores that are adjusted for age it is known: standing still. There `as-expected` agrees with a change too small to
    matter, or within the error of the test, and only a loss that matters agrees with `worse`. Without a smallest
    change, or where the steps of the scale are only an order, nothing is said but where value and word go opposite
    ways. The comparison says that two records differ, not which of them is right. The rule is our own: docs/impact.md.

    Args:
        judgement: the reviewer's word.
        by: the measure.
        moved: exit less entry; of an ordered scale only its sign counts.
        within_error: whether it is known that the error of the test alone may have made that change.
    """
    if isinstance(by, Unknown) or isinstance(moved, Unknown):
        return Compared("cannot say", moved.why if isinstance(moved, Unknown) else NO_LEAST)
    if by.better is None:
        return Compared("cannot say", "The measure does not say which way is better.")
    if judgement not in (*MORE, *LESS, EXPECTED):
        return Compared("cannot say", "The word is the school's own.")
    gain, ordered = moved if by.better == "up" else -moved, no_difference(by.scale, by.scale)
    if by.scale.age_adjusted and gain == 0:
        agrees: Agreement = "agree" if judgement == EXPECTED else "differ"
        return Compared(agrees, "The score stayed the same, which is expected: it is adjusted for age.")
    if ordered or by.least is None:
        return _by_sign(judgement, gain, (ORDER if ordered else NO_LEAST), by.scale.age_adjusted)
    return _by_size(judgement, gain, by.least, by.scale.age_adjusted, within_error)


def _by_sign(judgement: str, gain: float, why: str, age_adjusted: bool) -> Compared:
    why = NOT_WRITTEN if judgement == EXPECTED and not age_adjusted else why
    if gain > 0 or judgement == EXPECTED:
        return Compared("cannot say", why)
    if judgement in LESS and age_adjusted:  # how much of a loss would matter is not known
        return Compared("cannot say", why)
    return Compared("differ" if judgement in MORE else "agree", "The value did not move the better way.")


def _by_size(judgement: str, gain: float, least: float, age_adjusted: bool, within_error: bool) -> Compared:
    much, loss = gain >= least and not within_error, gain <= -least and not within_error
    did = "improved by" if much else "became worse by" if loss else "moved less than"
    why = f"The value {did} the smallest change that matters, {least:g}{', or more' if much or loss else ''}."
    why = WITHIN if within_error else why
    if judgement == EXPECTED:
        if age_adjusted:
            return Compared("differ" if much or loss else "agree", why)
        return Compared("differ", why) if loss else Compared("cannot say", NOT_WRITTEN)
    if gain > 0 and not much and not (age_adjusted and judgement in LESS):
        return Compared("cannot say", WITHIN if within_error else SMALL_GAIN)
    if gain < 0 and not loss and age_adjusted and judgement in LESS:
        return Compared("cannot say", WITHIN if within_error else SMALL_LOSS)
    right = much if judgement in MORE else loss if age_adjusted else gain <= 0
    return Compared("agree" if right else "differ", why)
