"""A line of a provision map in the cells of a table: short, and honest about what is not recorded."""

from __future__ import annotations

from fractions import Fraction

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.progress.fidelity import Fidelity
from sendcli.analysis.provision.found import MAY_REPEAT
from sendcli.analysis.provision.money import Lack, Money, Total
from sendcli.analysis.provision.row import Part, Row
from sendcli.reports.amounts import plain
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.people import person
from sendcli.reports.provision_words import number, pounds

# What stands in a cell where there is nothing to say: not the same as something that is missing.
NOTHING = " "
NONE = "–"
# Why the money of a line is not added up, in as few words as a cell has room for.
_ASIDE = {
    "provided by": "from others",
    "taken for the same": "with the plan's line",
    MAY_REPEAT: "may repeat Section F",
}


def name(asked: Request, row: Row) -> str:
    """What a line is called. The words of a plan are words about a pupil: a name in them is printed where names are."""
    plan = row.source in ("plan", "section F") and row.parts
    return asked.said(row.parts[0].pupil, row.name) if plan else row.name


def adults(asked: Request, row: Row) -> str | None:
    """Who delivers, by name where one is recorded, else the role."""
    if isinstance(row.adults, Lack):
        return None
    call = person(asked.school)
    whole = ", ".join(dict.fromkeys(call(one.staff or one.role) or "" for one in row.adults)) or None
    of_one = whole and row.parts and row.source in ("plan", "section F")  # as somebody typed it about one pupil
    return asked.said(row.parts[0].pupil, whole) if whole and of_one else whole


def roles(row: Row) -> str | None:
    """Who delivers, as roles: no person stands beside a number of sessions."""
    if isinstance(row.adults, Lack):
        return None
    return ", ".join(dict.fromkeys(one.role for one in row.adults if one.role)) or None


def group(row: Row) -> str | None:
    """How many are taught at a time, and for how many there is room."""
    if isinstance(row.group, Lack):
        return f"up to {row.size}" if row.size else None
    if row.group == 1:
        return "1 to 1"
    places = f" of {row.size}" if row.size and row.size > row.group else ""
    return f"{number(row.group)}{places}"


def length(row: Row) -> str | None:
    """Minutes of a session; of a week, where only that is recorded."""
    if row.minutes is not None:
        return str(row.minutes)
    minutes = row.parts[0].minutes if row.parts else Lack("minutes", "")
    return None if isinstance(minutes, Lack) else f"{number(minutes)} a week"


def times(row: Row) -> str | None:
    """Sessions a week; of rare ones, once in how many weeks."""
    if row.per_week is None:
        return NOTHING if row.minutes is None and row.parts and not isinstance(row.parts[0].minutes, Lack) else None
    if row.per_week >= 1 or not row.per_week:
        return plain(float(row.per_week))
    return f"1 in {plain(float(1 / row.per_week))} weeks"


def weeks(row: Row) -> str | None:
    """For how many weeks sessions are planned."""
    if isinstance(row.planned, Lack) or not row.per_week:
        return NOTHING if row.last is None else None
    return number(row.planned / row.per_week)


def how_much(row: Row) -> str | None:
    """Length and number of sessions in a few words."""
    long, often = length(row), times(row)
    if row.minutes is None or often is None:
        return f"{long} minutes".replace(" a week minutes", " minutes a week") if long else None
    rare = often.startswith("1 in ")
    return f"{long} minutes, {'once' + often[1:] if rare else f'{often} a week'}"


def sessions(found: Fidelity | Unknown, short: bool = True) -> str | None:
    """Sessions delivered of those that are written down."""
    if isinstance(found, Unknown):
        return "none written down"
    share = f" ({plain(100 * found.share, 0)}%)"
    return f"{plain(found.delivered)} of {found.planned}{'' if short else share}"


def minutes(found: Fraction | Lack) -> str | None:
    """Minutes of a week, with one decimal at most; nothing where they cannot be said."""
    return None if isinstance(found, Lack) else number(found)


def alone(row: Row, part: Part) -> tuple[str | None, str | None]:
    """A pupil's minutes a week: with an adult alone, and shared with others."""
    if isinstance(part.minutes, Lack) or isinstance(part.adult_minutes, Lack):
        return (NONE, NONE) if row.aside else (None, None)
    one = number(part.minutes)
    return (one, NONE) if part.adult_minutes >= part.minutes else (NONE, one)


def cost(row: Row, amount: Money) -> str:
    """What something costs in the school year, or what is missing to say so."""
    if row.aside:
        return next((short for start, short in _ASIDE.items() if row.aside.startswith(start)), "not added up")
    if isinstance(amount, Lack):
        return f"no {amount.what} recorded"
    return f"{'at least ' if row.cost.short else ''}{pounds(amount)}"


def together(found: Total) -> str:
    """A sum for the foot of a column."""
    if not found.known:
        return "cannot say" if found.lines else NONE
    return pounds(found.pence) if found.whole else f"at least {pounds(found.pence)}"


def share(part: int, whole: int) -> str:
    """A share in whole per cent."""
    found = half_up(100 * part / whole, 0) if whole else None
    return NOTHING if found is None or isinstance(found, Unknown) else f"{found}%"
