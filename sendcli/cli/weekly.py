"""`send weekly`: last week in plain English, and the four weeks ahead."""

from __future__ import annotations

from datetime import date

from sendcli.cli import options
from sendcli.cli.days import day_of
from sendcli.cli.folder import Asked, ask
from sendcli.cli.option import Option
from sendcli.cli.place import find_root
from sendcli.cli.week_wanted import Wanted
from sendcli.errors import FINE, USAGE, SendError

# Loaded while another process has begun to read the files.
QUESTION = ("sendcli.analysis.week.week", "sendcli.checks.book", "sendcli.reports.week_sections")
FORMATS = ("text", "md", "html")

OPTIONS = (
    Option("since", ("--since",), "From this day on; a week, or since the last one.", metavar="DATE"),
    Option("out", ("--out",), "Write it into this folder, as weekly-DATE.", metavar="DIR"),
    Option("email", ("--email",), "Mail it: ids only, no names.", "many", (), "ADDRESS"),
    Option("if_any", ("--if-any",), "Say nothing at all if there is nothing to tell.", "flag", False),
    Option("when", ("--when",), "Do nothing unless one is due since this time of the week.", metavar="mon,07:00"),
    options.form(*FORMATS),
    options.NAMES,
    options.RECORDS,
    options.TODAY,
)


def command(
    since: str,
    out: str,
    email: list[str],
    if_any: bool,
    when: str,
    form: str,
    names: bool,
    records: str,
    today: str,
) -> int:
    """Tell what last week brought and what the next four weeks ask, legal clocks first.

    From git: what was recorded, met, held and missed. Then what is late or due, with us and with others, notices and
    papers to send, progress that asks for a decision, records that have lain still, faults in the files. It covers a
    week, or the time since the last one where one was skipped. Typed twice, it writes the same file.
    To have it made every week: send schedule. Mail is set up as docs/weekly.md says.

    Example: send weekly --since 2026-11-16 --out ~/summaries
    """
    typed = Wanted(out, tuple(email), when, form, names)
    root = find_root(records)
    from sendcli.cli import week_made as made

    if email:
        from sendcli.store.letter import addressed

        addressed(typed.email)
    wanted = made.due(root, typed)
    if wanted is None:
        return FINE
    asked = ask(root, today, *QUESTION)
    first, gap = _first(asked, since, made.before(root, asked.today, wanted))
    from sendcli.cli.week_known import gather

    found = gather(asked, first, strict=wanted.leaves and not today and not asked.pinned)
    from sendcli.analysis.week.week import week

    summary = week(found.known, first, asked.today)
    if not (if_any and not summary.tells):
        from sendcli.cli.week_told import tell

        tell(asked, summary, found, gap, wanted)
    made.note(root, asked.today, wanted)
    return FINE


def _first(asked: Asked, since: str, before: date | None) -> tuple[date, tuple[date, ...]]:
    """The first day that the summary tells of, and the days on which one was skipped."""
    from sendcli.analysis.week.slot import first_day, skipped

    if not since:
        return first_day(asked.today, before), skipped(asked.today, before)
    first = day_of("--since", since)
    if first > asked.today:
        raise SendError("--since lies after today", "a week ago is usual: leave it out", USAGE)
    return first, ()
