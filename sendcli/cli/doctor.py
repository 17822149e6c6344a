"""`send doctor`: what is unsafe about the folder, and how to mend it."""

from __future__ import annotations

import sys

from sendcli.cli import options
from sendcli.cli.folder import clock, day_of, find_root
from sendcli.cli.option import Option
from sendcli.cli.out import columns, json_text, say
from sendcli.errors import FINDINGS, FINE
from sendcli.store.doctor.access import sweep
from sendcli.store.doctor.advice import Advice
from sendcli.store.doctor.look import look

OPTIONS = (
    Option("online", ("--online",), "Ask each remote over the network whether it answers strangers.", "flag", False),
    Option("sweep", ("--sweep",), "Delete the half-written files that a stopped send left.", "flag", False),
    options.form("text", "json"),
    options.RECORDS,
    options.TODAY,
)


def command(online: bool, sweep: bool, form: str, records: str, today: str) -> int:
    """Say in one line each what is unsafe about the folder, and how to mend it. Changes nothing.

    Looks at file modes, the drive, git's settings and scripts, what was left lying about, remotes, the clock,
    the last backup and audit. Exit code 1 if something is unsafe. Only --online goes to the network.

    Example: send doctor --online
    """
    root = find_root(records)
    day = day_of("--today", today) if today else clock()
    if sweep:
        _swept(root)
    found = look(root, day, online=online)
    unsafe = [advice for advice in found if advice.state == "unsafe"]
    if form == "json":
        print(json_text(day.isoformat(), [advice._asdict() for advice in found], unsafe=len(unsafe)))
    else:
        say(_lines(found, unsafe))
    return FINDINGS if unsafe else FINE


def _swept(root: str) -> None:
    gone, stay = sweep(root)
    print(f"send: deleted {gone} half-written files", file=sys.stderr)
    if stay:
        print(f"      {stay} stay: the next command that saves needs them to finish its work", file=sys.stderr)


def _lines(found: list[Advice], unsafe: list[Advice]) -> list[str]:
    """What is unsafe, what the person has to look at, and what is fine in one line."""
    worth = [*unsafe, *(advice for advice in found if advice.state == "unknown")]
    rows = [[f"{one.state}", one.about, one.what + (f" -> {one.mend}" if one.mend else "")] for one in worth]
    fine = list(dict.fromkeys(advice.about for advice in found if advice.state == "fine"))
    last = f"fine: {', '.join(fine)}" if fine else ""
    head = f"{len(unsafe)} unsafe" if unsafe else "nothing unsafe"
    return [*columns(rows), *([last] if last else []), head]
