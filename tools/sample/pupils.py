"""`pupil.yaml`: what the dice write for everyone. What stands in `by_hand/more/` goes below it, and wins."""

from __future__ import annotations

from datetime import date
from typing import Any

from sendcli.codes.identifiers import upn_letter
from tools.sample.days import on_or_after
from tools.sample.dice import Dice
from tools.sample.emit import Quoted, Row
from tools.sample.people import contacts
from tools.sample.results import assessments, attendance
from tools.sample.roster import Child
from tools.sample.words import Words

SENCO_SINCE = date(2024, 4, 15)
KNOWN_DAYS = date(2024, 9, 1)  # the first day of the calendars
# The area of need a type mostly belongs to; the others belong to no one area.
AREAS = {
    "communication-and-interaction": "SLCN ASD",
    "cognition-and-learning": "SPLD MLD SLD PMLD",
    "social-emotional-and-mental-health": "SEMH",
    "sensory-and-or-physical": "HI VI MSI PD",
}
UNTOLD = ("kp-0125", "kp-0199")  # a word with the parents is still owed


def upn(child: Child) -> str:
    """A number of the sample school with the right check letter; a temporary one ends in a letter."""
    year = child.joined[2:4] if child.get("temporary") else str(child.first_year)[2:]
    serial = f"{child.number + 1:03}"
    if child.get("temporary"):
        serial = serial[1:] + "ABCDEFGHJKLMNPQRTUVWXYZ"[child.number % 23]
    twelve = f"9169999{year}{serial}"
    return upn_letter(twelve) + twelve


def parts(child: Child, words: Words) -> list[dict[str, Any]]:
    """The parts of the file, in order."""
    return [
        {"name": Row(child.names)} | _about(child),
        {"status": status(child), "needs": needs(child, words)},
        {"flags": flags(child), "language": _language(child)},
        {"strategies": _strategies(child, words)},
        {"contacts": contacts(child)},
        {"assessments": assessments(child), "attendance": attendance(child), "annual_reports": _reports(child)},
    ]


def _about(child: Child) -> dict[str, Any]:
    return {
        "born": child.row["born"],
        "year": Quoted(child.year) if child.year != "R" else "R",
        "class": child.class_name,
        "sex": child.row["sex"],
        "ethnicity": child.row["eth"],
        "ids": Row(upn=upn(child)),
        "joined": child.joined,
    }


def status(child: Child) -> list[Row]:
    """The history: one row for each change."""
    rows: list[Row] = []
    if child.get("since") not in ("", child.joined) and child.joined < child.get("since"):
        rows.append(Row({"from": child.joined, "provision": "N"}))
    if child.get("since") and child.get("since") != child.get("plan"):
        rows.append(_decided(child.row["since"], "K", child.id not in UNTOLD))
    if child.get("plan"):
        rows.append(_decided(child.row["plan"], "E", told=False))
    if child.get("asked"):
        rows.append(Row({"from": child.row["asked"], "provision": "K", "considering": "ehc-needs-assessment"}))
    if child.get("watched"):
        if not rows:
            rows.append(Row({"from": child.joined, "provision": "N"}))
        ended = bool(child.get("since")) and child.id not in UNTOLD
        rows.append(Row(_decided(child.row["watched"], "N", told=ended), monitoring=True))
    return rows


def _decided(day: str, provision: str, told: bool = True) -> Row:
    """A decision of the school; parents were told on the day or soon after it."""
    row = Row({"from": day, "provision": provision})
    decided = date.fromisoformat(day)
    if told:
        row["parents_told"] = on_or_after(decided) if decided >= KNOWN_DAYS else decided
    if provision != "E" and decided >= SENCO_SINCE:
        row["decided_by"] = "lund"
    return row


def needs(child: Child, words: Words) -> list[dict[str, Any]]:
    """Types of need; for a pupil no longer on the register they have ended."""
    ended = child.get("watched")
    rows: list[dict[str, Any]] = []
    for rank, need in enumerate(child.needs, 1):
        area = next((area for area, types in AREAS.items() if need in types.split()), None)
        row: dict[str, Any] = Row(type=need, rank=rank) | Row({"from": max(child.row["since"], child.joined)})
        if ended:
            row["to"] = _day_before(ended)
        if area:
            row["areas"] = [area]
        if rank == 1 and need != "DS" and not ended:
            row["description"] = child.fill(words.deal("needs", need))
        rows.append(row if "description" in row else Row(row))
    return rows


def _day_before(day: str) -> str:
    return date.fromordinal(date.fromisoformat(day).toordinal() - 1).isoformat()


def flags(child: Child) -> list[Row]:
    """Flags from the roster, from the day of joining; what is not known is left out."""
    plus = child.plus
    eal = any(item.startswith("eal:") for item in plus)
    row = Row({"from": child.joined}) | Row(eal=eal, pupil_premium="pp" in plus)
    if "fsm" in plus:
        row["free_school_meals"] = True
    if "service" in plus:
        row["service_child"] = True
    if "carer" in plus:
        row["young_carer"] = True
    return [Row(row)]


def _language(child: Child) -> Row | None:
    for item in child.plus:
        if item.startswith("eal:"):
            _, code, name, level = item.split(":")
            return Row(first=code, home=name, proficiency=level, assessed="2026-09-22")
    return None


def _strategies(child: Child, words: Words) -> list[Row]:
    if child.now not in "KE":
        return []
    dice = Dice("works", child.id)
    rows: list[Row] = []
    for _ in range(2 if dice.chance(0.6) else 3):
        need = dice.pick([*child.needs, child.needs[0]])
        need = need if need != "DS" else "MLD"
        row = Row(what=child.fill(words.deal("strategies", need)))
        if dice.chance(0.6):
            row["works"] = dice.pick(["yes", "yes", "partly", "not-known"])
        if row["what"] not in [other["what"] for other in rows]:
            rows.append(row)
    return rows


def _reports(child: Child) -> list[str]:
    return ["2026-07-10"] if child.joined < "2026-06" else []
