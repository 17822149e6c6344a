"""`send site`: the whole school as linked pages, for the SENCO's own machine."""

from __future__ import annotations

import os
import re
import shlex
import stat
import sys
from typing import TYPE_CHECKING

from sendcli import __version__
from sendcli.cli import options
from sendcli.cli.folder import ask, day_of, missing
from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.errors import FINE, NOT_SAVED, SendError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NAMES = Option("names", ("--names", "--ids"), "Print pupils' names (as usual), or ids only.", "switch", True)
OPTIONS = (
    Option("out", ("--out",), "The folder that the pages go into; reports/site if it is left out.", metavar="DIR"),
    NAMES,
    options.ON,
    options.RECORDS,
    options.TODAY,
)
_MOST = 64 * 1024 * 1024  # no page is so large
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
    pages = dict(site(request, made, source.own, missing(asked.loaded)))  # all made before the first is replaced
    _refuse_changed(folder, pages)
    _write(asked.root, folder, pages)
    print(f"{len(pages)} pages; open {safe(os.path.join(folder, FIRST))}")
    return FINE


def _refuse_changed(folder: str, pages: Iterable[str]) -> None:
    """Look at all places first: pages of two days side by side would be taken for those of one."""
    changed = [name for name in pages if not _may_go(os.path.join(folder, name))]
    if changed:
        some = ", ".join(changed[:5]) + (f" and {len(changed) - 5} more" if len(changed) > 5 else "")
        words = f"not as send wrote it in {folder}: {some}; no page was written, all are as they were"
        hint = "move what was changed to another folder, then type the same again"
        raise SendError(words, f"{hint}\nor make all pages elsewhere: send site --out DIR", NOT_SAVED)


def _may_go(path: str) -> bool:
    """Whether nothing stands in a place, or a page as it was written."""
    from sendcli.reports.documents.origin import ours

    if not os.path.lexists(path):
        return True
    about = os.lstat(path)
    if not stat.S_ISREG(about.st_mode) or about.st_size > _MOST:
        return False
    try:
        with open(path, "rb") as file:
            return ours(file.read())
    except OSError:
        return False


def _write(root: str, folder: str, pages: Mapping[str, bytes]) -> None:
    """Write the pages, and take away those of an earlier time that there are no more."""
    from sendcli.reports.documents.origin import ours
    from sendcli.store.outgoing import take_away, write_out

    done = 0
    try:
        for name, data in pages.items():
            write_out(root, os.path.join(folder, name), data, ours)
            done += 1
    except (SendError, KeyboardInterrupt):
        if done:
            words = f"{done} of {len(pages)} pages are new, the others are as they were; to have all: send site again"
            print(f"send: {words}", file=sys.stderr)
        raise
    for name in sorted(os.listdir(folder)):
        if _OURS.fullmatch(name) and name not in pages:
            take_away(os.path.join(folder, name), ours)
