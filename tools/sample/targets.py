"""The targets of a plan: each thread goes on from term to term, from where the readings left it."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from tools.sample.days import between
from tools.sample.dice import Dice
from tools.sample.emit import Row
from tools.sample.groups import member
from tools.sample.roster import Child
from tools.sample.series import path, scale, written
from tools.sample.terms import Span, plan_terms, span
from tools.sample.threads import bank, threads

# How much of the way a pupil goes; the result says the same in a word.
SELDOM = ("reading_age", "sdq_total", "leuven_wellbeing")  # not taken every other week
_WAYS = ((0.42, "met", 1.0, 1.15), (0.80, "partly-met", 0.55, 0.9), (1.0, "not-met", 0.0, 0.3))


class Course:
    """One thread of one pupil in one term: where it began, where it should go, where it went."""

    def __init__(self, child: Child, name: str, term: str) -> None:
        self.thread: dict[str, Any] = bank()[name]
        self.measure: str = self.thread["measure"]
        dice = Dice("course", child.id, name, term)
        terms = plan_terms(child)
        before = terms.index(term)
        self.end: int
        self.base: int = _first(child, name) if before == 0 else course(child, name, terms[before - 1]).end
        low, high = map(int, self.thread["gain"])
        gain = dice.whole(low, high)
        self.aim = self._within(self.base + gain)
        if self.aim == self.base:
            self.base = self._within(self.aim - gain)
        fate = dice.whole(0, 99) / 100
        self.result, least, most = next(way[1:] for way in _WAYS if fate < way[0])
        share = least + (most - least) * dice.whole(0, 100) / 100
        self.end = self._end(gain, share)

    def _within(self, value: int) -> int:
        kind = scale(self.measure)
        top = 95 if self.measure == "percent_correct" else kind.high
        return max(kind.low, min(top, value))

    def _end(self, gain: int, share: float) -> int:
        end = self._within(round(self.base + gain * share))
        reached = end >= self.aim if gain > 0 else end <= self.aim
        if self.result == "met":
            return end if reached else self.aim
        if reached or (self.result == "partly-met" and end == self.base):
            self.result = "partly-met" if abs(gain) > 1 else "not-met"
            end = self._within(self.base + (gain > 0) - (gain < 0)) if abs(gain) > 1 else self.base
        return end


@cache
def course(child: Child, name: str, term: str) -> Course:
    """The course of a thread in a term."""
    return Course(child, name, term)


def _first(child: Child, name: str) -> int:
    thread = bank()[name]
    low, high = map(int, thread["from"])
    year = child.year_number - (plan_terms(child)[0] != "autumn")
    return Dice("first", child.id, name).whole(low, high) + int(thread.get("by_year", 0)) * max(0, year - 1)


def baseline_day(child: Child, time: Span, name: str) -> date:
    """A day in the first week of the plan."""
    return Dice("baseline", child.id, name, time.start).pick(between(time.start, time.last)[:4])


def readings(child: Child, name: str, term: str, time: Span) -> dict[date, str]:
    """Three or four readings between the baseline and the review; the last one decides."""
    this = course(child, name, term)
    days = between(baseline_day(child, time, name), time.last)[5:]
    most = 2 if this.measure in SELDOM else 4
    number = min(Dice("number", child.id, name, term).whole(most - 1, most), max(1, len(days) // 6))
    if not days:
        return {}
    until = this.end
    if time.held is None and time.review:  # the term is not over yet: part of the way
        gone = (time.last - time.start).days / max(1, (time.review - time.start).days)
        until = round(this.base + (this.end - this.base) * min(1.0, gone))
    values = path(Dice("path", child.id, name, term), this.base, until, number)
    step = len(days) / number
    chosen = [days[min(len(days) - 1, int(step * (index + 1)) - 1)] for index in range(number)]
    return {day: written(this.measure, value) for day, value in zip(chosen, values, strict=True)}


def target(child: Child, name: str, term: str, place: int) -> dict[str, Any]:
    """One target as the plan has it."""
    time = span(child, term)
    this = course(child, name, term)
    thread = this.thread
    dice = Dice("target", child.id, name, term)
    base, aim = written(this.measure, this.base), written(this.measure, this.aim)
    due = time.review or date(2026, 12, 16)
    found: dict[str, Any] = {
        "id": name,
        "outcome": child.fill(dice.pick(thread["outcome"]), base=base, aim=aim),
        "ehcp": [f"E{place + 1}"] if child.now == "E" else None,
        "measure": this.measure,
        "baseline": Row(date=baseline_day(child, time, name), value=base),
        "target": Row(date=due, value=aim),
    }
    if member(child.id, name, term):
        found["provision"] = [thread["provision"]]
    if term == "autumn" or dice.chance(0.4):
        found["strategies"] = [child.fill(text) for text in dice.some(thread["strategies"], dice.whole(1, 2))]
    found["readings"] = readings(child, name, term, time)
    if time.held:
        found["result"] = this.result
    return found


def names(child: Child) -> tuple[str, ...]:
    """The pupil's threads."""
    return threads()[child.id]
