"""The verdict on a target: one of seven, each defined in docs/progress.md, tried in a fixed order.

The order is the point. What cannot be measured is said first; then whether the help was given at all; then whether
anybody looked lately; then whether there is enough to go by; and only then has the school's decision rule its word.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from typing import Literal, NamedTuple, get_args

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine
from sendcli.analysis.methods.rules import POINT_RULES, PointRule
from sendcli.analysis.methods.suits import no_rate
from sendcli.analysis.methods.trend_rule import TREND_LINE, TrendRule
from sendcli.analysis.progress.at_goal import at_goal
from sendcli.analysis.progress.ends import TWO_TESTS
from sendcli.analysis.progress.fidelity import Fidelity
from sendcli.analysis.progress.rule_word import word_of
from sendcli.analysis.progress.same_test import tests_apart
from sendcli.analysis.progress.series import Series, goal_day
from sendcli.analysis.progress.waiting import too_early, too_old
from sendcli.analysis.progress.why_not import WORSE
from sendcli.dates.words import spoken
from sendcli.model.settings import Settings
from sendcli.model.settings_progress import DELIVERED, RECENT_DAYS, RULE, ProgressSettings

Verdict = Literal[
    "not on course", "not delivered", "no recent reading", "ahead", "too early", "on course", "cannot be measured"
]
# What needs a decision stands first.
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
COMPARE = "Compare the latest value with the goal."
READ = "Read what was written beside what was hoped for."
COMPLETE = "Look at what it says: baseline, goal, day and measure."
TAKE = "Take a reading."
GO_ON = "Go on, and keep taking readings."
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


def verdict_of(series: Series, fidelity: Fidelity | Unknown, rule: Rule, day: date, result: str = "") -> Judged:
    """The verdict on a day.

    Args:
        series: the readings up to the day.
        fidelity: what was delivered in the same time.
        rule: how the school judges.
        day: the day asked about.
        result: how the target was judged by then, "" if not yet.
    """
    found, ends = _judged(series, fidelity, rule, day), goal_day(series)
    if ends is None or day <= ends:
        return found
    passed = f"The day of the goal, {spoken(ends)}, has passed: say how it ended, and what shows it."
    if result:
        passed = f"It was judged {result.replace('-', ' ')}: end it, or give it a new day."
    return found._replace(next=passed if found.next in _ONLY_BEFORE else f"{found.next} {passed}".strip())


def _judged(series: Series, fidelity: Fidelity | Unknown, rule: Rule, day: date) -> Judged:
    """The verdict without what the end of the target's time adds to it."""
    line, never = series.line, series.why or _no_slope(series, rule.decision)
    if never or isinstance(line, Unknown):
        why = never.why if never else line.why if isinstance(line, Unknown) else ""
        return Judged("cannot be measured", why, _unmeasured(series, day))
    if not isinstance(fidelity, Unknown) and fidelity.short(rule.delivered):
        words = (
            f"{fidelity.delivered:g} of {fidelity.planned} planned sessions were delivered, under {rule.delivered}%."
        )
        return Judged("not delivered", words, "Look at delivery before changing the plan.")
    old = too_old(series, line, rule.recent_days, day)
    if old:
        return Judged("no recent reading", old, TAKE)
    early = too_early(series, line, rule.decision, day)
    return Judged("too early", early, GO_ON) if early else _decided(series, line, rule.decision)


def _unmeasured(series: Series, day: date) -> str:
    """What can be done with a target that no rule suits: an order still says whether the goal is reached."""
    scale = series.measure
    if scale is None or series.why in (WORSE, TWO_TESTS) or tests_apart(series.target):
        return COMPLETE
    if scale.kind == "narrative":
        return READ
    if no_rate(scale) and not any(row.on <= day for row in series.target.readings):
        return TAKE
    there = at_goal(series.target, scale, day)
    return there or (COMPARE if no_rate(scale) else COMPLETE)


def _no_slope(series: Series, decision: PointRule | TrendRule) -> Unknown | None:
    """Why the rule itself cannot be used on the measure: a trend needs a speed, which ages do not have."""
    return no_rate(series.measure) if series.measure and isinstance(decision, TrendRule) else None


def _decided(series: Series, line: AimLine, decision: PointRule | TrendRule) -> Judged:
    word = word_of(series, line, decision)
    if isinstance(word, Unknown):
        return Judged("too early", word.why, GO_ON)
    verdict = OF_WORD[word.advice]
    return Judged(verdict, f"{word.because[0].upper()}{word.because[1:]} (rule {word.rule}).", NEXT[verdict])


NEXT: dict[Verdict, str] = {
    "not on course": "Consider what to change.",
    "ahead": "Consider a goal that asks for more.",
    "on course": "The rule finds no reason to change.",
}
# What nobody does any more once the day of the goal has passed.
_ONLY_BEFORE = (GO_ON, *NEXT.values())
