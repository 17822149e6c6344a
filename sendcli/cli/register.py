"""`send register`: the SEND register as it was on any day."""

from __future__ import annotations

from sendcli.analysis.register import Line, Register, register
from sendcli.cli import options
from sendcli.cli.folder import Asked, ask, day_of, missing
from sendcli.cli.heading import head, recorded_aside
from sendcli.cli.naming import caller
from sendcli.cli.out import columns, csv_text, json_text, safe
from sendcli.errors import FINE
from sendcli.reports import register_page as page

FORMATS = ("text", "json", "csv", "md")


OPTIONS = (
    options.ON,
    options.KNOWN_AT,
    options.form(*FORMATS),
    options.NAMES,
    options.RECORDS,
    options.TODAY,
)


def command(on: str, known_at: str, form: str, names: bool, records: str, today: str) -> int:
    """Print the register of a day: who is at SEN support or has an EHC plan, who is monitored, and counts.

    The dated rows of the files answer for any day. For another school year, year groups are counted from
    today's, and class and roll are left out: the files keep no history of them.

    --on asks what was true on a day, --known-at what these files said then; both may be given.

    Example: send register --on 2026-01-15 --format csv
    """
    asked = ask(records, today, known_at=known_at)
    found = register(asked.loaded.school, day_of("--on", on) if on else asked.today, asked.today)
    called = caller(asked.loaded.school, names, plain=form != "text")
    if form == "json":
        rows = [page.row(line, called) for line in (*found.lines, *found.monitored)]
        print(
            json_text(
                found.on.isoformat(),
                rows,
                counts=page.counts(found),
                unknown=list(found.unknown),
                beyond=list(found.beyond),
                unread=missing(asked.loaded),
                recorded=asked.recorded or None,
            )
        )
    elif form == "csv":
        rows = [page.row(line, called) for line in (*found.lines, *found.monitored)]
        print(csv_text(page.FIELDS, [[page.flat(row[name]) for name in page.FIELDS] for row in rows]))
    elif form == "md":
        print(page.markdown(asked.loaded.school, found, called, asked.recorded), end="")
    else:
        _text(asked, found, names)
    if form == "csv":
        recorded_aside(asked)
    return FINE


def _text(asked: Asked, found: Register, names: bool) -> None:
    called = caller(asked.loaded.school, names, plain=False)
    print(
        *head(asked._replace(today=found.on, pinned=asked.pinned and found.on == asked.today), "SEND register on "),
        sep="\n",
    )
    print(*page.tallies(found), "", sep="\n")
    for heading, lines in page.sections(found):
        rows = [("pupil", "year", "class", "since", "needs", "stage", "review", "flags"), *map(_row(called), lines)]
        print(f"{heading} ({len(lines)})", *(f"  {safe(line)}" for line in columns(rows)), "", sep="\n")
    if found.worked_out:
        print("Another school year: year groups are counted from today's, and classes and the roll are left out.")
    if found.beyond:
        print(f"{len(found.beyond)} beyond the school's years by then: {', '.join(map(called, found.beyond))}")
    if found.unknown:
        print(f"No status recorded for that day: {', '.join(found.unknown)}")


def _row(called: page.Called) -> page.Shown:
    def show(line: Line) -> tuple[str, ...]:
        row = page.row(line, called)
        return tuple(str(page.flat(row[name]) or "") for name in page.FIELDS if name not in ("provision", "monitoring"))

    return show
