"""`send review-due`: what is overdue, what comes next, who is bound by it and why."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sendcli.cli import options
from sendcli.cli.folder import Asked, ask, missing
from sendcli.cli.heading import head, recorded_aside
from sendcli.cli.naming import caller, no_pupil, told_of
from sendcli.cli.option import Option
from sendcli.cli.out import csv_text, json_text, say
from sendcli.errors import FINDINGS, FINE, USAGE, SendError

if TYPE_CHECKING:
    from sendcli.analysis.review_due import Item

# The rules take as long to load as a third of the files to read: both at once, where there are two cores.
QUESTION = ("sendcli.analysis.review_due", "sendcli.reports.due")

FORMATS = ("text", "json", "csv", "md", "ics")

OPTIONS = (
    Option("within", ("--within",), "How far to look ahead.", "number", 28, "DAYS", least=0),
    Option("overdue", ("--overdue",), "Only what is late.", "flag", False),
    Option("owner", ("--owner",), "Only what this member of staff, role or body sees to.", metavar="WHO"),
    options.PUPIL,
    Option("kind", ("--kind",), "Only this kind: annual-review, sen-support ... (send rules).", metavar="KIND"),
    options.KNOWN_AT,
    options.form(*FORMATS),
    Option("exit_code", ("--exit-code",), "Exit with 1 if something of the school's is overdue.", "flag", False),
    Option("explain", ("--explain",), "Print rule, source, arithmetic and file lines.", "flag", False),
    options.NAMES,
    options.RECORDS,
    options.TODAY,
)


def command(
    within: int,
    overdue: bool,
    owner: str,
    pupil: str,
    kind: str,
    known_at: str,
    form: str,
    exit_code: bool,
    explain: bool,
    names: bool,
    records: str,
    today: str,
) -> int:
    """List what is overdue, then what is due soon: the most pressing first.

    Every line says when, how late, for whom, who is bound by it, with which force, by which rule, and the
    next step. What binds the local authority stands apart: it is to be chased, not the school's failure.

    Example: send review-due --within 14 --explain
    """
    asked = ask(records, today, *QUESTION, known_at=known_at)
    from sendcli.analysis.owners import names_of
    from sendcli.analysis.review_due import Wanted, late_for_school, review_due
    from sendcli.reports.naming import without_people

    _known(asked, pupil, kind)
    school = asked.loaded.school
    owners = names_of(owner, school)
    if owner and not owners:
        raise SendError(f"nobody here is called {owner}", "a staff id, a role such as class-teacher, or la", USAGE)
    items = review_due(school, asked.today, within, Wanted(overdue, owners, pupil, kind))
    _print(form, asked, without_people(items, names), explain, names)
    if exit_code and any(map(late_for_school, items)):
        return FINDINGS
    return FINE


def _known(asked: Asked, pupil: str, kind: str) -> None:
    """A slip in a filter must not read as "nothing is due"."""
    from sendcli.duties.duty import KINDS

    if pupil and pupil not in asked.loaded.school.pupils:
        raise no_pupil(pupil, asked.loaded.school.pupils)
    if kind and kind not in KINDS:
        raise SendError(f"there is no kind {kind}", "one of: " + ", ".join(KINDS), USAGE)


def _print(form: str, asked: Asked, items: tuple[Item, ...], explain: bool, names: bool) -> None:
    from sendcli.reports import due

    called = caller(asked.loaded.school, names, plain=form != "text")
    if form == "ics":
        from sendcli.reports.ics import calendar

        sys.stdout.flush()
        sys.stdout.buffer.write(calendar(items, asked.today))
    elif form == "json":
        make = due.full if explain else due.row
        unread = missing(asked.loaded)
        print(json_text(asked.today.isoformat(), [make(item, called) for item in items], unread=unread,
                        recorded=asked.recorded or None))  # fmt: skip
    elif form == "csv":
        from sendcli.reports.register_page import flat

        rows = [due.row(item, called) for item in items]
        print(csv_text(due.FIELDS, [[flat(row[name]) for name in due.FIELDS] for row in rows]))
    elif form == "md":
        from sendcli.reports.due_page import page

        print(page(asked.loaded.school, asked.today, items, called, asked.recorded), end="")
    else:
        _text(asked, items, explain, names)
    if form in ("csv", "ics"):
        recorded_aside(asked)


def _text(asked: Asked, items: tuple[Item, ...], explain: bool, names: bool) -> None:
    from sendcli.reports import due

    called = caller(asked.loaded.school, names, plain=False)
    print(*head(asked, "what is due on "), sep="\n")
    say(due.text(items, called, told_of(asked.loaded.school, names), explain))
    if not items:
        print("Nothing is overdue, and nothing is due in that time.")
