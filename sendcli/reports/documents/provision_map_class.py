"""The map of a class: who has what in which wave, what it is, when in the week, what plans promise beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sendcli.analysis.provision.groups import by_pupil
from sendcli.analysis.provision.narrow import Wanted
from sendcli.analysis.provision.row import Row
from sendcli.analysis.provision.sums import cost_of, people
from sendcli.analysis.provision.timetable import Place, places
from sendcli.reports.documents import provision_map_words as words
from sendcli.reports.documents.document import Context, Request
from sendcli.reports.documents.provision_map_gaps import gaps, reckoned
from sendcli.reports.documents.provision_map_grid import OWN, layers
from sendcli.reports.documents.provision_map_shown import for_all, lines_of, runs_of, shown
from sendcli.reports.documents.provision_map_table import lined
from sendcli.reports.documents.provision_map_times import placed, week_table, without_times
from sendcli.reports.forms.values import Lines
from sendcli.reports.provision_words import layer, pupils, sum_of

RUNS = (
    "Provision",
    "Given by",
    "Group",
    "Minutes",
    "A week",
    "Weeks",
    "Of this class",
    "Of others",
    "Delivered",
    "Cost",
)


def of_class(asked: Request) -> Context:
    """What `provision-map.j2` shows of a class."""
    found = shown(asked, Wanted(class_name=asked.group))
    rows = found.rows
    own = [row for row in rows if row.source != "universal"]
    return {
        "view": "class",
        "title": f"Provision map: class {asked.group}",
        "about": f"{pupils(people(rows))} with something that not all have",
        "cost": f"In the school year this class's share costs {sum_of(cost_of(own))}.",
        "for_all": [row.name for row in for_all(rows)],
        "whose": _whose(asked, rows),
        "runs": lined(RUNS, [_run(asked, row) for row in runs_of(rows)]),
        "lines": _lines(asked, lines_of(rows)),
        "week": week_table(places(runs_of(rows) + lines_of(rows)), lambda place: _in_week(asked, place)),
        "untimed": without_times(runs_of(rows), lambda row: row.name),
        "gaps": gaps(asked, found),
        "reckoned": reckoned(asked, found),
        "left_out": found.left_out,
    }


def _whose(asked: Request, rows: Sequence[Row]) -> dict[str, Any]:
    """Pupils down, waves across."""
    waves = layers(runs_of(rows))
    found = []
    for one in by_pupil(rows):
        own = len(lines_of(one.rows))
        names = [[row.name for row in runs_of(one.rows) if row.layer == wave] for wave in waves]
        cells = [Lines(each) if each else words.NONE for each in names]
        lines = f"{own} line{'' if own == 1 else 's'}" if own else words.NONE
        found.append((asked.called(one.pupil), *cells, lines, words.together(one.cost)))
    found.sort(key=lambda line: str(line[0]))
    return {"heads": ("Pupil", *map(layer, waves), OWN, "Cost of the share"), "rows": found}


def _run(asked: Request, row: Row) -> tuple[Any, ...]:
    return (
        f"{row.name} (confidential)" if row.confidential else row.name,
        words.adults(asked, row),
        words.group(row),
        words.length(row),
        words.times(row),
        words.weeks(row),
        len(row.parts),
        row.others or words.NONE,
        words.sessions(row.sessions),
        words.cost(row, row.cost.year),
    )


def _lines(asked: Request, rows: Sequence[Row]) -> dict[str, Any]:
    """Lines of plans, each for one pupil, in the words of the plan."""
    heads = ("Pupil", "What", "Given by", "Group", "How much", "Cost")
    found = [
        (
            asked.called(row.parts[0].pupil),
            words.name(asked, row),
            words.adults(asked, row),
            words.group(row) or (words.NONE if row.aside else None),
            words.how_much(row),
            words.cost(row, row.cost.year),
        )
        for row in rows
    ]
    found.sort(key=lambda line: str(line[0]))
    return lined(heads, found, always=heads)


def _in_week(asked: Request, place: Place) -> str:
    """A slot with the pupils of this class who are in it."""
    if place.row is None:
        return place.slot.what or words.NONE
    here = {part.pupil for part in place.row.parts}
    who = ", ".join(asked.called(pupil) for pupil in place.pupils if pupil in here)
    what = words.name(asked, place.row)
    return placed(f"{what}: {who}" if who else what, place.slot)
