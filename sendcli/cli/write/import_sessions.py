"""`send import sessions FILE.csv`: what was delivered, as those who deliver it filled it in; all rows or none."""

from __future__ import annotations

from sendcli.analysis.which_run import run_of
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
from sendcli.model.intervention import Session
from sendcli.model.school import School
from sendcli.store.load import load

NEEDED = ("intervention", "date", "value")
FURTHER = ("run", *(key for key in Session.FIELDS if key not in ("value", "notes")))

OPTIONS = (
    Option("file", (), "The table: CSV in UTF-8, its first row naming the columns.", metavar="FILE", required=True),
    Option("replace", ("--replace",), "Where another is recorded for that day, take the table's.", "flag", False),
    *SAVING,
    options.RECORDS,
)


def command(file: str, replace: bool, no_commit: bool, dry_run: bool, records: str) -> int:
    """Record the sessions of a table: columns intervention, date, value, and if you like run, minutes, why, absent.

    The value is delivered, part, missed or made-up; absent pupils stand in one cell with blanks between
    them. All rows or none: every bad cell is named as FILE:LINE:COLUMN. The same table can be given again.

    Example: send import sessions okafor.csv --dry-run
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
    day, fields = day_in(row, table), fields_in(Session, row, table)
    intervention = row.text("intervention")
    if not (intervention and day and fields):
        return None
    try:
        name, _ = run_of(school, intervention, day, row.text("run"))
    except SendError as error:
        table.bad(row.cells["intervention"], f"{error.message}; {error.hint}", "intervention")
        return None
    return Entry(row, f"records/interventions/{intervention}/{name}.yaml", "", str(day), fields)


def _message(entries: list[Entry]) -> Message:
    """Ids and counts; what the table is called may hold a name."""
    names = sorted({entry.path.split("/")[2] for entry in entries})
    count = f"{len(entries)} session{'' if len(entries) == 1 else 's'}"
    which = names[0] if len(names) == 1 else f"{len(names)} interventions"
    return Message(f"{which}: {count}", "import sessions")
