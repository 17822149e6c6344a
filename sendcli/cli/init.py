"""`send init [DIR]`: a new records folder, in git."""

from __future__ import annotations

import os
from datetime import date

from sendcli.cli import options
from sendcli.cli.folder import clock, day_of, find_root
from sendcli.cli.init_git import setting_up
from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.errors import FINE, NOT_SAVED, USAGE, SendError
from sendcli.store.init import new_folder, write_new
from sendcli.store.kinds import MARK, RECORDS

# How long a school's name may be.
LONGEST = 200

OPTIONS = (
    Option("folder", (), "Where; here if left out.", default=".", metavar="[DIR]"),
    Option("name", ("--name",), "The school's name.", metavar="NAME", default="My School"),
    Option("here", ("--here",), "Only set up git, for a folder that has records: after a clone.", "flag", False),
    Option("no_git", ("--no-git",), "Leave git alone.", "flag", False),
    Option("sign", ("--sign",), "Sign commits here with your SSH key, and list the key.", "flag", False),
    Option("key", ("--key",), "With --sign: the public key; as git knows it if left out.", metavar="FILE"),
    options.TODAY,
)


def command(folder: str, name: str, here: bool, no_git: bool, sign: bool, key: str, today: str) -> int:
    """Make a new records folder that validates, in git, with schemas for your editor and a .gitignore.

    Nothing that exists is touched: if one of the files is there already, nothing is written. In a folder
    that has records, only git is set up; to do it again changes nothing.

    Example: send init larkfield --name "Larkfield Primary School"
    """
    if not name.strip() or len(name) > LONGEST or not name.isprintable():
        raise SendError("--name: write the school's name in at most 200 ordinary letters", exit_code=USAGE)
    if no_git and (here or sign):
        raise SendError("--no-git leaves git alone: not with --here or --sign", exit_code=USAGE)
    root = os.path.abspath(folder)
    if here or os.path.lexists(os.path.join(root, RECORDS, MARK)):
        root = find_root("" if folder == "." else folder)
        new: list[str] = []
    else:
        new = _new(folder, name, day_of("--today", today) if today else clock())
    lines = [] if no_git else setting_up(root, new, sign, key)
    if new and no_git:
        lines = ["not in git: no one can say later who wrote what; to set it up: send init --here"]
    print(*map(safe, lines), sep="\n")
    if new:
        print("next:")
        print("  1. write your terms into records/calendar and your school into records/school.yaml")
        print("  2. add a pupil: records/pupils/ab-0001/pupil.yaml (docs/records.md shows every field)")
        print(safe(f"  3. send validate{'' if folder == '.' else f' --records {folder}'}"))
        print("  4. share it through a private remote only; send doctor says what is unsafe")
    return FINE


def _new(folder: str, name: str, day: date) -> list[str]:
    """The files of a new folder, written."""
    _sensible(os.path.realpath(folder))
    made = write_new(folder, new_folder(name, day))
    print(safe(f"made {len(made)} files in {os.path.abspath(folder)}"))
    return made


def _sensible(folder: str) -> None:
    """Refuse a place where the new files would not be a school's folder of their own.

    Raises:
        SendError: inside the records of another school, or where `records` is a link to somewhere else.
    """
    if os.path.islink(os.path.join(folder, RECORDS)):
        raise SendError(f"{RECORDS} is a link there; nothing was changed", "choose an empty folder", NOT_SAVED)
    while (parent := os.path.dirname(folder)) != folder:
        if os.path.basename(folder) == RECORDS and os.path.lexists(os.path.join(folder, MARK)):
            words = f"{parent} is a school's folder already; nothing was changed"
            raise SendError(words, "choose a folder outside its records", NOT_SAVED)
        folder = parent
