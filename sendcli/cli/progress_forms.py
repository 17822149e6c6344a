"""The forms in which `send progress` answers: words, a table, JSON, a page."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from sendcli.cli.folder import Asked, missing
from sendcli.cli.heading import head
from sendcli.cli.out import PAGE, columns_of, csv_text, json_text, laid, say

if TYPE_CHECKING:
    from sendcli.analysis.progress.progress import Progress
    from sendcli.analysis.progress.running import Running, Wanted
    from sendcli.analysis.progress.standing import Standing
    from sendcli.reports.progress import Called, Said
    from sendcli.reports.progress_block import Short

Told = TypeVar("Told")


def in_words(asked: Asked, wanted: Wanted, called: Called, said: Said, note: str, full: bool, explain: bool) -> None:
    """The targets for people."""
    from sendcli.reports.progress import MANY, MOST_IN_FULL, ended, shown, tally, text, told_short
    from sendcli.reports.progress_block import Short

    every, screen, full = _every(asked, wanted), columns_of(PAGE), full or explain
    short = told_short(len(every), full)

    def tell(row: Progress) -> Short | list[str]:
        one = shown(row, called, said, short, asked.loaded.school if explain else None)
        return one if isinstance(one, Short) else [part for line in one for part in laid(line, screen)]

    found = _found(asked, every, tell)
    standings = [standing for standing, _ in found]
    many = "" if full or len(every) <= MOST_IN_FULL else MANY
    lines = filter(None, [tally(standings), ended(standings), note, many])
    goals = _attained(asked, every, called) if wanted.pupils or explain else []
    say([*head(asked, "progress on "), *lines, "", *text(found), *goals], PAGE)


def _attained(asked: Asked, every: list[Running], called: Called) -> list[str]:
    from sendcli.analysis.progress.attained import MEASURE, attained
    from sendcli.analysis.progress.series import series_of
    from sendcli.reports.progress_attained import goals_attained

    school, day = asked.loaded.school, asked.today
    scaled = (one for one in every if one.target.measure == MEASURE)
    found = attained(series_of(school, one.pupil, one.plan, one.target, day) for one in scaled)
    return list(goals_attained(found, called))


def by_target(asked: Asked, form: str, wanted: Wanted, called: Called, said: Said, note: str) -> None:
    """The targets as csv, json or md."""
    from sendcli.reports.progress_fields import FIELDS, cells, row

    if form == "md":
        from sendcli.analysis.progress.progress import progress
        from sendcli.reports.progress_page import page

        rows = progress(asked.loaded.school, asked.today, wanted)
        print(page(asked.loaded.school, asked.today, rows, called, said, (asked.recorded, note)), end="")
        return
    found = [fields for _, fields in _found(asked, _every(asked, wanted), lambda one: row(one, called, said))]
    if form == "csv":
        _csv(FIELDS, [cells(fields) for fields in found], note)
    else:
        _json(asked, found, note)


def _found(asked: Asked, every: list[Running], tell: Callable[[Progress], Told]) -> list[tuple[Standing, Told]]:
    from sendcli.analysis.progress.told import told

    return told(asked.loaded.school, asked.today, every, tell)


def _every(asked: Asked, wanted: Wanted) -> list[Running]:
    from sendcli.analysis.progress.running import running

    return list(running(asked.loaded.school, asked.today, wanted))


def by_outcome(asked: Asked, form: str, wanted: Wanted, called: Called, said: Said, note: str) -> None:
    """The targets by the outcomes of EHC plans, in any form."""
    from sendcli.analysis.progress.outcomes import outcomes
    from sendcli.analysis.progress.progress import progress
    from sendcli.reports.progress_outcomes import FIELDS, cells, fields, in_words

    school, day = asked.loaded.school, asked.today
    rows = outcomes(school, day, progress(school, day, wanted), wanted)
    if form == "md":
        from sendcli.reports.progress_page import outcome_page

        print(outcome_page(school, day, rows, called, said, (asked.recorded, note)), end="")
    elif form == "csv":
        _csv(FIELDS, [line for one in rows for line in cells(one, called, said)], note)
    elif form == "json":
        _json(asked, [fields(one, called, said) for one in rows], note)
    else:
        found = in_words(rows, called, said) or ["Nobody asked about has an EHC plan in force."]
        say([*head(asked, "progress towards the outcomes of EHC plans on "), *filter(None, [note]), *found], PAGE)


def _csv(header: tuple[str, ...], rows: list[list[object]], note: str) -> None:
    print(csv_text(header, rows))
    if note:
        print(f"send: {note}", file=sys.stderr)


def _json(asked: Asked, items: list[dict[str, Any]], note: str) -> None:
    more = {"note": note} if note else {}
    day = asked.today.isoformat()
    print(json_text(day, items, unread=missing(asked.loaded), recorded=asked.recorded or None, **more))
