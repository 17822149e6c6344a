"""SEN support plans: assess, plan, do, review."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tools.sample.days import between, on_or_after
from tools.sample.dice import Dice
from tools.sample.emit import Row
from tools.sample.roster import Child
from tools.sample.series import written
from tools.sample.staff import teacher
from tools.sample.targets import course, names, target
from tools.sample.terms import Span, plan_terms, span
from tools.sample.words import Words


def parts(child: Child, term: str, words: Words) -> list[dict[str, Any]]:
    """The parts of a plan, in order."""
    time = span(child, term)
    threads = names(child)
    lead = teacher(child, term)
    return [
        {
            "kind": "sen-support",
            "cycle": _cycle(child, term),
            "start": time.start,
            "review": time.review,
            "end": time.held,
            "lead": lead,
            "ehcp": child.get("version") if child.now == "E" else None,
        },
        {"assessed": _assessed(child, term), "strengths": _strengths(child, term, words)},
        {"targets": [target(child, name, term, place) for place, name in enumerate(threads)]},
        {"views": _views(child, term, time, words)},
        {"reviewed": [_review(child, term, time, lead, words)] if time.held else None},
    ]


def _cycle(child: Child, term: str) -> int:
    """One cycle a term since the start of SEN support; they are counted from 2023 on."""
    return 1 + _term_number(span(child, term).start) - _term_number(max(child.day("since"), date(2023, 1, 1)))


def _term_number(day: date) -> int:
    return day.year * 3 + (day.month > 3) + (day.month > 8)


def _assessed(child: Child, term: str) -> str:
    texts = []
    for name in names(child)[:2]:
        this = course(child, name, term)
        options = this.thread["assessed"]
        offset = Dice("assessed", child.id, name).whole(0, 2) + plan_terms(child).index(term)
        base, aim = written(this.measure, this.base), written(this.measure, this.aim)
        texts.append(child.fill(options[offset % len(options)], base=base, aim=aim))
    return " ".join(texts)


def _strengths(child: Child, term: str, words: Words) -> str | None:
    if term == plan_terms(child)[0] or Dice("strengths", child.id, term).chance(0.2):
        return child.fill(words.deal("strengths"))
    return None


def _views(child: Child, term: str, time: Span, words: Words) -> list[Row]:
    dice = Dice("views", child.id, term)
    day = dice.pick(between(time.start - timedelta(days=3), time.start + timedelta(days=6)))
    if term == "autumn" or dice.chance(0.3):
        return [Row(who="pupil", date=max(day, time.start), words=words.deal("pupil_says"))]
    return []


def _review(child: Child, term: str, time: Span, lead: str, words: Words) -> dict[str, Any]:
    dice = Dice("review", child.id, term)
    assert time.held
    there = dice.chance(0.75)
    results = []
    for name in names(child):
        row = Row(target=name, result=course(child, name, term).result)
        if dice.chance(0.45):
            row["comment"] = child.fill(words.deal(row["result"].split("-")[0]))
        results.append(row)
    steps = [row["result"] for row in results]
    found: dict[str, Any] = {
        "date": time.held,
        "present": [lead] + (["mother"] if there else []) + (["pupil"] if dice.chance(0.3) else []),
        "parents_present": there,
        "targets": results,
    }
    if dice.chance(0.55):
        found["worked"] = child.fill(words.deal("worked"))
    if "not-met" in steps and dice.chance(0.7):
        found["worked_not"] = child.fill(words.deal("worked_not"))
    if there and dice.chance(0.35):
        found["views"] = [Row(who="mother", words=child.fill(words.deal("parent_says")))]
    if dice.chance(0.5):
        found["next"] = child.fill(words.deal("next"))
    found["decision"] = "change" if "not-met" in steps else "continue"
    if dice.chance(0.7):
        found["shared"] = on_or_after(time.held + timedelta(days=1))
    return found
