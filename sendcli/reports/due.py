"""What is due, in the forms that people and programs read. Ids only, unless names are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sendcli.analysis.review_due import Item
from sendcli.dates.words import spoken

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
    "due", "days", "state", "label", "pupil", "what", "title", "kind", "bound", "owner", "force", "rule", "next",
    "missing", "group",
)  # fmt: skip

Called = Callable[[str], str]


def group_of(item: Item) -> str:
    """The heading an item stands under. Lateness of the LA is never put among the school's."""
    return "la" if item.state == "overdue" and item.bound == "la" else item.state


def text(items: Iterable[Item], called: Called, explain: bool = False) -> list[str]:
    """The list for people: two lines an item, grouped, most pressing first."""
    found = list(items)
    lines: list[str] = []
    for group, heading in GROUPS:
        here = [item for item in found if group_of(item) == group]
        if here:
            lines += [f"{heading} ({len(here)})", *(line for item in here for line in _item(item, called, explain)), ""]
    return lines


def _item(item: Item, called: Called, explain: bool) -> list[str]:
    when = spoken(item.due) if item.due else ""
    who = called(item.pupil) if item.pupil else "school"
    about = "".join(f" ({words})" for words in (item.what, item.missing) if words)
    first = f"  {left(item):<14}{when:<17}{who:<13} {item.title}{about}"
    verified = "" if item.duty.verified else ", unverified"
    second = f"{'':<33}{bound(item)} · {item.duty.force}{verified} · {item.duty.id}"
    third = f"{'':<33}next: {item.next}"
    return [first.rstrip(), second, third, *(explanation(item) if explain else [])]


def left(item: Item) -> str:
    """Days late or left, in words."""
    days = item.days
    if days is None:
        return ""
    if days == 0:
        return "today"
    if days == 1:
        return "tomorrow"
    return f"{days} days" if days > 0 else f"{-days} day{'s' if days < -1 else ''} late"


def bound(item: Item) -> str:
    """Who must do it, and who sees to it here."""
    return item.bound if not item.owner or item.owner == item.bound else f"{item.bound} ({item.owner})"


def explanation(item: Item) -> list[str]:
    """The rule, its source, the arithmetic, and the lines of the files that the dates came from."""
    margin = " " * 35
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
        "rule": item.duty.id,
        "next": item.next,
        "missing": item.missing,
        "group": [called(pupil) for pupil in item.group],
    }


def full(item: Item, called: Called) -> dict[str, Any]:
    """One item with its explanation, for JSON."""
    facts = [{"label": label, "file": place.file, "line": place.line} for label, place in item.facts]
    more = {"verified": item.duty.verified, "source": item.duty.source, "working": list(item.working)}
    return row(item, called) | more | {"facts": facts}
