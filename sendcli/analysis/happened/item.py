"""One thing that happened, and what was not read before and so is no news."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from sendcli.store.kinds import BY_NAME, RECORDS


class Happened(NamedTuple):
    """One thing that happened.

    Attributes:
        what: the thing in words for one: "target met", "pupil moved N -> K".
        many: the same for several: "targets met".
        id: the pupil, or the intervention or concern, that it happened to.
        detail: which of theirs: "2026-autumn/reading".
    """

    what: str
    many: str
    id: str
    detail: str = ""


def unread(lost: Collection[str], kind: str, *names: str) -> bool:
    """Whether a file was there before and could not be read, so that nothing in it is news.

    Args:
        lost: the paths of all such files.
        kind: the kind of the file.
        names: the ids and names in its path.
    """
    path = BY_NAME[kind].pattern
    for name in names:
        path = path.replace("*", name, 1)
    return f"{RECORDS}/{path}" in lost
