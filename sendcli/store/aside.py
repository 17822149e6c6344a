"""A private copy of a record for an editor: in the state folder, the owner's alone, kept until it is saved."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from typing import NamedTuple

from sendcli.store.lock import state_folder

_BEFORE = "before"


class Aside(NamedTuple):
    """A folder of its own, which also takes what editors leave beside a file, and the copy in it."""

    folder: str
    path: str

    def text(self) -> bytes:
        """What the copy holds now.

        Raises:
            OSError: if it is not there any more.
        """
        with open(self.path, "rb") as file:
            return file.read()

    def drop(self) -> None:
        """Delete the copy."""
        with suppress(OSError):
            shutil.rmtree(self.folder)


def set_aside(root: str, name: str, text: bytes, before: bytes) -> Aside:
    """Make a copy.

    Args:
        root: the folder that holds `records/`.
        name: the record's file name: editors go by its ending.
        text: what the editor is to show.
        before: the record as it was then, so that a later save can tell whether it changed meanwhile.

    Raises:
        OSError: if that is not possible.
    """
    folder = tempfile.mkdtemp(prefix="edit-", dir=state_folder(root))
    made = Aside(folder, os.path.join(folder, name))
    try:
        for file, data in ((name, text), (_BEFORE, before)):
            handle = os.open(os.path.join(folder, file), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(handle, "wb") as opened:
                opened.write(data)
    except BaseException:
        made.drop()
        raise
    return made


def record_before(path: str) -> bytes | None:
    """The record as it was when a copy was made; None if the file is no such copy."""
    with suppress(OSError), open(os.path.join(os.path.dirname(path), _BEFORE), "rb") as file:
        return file.read()
    return None
