"""The other sections of an EHC plan, each by its letter: A as pairs, C, D, G to J as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sendcli.model.ehcp import EhcPlan, PersonalBudget, Placement, PlanNeed, ProvisionLine, SectionA
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.ehcp_outcomes import amount_of
from sendcli.reports.forms.values import Lines

NONE = "The plan says: none identified."
# Which sections each audience sees in words; of the others it is said that there is something.
SEEN = {"staff": ("C", "G"), "parents": ("C", "D", "G", "H1", "H2"), "agency": ()}


def section_a(own: SectionA | None, audience: str) -> list[tuple[str, Any]]:
    """What stands in Section A, for this audience."""
    if own is None:
        return []
    rows: list[tuple[str, Any]] = [
        ("Hopes for the future", [*own.aspirations]),
        ("How to communicate", own.communication),
    ]
    if audience != "agency":
        rows += [
            ("How best to support me", [*own.support]),
            ("Important", [*own.important_now, *own.important_people]),
            ("Likes", [*own.likes]),
            ("Dislikes", [*own.dislikes]),
            ("A good day", own.good_day),
            ("A bad day", own.bad_day),
        ]
    if audience == "parents":
        rows += [("What others like", [*own.admired]), ("The story so far", own.history)]
    return [(what, how) for what, how in rows if how]


def others(asked: Request, plan: EhcPlan, letters: Iterable[str]) -> list[tuple[str, Any]]:
    """Some of the sections C, D and G to J: what each holds, that there is none, or that nothing is recorded."""
    needs = {"C": ("health needs", plan.section_c), "D": ("social care needs", plan.section_d)}
    lines = {
        "G": ("health provision", plan.section_g),
        "H1": ("social care provision, 1970 Act", plan.section_h1),
        "H2": ("other social care provision", plan.section_h2),
    }
    rows: dict[str, tuple[str, Any]] = {}
    for letter, (what, found) in needs.items():
        rows[letter] = (f"{letter}: {what}", _held(asked, letter, [_need(one) for one in found]))
    for letter, (what, given) in lines.items():
        rows[letter] = (f"{letter}: {what}", _held(asked, letter, [_line(one) for one in given]))
    rows["I"] = ("I: school or other place named", _placement(plan.section_i))
    rows["J"] = ("J: personal budget", _budget(plan.section_j))
    return [_or_none(plan, letter, rows[letter]) for letter in letters]


def _or_none(plan: EhcPlan, letter: str, row: tuple[str, Any]) -> tuple[str, Any]:
    """What the plan itself says is empty, is told apart from what nobody has written down."""
    return (row[0], NONE) if row[1] is None and letter in plan.none_identified else row


def _held(asked: Request, letter: str, lines: list[str]) -> Any:
    if not lines:
        return None
    if letter in SEEN[asked.audience]:
        return Lines(lines)
    return "Something is recorded here. Whoever needs it for their work asks the SENCO."


def _need(one: PlanNeed) -> str:
    return f"{one.id} {one.need}"


def _line(one: ProvisionLine) -> str:
    much = amount_of(one)
    return f"{one.id} {one.provision}" + (f" ({much})" if much else "")


def _placement(place: Placement | None) -> Any:
    if place is None:
        return None
    base = "with a place in the inclusion base" if place.base else None
    return _joined((place.name, place.type, base, place.elsewhere, place.transport))


def _budget(budget: PersonalBudget | None) -> Any:
    if budget is None:
        return None
    if budget.asked is False:
        return "not asked for"
    amount = f"£{budget.amount / 100:,.2f} a year".replace(".00", "") if budget.amount else None
    return _joined((amount, budget.for_what, budget.paid)) or ("asked for" if budget.asked else None)


def _joined(parts: Iterable[str | None]) -> str | None:
    return ", ".join(part for part in parts if part) or None
