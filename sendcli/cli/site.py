"""`send site`: the whole school as linked pages, for the SENCO's own machine."""

from __future__ import annotations

import os
import re
import shlex
import sys
from typing import TYPE_CHECKING

from sendcli import __version__
from sendcli.cli import options
from sendcli.cli.folder import ask, day_of, missing
from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.errors import FINE

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = Option("names", ("--names", "--ids"), "Print pupils' names (as usual), or ids only.", "switch", True)
OPTIONS = (
    Option("out", ("--out",), "The folder that the pages go into; reports/site if it is left out.", metavar="DIR"),
    NAMES,
    options.ON,
    options.RECORDS,
    options.TODAY,
)
_OURS = re.compile(r"(?:index|due|register|calendar|interventions|(?:pupil|class|intervention)-[A-Za-z0-9-]+)\.html")


def command(out: str, names: bool, on: str, records: str, today: str) -> int:
    """Make linked pages of the whole school: who, what is due, plans with charts, classes, interventions, calendar.

    Open index.html in a browser; it needs no server and no network, and what you type into its search stays in the
    page. The pages hold names: they are for you, on this computer. Made again, they replace the old ones, and pages
    of pupils who are not in the records any more go.

    Example: send site --out ~/send-site
    """
    asked = ask(records, today)
    day = day_of("--on", on) if on else asked.today
    from sendcli.cli.sources import source_now
    from sendcli.reports.documents.document import Made, Request
    from sendcli.reports.site.press import FIRST, site
    from sendcli.store.outgoing import REPORTS, warnings

    source = source_now(asked)
    folder = out or os.path.join(asked.root, REPORTS, "site")
    for line in warnings(asked.root, folder, asked.today):
        print(f"send: {line}", file=sys.stderr)
    school = asked.loaded.school
    request = Request(school, day, "staff", names, past=source.past, commit=source.commit)
    words = ["send", "site", "--on", day.isoformat(), *([] if names else ["--ids"])]
    made = Made(shlex.join(words), source.commit, source.changed, day, __version__)
    written = _write(asked.root, folder, site(request, made, source.own, missing(asked.loaded)))
    print(f"{len(written)} pages; open {safe(os.path.join(folder, FIRST))}")
    return FINE


def _write(root: str, folder: str, pages: Iterable[tuple[str, bytes]]) -> set[str]:
    """Write the pages, and take away those of an earlier time that there are no more."""
    from sendcli.reports.documents.origin import ours
    from sendcli.store.outgoing import take_away, write_out

    written = set()
    for name, data in pages:
        write_out(root, os.path.join(folder, name), data, ours)
        written.add(name)
    for name in sorted(os.listdir(folder)):
        if _OURS.fullmatch(name) and name not in written:
            take_away(os.path.join(folder, name), ours)
    return written
