"""What is due, in the forms that people and programs read. Ids only, unless names are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sendcli.analysis.review_due import Item
from sendcli.dates.words import spoken
from sendcli.duties.duty import CHASE

# state of the items, heading, in the order in which a SENCO wants them
GROUPS = (
    ("overdue", "OVERDUE"),
    ("la", "LA OVERDUE: CHASE"),
    ("due", "DUE"),
    ("consider", "CONSIDER"),
    ("cannot say", "CANNOT SAY: a date is not recorded"),
    ("later", "LATER"),
)
FIELDS = (
    "due", "days", "state", "label", "pupil", "what", "title", "kind", "bound", "owner", "force", "verified", "rule",
    "next", "missing", "group",
)  # fmt: skip

Called = Callable[[str], str]
Told = Callable[[str, str], str]

MARGIN = " " * 36
# From how many pupils with the same work on the same day they are listed together.
TOGETHER = 4


def group_of(item: Item) -> str:
    """The heading an item stands under. Lateness of the LA is never put among the school's."""
    return "la" if item.state == "overdue" and item.bound == "la" else item.state


def text(items: Iterable[Item], called: Called, told: Told, explain: bool = False) -> list[str]:
    """The list for people: grouped, most pressing first. `told` makes of words that were typed what is printed.

    Where several pupils have the same work due on the same day, they stand together, unless the sums are
    to be explained: forty lines that differ in one id hide the one that matters.
    """
    found = list(items)
    lines: list[str] = []
    for group, heading in GROUPS:
        here = [item for item in found if group_of(item) == group]
        if here:
            lines.append(f"{heading} ({len(here)})")
            for alike in _alike(here, 1 if explain else TOGETHER):
                lines += _together(alike, called) if len(alike) > 1 else _item(alike[0], called, told, explain)
            lines += [""] * bool(lines[-1])
    return lines


def _alike(items: list[Item], least: int) -> Iterable[list[Item]]:
    """The items in their order; at least `least` of one rule and one day come as one, where the first stands."""
    sets: dict[tuple[object, ...], list[Item]] = {}
    for place, item in enumerate(items):
        # What is due for the school as a whole stands alone, and so does what was agreed in words of its own.
        sets.setdefault((item.duty.id, item.due, item.label, item.words if item.pupil else place), []).append(item)
    for alike in sets.values():
        if least == 1 or len(alike) < least:
            yield from ([item] for item in alike)
        else:
            yield alike


def _together(items: list[Item], called: Called) -> list[str]:
    first = items[0]
    pupils = [called(item.pupil) + (f" ({item.owner})" if item.owner else "") for item in items]
    rows = [", ".join(pupils[start : start + 4]) for start in range(0, len(pupils), 4)]
    head = f"  {left(first):<16} {_when(first):<16} {len(items)} pupils     {first.title}"
    return [head, _standing(first, first.bound), *(f"{MARGIN}{row}" for row in rows), f"{MARGIN}next: {_any(items)}"]


def _any(items: list[Item]) -> str:
    """The next step of several pupils: the first one's, with its id taken out."""
    return items[0].next.replace(items[0].pupil, "ID") if items[0].pupil else items[0].next


def _item(item: Item, called: Called, told: Told, explain: bool) -> list[str]:
    who = called(item.pupil) if item.pupil else "school"
    first = f"  {left(item):<16} {_when(item):<16} {who:<12}  {item.title}{about(item)}"
    lacks = [f"{MARGIN}why: {item.missing}"] if item.missing else []
    words = told(item.pupil, item.words) if item.words else ""
    agreed = [f"{MARGIN}agreed: {words}"] if words else []
    return [first.rstrip(), *agreed, _standing(item, bound(item)), *lacks, f"{MARGIN}next: {item.next}"] + (
        explanation(item) if explain else []
    )


def about(item: Item) -> str:
    """What the work is about, in brackets, unless its title says it already."""
    return f" ({item.what})" if item.what and item.what.lower() not in item.title.lower() else ""


def _when(item: Item) -> str:
    return spoken(item.due) if item.due else ""


def _standing(item: Item, who: str) -> str:
    """Who is bound, with which force, by which rule; and what is said of it beyond late or due."""
    verified = "" if item.duty.verified else ", unverified"
    label = f" · {item.label}" if item.label not in (item.state, CHASE) else ""
    return f"{MARGIN}{who} · {item.duty.force}{verified} · {item.duty.id}{label}"


def left(item: Item) -> str:
    """Days late or left, in words. What is only to be considered is never late."""
    days = item.days
    if days is None:
        return ""
    if days in (0, 1):
        return ("today", "tomorrow")[days]
    if days > 0:
        return f"{days} days"
    many = f"{-days} day{'s' if days < -1 else ''}"
    return f"since {many}" if item.state == "consider" else f"{many} late"


def bound(item: Item) -> str:
    """Who must do it, and who sees to it here."""
    return item.bound if not item.owner or item.owner == item.bound else f"{item.bound} ({item.owner})"


def explanation(item: Item) -> list[str]:
    """The rule, its source, the arithmetic, and the lines of the files that the dates came from."""
    margin = f"{MARGIN}  "
    facts = [f"{margin}from: {label}, {place.file}:{place.line}" for label, place in item.facts]
    working = [f"{margin}{line}" for line in item.working]
    return [f"{margin}source: {item.duty.source}", *working, *facts, ""]


def row(item: Item, called: Called) -> dict[str, Any]:
    """One item as flat fields, for JSON and CSV."""
    return {
        "due": item.due.isoformat() if item.due else None,
        "days": item.days,
        "state": item.state,
        "label": item.label,
        "pupil": called(item.pupil) if item.pupil else None,
        "what": item.what,
        "title": item.title,
        "kind": item.duty.kind,
        "bound": item.bound,
        "owner": item.owner,
        "force": item.duty.force,
        "verified": item.duty.verified,
        "rule": item.duty.id,
        "next": item.next,
        "missing": item.missing,
        "group": [called(pupil) for pupil in item.group],
    }


def full(item: Item, called: Called) -> dict[str, Any]:
    """One item with its explanation, for JSON."""
    facts = [{"label": label, "file": place.file, "line": place.line} for label, place in item.facts]
    more = {"source": item.duty.source, "working": list(item.working)}
    return row(item, called) | more | {"facts": facts}
