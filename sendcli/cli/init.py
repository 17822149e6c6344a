"""`send init [DIR]`: a new records folder."""

from __future__ import annotations

import os

from sendcli.cli import options
from sendcli.cli.folder import clock, day_of
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
    options.TODAY,
)


def command(folder: str, name: str, today: str) -> int:
    """Make a new records folder that validates, with schemas for your editor and a .gitignore.

    Nothing that exists is touched: if one of the files is there already, nothing is written.

    Example: send init larkfield --name "Larkfield Primary School"
    """
    if not name.strip() or len(name) > LONGEST or not name.isprintable():
        raise SendError("--name: write the school's name in at most 200 ordinary letters", exit_code=USAGE)
    _sensible(os.path.realpath(folder))
    day = day_of("--today", today) if today else clock()
    made = write_new(folder, new_folder(name, day))
    print(safe(f"made {len(made)} files in {os.path.abspath(folder)}"))
    print("next:")
    print("  1. write your terms into records/calendar and your school into records/school.yaml")
    print("  2. add a pupil: records/pupils/ab-0001/pupil.yaml (docs/records.md shows every field)")
    print(safe(f"  3. send validate{'' if folder == '.' else f' --records {folder}'}"))
    print("  4. keep it in git: git init, git add -A, git commit; on a private remote only")
    return FINE


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
