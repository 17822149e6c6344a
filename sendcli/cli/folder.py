"""Which folder, which day: the two things that every question needs from outside."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from sendcli.cli.days import clock as clock
from sendcli.cli.days import day_of as day_of
from sendcli.cli.place import find_root as find_root
from sendcli.store.load import Loaded, load

if TYPE_CHECKING:
    from sendcli.store.past.repo import Past


class Asked(NamedTuple):
    """A loaded folder and the day it is asked about.

    `pinned` says that the folder itself gave the day; `recorded` is "as recorded on 20 Nov 2026 (commit abc1234)"
    if the folder was asked as it was then, and else empty; `past` and `commit` are then what was asked.
    """

    root: str
    loaded: Loaded
    today: date
    pinned: bool
    recorded: str = ""
    past: Past | None = None
    commit: str = ""


def ask(records: str, today: str, *modules: str, known_at: str = "") -> Asked:
    """Read the folder and settle the day.

    Args:
        records: the value of `--records`.
        today: the value of `--today`.
        modules: what the question needs besides; loaded while another process has begun to read the files.
        known_at: the value of `--known-at`: the folder as git had it then. Without `--today`, that is the day too.

    Raises:
        SendError: if there is no records folder, the day is not a date, or git knows nothing of it.
    """
    root = find_root(records)

    def meanwhile() -> None:
        for module in modules:
            import_module(module)

    if known_at:
        return _as_known(root, known_at, day_of("--today", today) if today else None, meanwhile)
    loaded = load(root, meanwhile=meanwhile)
    warn_unread(loaded)
    own = loaded.school.settings.today
    day = day_of("--today", today) if today else own or clock()
    return Asked(root, loaded, day, pinned=not today and own is not None)


def _as_known(root: str, known_at: str, today: date | None, meanwhile: Callable[[], None]) -> Asked:
    """The folder as git had it; the files as they are now are not looked at."""
    from sendcli.cli.known import moment, recorded
    from sendcli.store.past.load import load_past
    from sendcli.store.past.repo import past_of

    past = past_of(root)
    found = moment(past, "--known-at", known_at)
    loaded = load_past(past, found.commit, meanwhile)
    warn_unread(loaded, "so it was then; what git holds cannot be mended")
    day = today or found.day
    return Asked(root, loaded, day, pinned=False, recorded=recorded(found), past=past, commit=found.commit)


def missing(loaded: Loaded) -> list[str]:
    """The files of which an answer may lack something: with errors, or not read at all."""
    return sorted(
        {
            problem.place.file
            for problem in loaded.problems
            if problem.severity == "error" or problem.code in ("FIL001", "FIL002", "FIL003", "FIL004")
        }
    )


def warn_unread(loaded: Loaded, how: str = "to see them: send validate") -> None:
    """Say on stderr that an answer lacks files, and which: an answer that hides this is a wrong answer.

    Args:
        loaded: what was read.
        how: what may be done about it.
    """
    faulty = missing(loaded)
    if not faulty:
        return
    names = ", ".join(faulty[:3]) + (f" and {len(faulty) - 3} more" if len(faulty) > 3 else "")
    many = f"{len(faulty)} files have errors or were not read"
    count = "1 file has errors or was not read" if len(faulty) == 1 else many
    print(
        f"send: {count}, so this answer may lack something: {names}",
        f"      {how}",
        sep="\n",
        file=sys.stderr,
    )
