"""`send init [DIR]`: a new records folder."""

from __future__ import annotations

import os

from sendcli.cli import options
from sendcli.cli.folder import clock, day_of
from sendcli.cli.option import Option
from sendcli.errors import FINE, USAGE, SendError
from sendcli.store.init import new_folder, write_new

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
    day = day_of("--today", today) if today else clock()
    made = write_new(folder, new_folder(name, day))
    print(f"made {len(made)} files in {os.path.abspath(folder)}")
    print("next:")
    print("  1. write your terms into records/calendar and your school into records/school.yaml")
    print("  2. add a pupil: records/pupils/ab-0001/pupil.yaml (docs/records.md shows every field)")
    print(f"  3. send validate{'' if folder == '.' else f' --records {folder}'}")
    print("  4. keep it in git: git init, git add -A, git commit; on a private remote only")
    return FINE
