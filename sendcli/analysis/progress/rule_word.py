"""What the school's decision rule says of a series, and what has to be said beside it."""

from __future__ import annotations

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine, ahead
from sendcli.analysis.methods.ols import least_squares
from sendcli.analysis.methods.rules import PointRule, Word, ruled
from sendcli.analysis.methods.trend_rule import TrendRule, trend_rule
from sendcli.analysis.progress.series import Series

LITTLE = ", each by less than one whole step"


def word_of(series: Series, line: AimLine, decision: PointRule | TrendRule) -> Word | Unknown:
    """The rule's word, or why it has none yet."""
    if isinstance(decision, TrendRule):
        return _trend(series, line, decision)
    word = ruled(line, series.readings, decision)
    if isinstance(word, Unknown) or not _little(series, line, decision, word):
        return word
    return word._replace(because=word.because + LITTLE)


def _little(series: Series, line: AimLine, decision: PointRule, word: Word) -> bool:
    """Whether the readings that the rule counts are off the line by parts of a step, on a scale of whole numbers."""
    if word.advice == "carry on" or series.measure is None or not series.measure.whole:
        return False
    count = decision.behind if word.advice == "consider changing" else decision.ahead
    return all(abs(ahead(line, point)) < 1 for point in series.readings[-count:])


def _trend(series: Series, line: AimLine, decision: TrendRule) -> Word | Unknown:
    """The trend rule's word; slower counts only while the latest reading is behind the line as well.

    A slope says nothing of where the pupil is: readings well ahead may level off. So a reading on the line never
    makes a verdict "not on course".
    """
    trend = least_squares(series.points)
    if not isinstance(trend, Unknown) and isinstance(trend.interval, Unknown):
        decision = decision._replace(by="slope")  # the readings lie on a line: there is nothing to be unsure of
    word = trend_rule(line, trend, decision)
    if isinstance(word, Unknown) or word.advice != "consider changing" or ahead(line, series.readings[-1]) < 0:
        return word
    return word._replace(advice="carry on", because=f"{word.because}, but the latest is not behind it")
