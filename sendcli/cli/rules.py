"""`send rules [ID]`: the duty book in force on a day, with sources."""

from __future__ import annotations

from sendcli.cli import options
from sendcli.cli.complete import rule_ids
from sendcli.cli.folder import day_of
from sendcli.cli.option import Option
from sendcli.cli.out import columns, csv_text, json_text
from sendcli.dates.words import spoken
from sendcli.duties.book.table import BOOK, in_force
from sendcli.duties.duty import KINDS, Duty
from sendcli.errors import FINE, USAGE, SendError
from sendcli.reports.rule import FIELDS, row, rule_text

FORMATS = ("text", "json", "csv")


OPTIONS = (
    Option("rule", (), "One rule.", metavar="[ID]", complete=rule_ids),
    options.ON,
    Option("kind", ("--kind",), "Only rules of this kind.", metavar="KIND"),
    Option("triggers", ("--triggers",), "List what may start a clock, for rules of your own.", "flag", False),
    options.form(*FORMATS),
)


def command(rule: str, on: str, kind: str, triggers: bool, form: str) -> int:
    """Print the duty book: every rule with its trigger, time, source, force, and from when it holds.

    Example: send rules ehc.review.report
    """
    if triggers:
        _triggers()
        return FINE
    if kind and kind not in KINDS:
        raise SendError(f"there is no kind {kind}", "one of: " + ", ".join(KINDS), USAGE)
    day = day_of("--on", on) if on else None
    book = in_force(day) if day else BOOK.values()
    found = [duty for duty in book if rule in ("", duty.id) and kind in ("", duty.kind)]
    if rule and not found:
        _unknown(rule, f" in force on {spoken(day)}" if day else "")
    _print(found, form, bool(rule), day.isoformat() if day else "")
    return FINE


def _unknown(rule: str, when: str) -> None:
    from difflib import get_close_matches

    near = get_close_matches(rule, list(BOOK), 1)
    hint = f"did you mean {near[0]}? " if near else ""
    raise SendError(f"there is no rule {rule}{when}", f"{hint}send rules lists them all", USAGE)


def _triggers() -> None:
    from sendcli.duties.triggers.table import TRIGGERS

    rows = [(name, (look.__doc__ or "").split("\n", 1)[0]) for name, look in sorted(TRIGGERS.items())]
    print(*columns(rows), sep="\n")


def _print(found: list[Duty], form: str, one: bool, day: str) -> None:
    if form == "json":
        print(json_text(day, [row(duty) for duty in found]))
    elif form == "csv":
        rows = [row(duty) for duty in found]
        print(csv_text(FIELDS, [[line[name] for name in FIELDS] for line in rows]))
    elif one:
        print(*rule_text(found[0]), sep="\n")
    else:
        rows_text = [(duty.id, duty.bound, duty.force, duty.title) for duty in found]
        print(*columns(rows_text), f"{len(found)} rules; one of them in full: send rules ID", sep="\n")
