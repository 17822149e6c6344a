"""One pupil's map, costed: help under the target or outcome that it serves, minutes, money, the published figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sendcli.analysis.provision.individual import NOTIONAL, Individual, Served, Threshold, individual
from sendcli.analysis.provision.narrow import Wanted
from sendcli.analysis.provision.row import Row
from sendcli.analysis.provision.timetable import Place, places
from sendcli.reports.documents import provision_map_words as words
from sendcli.reports.documents.document import Context, Request
from sendcli.reports.documents.plan import TITLES
from sendcli.reports.documents.provision_map_gaps import gaps, reckoned
from sendcli.reports.documents.provision_map_shown import shown
from sendcli.reports.documents.provision_map_table import lined
from sendcli.reports.documents.provision_map_times import not_alike, placed, week_table, without_times
from sendcli.reports.documents.pupil import about_pupil, needs, status
from sendcli.reports.provision_words import minutes_of, pounds, sum_of

HEADS = ("Provision", "Given by", "Group", "How much", "Alone", "Shared", "Adult's share", "Delivered", "Cost")


def of_pupil(asked: Request) -> Context:
    """What `provision-map.j2` shows of one pupil."""
    found = shown(asked, Wanted(pupils=frozenset({asked.pupil})))
    one = individual(asked.school, asked.day, found.rows, asked.pupil)
    rows = one.whole.rows
    return {
        "view": "pupil",
        "title": "Provision map of one pupil, costed",
        "about": about_pupil(asked),
        "facts_of": _facts(asked, one),
        "parts": [_served(asked, one.served, place) for place in range(len(one.served))],
        "figure": figure(one.threshold),
        "week": week_table(own_places(asked, rows), lambda place: in_week(asked, place)),
        "untimed": _untimed(rows),
        "uneven": not_alike((row for row in rows if not row.others), lambda row: row.name),
        "gaps": gaps(asked, found),
        "reckoned": reckoned(asked, found),
        "left_out": found.left_out,
    }


def _facts(asked: Request, one: Individual) -> list[tuple[str, Any]]:
    whole = one.whole
    return [
        ("Stage", status(asked)),
        ("Needs", needs(asked) or None),
        ("With provision", minutes_of(whole.minutes)),
        ("Of adults' time", f"{minutes_of(whole.adult_minutes)}, shared by the group"),
        ("Cost", f"in the school year {sum_of(whole.cost)}"),
        ("Beside it", f"{pounds(one.threshold.pence)} a year; what that is, and is not, stands below"),
    ]


def figure(found: Threshold) -> dict[str, Any]:
    """The figure that the cost stands beside, whose it is, and how it is not to be read."""
    own = "is the school's own figure (threshold, in school.yaml)"
    source = f"is {found.source}" if found.source == NOTIONAL.source else own
    return {"amount": pounds(found.pence), "source": source, "said": list(found.said)}


def _untimed(rows: Sequence[Row]) -> str:
    """How many lines have no time of the week; they stand above in their words."""
    many = len(without_times(rows, lambda row: row.id))
    verb = "line above has" if many == 1 else "lines above have"
    return f"{many} {verb} no time of the week recorded." if many else ""


def own_places(asked: Request, rows: Sequence[Row]) -> list[Place]:
    """The slots that are the pupil's own: those that name them, and those of a group.

    What is given to one pupil after the other says when somebody is taught, and not whom. Whether there are others is
    not looked at: a parent who sees this page must not learn it.
    """
    here = [place for place in places(rows) if asked.pupil in place.pupils]
    return [place for place in here if place.slot.pupils or place.row is None or place.row.size != 1]


def in_week(asked: Request, place: Place) -> str:
    """A slot of what the pupil has."""
    return placed(words.name(asked, place.row) if place.row else words.NONE, place.slot)


def _served(asked: Request, served: Sequence[Served], place: int) -> dict[str, Any]:
    """What serves a target or an outcome. A cost that stands above is not printed again, lest it be added twice."""
    one = served[place]
    above = {row.id for each in served[:place] for row in each.rows}
    always = ("Group", "How much", "Adult's share", "Cost")
    return {
        "title": _title(asked, one),
        "words": asked.said(asked.pupil, one.words) if one.words else None,
        "table": lined(HEADS, [_row(asked, row, row.id in above) for row in one.rows], always),
    }


def _title(asked: Request, one: Served) -> str:
    if one.kind == "outcome":
        return f"Outcome {one.id} of the EHC plan"
    if one.kind == "target":
        name, _, target = one.id.rpartition("/")
        plan = asked.file().plans[name]
        return f"Target “{target.replace('-', ' ')}” of the {plan.title or TITLES[plan.kind]}"
    return "Serves no target or outcome that is recorded"


def _row(asked: Request, row: Row, above: bool) -> tuple[Any, ...]:
    part = row.parts[0]
    return (
        words.name(asked, row),
        words.adults(asked, row),
        words.group(row) or (words.NONE if row.aside else None),
        words.how_much(row),
        *words.alone(row, part),
        words.minutes(part.adult_minutes) or (words.NONE if row.aside else None),
        words.sessions(part.sessions) if row.source == "run" else words.NONE,
        "counted above" if above and not row.aside else words.cost(row, part.cost.year),
    )
