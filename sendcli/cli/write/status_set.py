"""`send status set PUPIL N|K|E`: a new row of status. Old rows stay as they are."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.option import Option
from sendcli.cli.write.about import about
from sendcli.cli.write.asking import completed
from sendcli.cli.write.fields import options_of, written
from sendcli.cli.write.growing import day_in, groups_at, grown, row_place, row_way, same_or_refused
from sendcli.cli.write.judge import whole
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.dates.words import dated
from sendcli.errors import NOT_SAVED, SendError
from sendcli.model.pupil import Pupil, Status
from sendcli.store.writer import Write
from sendcli.text.edit.splice import Edit, EditError, edited, same
from sendcli.text.edit.values import Value

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    Option("provision", (), "N none, K SEN support, E EHC plan.", metavar="CODE", required=True),
    *options_of(Status, "provision"),
    Option("replace", ("--replace",), "Correct the row of that day.", "flag", False),
    *SAVING,
    options.RECORDS,
    options.TODAY,
)

# What makes a status another one; the rest of a row is about how it came to be.
_WHAT = ("provision", "stage", "monitoring", "considering")


def command(
    pupil: str,
    provision: str,
    replace: bool,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
    **given: Any,
) -> int:
    """Record from when a pupil stands at which stage: one more dated row; the past is never overwritten.

    Without --from it holds from today. The same status again changes nothing. A second row of one day is
    refused; --replace corrects the row of that day.

    Example: send status set kp-0107 K --from 2026-11-20 --parents-told 2026-11-20
    """
    asked = about(records, pupil, today)
    start = asked.day("--from", given["start"])
    values = completed(Status, {**given, "start": str(start), "provision": provision})
    row = written(Status, values)
    writes = [Write(f"records/pupils/{pupil}/pupil.yaml", partial(_with_row, row, replace))]
    before = asked.file.status_on(start - timedelta(days=1))
    was = f" (before: {before.provision} from {dated(before.start)})" if before else ""
    message = Message(
        f"{pupil}: status from {start}", "status set", f"{pupil}, status {provision} from {dated(start)}{was}"
    )
    return keep(asked.root, writes, message, whole(asked.root), no_commit=no_commit, dry_run=dry_run)


def _with_row(row: dict[str, Value], replace: bool, data: bytes | None) -> bytes:
    """The pupil's bytes with one more row, in the order of the days."""
    if data is None:
        raise EditError("the pupil's file is not there any more")
    rows = groups_at(data, "status")
    start = str(row["from"])
    number = next((number for number, old in enumerate(rows) if day_in(old) == start), -1)
    if number >= 0:
        if replace:
            return grown(data, Status, row, row_way(data, "status", number))
        return data if _says(rows[number], row) else same_or_refused(data, row, rows[number], f"a status of {start}")
    if replace:
        raise SendError(f"there is no status row of {start} to correct; nothing was changed", "", NOT_SAVED)
    current = max((old for old in rows if day_in(old) < start), key=day_in, default=None)
    if current and _still(current, row, start):
        return data
    return edited(data, [Edit(("status",), row, at=row_place(rows, row), order=tuple(Pupil.FIELDS))])


def _says(old: Any, row: dict[str, Value]) -> bool:
    """Whether a row says all that is to be recorded, and perhaps more."""
    return all(key in old and same(value, old[key]) for key, value in row.items())


def _still(old: Any, row: dict[str, Value], start: str) -> bool:
    """Whether a row that holds on the day says the same.

    Raises:
        SendError: if the status is the same, and something is to be said about it that belongs to the older row.
    """
    if str(old.get("to") or start) < start or any(old.get(key) != row.get(key) for key in _WHAT if key in row):
        return False
    if _says(old, {key: value for key, value in row.items() if key != "from"}):
        return True
    words = f"the status has been {old.get('provision')} since {day_in(old)}; a row that says it again was not added"
    raise SendError(f"{words}, nothing was changed", f"to add to that row: --from {day_in(old)} --replace", NOT_SAVED)
