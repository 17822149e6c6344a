"""`send audit verify`: whether the history is what it was, and the records are what the history says."""

from __future__ import annotations

from sendcli.cli import options
from sendcli.cli.folder import clock, day_of, find_root
from sendcli.cli.option import Option
from sendcli.cli.out import json_text, say
from sendcli.errors import COULD_NOT_RUN, FINDINGS, FINE, SendError
from sendcli.store.audit.memory import keep, seen
from sendcli.store.audit.verify import Asked, Report, verify
from sendcli.store.remembered import remember
from sendcli.store.repository import repository

OPTIONS = (
    Option("head", ("--head",), "A head that was written down: is it still part of the history?", metavar="SHA"),
    Option("since", ("--since",), "Take this commit and all before it as known.", metavar="REV"),
    Option("everything", ("--all",), "Look at every commit, also those found sound before.", "flag", False),
    options.form("text", "json"),
    options.RECORDS,
    options.TODAY,
)


def command(head: str, since: str, everything: bool, form: str, records: str, today: str) -> int:
    """Look for anything that was rewritten, hidden, forged or damaged. Exit code 1 if something is unexplained.

    Git is the trail: this checks every object, every signature (where signing is set up), every date, and
    that each record is byte by byte what the last commit has. The head is remembered outside of the folder.

    It proves who changed what, not who read it; it cannot show what was never committed; and whoever holds
    a listed key and your remembered head can lie.

    Example: send audit verify --head 3f1c0a2b9d4e
    """
    root = find_root(records)
    repo = repository(root)
    if repo is None:
        raise SendError("the folder is not in git, so there is no trail", "send init --here", COULD_NOT_RUN)
    day = day_of("--today", today) if today else clock()
    report = verify(repo, root, Asked(day, seen(repo.top), head, since, everything))
    kept = not report.findings and bool(report.head) and keep(repo.top, report.head, day)
    if kept:
        remember(root, "audit", day)
    if form == "json":
        rows = [{"finding": one} for one in report.findings]
        told = {"head": report.head, "since": report.start, "commits": report.commits, "people": report.people}
        print(json_text(day.isoformat(), rows, **told, notes=report.notes))
    else:
        say(_lines(report, kept))
    return FINDINGS if report.findings else FINE


def _lines(report: Report, kept: bool) -> list[str]:
    """What was found, or that nothing was; and the head, to be written down."""
    count = f"{report.commits} commits" if report.commits != 1 else "1 commit"
    people = f"{report.people} people" if report.people != 1 else "1 person"
    span = f" since {report.start[:12]}" if report.start else ""
    end = "nothing unexplained" if not report.findings else f"{len(report.findings)} unexplained"
    lines = [*(f"unexplained: {one}" for one in report.findings), *(f"note: {one}" for one in report.notes)]
    lines.append(f"{count}{span}, {people}, head {report.head[:12] or 'none'}, {end}")
    if kept:
        lines.append(f"to hold a later state against this one, write down: send audit verify --head {report.head[:20]}")
    elif report.findings:
        lines.append("when all of it is explained: send audit verify --since HEAD takes the history so far as known")
    return lines
