"""Runs of interventions: who, which sessions were delivered, entry and exit."""

from __future__ import annotations

from datetime import date
from typing import Any

from tools.sample.days import TODAY, between, read
from tools.sample.dice import Dice
from tools.sample.emit import Row
from tools.sample.groups import groups
from tools.sample.roster import Child, children
from tools.sample.series import written
from tools.sample.targets import baseline_day, course
from tools.sample.terms import span

DAYS = {"mon": (0,), "tue": (1,), "wed": (2,), "thu": (3,), "fri": (4,), "every-day": (0, 1, 2, 3, 4)}
TIMES = {
    "summer": (date(2026, 5, 5), date(2026, 7, 10), None),
    "autumn": (date(2026, 9, 28), date(2026, 12, 11), date(2026, 11, 20)),
}
# How many sessions took place; below four in five a result says little about the intervention.
DELIVERED = {"handwriting-club": 0.62, "talk-boost": 0.78, "elsa": 0.9}
REVIEWED = dict.fromkeys(
    ("precision-teaching", "phonics-catch-up", "talk-boost", "sensory-circuit", "numbers-catch-up", "speech-programme"),
    date(2026, 11, 19),
)
WHY = ("staff absence", "school trip", "assembly ran over", "room in use", "covering a class", "test week")


def parts(name: str, term: str) -> list[dict[str, Any]]:
    """The parts of a run, in order."""
    intervention: dict[str, Any] = read(f"by_hand/interventions/{name}/intervention.yaml")
    start, end, review = TIMES[term]
    days = {day for slot in intervention["slots"] for day in DAYS[slot["day"]]}
    planned = [day for day in between(start, end) if day.weekday() in days]
    ended = term == "summer"
    return [
        {
            "start": start,
            "end": end,
            "review": review,
            "reviewed": REVIEWED.get(name) if review else None,
            "staff": [intervention["staff"][0]["staff"]],
            "planned": len(planned),
        },
        {"pupils": _guests(name, term) + _members(name, term)},
        {"sessions": _sessions(name, term, [day for day in planned if day < TODAY])},
        {"decision": Dice("decision", name).pick(["keep", "keep", "adapt"]) if ended else None},
    ]


def _members(name: str, term: str) -> list[Row]:
    guests = {row["pupil"] for row in _guests(name, term)}
    pairs = groups()[name, term]
    return [_member(name, one, thread, term) for one, thread in pairs if one not in guests]


def _member(name: str, child_id: str, thread: str, term: str) -> Row:
    child: Child = next(child for child in children() if child.id == child_id)
    this = course(child, thread, term)
    time = span(child, term)
    row = Row(pupil=child_id)
    start, end, _ = TIMES[term]
    if time.start > start:
        row["from"] = time.start
    row |= {"entry": written(this.measure, this.base), "entry_on": baseline_day(child, time, thread)}
    if term == "summer":
        row |= {"exit": written(this.measure, this.end), "exit_on": min(end, time.last)}
        row["judgement"] = {"met": "better", "partly-met": "as-expected", "not-met": "worse"}[this.result]
    row["targets"] = [f"2026-{term}/{thread}"]
    row["ehcp"] = _lines(child, name)
    return row


def _lines(child: Child, name: str) -> list[str]:
    """The lines of Section F that the intervention delivers."""
    if child.now != "E":
        return []
    plan: dict[str, Any] = read(f"by_hand/pupils/{child.id}/ehcp/{child.row['version']}.yaml")
    return [line["id"] for line in plan["F"] if line.get("intervention") == name]


def _guests(name: str, term: str) -> list[Row]:
    """Pupils whose plans are written by hand."""
    rows: Any = read("by_hand/more/members.yaml").get(f"{name}/2026-{term}", [])
    return [Row(row) for row in rows]


def _sessions(name: str, term: str, days: list[date]) -> dict[date, Any]:
    dice = Dice("sessions", name, term)
    rate = DELIVERED.get(name, 0.88)
    found: dict[date, Any] = {}
    for day in days:
        if dice.chance(rate):
            pupils = [row["pupil"] for row in _guests(name, term)] + [one for one, _ in groups()[name, term]]
            found[day] = "delivered"
            if dice.chance(0.06) and len(pupils) > 1:
                found[day] = Row(value="delivered", absent=[dice.pick(pupils)])
        elif dice.chance(0.2):
            found[day] = Row(value="part", minutes=dice.pick([5, 8, 10]))
        else:
            found[day] = Row(value="missed", why=dice.pick(WHY)) if dice.chance(0.7) else "missed"
    return found
