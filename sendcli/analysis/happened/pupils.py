"""What happened to pupils: joined, moved, left, needs, entries in the log."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from sendcli.analysis.happened.item import Happened, unread
from sendcli.model.pupil import Status
from sendcli.model.school import PupilFile


def moved(old: PupilFile | None, new: PupilFile, lost: Collection[str]) -> Iterator[Happened]:
    """Rows of status that are new, against the row before each; a pupil's very first row is no move."""
    if not old or not old.pupil or not new.pupil:
        return
    known = {(row.start, row.provision) for row in old.pupil.status}
    rows = sorted(new.pupil.status, key=lambda row: row.start)
    for last, row in pairwise(rows):
        if (row.start, row.provision) not in known and row.provision != last.provision:
            yield _move(new, last, row)


def _move(file: PupilFile, last: Status, row: Status) -> Happened:
    way = f"moved {last.provision} -> {row.provision}"
    return Happened(f"pupil {way}", f"pupils {way}", file.id, f"from {row.start}")


def joined(old: PupilFile | None, new: PupilFile, _: Collection[str]) -> Iterator[Happened]:
    """Pupils whose file is new."""
    if old is None and new.pupil:
        since = f"on {new.pupil.joined}" if new.pupil.joined else ""
        yield Happened("pupil joined", "pupils joined", new.id, since)


def left(old: PupilFile | None, new: PupilFile, _: Collection[str]) -> Iterator[Happened]:
    """Pupils who left."""
    if old and old.pupil and not old.pupil.left and new.pupil and new.pupil.left:
        yield Happened("pupil left", "pupils left", new.id, f"on {new.pupil.left.on}")


def needs(old: PupilFile | None, new: PupilFile, _: Collection[str]) -> Iterator[Happened]:
    """Needs that were recorded or that ended."""
    if not old or not old.pupil or not new.pupil:
        return
    there = {(need.type, need.start): need for need in old.pupil.needs}
    for need in new.pupil.needs:
        earlier = there.get((need.type, need.start))
        if earlier is None:
            yield Happened("need recorded", "needs recorded", new.id, need.type)
        elif need.end and not earlier.end:
            yield Happened("need ended", "needs ended", new.id, need.type)


def log(old: PupilFile | None, new: PupilFile, lost: Collection[str]) -> Iterator[Happened]:
    """Entries in the log."""
    if old and old.log is None and unread(lost, "log", new.id):
        return
    left = [(entry.on, entry.time, entry.kind) for entry in old.entries] if old else []
    for entry in new.entries:
        key = (entry.on, entry.time, entry.kind)
        if key in left:
            left.remove(key)
        else:
            yield Happened("entry in a log", "entries in logs", new.id, f"{entry.on} {entry.kind}")
