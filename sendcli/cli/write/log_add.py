"""`send log add PUPIL`: one entry in a pupil's log, at its place in time."""

from __future__ import annotations

from functools import partial
from typing import Any

from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.option import Option
from sendcli.cli.write.about import about
from sendcli.cli.write.fields import options_of
from sendcli.cli.write.from_file import FIELDS, gathered, text_in
from sendcli.cli.write.growing import groups_at
from sendcli.cli.write.judge import whole
from sendcli.cli.write.new_file import new_record
from sendcli.cli.write.not_come import say_ahead
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.dates.words import dated
from sendcli.errors import USAGE, SendError
from sendcli.model.log import Entry, Log
from sendcli.store.writer import Write
from sendcli.text.edit.splice import Edit, edited, same
from sendcli.text.edit.values import Value

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    *options_of(Entry),
    Option("summary_file", ("--summary-file",), "The summary out of a file, or - for standard input.", metavar="FILE"),
    FIELDS,
    *SAVING,
    options.RECORDS,
    options.TODAY,
)

# An entry without a time comes behind all of its day.
_LAST = "99:99"
# An entry with these alone says nothing.
_BARE = {"date", "time", "kind", "by"}


def command(
    pupil: str,
    summary_file: str,
    fields: str,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
    **given: Any,
) -> int:
    """Record a contact, a meeting, a view: one entry in the pupil's log, at its place in time.

    What was said need not stand on the command line: it is asked for on a terminal, or comes from a file
    or a pipe with --summary-file or --fields. Nothing about safeguarding: that is the DSL's.

    Example: send log add kp-0107 --kind contact --by okafor --how telephone --summary-file -
    """
    if summary_file and (given["summary"] or summary_file == fields == "-"):
        raise SendError("the summary is given twice, or by two ways that read one input", "choose one of them", USAGE)
    asked = about(records, pupil, today)
    if summary_file:
        given["summary"] = text_in("--summary-file", summary_file)
    usual = {"on": str(asked.today)}
    entry = gathered(Entry, given, fields, ("people", "about", "summary"), usual)
    if not entry.keys() - _BARE:
        raise SendError(
            "the entry says nothing yet", "what was said or seen: --summary-file FILE, --about, --with", USAGE
        )
    writes = [Write(f"records/pupils/{pupil}/log.yaml", partial(_with_entry, entry))]
    day = asked.day("--date", str(entry["date"]))
    said = f"{pupil}, {entry['kind']} of {dated(day)}"
    message = Message(f"{pupil}: log entry of {entry['date']}", "log add", said)
    code = keep(asked.root, writes, message, whole(asked.root), no_commit=no_commit, dry_run=dry_run)
    say_ahead(day, asked.today, dry_run)
    return code


def _with_entry(entry: dict[str, Value], data: bytes | None) -> bytes:
    """The log's bytes with one more entry; an entry that is there already is left."""
    if data is None:
        return new_record(Log, {"entries": [entry]})
    rows = groups_at(data, "entries")
    if any(same(entry, row) for row in rows):
        return data
    return edited(data, [Edit(("entries",), entry, at=_place(rows, entry), order=tuple(Log.FIELDS))])


def _place(rows: list[Any], entry: dict[str, Value]) -> int:
    """Before the first entry that is later; one without a time is later than none of its day."""
    when = (str(entry["date"]), str(entry.get("time", _LAST)))
    return next((n for n, row in enumerate(rows) if (str(row.get("date")), str(row.get("time", ""))) > when), -1)
