"""A record that is not there yet: its fields as text, in the order in which they are declared."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

from sendcli.errors import NOT_SAVED, SendError
from sendcli.model.record import Record
from sendcli.store.writer import Write
from sendcli.text.edit.splice import EditError, plain_of, same
from sendcli.text.edit.values import Value, pair


def new_record(record: type[Record], fields: Mapping[str, Value], head: str = "", apart: Collection[str] = ()) -> bytes:
    """A whole new file.

    Args:
        record: the type of record.
        fields: what it says, by key; written in the order of the declaration.
        head: comment lines for the top, each with its `#`.
        apart: keys before which a blank line makes a long record easier to read.

    Raises:
        EditError: if the text would not read back as what was given.
    """
    lines = head.splitlines()
    for key in (key for key in record.FIELDS if key in fields):
        lines += [""] if key in apart and lines else []
        lines += pair(key, fields[key], 0)
    made = "".join(f"{line}\n" for line in lines).encode()
    if not same(dict(fields), plain_of(made)):
        raise EditError("what was given cannot be written as a record")
    return made


def created(path: str, data: bytes) -> Write:
    """A file that must not be there yet. The same one, byte for byte, is fine: nothing is left to do.

    Args:
        path: relative to the folder, with forward slashes.
        data: its bytes.
    """
    return Write(path, partial(_new, path, data))


def _new(path: str, data: bytes, there: bytes | None) -> bytes:
    if there is not None and there != data:
        raise SendError(f"{path} is there already; nothing was changed", "to change it: send edit", NOT_SAVED)
    return data
