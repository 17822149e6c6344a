"""`send pupil change ID`: single facts set, rows added; what has a day is never overwritten unasked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.option import Option
from sendcli.cli.write.about import about
from sendcli.cli.write.asking import completed
from sendcli.cli.write.correcting import corrected
from sendcli.cli.write.fields import options_of, written
from sendcli.cli.write.from_file import FIELDS, fields_in
from sendcli.cli.write.growing import day_in, grown, rows_at, value_at
from sendcli.cli.write.judge import whole
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.errors import NOT_SAVED, USAGE, SendError
from sendcli.model.nested import One
from sendcli.model.pupil import Pupil
from sendcli.store.writer import Write
from sendcli.text.edit.splice import EditError
from sendcli.text.edit.values import Value

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    *options_of(Pupil),
    FIELDS,
    Option("replace", ("--replace",), "Correct what is there: a value of the row that is wrong.", metavar="VALUE"),
    *SAVING,
    options.RECORDS,
    options.TODAY,
)

# Lists in which one day has one row: a second one would contradict the first.
_ONE_A_DAY = ("status", "flags")


def command(
    pupil: str,
    fields: str,
    replace: str,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
    **given: Any,
) -> int:
    """Change what a pupil's file says: a single fact is set, a list gets one more entry, at its day's place.

    Rows with days are added to, never overwritten. To correct a row, give --replace with a value that
    stands in it, and the fields that change; --replace with a single fact is what it must be now.

    Example: send pupil change kp-0107 --class 5B --flags "{from: 2026-11-20, young_carer: yes}"

    Example: send pupil change kp-0107 --contacts "{phone: 01632 960321}" --replace grandfather
    """
    asked = about(records, pupil, today)
    typed = written(Pupil, given)
    # A part of a group or of a row cannot be looked at by itself: the whole is, when it is saved.
    completed(Pupil, {} if replace else {name: given[name] for name in _whole() if given[name]}, but=_required())
    changes = {**(fields_in(Pupil, fields) if fields else {}), **typed}
    if not changes or (replace and len(changes) != 1):
        words = "--replace goes with one field" if replace else "nothing to change was given"
        raise SendError(words, "send pupil change --help lists the fields", USAGE)
    writes = [Write(f"records/pupils/{pupil}/pupil.yaml", partial(_changed, changes, replace))]
    what = ", ".join(key.replace("_", " ") for key in Pupil.FIELDS if key in changes)
    message = Message(
        f"{pupil}: {_open(changes)} {'corrected' if replace else 'changed'}", "pupil change", f"{pupil}, {what}"
    )
    return keep(asked.root, writes, message, whole(asked.root), no_commit=no_commit, dry_run=dry_run)


def _whole() -> list[str]:
    return [field.attribute for field in Pupil.FIELDS.values() if not isinstance(field.kind, One)]


def _required() -> list[str]:
    return [field.attribute for field in Pupil.FIELDS.values() if field.required]


def _open(changes: Mapping[str, Value]) -> str:
    """What was changed, as a commit may say it: that there is a carer or a diagnosis is for the file alone."""
    named = [key.replace("_", " ") for key, field in Pupil.FIELDS.items() if key in changes and not field.private]
    return ", ".join([*named, *(["private facts"] if len(named) < len(changes) else [])])


def _changed(changes: Mapping[str, Value], replace: str, data: bytes | None) -> bytes:
    if data is None:
        raise EditError("the pupil's file is not there any more")
    if replace:
        ((key, value),) = changes.items()
        return corrected(data, Pupil, key, value, replace)
    for key in _ONE_A_DAY:
        _one_a_day(rows_at(value_at(data, (key,))), changes.get(key, ()), key)
    return grown(data, Pupil, changes)


def _one_a_day(rows: list[Any], entries: Value, key: str) -> None:
    """Refuse a row of a day that has one which says something else about the same."""
    for entry in entries if not isinstance(entries, (str, Mapping)) else [entries]:
        for row in rows:
            twice = isinstance(entry, Mapping) and isinstance(row, dict) and day_in(entry) == day_in(row) and any(
                row[name] != value for name, value in entry.items() if name in row
            )  # fmt: skip
            if twice:
                words = f"there is a row of {day_in(row)} in `{key}` already, and it is another one"
                raise SendError(f"{words}; nothing was changed", f"to correct it: --replace {day_in(row)}", NOT_SAVED)
