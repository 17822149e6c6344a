"""`send schedule cron|systemd|windows`: the entry that has the weekly summary made every week."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

from sendcli.cli import options
from sendcli.cli.days import clock
from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.cli.place import find_root
from sendcli.errors import FINE, NOT_SAVED, USAGE, SendError
from sendcli.store.files import refusal
from sendcli.store.outgoing import REPORTS

if TYPE_CHECKING:
    from sendcli.reports.schedule import File

SYSTEMS = ("cron", "systemd", "windows")
_USUAL = ("/usr/bin", "/bin")
LONGEST = 600

OPTIONS = (
    Option("system", (), "cron, systemd or windows.", metavar="|".join(SYSTEMS), required=True),
    Option("at", ("--at",), "At what time, in England.", default="07:00", metavar="HH:MM"),
    Option("day", ("--day",), "On which day of the week.", default="mon", metavar="mon|tue|..."),
    Option("out_dir", ("--out-dir",), "Where they go; reports/ beside the records as usual.", metavar="DIR"),
    Option("email", ("--email",), "Mail each one as well: ids only, no names.", "many", (), "ADDRESS"),
    Option("form", ("--format",), "The form of the file.", default="text", metavar="text|md|html",
           choices=("text", "md", "html")),
    Option("name", ("--name",), "What the entry is called.", default="send-weekly", metavar="NAME"),
    Option("to", ("--to",), "Write the entry as files into this folder, instead of printing it.", metavar="DIR"),
    options.RECORDS,
)  # fmt: skip


def command(
    system: str, at: str, day: str, out_dir: str, email: list[str], form: str, name: str, to: str, records: str
) -> int:
    """Print the entry that makes `send weekly` run once a week at a time in England, summer and winter.

    Nothing is installed: the last lines say how to do that, and how to undo it. The entry holds the whole paths of
    this program and of this folder. cron is asked every hour, and send itself knows when a summary is due, because
    cron has no time zone that holds everywhere; so a computer that was off on Monday morning makes it later.

    Example: send schedule systemd --at 07:00 --out-dir ~/summaries
    """
    from sendcli.analysis.week.slot import parse_slot
    from sendcli.reports.schedule import Entry, files
    from sendcli.reports.schedule_how import how
    from sendcli.store.letter import addressed

    if system not in SYSTEMS:
        raise SendError(f"there is no entry for {system}", "one of: " + ", ".join(SYSTEMS), USAGE)
    root = find_root(records)
    slot = parse_slot(day, at)
    if slot is None:
        raise SendError(f"--day {day} --at {at} is no time of the week", "such as --day mon --at 07:00", USAGE)
    if not (name.isascii() and name[:1].isalnum() and name.replace("-", "").isalnum()):
        raise SendError("--name: letters, digits and hyphens only", "such as send-weekly", USAGE)
    addressed(email)
    words = ["weekly", "--records", root]
    folder = os.path.expanduser(out_dir) if out_dir else "" if email else os.path.join(root, REPORTS)
    words += ["--out", os.path.abspath(folder)] if folder else []
    words += [word for one in email for word in ("--email", one)]
    words += ["--format", form] if form != "text" else []
    _able(words)
    entry = Entry(name, (*_program(), *words), slot, _path(), clock())
    place = os.path.abspath(os.path.expanduser(to or "."))
    _give(files(system, entry), place if to else "")
    first = [] if to else ["first:       type the same with --to . behind it, which writes the entry into this folder"]
    print(*map(safe, [*first, *how(system, name, place)]), sep="\n", file=sys.stderr)
    return FINE


def _able(words: list[str]) -> None:
    if any(not word.isprintable() for word in words):
        raise SendError("a path holds a character that no entry can hold, such as a line break", "rename it", USAGE)
    if sum(map(len, words)) > LONGEST:
        raise SendError("the paths are too long for an entry: cron takes lines of 1,000 characters", "move it", USAGE)


def _program() -> tuple[str, ...]:
    """How this very program is called, with its whole path."""
    called = sys.argv[0] if os.path.basename(sys.argv[0]).lower() in ("send", "send.exe") else ""
    found = shutil.which(called) if called else None
    return (os.path.abspath(found),) if found else (sys.executable, "-m", "sendcli")


def _path() -> str:
    """The folder of git, if it is none of those in which cron and systemd look anyway; else ""."""
    from sendcli.store.git import GitError, program

    try:
        folder = os.path.dirname(program())
    except GitError:
        return ""
    return "" if folder in _USUAL else folder


def _give(made: list[File], folder: str) -> None:
    """Print the files one after the other, or write them."""
    for file in made:
        if not folder:
            print(f"# {file.name}\n{file.text}" if len(made) > 1 else file.text, end="")
            continue
        place = os.path.join(folder, file.name)
        try:
            os.makedirs(folder, exist_ok=True)
            with open(place, "wb") as opened:
                opened.write(file.data)
        except OSError as error:
            raise SendError(f"the entry was not written: {refusal(error)}", place, NOT_SAVED) from None
        print(safe(f"written: {place}"))
