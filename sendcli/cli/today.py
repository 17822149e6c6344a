"""`send today`: the morning list."""

from __future__ import annotations

from sendcli.cli import options
from sendcli.cli.folder import ask
from sendcli.cli.heading import head
from sendcli.cli.naming import caller, told_of
from sendcli.cli.out import say
from sendcli.errors import FINE

AHEAD = 7
# Loaded while another process has begun to read the files.
QUESTION = ("sendcli.analysis.review_due", "sendcli.checks.book", "sendcli.reports.register_page")


OPTIONS = (
    options.KNOWN_AT,
    options.NAMES,
    options.RECORDS,
    options.TODAY,
)


def command(known_at: str, names: bool, records: str, today: str) -> int:
    """Print the morning list: the register in one line, what is late, what is due within a week, the files.

    Example: send today
    """
    asked = ask(records, today, *QUESTION, known_at=known_at)
    from sendcli.analysis.register import register
    from sendcli.analysis.review_due import review_due
    from sendcli.checks.run import run
    from sendcli.reports import due
    from sendcli.reports.naming import without_people
    from sendcli.reports.problems import summary
    from sendcli.reports.register_page import tallies

    school = asked.loaded.school
    print(*head(asked, ""), tallies(register(school, asked.today, asked.today))[0], "", sep="\n")
    items = review_due(school, asked.today, AHEAD)
    shown = [item for item in without_people(items, names) if item.state in ("overdue", "due")]
    say(due.text(shown, caller(school, names, plain=False), told_of(school, names)))
    rest = len(items) - len(shown)
    if rest:
        print(f"{rest} more to consider, or without a date: send review-due")
    how = "" if asked.recorded else " (send validate)"
    print(f"files: {summary(run(asked.loaded), len(asked.loaded.files))}{how}")
    return FINE
