"""Where the records are. Apart from the rest, so that a command can look before it loads what it needs."""

from __future__ import annotations

import os

from sendcli.errors import SendError
from sendcli.store.names import MARK, RECORDS


def find_root(records: str) -> str:
    """The folder that holds `records/school.yaml`: the one named, or the nearest upwards from here.

    Raises:
        SendError: if there is none.
    """
    if records:
        return _named(os.path.abspath(records), records)
    try:
        here = os.getcwd()
    except FileNotFoundError:
        raise SendError("the folder you are in has been deleted", "cd to the school's folder") from None
    while True:
        if os.path.lexists(os.path.join(here, RECORDS, MARK)):
            return here
        parent = os.path.dirname(here)
        if parent == here:
            hint = "go to the school's folder, say --records DIR, or make a new one: send init my-school"
            raise SendError(f"no {RECORDS}/{MARK} here or in any folder above", hint)
        here = parent


def _named(folder: str, typed: str) -> str:
    if os.path.lexists(os.path.join(folder, RECORDS, MARK)):
        return folder
    if os.path.basename(folder) == RECORDS and os.path.lexists(os.path.join(folder, MARK)):
        return os.path.dirname(folder)
    raise SendError(f"there is no {RECORDS}/{MARK} in {typed}", "send init makes a new folder")
