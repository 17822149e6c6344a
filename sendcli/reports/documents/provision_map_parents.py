"""A class's map for the parents of one child: the child's own lines marked in words, and nobody else to be made out.

Listed is what the school offers to the year group, whether another child has it or not. Of others only that they are
five or more is told: how many would tell of the one who joined last, and fewer would tell of each.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sendcli.analysis.provision.groups import pupil_map
from sendcli.analysis.provision.narrow import Wanted
from sendcli.analysis.provision.row import Row
from sendcli.analysis.suppression.protect import LEAST
from sendcli.model.intervention import Intervention
from sendcli.reports.documents import provision_map_words as words
from sendcli.reports.documents.document import Context, Request
from sendcli.reports.documents.one_pupil import about_child, first_name
from sendcli.reports.documents.provision_map_offer import on_offer
from sendcli.reports.documents.provision_map_pupil import in_week, own_places
from sendcli.reports.documents.provision_map_shown import for_all, shown
from sendcli.reports.documents.provision_map_table import lined
from sendcli.reports.documents.provision_map_times import week_table
from sendcli.reports.provision_words import area, layer

SAME = "taken for the same"
TWICE = "What the EHC plan and the school's own plan say alike stands here as each of them says it."
MANY, FEW = f"{LEAST} or more", f"fewer than {LEAST}, or nobody"


def for_parents(asked: Request) -> Context:
    """What `provision-map.j2` shows to the parents of one child."""
    pupil = asked.file().pupil
    group = pupil.class_name if pupil else None
    found = shown(asked, Wanted(class_name=group) if group else Wanted(pupils=frozenset({asked.pupil})))
    mine = pupil_map(found.rows, asked.pupil).rows
    child = first_name(asked) if asked.names else "your child"
    mark = child[:1].upper() + child[1:]
    offers = _map(asked, found.rows, pupil.year if pupil else "") if group else []
    if all(line[-1] == FEW for line in offers):
        offers = [(*line[:-1], None) for line in offers]  # said below, once
    return {
        "view": "parents",
        "title": f"Provision map: {first_name(asked)}",
        "about": about_child(asked),
        "child": child,
        "mine": lined(("What", "Why", "How much", "Given by", "Sessions"), [_row(asked, row) for row in mine]),
        "twice": TWICE if any(row.aside.startswith(SAME) for row in mine) else "",
        "week": week_table(own_places(asked, mine), lambda place: in_week(asked, place)),
        "for_all": [row.name for row in for_all(found.rows)],
        "map": lined(("Provision", mark, "Wave", "Area of need", "Others of the class"), offers),
        "left_out": found.left_out,
    }


def _row(asked: Request, row: Row) -> tuple[Any, ...]:
    """A line of the child's own. The group is as large as its places: who else is in it, nobody has to know."""
    part = row.parts[0]
    size = row.size
    group = None if size is None else "one to one" if size == 1 else f"a group of up to {size}"
    if row.source != "run" and size and size > 1:
        group = f"a group of {size}"
    return (
        words.name(asked, row),
        _why(asked, row),
        ", ".join(filter(None, [words.how_much(row), group])) or None,
        words.adults(asked, row),
        words.sessions(part.sessions) if row.source == "run" else words.NONE,
    )


def _why(asked: Request, row: Row) -> str:
    """The targets and outcomes that a line serves, in their own words."""
    part, file = row.parts[0], asked.file()
    found = []
    for one in part.targets:
        name, _, label = one.rpartition("/")
        plan = file.plans.get(name)
        found += [target.outcome for target in (plan.targets if plan else ()) if target.id == label]
    if not found:
        from sendcli.duties.triggers.ehc_plan import current_plan

        ehcp = current_plan(file, asked.day)
        found = [one.outcome for one in (ehcp.section_e if ehcp else ()) if one.id in part.outcomes]
    return "; ".join(asked.said(asked.pupil, each.rstrip(".")) for each in found) or words.NONE


def _map(asked: Request, rows: Sequence[Row], year: str) -> list[tuple[Any, ...]]:
    """What there is for the class, with the child's own lines first and marked, and others told only as many."""
    mine: set[str] = set()
    others: dict[str, set[str]] = {}
    for row in rows:
        for part in row.parts if row.source == "run" else ():
            if part.pupil == asked.pupil:
                mine.add(row.intervention)
            else:
                others.setdefault(row.intervention, set()).add(part.pupil)
    offers = [(name, one) for name, one in on_offer(asked.school, asked) if one.layer != "universal"]
    meant = [(name, one) for name, one in offers if name in mine or not one.years or year in one.years]
    meant.sort(key=lambda one: one[0] not in mine)
    return [_offer(one, name in mine, len(others.get(name, ()))) for name, one in meant]


def _offer(offer: Intervention, own: bool, others: int) -> tuple[Any, ...]:
    areas = ", ".join(area(code) for code in offer.areas) or words.NONE
    return offer.name, "has this" if own else words.NONE, layer(offer.layer), areas, MANY if others >= LEAST else FEW
