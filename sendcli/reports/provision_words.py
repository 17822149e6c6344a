"""Provision in words: how much, for how many, by whom, for how much money, and what cannot be said."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from sendcli.analysis.provision.costing import pence
from sendcli.analysis.provision.money import Lack, Money, Total, What
from sendcli.analysis.provision.row import Part, Row
from sendcli.analysis.provision.sums import Minutes
from sendcli.codes.sen import AREA_OF_NEED_IN_FORMS
from sendcli.dates.words import dated
from sendcli.model.common import Slot
from sendcli.reports.amounts import cannot, plain
from sendcli.reports.count import many
from sendcli.reports.progress_words import delivered

_LACKS: dict[What, str] = {
    "rate": "no rate",
    "group size": "no group size",
    "minutes": "no minutes",
    "sessions": "no number of sessions",
    "weeks": "no number of weeks",
    "adult": "no adult named",
    "cost": "no cost recorded",
}
_BUDGETS = {
    "notional-sen": "Notional SEN budget",
    "top-up": "Top-up funding",
    "inclusive-mainstream-fund": "Inclusive Mainstream Fund",
    "base-places": "Places in the base",
    "pupil-premium": "Pupil premium",
}


def pounds(amount: int) -> str:
    """Whole pounds, halves up: £1,230."""
    return f"£{pence(Fraction(amount, 100)):,}"


def exact(amount: Money) -> str:
    """Pounds and pence: £163.40; or why they cannot be said."""
    return cannot(amount.why) if isinstance(amount, Lack) else f"£{amount // 100:,}.{amount % 100:02}"


def budget_name(kind: str) -> str:
    """The name of a budget, for its kind in school.yaml."""
    return _BUDGETS.get(kind, kind.replace("-", " ").capitalize())


def sum_of(found: Total) -> str:
    """A sum, with what it lacks: "at least £1,230; 3 lines have no rate"."""
    aside = f"{many(found.aside, 'line')} not added up" if found.aside else ""
    if not found.lines:
        return aside or "nothing to add up"
    lacks = [
        f"{many(number, 'line')} {'has' if number == 1 else 'have'} {_LACKS[what]}" for what, number in found.lacking
    ]
    if found.short:
        lacks.append(f"{many(found.short, 'line')} {'has' if found.short == 1 else 'have'} a part without a cost")
    if not found.known:
        return "; ".join([cannot(lacks[0]), *lacks[1:], *filter(None, [aside])])
    start = pounds(found.pence) if found.whole else f"at least {pounds(found.pence)}"
    return "; ".join([start, *lacks, *filter(None, [aside])])


def minutes_of(found: Minutes) -> str:
    """Minutes a week over several lines."""
    if found.lines == found.lacking:
        return cannot("no minutes recorded") if found.lines else "none"
    more = f"; {many(found.lacking, 'line')} cannot be said" if found.lacking else ""
    return f"{'at least ' if found.lacking else ''}{number(found.minutes)} minutes a week{more}"


def number(found: Fraction | Lack) -> str:
    """A number with one decimal at most, or why there is none."""
    return cannot(found.why) if isinstance(found, Lack) else plain(float(found))


def pupils(number: int) -> str:
    """How many pupils."""
    return many(number, "pupil")


def group(row: Row) -> str:
    """How many are taught at a time, and how many places there are."""
    if isinstance(row.group, Lack):
        return "" if row.source == "universal" or row.aside else cannot(row.group.why)
    if row.group == 1:
        return "one to one"
    places = f" (usually {row.size})" if row.size and row.size != row.group else ""
    return f"in a group of {number(row.group)}{places}"


def how_much(row: Row) -> str:
    """Length and number of sessions, or the minutes of a week."""
    if row.minutes is not None and row.per_week is not None:
        if row.per_week >= 1 or not row.per_week:
            return f"{row.minutes} minutes, {plain(float(row.per_week))} a week"
        return f"{row.minutes} minutes, once in {plain(float(1 / row.per_week))} weeks on average"
    if row.source == "universal":
        return ""
    part = row.parts[0].minutes if row.parts else Lack("minutes", "no minutes recorded for it")
    return number(part) if isinstance(part, Lack) else f"{number(part)} minutes a week"


def by_whom(row: Row) -> str:
    """The roles of those who deliver; no person."""
    if isinstance(row.adults, Lack):
        return cannot(row.adults.why)
    roles = [adult.role or ("role not recorded" if adult.staff else "nobody named") for adult in row.adults]
    return ", ".join(
        f"{roles.count(role)} x {role}" if roles.count(role) > 1 else role for role in dict.fromkeys(roles)
    )


def days(row: Row) -> str:
    """From when to when."""
    if row.first is None:
        return ""
    return f"{dated(row.first)} to {dated(row.last)}" if row.last else f"from {dated(row.first)}"


def sessions(row: Row) -> str:
    """Sessions delivered of those written down, and how many are planned in all."""
    if row.source != "run":
        return ""
    planned = "" if isinstance(row.planned, Lack) else f", {number(row.planned)} in all its time"
    return f"sessions {delivered(row.sessions)}{planned}"


def money(row: Row) -> str:
    """What a line costs: in the school year, and of a run from first to last and so far."""
    if row.aside and isinstance(row.cost.year, Lack):
        return row.aside
    year = exact(row.cost.year) + ("" if isinstance(row.cost.year, Lack) else " in the school year")
    parts = [year, *(["and more: " + one.why for one in row.cost.short])]
    if row.source == "run":
        parts += [f"{exact(row.cost.run)} from first to last", f"{exact(row.cost.so_far)} so far"]
    return "; ".join([*parts, *(["not added up: " + row.aside] if row.aside else [])])


def share(part: Part) -> str:
    """A pupil's minutes a week, and adults' minutes that come to them."""
    if isinstance(part.minutes, Lack):
        return cannot(part.minutes.why)
    if isinstance(part.adult_minutes, Lack) or part.adult_minutes == part.minutes:
        return f"{number(part.minutes)} minutes a week"
    return f"{number(part.minutes)} minutes a week, {number(part.adult_minutes)} of an adult's"


def area(code: str) -> str:
    """A broad area of need; a word of the school's own as it is."""
    return AREA_OF_NEED_IN_FORMS.labels().get(code, code) if code else "No area recorded"


def layer(code: str) -> str:
    """A layer as a heading."""
    return code.replace("-", " ").capitalize() if code else "Lines of plans, no layer recorded"


def when(slots: Iterable[Slot]) -> str:
    """Slots of the week."""
    return "; ".join(_slot(slot) for slot in slots)


def _slot(slot: Slot) -> str:
    clock = f" {slot.start} to {slot.end}" if slot.start and slot.end else f" {slot.period}" if slot.period else ""
    week = f", week {slot.week.upper()}" if slot.week else ""
    place = f", {slot.room}" if slot.room else ""
    return f"{slot.day.replace('-', ' ')}{clock}{week}{place}"
