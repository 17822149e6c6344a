"""`send need add PUPIL TYPE`: one more need, with the day from which it was recorded."""

from __future__ import annotations

from functools import partial
from typing import Any

from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.option import Option
from sendcli.cli.write.about import about
from sendcli.cli.write.asking import completed
from sendcli.cli.write.fields import options_of, written
from sendcli.cli.write.growing import groups_at
from sendcli.cli.write.judge import whole
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.dates.words import dated
from sendcli.model.pupil import Need, Pupil
from sendcli.store.writer import Write
from sendcli.text.edit.splice import Edit, EditError, edited, same
from sendcli.text.edit.values import Value, Word

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    Option("type", (), "The type of need in the school census, such as SLCN.", metavar="TYPE", required=True),
    *options_of(Need, "type"),
    *SAVING,
    options.RECORDS,
    options.TODAY,
)


def command(pupil: str, type: str, no_commit: bool, dry_run: bool, records: str, today: str, **given: Any) -> int:
    """Record a need. Without --from it holds from today; without --rank it comes behind the needs of that day.

    A type of need that is open already is refused; end it first, if the new row is to say something else.

    Example: send need add kp-0107 SLCN --from 2026-11-20 --areas communication-and-interaction
    """
    asked = about(records, pupil, today)
    start = asked.day("--from", given["start"])
    need = written(Need, completed(Need, {**given, "start": str(start), "type": type}))
    writes = [Write(f"records/pupils/{pupil}/pupil.yaml", partial(_with_need, need))]
    message = Message(f"{pupil}: need from {start}", "need add", f"{pupil}, need {type} from {dated(start)}")
    return keep(asked.root, writes, message, whole(asked.root), no_commit=no_commit, dry_run=dry_run)


def _with_need(need: dict[str, Value], data: bytes | None) -> bytes:
    """The pupil's bytes with one more need at the end of the list."""
    if data is None:
        raise EditError("the pupil's file is not there any more")
    rows = groups_at(data, "needs")
    if any(all(same(value, row.get(key)) for key, value in need.items()) for row in rows):
        return data
    entry = need if "rank" in need else {**need, "rank": Word(_next_rank(rows, str(need["from"])))}
    ordered = {key: entry[key] for key in Need.FIELDS if key in entry}
    return edited(data, [Edit(("needs",), ordered, at=-1, order=tuple(Pupil.FIELDS))])


def _next_rank(rows: list[Any], day: str) -> int:
    """The first rank that no need has which is open on a day."""
    taken = {str(row.get("rank")) for row in rows if str(row.get("to") or day) >= day}
    return next(rank for rank in range(1, len(rows) + 2) if str(rank) not in taken)
