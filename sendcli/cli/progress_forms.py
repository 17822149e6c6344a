"""The forms in which `send progress` answers: words, a table, JSON, a page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from sendcli.cli.folder import Asked, missing
from sendcli.cli.heading import head
from sendcli.cli.out import PAGE, csv_text, json_text, say

if TYPE_CHECKING:
    from sendcli.analysis.progress.outcomes import OutcomeRow
    from sendcli.analysis.progress.progress import Progress
    from sendcli.reports.progress import Called, Said


def in_words(
    asked: Asked, rows: list[Progress], called: Called, said: Said, note: str, full: bool, explain: bool
) -> None:
    """The targets for people."""
    from sendcli.reports.progress import ended, tally, text

    lines = filter(None, [tally(rows), ended(rows), note])
    say([*head(asked, "progress on "), *lines, "", *text(rows, called, said, full, explain)], PAGE)


def by_target(asked: Asked, form: str, rows: list[Progress], called: Called, said: Said, note: str) -> None:
    """The targets as csv, json or md."""
    from sendcli.reports.progress_fields import FIELDS, cells, row

    if form == "md":
        from sendcli.reports.progress_page import page

        print(page(asked.loaded.school, asked.today, rows, called, said, (asked.recorded, note)), end="")
        return
    fields = [row(one, called, said) for one in rows]
    if form == "csv":
        _csv(FIELDS, [cells(one) for one in fields], note)
    else:
        _json(asked, fields, note)


def by_outcome(asked: Asked, form: str, rows: list[OutcomeRow], called: Called, said: Said, note: str) -> None:
    """The targets by the outcomes of EHC plans, in any form."""
    from sendcli.reports.progress_outcomes import FIELDS, cells, fields, in_words

    if form == "md":
        from sendcli.reports.progress_page import outcome_page

        print(outcome_page(asked.loaded.school, asked.today, rows, called, said, (asked.recorded, note)), end="")
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
