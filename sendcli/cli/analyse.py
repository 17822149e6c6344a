"""`send analyse`: the whole school as of a day."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from sendcli.cli import options
from sendcli.cli.folder import Asked, ask, day_of, missing
from sendcli.cli.heading import head, recorded_aside
from sendcli.cli.option import Option
from sendcli.cli.out import PAGE, columns, csv_text, json_text, say
from sendcli.dates.words import spoken
from sendcli.errors import FINE, USAGE, SendError

if TYPE_CHECKING:
    from sendcli.analysis.analyse.analyse import Analysis

QUESTION = ("sendcli.analysis.analyse.analyse", "sendcli.reports.analyse_page")

FORMATS = ("text", "json", "csv", "md")
EVERY = "all"

OPTIONS = (
    Option("by", ("--by",), "Divide by provision, need, year ...; more than once, or all.", "many", metavar="WHAT"),
    options.ON,
    Option("since", ("--since",), "Count events from this day on; a year before, if left out.", metavar="DATE"),
    options.KNOWN_AT,
    options.form(*FORMATS),
    options.RECORDS,
    options.TODAY,
)


def command(by: list[str], on: str, since: str, known_at: str, form: str, records: str, today: str) -> int:
    """The school as of a day: register, attendance, suspensions, target results, attainment, movement, trend.

    --by says how to divide the pupils: provision, need, year, key-stage, pupil-premium, sex, term-of-birth, eal,
    looked-after, all. Without it the register is divided in every way, all else by provision. Gaps between groups
    have a 95 % interval; groups of fewer than five are not compared. Numbers by which a child could be told are marked
    as small. No pupil is named.

    Example: send analyse --by pupil-premium --since 2026-09-01
    """
    asked = ask(records, today, *QUESTION, known_at=known_at)
    from sendcli.analysis.analyse.analyse import analyse
    from sendcli.analysis.analyse.people import Period

    last = day_of("--on", on) if on else asked.today
    first = day_of("--since", since) if since else a_year_before(last)
    if first > last:
        raise SendError("--since lies after the day that is asked about", f"a day up to {last.isoformat()}", USAGE)
    found = analyse(asked.loaded.school, Period(first, last), asked.today, _divisions(by))
    _print(form, asked, found)
    return FINE


def a_year_before(day: date) -> date:
    """The day after the same day of the year before, so that the two make one year."""
    from datetime import timedelta

    try:
        return day.replace(year=day.year - 1) + timedelta(days=1)
    except ValueError:  # 29 February
        return date(day.year - 1, 3, 1)


def _divisions(by: Sequence[str]) -> tuple[str, ...]:
    from sendcli.analysis.analyse.analyse import BYS

    wrong = [word for word in by if word not in (*BYS, EVERY)]
    if wrong:
        raise SendError(f"--by {wrong[0]} is not known", "one of: " + ", ".join((*BYS, EVERY)), USAGE)
    return BYS if EVERY in by else tuple(dict.fromkeys(by))


def _print(form: str, asked: Asked, found: Analysis) -> None:
    from sendcli.reports import analyse_fields as fields
    from sendcli.reports import analyse_page as page

    if form == "json":
        print(
            json_text(
                found.period.on.isoformat(),
                map(fields.item, found.rows),
                since=found.period.since.isoformat(),
                notes=fields.notes(found),
                remarks=page.remarks(found),
                unread=missing(asked.loaded),
                recorded=asked.recorded or None,
            )
        )
    elif form == "csv":
        rows = [fields.item(row) for row in found.rows]
        print(csv_text(fields.FIELDS, [[row[name] for name in fields.FIELDS] for row in rows]))
        recorded_aside(asked)
        print(f"send: {page.UNPUBLISHED}", file=sys.stderr)
    elif form == "md":
        print(page.markdown(asked.loaded.school.settings.name, found, asked.recorded), end="")
    else:
        _text(asked, found)


def _text(asked: Asked, found: Analysis) -> None:
    from sendcli.reports.analyse_page import remarks
    from sendcli.reports.analyse_text import text

    on = found.period.on
    shown = asked._replace(today=on, pinned=asked.pinned and on == asked.today)
    since = f"events since {spoken(found.period.since)}"
    top = [*head(shown, "the whole school on ")[:-1], since, ""]
    say([*top, *text(found, columns), *remarks(found)], PAGE)
