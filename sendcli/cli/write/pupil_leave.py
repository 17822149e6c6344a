"""`send pupil leave ID --on DATE`: the last day, where to, and later what was passed on."""

from __future__ import annotations

from functools import partial
from typing import Any

from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.folder import day_of
from sendcli.cli.option import Option
from sendcli.cli.write.about import about
from sendcli.cli.write.asking import askable, completed
from sendcli.cli.write.fields import options_of, written
from sendcli.cli.write.growing import grown, value_at
from sendcli.cli.write.judge import whole
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.errors import NOT_SAVED, USAGE, SendError
from sendcli.model.events import Leaving
from sendcli.model.pupil import Pupil
from sendcli.store.writer import Write
from sendcli.text.edit.splice import EditError, same
from sendcli.text.edit.values import Value

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    Option("on", ("--on",), "Last day at this school.", metavar="DATE"),
    *options_of(Leaving, "date"),
    Option("replace", ("--replace",), "Correct what is recorded about the leaving.", "flag", False),
    *SAVING,
    options.RECORDS,
    options.TODAY,
)


def command(
    pupil: str,
    on: str,
    replace: bool,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
    **given: Any,
) -> int:
    """Record that a pupil left: the last day, the reason, where to. Later: what was sent, and its receipt.

    Status and needs stay as they were on the last day. What is recorded already is only added to;
    --replace corrects it.

    Example: send pupil leave kp-0153 --on 2026-11-04 --reason moved --to "Riverbank Primary School"

    Example: send pupil leave kp-0153 --ctf-sent 2026-11-20
    """
    asked = about(records, pupil, today)
    gone = bool(asked.file.pupil and asked.file.pupil.left)
    if not (on or gone or askable()):
        raise SendError("--on is needed: the last day at this school", "--on 2026-07-21", USAGE)
    given["on"] = str(day_of("--on", on)) if on else ""
    leaving = written(Leaving, completed(Leaving, given, () if gone else ("reason", "to"), ["on"] if gone else []))
    if not leaving:
        raise SendError("nothing to record was given", "send pupil leave --help lists the fields", USAGE)
    writes = [Write(f"records/pupils/{pupil}/pupil.yaml", partial(_left, leaving, replace))]
    what = ", ".join(key.replace("_", " ") for key in leaving)
    message = Message(f"{pupil}: leaving recorded", "pupil leave", f"{pupil}, leaving: {what}")
    return keep(asked.root, writes, message, whole(asked.root), no_commit=no_commit, dry_run=dry_run)


def _left(leaving: dict[str, Value], replace: bool, data: bytes | None) -> bytes:
    """The pupil's bytes with what is known about the leaving."""
    if data is None:
        raise EditError("the pupil's file is not there any more")
    there = value_at(data, ("left",)) or {}
    if not isinstance(there, dict):
        raise EditError("`left` does not hold a group of fields")
    for key, value in leaving.items():
        if not replace and isinstance(value, str) and key in there and not same(value, there[key]):
            words = f"`{key}` of the leaving is recorded already, and it is another one; nothing was changed"
            raise SendError(words, "to correct it, say --replace", NOT_SAVED)
    return grown(data, Pupil, {"left": leaving})
