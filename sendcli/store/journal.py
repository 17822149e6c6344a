"""What a run that was killed had begun: cleared away if it was only prepared, finished if it was under way.

A run notes in the lock which files it is about to write beside the records, and, once all are on disk, which
it is putting in place and what the commit is to say. Whoever holds the lock next reads that. Since a folder that
was copied here may bring notes that somebody wrote to do harm, they count only as far as they stay in `records/`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from typing import Any, NamedTuple

from sendcli.store.lock import Lock
from sendcli.store.names import RECORDS
from sendcli.store.replace import TEMP, Prepared, clear, put


class Made(NamedTuple):
    """One file that is changed: its bytes before (None if it is new) and after; `gone` if it is taken away."""

    path: str
    before: bytes | None
    after: bytes
    gone: bool = False


class Row(NamedTuple):
    """One file that is put in place: its path, that of its new bytes (empty if it is taken away), and the
    fingerprints of what stood there and is to stand there.
    """

    path: str
    temp: str
    before: str
    after: str


class Left(NamedTuple):
    """What the holder before left undone: half-written files and the folders made for them, files to be put in place,
    and what the commit says.
    """

    temps: list[str]
    folders: list[str]
    rows: list[Row]
    message: str


def preparing(root: str, lock: Lock, temps: list[str], folders: list[str]) -> None:
    """Note the files that are about to be written beside the records, and the folders that are made for them."""
    lock.note({"temps": [_from(root, temp) for temp in temps], "folders": [_from(root, each) for each in folders]})


def placing(root: str, lock: Lock, files: list[Made], ready: list[Prepared], message: str) -> None:
    """Note that all is prepared: from here on the change is finished by whoever comes next.

    Several files must outlive a power cut together; one is put in place by a single rename.
    """
    rows = [
        Row(made.path, _from(root, item.temp), _print(made.before), _print(None if made.gone else made.after))
        for made, item in zip(files, ready, strict=True)
    ]
    lock.note({"rows": rows, "message": message}, force=len(files) > 1)


def done(lock: Lock) -> None:
    """Note that nothing is left to do."""
    lock.note({})


def left(root: str, lock: Lock) -> Left:
    """What the holder before left undone, as far as the notes may be his; none of the files if one may not."""
    work = lock.left
    temps, rows, message = work.get("temps"), work.get("rows"), work.get("message")
    folders = work.get("folders")
    sound = [Row(*row) for row in rows if _is_row(root, row)] if isinstance(rows, list) else []
    return Left(
        [temp for temp in temps if _is_temp(root, temp)] if isinstance(temps, list) else [],
        [each for each in folders if _is_folder(root, each)] if isinstance(folders, list) else [],
        sound if isinstance(rows, list) and len(sound) == len(rows) else [],
        message if isinstance(message, str) and "\0" not in message else "",
    )


def recover(root: str, lock: Lock, commit: Callable[[list[str], str], None]) -> None:
    """Clear away or finish what the holder before left undone.

    Args:
        root: the folder that holds `records/`.
        lock: the lock, just taken.
        commit: commits some paths with a message.
    """
    work = left(root, lock)
    for temp in work.temps:
        clear(_at(root, temp), [_at(root, folder) for folder in work.folders])
    for row in work.rows:
        _finish(_at(root, row.path), _at(root, row.temp) if row.temp else "", row.before)
    paths = [row.path for row in work.rows if _there(_at(root, row.path)) == row.after]
    if paths and work.message:
        commit(paths, work.message)
    done(lock)


def _finish(target: str, temp: str, before: str) -> None:
    """Put one prepared file in place, or take one away, unless somebody has changed the record since."""
    if not temp:
        if before and _there(target) == before:
            put(Prepared(temp, target))
        return
    if not os.path.lexists(temp):
        return
    if _there(target) == before:
        put(Prepared(temp, target))
    else:
        os.unlink(temp)


def _from(root: str, place: str) -> str:
    """A place as it is noted: as seen from the folder, which may be moved meanwhile."""
    return os.path.relpath(place, root).replace(os.sep, "/") if place else ""


def _at(root: str, path: str) -> str:
    return os.path.join(root, *path.split("/"))


def _is_row(root: str, row: Any) -> bool:
    if not isinstance(row, list) or len(row) != 4 or not all(isinstance(item, str) for item in row):
        return False
    path, temp = row[0], row[1]
    beside = not temp or (_is_temp(root, temp) and temp.rpartition("/")[0] == path.rpartition("/")[0])
    return beside and _is_inside(root, path)


def _is_temp(root: str, path: Any) -> bool:
    return isinstance(path, str) and path.rpartition("/")[2].startswith(TEMP) and _is_inside(root, path)


def _is_folder(root: str, path: Any) -> bool:
    return isinstance(path, str) and "/" in path and _is_inside(root, f"{path}/{TEMP}")


def _is_inside(root: str, path: str) -> bool:
    """Whether a path lies in the records and no link is on its way."""
    place, parts = root, path.split("/")
    for part in parts:
        if part in ("", ".", "..") or "\0" in part or os.path.basename(part) != part:
            return False
        place = os.path.join(place, part)
        if os.path.islink(place):
            return False
    return parts[0] == RECORDS and not os.path.isdir(place)


def _there(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return _print(file.read())
    except (FileNotFoundError, NotADirectoryError):
        return _print(None)


def _print(data: bytes | None) -> str:
    """A fingerprint of what a file holds; of no file, an empty one."""
    return "" if data is None else sha256(data).hexdigest()
