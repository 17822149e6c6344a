"""Two states of the folder beside each other: commits, or the files as they are now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sendcli.problem import Problem
from sendcli.store.files import find, read_bytes
from sendcli.store.names import RECORDS
from sendcli.store.past.objects import Held, blobs, id_of, tree
from sendcli.store.past.repo import Past


class State(NamedTuple):
    """Files of one state: the id of the bytes of each, and those bytes that are at hand already."""

    ids: Mapping[str, str]
    texts: Mapping[str, bytes]


class Unlike(NamedTuple):
    """A file that is not the same in two states: the ids of its bytes, "" for no file."""

    path: str
    before: str
    after: str


def committed(past: Past, commit: str, under: str = RECORDS) -> State:
    """A commit's files below a path."""
    return State({file.path: _id(file) for file in tree(past, commit, [under])}, {})


def _id(file: Held) -> str:
    return file.id if file.plain else f"link-{file.id}"


def present(past: Past, under: str = RECORDS) -> State:
    """The files below a path as they are now. Ids are worked out from their bytes: what git's index says of
    them is not asked, because it may have been told to look away.
    """
    ids: dict[str, str] = {}
    texts: dict[str, bytes] = {}
    for path in find(past.root, RECORDS).paths:
        if path == under or path.startswith(f"{under}/"):
            data = read_bytes(past.root, path)
            id_ = "unread" if isinstance(data, Problem) else id_of(data, past.head)
            ids[path] = id_
            texts |= {} if isinstance(data, Problem) else {id_: data}
    return State(ids, texts)


def unlike(one: State, other: State) -> list[Unlike]:
    """The files that are not the same, in order of their paths."""
    paths = sorted({*one.ids, *other.ids})
    pairs = [Unlike(path, one.ids.get(path, ""), other.ids.get(path, "")) for path in paths]
    return [pair for pair in pairs if pair.before != pair.after]


def same_lines(one: bytes, other: bytes) -> bool:
    """Whether two versions are the same but for the ends of their lines, which git may change on the way."""
    return one.replace(b"\r\n", b"\n") == other.replace(b"\r\n", b"\n")


def texts_of(past: Past, pairs: list[Unlike], *states: State) -> dict[str, bytes]:
    """The bytes of both versions of some files, those that only git has by one process."""
    there: dict[str, bytes] = {}
    for state in states:
        there |= state.texts
    ids = {id_ for pair in pairs if pair.path.endswith(".yaml") for id_ in (pair.before, pair.after)}
    wanted = {id_ for id_ in ids if id_ not in there and len(id_) == len(past.head)}
    return there | blobs(past, wanted)
