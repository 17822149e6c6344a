"""In which commit each fact was first recorded, from the versions of its file."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from sendcli.analysis.chronology.marks import Mark, marks
from sendcli.dates.london import in_london
from sendcli.store.kinds import RECORDS, kind_of
from sendcli.store.parse import parse
from sendcli.store.past.commits import Commit, commits
from sendcli.store.past.objects import blobs
from sendcli.store.past.repo import Past

Key = tuple[Any, ...]


class First(NamedTuple):
    """A commit: its whole id, and its day in England."""

    commit: str
    on: date


def first_recorded(past: Past, by_file: Mapping[str, Iterable[Mark]]) -> dict[tuple[str, Key, int], First]:
    """For each file the commits in which its facts were first recorded, by path, key and the how-manieth alike it is.

    A fact that is in no commit is left out: it is not committed yet. One that was taken out and written again counts
    from the first time. Commits that were made on two sides of a merge are taken by their dates.

    Args:
        past: the repository.
        by_file: the facts of today, by the path of their file.
    """
    wanted = {path: numbered(found) for path, found in by_file.items()}
    history = commits(past, sorted(wanted)) if wanted else []
    texts = blobs(past, {file.after for commit in history for file in commit.files if file.path in wanted})
    found: dict[tuple[str, Key, int], First] = {}
    # Of those of the same second the later stands first in the history.
    order = sorted(range(len(history)), key=lambda number: (history[number].when, -number))
    for commit in (history[number] for number in order):
        for file in commit.files:
            data = texts.get(file.after)
            if file.path in wanted and data is not None:
                _note(found, file.path, wanted[file.path], data, commit)
    return found


def numbered(found: Iterable[Mark]) -> list[tuple[Key, int]]:
    """The keys of facts, each with which one of those alike it is, counted from 0."""
    seen: Counter[Key] = Counter()
    keys = []
    for mark in found:
        keys.append((mark.key, seen[mark.key]))
        seen[mark.key] += 1
    return keys


def _note(found: dict[Any, First], path: str, keys: list[tuple[Key, int]], data: bytes, commit: Commit) -> None:
    """What of the facts still sought stands in a version. One that holds none of their days is not read."""
    sought = [(key, number) for key, number in keys if (path, key, number) not in found]
    if not any(key[-1].isoformat().encode() in data for key, _ in sought):
        return
    there = Counter(mark.key for mark in _marks(path, data))
    for key, number in sought:
        if there[key] > number:
            found[path, key, number] = First(commit.id, in_london(commit.when).date())


def _marks(path: str, data: bytes) -> list[Mark]:
    kind = kind_of(path.removeprefix(f"{RECORDS}/"))
    record = parse(path, data, kind).record if kind else None
    return list(marks(record)) if record else []
