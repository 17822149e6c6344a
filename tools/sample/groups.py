"""Who takes part in which intervention in which term: as many as there is room for, in order of need."""

from __future__ import annotations

from functools import cache
from typing import Any

from tools.sample.days import read
from tools.sample.roster import children
from tools.sample.terms import plan_terms
from tools.sample.threads import bank, threads

ROOM = {
    "precision-teaching": 7, "phonics-catch-up": 5, "talk-boost": 5, "elsa": 4, "handwriting-club": 6,
    "sensory-circuit": 5, "numbers-catch-up": 5, "speech-programme": 5,
}  # fmt: skip


@cache
def groups() -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    """For an intervention and a term, the pupils with the thread it serves."""
    found: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for intervention, room in ROOM.items():
        shape: dict[str, Any] = read(f"by_hand/interventions/{intervention}/intervention.yaml")
        for term in ("summer", "autumn"):
            wanted = [
                (child.now != "E", child.id, name)
                for child in children()
                if child.now in "KE" and term in plan_terms(child) and "plans" not in child.get("hand")
                for name in threads()[child.id]
                if bank()[name].get("provision") == intervention
                and bank()[name]["measure"] == shape["measure"]["id"]
                and child.year in shape.get("years", child.year)
            ]
            taken: dict[str, str] = {}
            for _, child_id, name in sorted(wanted):
                if len(taken) < room:
                    taken.setdefault(child_id, name)
            found[intervention, term] = tuple(sorted(taken.items()))
    return found


def member(child_id: str, thread: str, term: str) -> bool:
    """Whether a pupil's thread is served by its intervention in this term."""
    intervention = str(bank()[thread].get("provision"))
    return (child_id, thread) in groups().get((intervention, term), ())
