"""The verdict on a target: one of seven, each defined in docs/progress.md, tried in a fixed order.

The order is the point. What cannot be measured is said first; then whether the help was given at all; then whether
anybody looked lately; then whether there is enough to go by; and only then has the school's decision rule its word.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from typing import Literal, NamedTuple, get_args

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine, ahead
from sendcli.analysis.methods.ols import least_squares
from sendcli.analysis.methods.points import WEEK, weeks
from sendcli.analysis.methods.rules import POINT_RULES, PointRule, Word, point_rule
from sendcli.analysis.methods.suits import no_rate
from sendcli.analysis.methods.trend_rule import TREND_LINE, TrendRule, trend_rule
from sendcli.analysis.progress.fidelity import Fidelity
from sendcli.analysis.progress.series import Series
from sendcli.dates.words import spoken
from sendcli.model.settings import Settings
from sendcli.model.settings_progress import DELIVERED, RECENT_DAYS, RULE, ProgressSettings

# Fewer planned sessions than these say nothing of delivery; our own caution, from no source.
FEW_SESSIONS = 5
Verdict = Literal[
    "not on course", "not delivered", "no recent reading", "ahead", "too early", "on course", "cannot be measured"
]
# What needs a decision stands first.
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
SCHOOL_WEEK = 5
COMPARE = "Compare the latest value with the goal, and judge it by what shows it."
COMPLETE = "Look at what it says: baseline, goal, day and measure."
GO_ON = "Go on, and go on reading."
OF_WORD: dict[str, Verdict] = {
    "consider changing": "not on course",
    "consider raising": "ahead",
    "carry on": "on course",
}


class Rule(NamedTuple):
    """How the school judges: its decision rule, from when on a reading is old (in days), and per cent delivered."""

    decision: PointRule | TrendRule
    recent_days: int = RECENT_DAYS
    delivered: int = DELIVERED


class Judged(NamedTuple):
    """A verdict, why, and what to look at next, both as sentences for a parent."""

    verdict: Verdict
    because: str
    next: str = ""


def rule_of(settings: Settings) -> Rule:
    """The school's rule, from `progress:` of school.yaml."""
    said = settings.progress or ProgressSettings.make({}, "")
    name = said.rule or RULE
    recent = RECENT_DAYS if said.recent_days is None else said.recent_days
    delivered = DELIVERED if said.delivered is None else said.delivered
    return Rule(TREND_LINE if name == TREND_LINE.name else POINT_RULES[name], recent, delivered)


def verdict_of(series: Series, fidelity: Fidelity | Unknown, rule: Rule, day: date) -> Judged:
    """The verdict on a day.

    Args:
        series: the readings up to the day.
        fidelity: what was delivered in the same time.
        rule: how the school judges.
        day: the day asked about.
    """
    line, never = series.line, series.why or _no_slope(series, rule.decision)
    if never or isinstance(line, Unknown):
        why = never.why if never else line.why if isinstance(line, Unknown) else ""
        return Judged("cannot be measured", why, COMPARE if series.measure and no_rate(series.measure) else COMPLETE)
    if not isinstance(fidelity, Unknown) and _short(fidelity, rule.delivered):
        words = (
            f"{fidelity.delivered:g} of {fidelity.planned} planned sessions were delivered, under {rule.delivered}%."
        )
        return Judged("not delivered", words, "Look at delivery before changing the plan.")
    old = _old(series, line, rule.recent_days, day)
    if old:
        return Judged("no recent reading", old, "Take a reading.")
    early = _early(series, line, rule.decision, day)
    found = Judged("too early", early, GO_ON) if early else _decided(series, line, rule.decision)
    if day <= line.ends:
        return found
    return found._replace(next=f"The day of the goal, {spoken(line.ends)}, has passed: judge it by what shows it.")


def _short(fidelity: Fidelity, least: int) -> bool:
    """Whether too little was delivered; one session missed of two or three says nothing yet."""
    return fidelity.planned >= FEW_SESSIONS and fidelity.delivered * 100 < least * fidelity.planned


def _no_slope(series: Series, decision: PointRule | TrendRule) -> Unknown | None:
    """Why the rule itself cannot be used on the measure: a trend needs a speed, which ages do not have."""
    return no_rate(series.measure) if series.measure and isinstance(decision, TrendRule) else None


def _old(series: Series, line: AimLine, limit: int, day: date) -> str:
    """That the latest reading is too old, or "". After the day of the goal none is expected any more.

    Where the calendar is known, only school days count, five of them for seven days: nobody can read in the holidays,
    and a reading of the last week before them is the latest there can be. Where it is not, every day counts.
    """
    if series.last is None or day > line.ends:
        return ""
    what = "The latest reading" if series.readings or series.aside else "There is no reading since the baseline, which"
    when = f"{what} is of {spoken(series.last)}"
    if series.school_days is None:
        age = (day - series.last).days
        return f"{when}, {age} days ago, more than {limit}." if age > limit else ""
    most = limit * SCHOOL_WEEK / WEEK
    if series.school_days <= most:
        return ""
    return f"{when}, {series.school_days} school days ago, more than {most:g} ({limit} days without holidays)."


def _early(series: Series, line: AimLine, decision: PointRule | TrendRule, day: date) -> str:
    """What is lacking for the rule, or ""."""
    if day < line.begins:
        return f"The baseline is of {spoken(line.begins)}, later than this day."
    count = len(series.readings)
    if count < decision.points:
        return f"The rule {decision.name} needs {decision.points} readings after the baseline, and there are {count}."
    least = decision.weeks if isinstance(decision, PointRule) else 0
    if count and weeks(line.begins, series.readings[-1].on) < least:
        return f"The rule {decision.name} waits for readings over {least} weeks after the baseline."
    return ""


def _decided(series: Series, line: AimLine, decision: PointRule | TrendRule) -> Judged:
    word = (
        point_rule(line, series.points, decision) if isinstance(decision, PointRule) else _trend(series, line, decision)
    )
    if isinstance(word, Unknown):
        return Judged("too early", word.why, GO_ON)
    verdict = OF_WORD[word.advice]
    because = word.because[0].upper() + word.because[1:]
    return Judged(verdict, f"{because} (rule {word.rule}).", NEXT[verdict])


NEXT: dict[Verdict, str] = {
    "not on course": "Consider what to change.",
    "ahead": "Consider a goal that asks for more.",
    "on course": "The rule finds no reason to change.",
}


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
