"""`send impact`: what each intervention did, run by run, and what to look at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from sendcli.cli import options
from sendcli.cli.complete import intervention_ids
from sendcli.cli.folder import Asked, ask, day_of, missing
from sendcli.cli.heading import head, recorded_aside
from sendcli.cli.naming import caller
from sendcli.cli.option import Option
from sendcli.cli.out import PAGE, columns, csv_text, json_text, say
from sendcli.errors import FINE, USAGE, SendError

if TYPE_CHECKING:
    from sendcli.analysis.impact.impact import Impact
    from sendcli.analysis.impact.period import Period
    from sendcli.model.school import School

# Loaded while another process has begun to read the files.
QUESTION = ("sendcli.analysis.impact.impact", "sendcli.reports.impact_page")

FORMATS = ("text", "json", "csv", "md")

OPTIONS = (
    Option(
        "interventions",
        (),
        "Only these; without any, all that had a run.",
        "texts",
        (),
        "[INTERVENTION...]",
        complete=intervention_ids,
    ),
    Option("term", ("--term",), "A term of the calendar: autumn, or 2026-autumn.", metavar="NAME"),
    Option("start", ("--from",), "First day; a year before the last, if left out.", metavar="DATE"),
    Option("end", ("--to",), "Last day; the day that is asked about, if left out.", metavar="DATE"),
    options.ON,
    options.KNOWN_AT,
    options.form(*FORMATS),
    options.NAMES,
    options.RECORDS,
    options.TODAY,
)


def command(
    interventions: list[str],
    term: str,
    start: str,
    end: str,
    on: str,
    known_at: str,
    form: str,
    names: bool,
    records: str,
    today: str,
) -> int:
    """What each intervention did in a term or from one day to another, run by run, and what to look at.

    Pupils, sessions delivered of those planned, the targets it serves by verdict, values at entry and exit, whether
    the reviewer's word agrees with them, entry criteria, review and decision. A group under ten has no mean, and no
    change is called months of progress. docs/impact.md says what each number means, and what it does not.

    Example: send impact precision-teaching --term summer
    """
    asked = ask(records, today, *QUESTION, known_at=known_at)
    from sendcli.analysis.impact.impact import impact

    school, day = asked.loaded.school, day_of("--on", on) if on else asked.today
    _known(school, interventions)
    period = _period(school, day, term, start, end)
    found = impact(school, period, asked.today, interventions)
    _print(asked._replace(today=day, pinned=asked.pinned and not on), form, period, found, names)
    return FINE


def _period(school: School, day: date, name: str, start: str, end: str) -> Period:
    """The days; what lies after the day that is asked about is not looked at."""
    from sendcli.analysis.impact.period import Period

    if name:
        if start or end:
            raise SendError("--term and --from or --to are two ways to say the same", "leave one of them out", USAGE)
        first, last = _term(school, name, day)
    else:
        from sendcli.cli.analyse import a_year_before

        last = day_of("--to", end) if end else day
        first = day_of("--from", start) if start else a_year_before(min(last, day))
    last = min(last, day)
    if first > last:
        raise SendError("--from lies after the last day", f"a day up to {last.isoformat()}", USAGE)
    return Period(first, last, day)


def _term(school: School, name: str, day: date) -> tuple[date, date]:
    from sendcli.analysis.impact.period import term

    found = term(school, name, day)
    if isinstance(found, str):
        there = f"these have: {found}" if found else "records/calendar/ has none: say --from and --to"
        raise SendError(f"no term {name} of the calendar has begun by {day.isoformat()}", there, USAGE)
    return found


def _print(asked: Asked, form: str, period: Period, found: list[Impact], names: bool) -> None:
    from sendcli.reports import impact_fields as fields
    from sendcli.reports import impact_page as page
    from sendcli.reports.impact_words import remarks

    school = asked.loaded.school
    called = caller(school, names, plain=form != "text")
    if form == "json":
        print(
            json_text(
                asked.today.isoformat(),
                [fields.item(row, called) for row in found],
                first=period.first.isoformat(),
                last=period.last.isoformat(),
                remarks=remarks(found),
                unread=missing(asked.loaded),
                recorded=asked.recorded or None,
            )
        )
    elif form == "csv":
        print(csv_text(fields.FIELDS, [line for row in found for line in fields.cells(row, called)]))
        recorded_aside(asked)
    elif form == "md":
        print(page.markdown(school, period, found, called, asked.recorded), end="")
    else:
        top = [*head(asked, "what interventions did, as of ")[:-1], page.span(period), ""]
        none = ["No intervention had a run in these days.", ""]
        say([*top, *(page.text(found, period, called, columns) or none), *remarks(found)], PAGE)


def _known(school: School, interventions: Sequence[str]) -> None:
    """A slip must not read as "no run"."""
    for name in interventions:
        if name not in school.programmes:
            there = ", ".join(sorted(school.programmes)) or "none"
            raise SendError(f"there is no intervention {name} here", f"there are: {there}", USAGE)
