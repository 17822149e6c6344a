"""`send import readings FILE.csv`: what teachers and teaching assistants filled in, all rows or none."""

from __future__ import annotations

from sendcli.analysis.which_target import plan_with
from sendcli.cli import options
from sendcli.cli.folder import find_root
from sendcli.cli.option import Option
from sendcli.cli.write.cells import day_in, fields_in
from sendcli.cli.write.dated_rows import Entry, once, writes
from sendcli.cli.write.judge import whole
from sendcli.cli.write.row_faults import named, refuse
from sendcli.cli.write.rows import Row, Table, table_of
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.errors import SendError
from sendcli.model.school import School
from sendcli.model.target import Reading
from sendcli.store.load import load

NEEDED = ("pupil", "target", "date", "value")
FURTHER = (*(key for key in Reading.FIELDS if key != "value"), "plan")

OPTIONS = (
    Option("file", (), "The table: CSV in UTF-8, its first row naming the columns.", metavar="FILE", required=True),
    Option("replace", ("--replace",), "Where another is recorded for that day, take the table's.", "flag", False),
    *SAVING,
    options.RECORDS,
)


def command(file: str, replace: bool, no_commit: bool, dry_run: bool, records: str) -> int:
    """Record the readings of a table: columns pupil, target, date, value, and if you like by, note, minutes, plan.

    All rows or none: every bad cell is named as FILE:LINE:COLUMN. What is recorded already stays as it is,
    so the same table can be given again. One commit for all.

    Example: send import readings week-47.csv --dry-run
    """
    root = find_root(records)
    table = table_of(file, NEEDED, FURTHER)
    school = load(root).school
    entries = once([entry for row in table.rows if (entry := _entry(school, row, table))], table)
    changes, fresh = writes(root, entries, table, replace)
    judge = named(whole(root), entries, table)
    refuse(root, changes, judge, table)
    return keep(root, changes, _message(fresh or entries), judge, no_commit=no_commit, dry_run=dry_run)


def _entry(school: School, row: Row, table: Table) -> Entry | None:
    """A row as it is to be recorded; None after its faults were noted."""
    pupil, target = row.text("pupil"), row.text("target")
    day, fields = day_in(row, table), fields_in(Reading, row, table)
    if not pupil:
        return None
    known = school.pupils.get(pupil)
    if known is None:
        table.bad(row.cells["pupil"], f"there is no pupil {pupil}; ids are the folder names in records/pupils", "pupil")
    if known is None or not (target and day and fields):
        return None
    try:
        name, _ = plan_with(known, target, day, row.text("plan"))
    except SendError as error:
        table.bad(row.cells["target"], f"{error.message}; {error.hint}", "target")
        return None
    return Entry(row, f"records/pupils/{pupil}/plans/{name}.yaml", target, str(day), fields)


def _message(entries: list[Entry]) -> Message:
    """Ids and counts; what the table is called may hold a name."""
    pupils = sorted({entry.path.split("/")[2] for entry in entries})
    count = f"{len(entries)} reading{'' if len(entries) == 1 else 's'}"
    whom = pupils[0] if len(pupils) == 1 else f"{len(pupils)} pupils"
    return Message(f"{whom}: {count}", "import readings")
