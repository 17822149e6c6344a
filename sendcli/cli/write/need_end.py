"""`send need end PUPIL TYPE`: the last day of a need. The row stays."""

from __future__ import annotations

from functools import partial
from typing import Any

from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.option import Option
from sendcli.cli.write.about import about
from sendcli.cli.write.growing import day_in, groups_at, row_way
from sendcli.cli.write.judge import whole
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.dates.words import dated
from sendcli.errors import NOT_SAVED, SendError
from sendcli.model.pupil import Need
from sendcli.store.writer import Write
from sendcli.text.edit.splice import Edit, EditError, edited
from sendcli.text.edit.values import Word

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    Option("type", (), "The type of need, such as SLCN.", metavar="TYPE", required=True),
    Option("on", ("--on",), "The last day of the need; today if left out.", metavar="DATE"),
    *SAVING,
    options.RECORDS,
    options.TODAY,
)


def command(pupil: str, type: str, on: str, no_commit: bool, dry_run: bool, records: str, today: str) -> int:
    """Record the last day of a need: its row stays, and says until when it held.

    Example: send need end kp-0107 SPLD --on 2026-11-20
    """
    asked = about(records, pupil, today)
    last = asked.day("--on", on)
    writes = [Write(f"records/pupils/{pupil}/pupil.yaml", partial(_ended, type, str(last)))]
    message = Message(f"{pupil}: need ended on {last}", "need end", f"{pupil}, need {type} until {dated(last)}")
    return keep(asked.root, writes, message, whole(asked.root), no_commit=no_commit, dry_run=dry_run)


def _ended(type_: str, last: str, data: bytes | None) -> bytes:
    """The pupil's bytes with the last day in the open row of a type."""
    if data is None:
        raise EditError("the pupil's file is not there any more")
    rows = groups_at(data, "needs")
    having = [number for number, row in enumerate(rows) if row.get("type") == type_]
    still = [number for number in having if not rows[number].get("to")]
    if len(still) != 1:
        if any(rows[number].get("to") == last for number in having) and not still:
            return data
        raise _not_one(type_, rows, bool(still))
    if day_in(rows[still[0]]) > last:
        words = f"the need {type_} begins on {day_in(rows[still[0]])}, after {last}; nothing was changed"
        raise SendError(words, "give its last day: --on DATE", NOT_SAVED)
    return edited(data, [Edit((*row_way(data, "needs", still[0]), "to"), Word(last), order=tuple(Need.FIELDS))])


def _not_one(type_: str, rows: list[Any], many: bool) -> SendError:
    if many:
        words = f"the need {type_} is open in two rows; nothing was changed"
        return SendError(words, "correct the rows first: send edit", NOT_SAVED)
    there = ", ".join(str(row.get("type")) for row in rows if not row.get("to"))
    hint = f"open needs: {there}" if there else "no need is open"
    return SendError(f"no need {type_} is open; nothing was changed", hint, NOT_SAVED)
