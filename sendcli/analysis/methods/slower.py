"""Less than expected progress: the four questions of the SEND Code of Practice, each answered on its own.

"Progress which is significantly slower than that of peers starting from the same baseline; fails to match or better the
child's previous rate of progress; fails to close the attainment gap; widens the attainment gap." Source: SEND Code of
Practice 0 to 25 years (2015), paragraph 6.17. Any of them may lead to a talk; none is a verdict, and there is no sum of
them. It may be about other things than attainment (6.18). Closing a gap is read as making it smaller.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from sendcli.analysis.methods.known import Unknown, sound
from sendcli.analysis.methods.trend import Trend


class Answer(NamedTuple):
    """Yes, no or cannot say; and why."""

    word: Literal["yes", "no", "cannot say"]
    why: str


class Slower(NamedTuple):
    """The four answers."""

    than_peers: Answer
    than_before: Answer
    gap_not_closed: Answer
    gap_widened: Answer


class Known(NamedTuple):
    """What is known for the four questions; what is not is an `Unknown`.

    Attributes:
        now: the line through the pupil's present readings.
        peers: the rate a week of peers from the same baseline, in the same units.
        before: the pupil's previous rate a week.
        gap_then: peers less pupil at the start, in units of the measure (in the direction that is better).
        gap_now: the same at the end.
        error: how far a gap may move by chance alone, in the same units: the threshold of reliable change, for one.
        better: which way is better; turns round the rates, not the gaps.
    """

    now: Trend | Unknown
    peers: float | Unknown
    before: float | Unknown
    gap_then: float | Unknown
    gap_now: float | Unknown
    error: float | Unknown
    better: Literal["up", "down"] = "up"


@sound
def slower(known: Known) -> Slower:
    """Answer the four questions. A difference that the scatter of the readings can explain is "cannot say"."""
    return Slower(
        _rate(known.now, known.peers, known.better, "that of peers from the same baseline"),
        _rate(known.now, known.before, known.better, "the pupil's previous rate"),
        *_gap(known),
    )


def _rate(now: Trend | Unknown, other: float | Unknown, better: str, what: str) -> Answer:
    """Whether the present rate is below another."""
    if isinstance(now, Unknown):
        return Answer("cannot say", now.why)
    if isinstance(other, Unknown):
        return Answer("cannot say", other.why)
    sign = 1 if better == "up" else -1
    if now.per_week * sign >= other * sign:
        return Answer("no", f"The rate of progress is not below {what}.")
    if isinstance(now.interval, Unknown):
        return Answer("cannot say", f"The rate is below {what}, but nobody can tell how sure it is. {now.interval.why}")
    fastest = max(now.interval.low * sign, now.interval.high * sign)
    if fastest < other * sign:
        return Answer("yes", f"The rate of progress is below {what}, by more than the readings scatter.")
    return Answer("cannot say", f"The rate is below {what}, but the readings scatter too much to be sure.")


def _gap(known: Known) -> tuple[Answer, Answer]:
    """Whether the gap did not close, and whether it widened."""
    then, now, error = known.gap_then, known.gap_now, known.error
    if isinstance(then, Unknown):
        return _silent(then)
    if isinstance(now, Unknown):
        return _silent(now)
    if isinstance(error, Unknown):
        return _silent(error)
    return _closed(then, now, error), _wider(then, now, error)


def _silent(missing: Unknown) -> tuple[Answer, Answer]:
    answer = Answer("cannot say", missing.why)
    return answer, answer


def _closed(then: float, now: float, error: float) -> Answer:
    if now <= 0:
        return Answer("no", "There is no gap to peers.")
    if now >= then:
        return Answer("yes", "The gap to peers has not become smaller.")
    if then - now > abs(error):
        return Answer("no", "The gap to peers has become smaller.")
    return Answer("cannot say", "The gap looks smaller, but by no more than tests differ by chance.")


def _wider(then: float, now: float, error: float) -> Answer:
    if now <= then or now <= 0:
        return Answer("no", "The gap to peers has not become wider.")
    if now - then > abs(error):
        return Answer("yes", "The gap to peers has become wider.")
    return Answer("cannot say", "The gap looks wider, but by no more than tests differ by chance.")
