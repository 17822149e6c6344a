"""What need not stand on a command line: fields or a long text out of a file, or from standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from sendcli.cli.option import Option
from sendcli.cli.write.asking import completed
from sendcli.cli.write.fields import plain_value, written
from sendcli.errors import USAGE, SendError
from sendcli.model.record import Record
from sendcli.store.files import reason
from sendcli.text.edit.values import Value
from sendcli.text.reader import read
from sendcli.text.source import MAX_BYTES

NOTHING: Mapping[str, str] = {}

FIELDS = Option(
    "fields",
    ("--fields",),
    "A file with fields as the record has them, or - for standard input: nothing of it stands in the shell's history.",
    metavar="FILE",
)


def gathered(
    record: type[Record],
    given: Mapping[str, Any],
    place: str = "",
    also: Iterable[str] = (),
    usual: Mapping[str, str] = NOTHING,
) -> dict[str, Value]:
    """The fields out of a file and from options, and what is missing asked for; an option wins over the file.

    Args:
        record: the type of record that is written.
        given: what was given by option, by attribute.
        place: the value of `--fields`.
        also: attributes to ask for besides the required ones, on a terminal only.
        usual: what holds for a field that is given nowhere, by attribute.

    Raises:
        SendError: if something is not right, or is missing and nobody can be asked.
    """
    out_of_file = fields_in(record, place) if place else {}
    there = {record.FIELDS[key].attribute for key in out_of_file}
    given = {**given, **{name: text for name, text in usual.items() if not given.get(name) and name not in there}}
    typed = written(record, completed(record, given, set(also) - there, there))
    fields = out_of_file | typed
    return {key: fields[key] for key in record.FIELDS if key in fields}


def fields_in(record: type[Record], place: str) -> dict[str, Value]:
    """The fields in a file, each known to the record; whether they are right is seen when they are saved.

    Raises:
        SendError: if it cannot be read, or holds a field that the record has not.
    """
    document = read("", _bytes("--fields", place))
    if document.root is None or document.problems:
        problem = document.problems[0]
        raise SendError(f"--fields, line {problem.place.line}: {problem.message}", "\n".join(problem.notes), USAGE)
    for key in document.root.items:
        if key not in record.FIELDS:
            raise SendError(f"--fields: {record.TITLE} has no field `{key}`", "see docs/records.md", USAGE)
    return {key: plain_value(node) for key, (_, node) in document.root.items.items()}


def text_in(option: str, place: str) -> str:
    """A text in a file, or on standard input for `-`, without the space around it.

    Raises:
        SendError: if there is none.
    """
    try:
        lines = _bytes(option, place).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise SendError(f"{option}: this is not UTF-8 text", "save it as UTF-8", USAGE) from None
    text = "\n".join(line.rstrip() for line in lines).strip()
    if not text:
        raise SendError(f"{option}: there is no text", "", USAGE)
    return text


def _bytes(option: str, place: str) -> bytes:
    if place == "-" and sys.stdin is None:
        raise SendError(f"{option}: the input is closed", "", USAGE)
    try:
        if place == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with open(place, "rb") as file:
                data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise SendError(f"{option}: {place} cannot be read: {reason(error)}", "", USAGE) from None
    if len(data) > MAX_BYTES:
        raise SendError(f"{option}: larger than 1 MiB", "", USAGE)
    return data
