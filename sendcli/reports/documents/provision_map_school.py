"""The map of the whole school: the grid, what runs, who has what, what plans promise beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.provision.groups import by_pupil
from sendcli.analysis.provision.row import Row
from sendcli.analysis.provision.sums import cost_of, people
from sendcli.reports.amounts import plain
from sendcli.reports.documents import provision_map_words as words
from sendcli.reports.documents.document import Context, Request
from sendcli.reports.documents.provision_map_gaps import gaps, reckoned
from sendcli.reports.documents.provision_map_grid import drawn, grid, with_number
from sendcli.reports.documents.provision_map_shown import Shown, lines_of, runs_of, shown
from sendcli.reports.documents.provision_map_table import lined
from sendcli.reports.provision_words import layer, number, pupils, sum_of

RUNS = ("Provision", "Wave", "Given by", "Group", "Minutes", "A week", "Weeks", "Pupils", "Delivered", "Cost")


def of_school(asked: Request) -> Context:
    """What `provision-map.j2` shows of the whole school."""
    found = shown(asked)
    rows = found.rows
    return {
        "view": "school",
        "about": "The whole school, by wave and area of need",
        "facts_of": _facts(found),
        "chart": drawn(rows),
        "grid": grid(rows, with_number) if rows else None,
        "runs": lined(RUNS, [_run(row) for row in runs_of(rows)], always=RUNS),
        "pupils": _pupils(asked, rows),
        "gaps": gaps(asked, found),
        "reckoned": reckoned(asked, found),
        "left_out": found.left_out,
    }


def _facts(found: Shown) -> list[tuple[str, Any]]:
    """The school in a few pairs."""
    runs, own = runs_of(found.rows), lines_of(found.rows)
    known = [row.sessions for row in runs if not isinstance(row.sessions, Unknown)]
    given, planned = sum(one.delivered for one in known), sum(one.planned for one in known)
    share = words.share(round(given * 2), planned * 2)
    return [
        ("Pupils", f"{people(found.rows)} have something that not all have"),
        ("Interventions", f"{len(runs)} run, with {pupils(people(runs))}"),
        ("Lines of plans", f"{len(own)}, for {pupils(people(own))}, that no intervention gives"),
        ("Sessions", f"{plain(given)} of {planned} written down were delivered ({share})" if planned else None),
        ("Cost", f"in the school year {sum_of(cost_of(found.rows))}"),
    ]


def _run(row: Row) -> tuple[Any, ...]:
    """An intervention that runs."""
    return (
        f"{row.name} (confidential)" if row.confidential else row.name,
        layer(row.layer),
        words.roles(row),
        words.group(row),
        words.length(row),
        words.times(row),
        words.weeks(row),
        len(row.parts),
        words.sessions(row.sessions),
        words.cost(row, row.cost.year),
    )


def _pupils(asked: Request, rows: Sequence[Row]) -> dict[str, Any]:
    """Who has what: a pupil to a row, by class."""
    found = []
    for one in sorted(by_pupil(rows), key=lambda one: _place(asked, one.pupil)):
        file = asked.school.pupils.get(one.pupil)
        where = file.pupil.class_name if file and file.pupil else None
        own = len(lines_of(one.rows))
        names = [row.name for row in runs_of(one.rows)]
        what = [*names, *([f"{own} line{'' if own == 1 else 's'} of a plan"] if own else [])]
        minutes = [
            words.NOTHING
            if sums.lines == sums.lacking
            else f"{number(sums.minutes)}{' or more' if sums.lacking else ''}"
            for sums in (one.minutes, one.adult_minutes)
        ]
        found.append((asked.called(one.pupil), where, ", ".join(what), *minutes, words.together(one.cost)))
    return lined(("Pupil", "Class", "What", "Minutes a week", "Of an adult's time", "Cost"), found)


def _place(asked: Request, pupil: str) -> tuple[int, str, str]:
    """Where a pupil stands in the list: by year group, class and id."""
    years, file = asked.school.settings.years, asked.school.pupils.get(pupil)
    own = file.pupil if file else None
    return years.index(own.year) if own and own.year in years else len(years), (own and own.class_name) or "~", pupil
