"""`log.yaml`: meetings with parents, contacts, observations, visits."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tools.sample.days import between, on_or_after
from tools.sample.dice import Dice
from tools.sample.emit import Row
from tools.sample.roster import Child
from tools.sample.staff import teacher
from tools.sample.words import Words

_MEETINGS = (
    ("spring", date(2025, 11, 10), date(2025, 11, 28), 0.8),
    ("spring", date(2026, 3, 9), date(2026, 3, 24), 0.8),
    ("summer", date(2026, 6, 22), date(2026, 7, 10), 0.75),
    ("autumn", date(2026, 10, 5), date(2026, 11, 19), 0.55),
)
WITHOUT = 0.28


def parts(child: Child, words: Words) -> list[dict[str, Any]]:
    """The log, or nothing for a pupil about whom nothing was written yet."""
    dice = Dice("log", child.id)
    if child.now not in "KE" or (child.now == "K" and dice.chance(WITHOUT)):
        return []
    begun = max(child.day("since"), date.fromisoformat(child.joined))
    entries = []
    for term, start, end, chance in _MEETINGS:
        if begun < start and dice.chance(chance):
            entries.append(_meeting(child, dice.pick(between(start, end)), term, words, dice))
    if dice.chance(0.3):
        entries.append(_observation(child, dice.pick(between(date(2026, 9, 21), date(2026, 11, 18))), words))
    if dice.chance(0.22):
        entries.append(_contact(child, dice, words))
    entries = [entry for entry in entries if entry["date"] >= begun]
    entries.sort(key=lambda entry: (entry["date"], entry["kind"]))
    return [{"entries": entries}] if entries else []


def _meeting(child: Child, day: date, term: str, words: Words, dice: Dice) -> dict[str, Any]:
    who = dice.pick(["mother", "mother", "mother", "father", "mother and father"])
    entry: dict[str, Any] = {
        "date": day,
        "kind": "parent-meeting",
        "by": teacher(child, "autumn" if day > date(2026, 8, 1) else "summer"),
        "with": [who],
        "about": words.deal("meeting_about"),
        "summary": child.fill(words.deal("meeting_notes")),
    }
    if day < date(2025, 12, 31):
        entry["by"] = teacher(child, "summer")
    if dice.chance(0.4):
        entry["plan"] = f"2026-{term}" if day > date(2026, 1, 31) and _has(child, term) else None
    if dice.chance(0.93):
        entry["shared"] = on_or_after(day + timedelta(days=1))
    return entry


def _has(child: Child, term: str) -> bool:
    terms = ("spring", "summer", "autumn")
    return terms.index(child.get("first") or "autumn") <= terms.index(term)


def _observation(child: Child, day: date, words: Words) -> dict[str, Any]:
    return {
        "date": day,
        "kind": "observation",
        "by": "lund",
        "summary": child.fill(words.deal("observed")),
    }


def _contact(child: Child, dice: Dice, words: Words) -> dict[str, Any]:
    day = dice.pick(between(date(2026, 9, 7), date(2026, 11, 20)))
    return {
        "date": day,
        "time": dice.pick(["08:40", "12:15", "15:35", "16:05"]),
        "kind": "contact",
        "by": teacher(child, "autumn"),
        "how": dice.pick(["telephone", "email", "at the gate"]),
        "views": [Row(who="mother", words=child.fill(words.deal("parent_says")))],
    }
