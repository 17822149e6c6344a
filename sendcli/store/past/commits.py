"""Commits that touched a path, newest first, each with the versions of the files before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from sendcli.store.git import begin
from sendcli.store.past.repo import Past

TRAILER = "Send-Command:"
_FIELDS = "%H%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ct%x00%B%x00"
_COUNT = _FIELDS.count("%x00")
# Both sides of a merge are walked, and of a merge only files that it has from neither side are told. Renames are
# not looked for: a record keeps its path, and what looks like a rename is two pupils with much the same file.
_ASKED = (
    "-c", "log.showRoot=true", "-c", "log.follow=false", "-c", "log.mailmap=false",
    "log", "--full-history", "-c", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff",
    "--no-textconv", "--no-notes", "--no-color", "--no-decorate", "-O/dev/null", f"--format={_FIELDS}",
)  # fmt: skip
_LATEST = 221_845_392_000
_FILES = ("100644", "100755")


class Touched(NamedTuple):
    """A file in a commit: the ids of its bytes before, one for each parent, and after; "" for no file."""

    path: str
    before: tuple[str, ...]
    after: str


class Commit(NamedTuple):
    """One commit.

    Attributes:
        id: the whole id.
        parents: the ids of the commits before; several for a merge.
        author: who made the change, by the name that git was told; nobody checks it (send audit does).
        email: the address of the author.
        written: when the change was made, in seconds since 1970.
        committer: who put it into the history.
        when: when it was put there.
        message: subject and text.
        files: what it touched of the paths asked for; paths as the folder names them.
    """

    id: str
    parents: tuple[str, ...]
    author: str
    email: str
    written: int
    committer: str
    when: int
    message: str
    files: tuple[Touched, ...]

    @property
    def subject(self) -> str:
        """The first line of the message."""
        return self.message.partition("\n")[0].strip()

    @property
    def command(self) -> str:
        """The command of `send` that made it; "" if it was made in another way."""
        last = self.message.rstrip().rpartition("\n\n")[2].splitlines()
        return next((line[len(TRAILER) :].strip() for line in last if line.startswith(TRAILER)), "")


def commits(past: Past, paths: Sequence[str], *, last: bool = False) -> list[Commit]:
    """The commits that touched some paths (files or folders), newest first.

    Args:
        past: the repository.
        paths: relative to the folder; all, also beside the folder, if there are none.
        last: only the last commit.
    """
    return list(commits_as_found(past, paths, last=last))


def commits_as_found(past: Past, paths: Sequence[str], *, last: bool = False) -> Iterator[Commit]:
    """The same, as git finds them: it begins now, and goes on looking while others are dealt with."""
    only = ["-1"] if last else []
    return _read(past, _words(begin(past.top, *_ASKED, *only, past.head, "--", *map(past.inside, paths))))


def _words(parts: Iterable[bytes]) -> Iterator[str]:
    """What git prints, word by word; each ends with NUL."""
    rest = b""
    for part in parts:
        *whole, rest = (rest + part).split(b"\0")
        yield from (word.decode("utf-8", "replace") for word in whole)


def _read(past: Past, words: Iterator[str]) -> Iterator[Commit]:
    """The commits in what git printed: some fields, then a pair of words for each file."""
    word = next(words, None)
    while word is not None:
        fields = [word, *islice(words, _COUNT - 1)]
        files = []
        word = next(words, None)
        while word is not None and word.lstrip("\n")[:1] in ("", ":"):
            if entry := word.lstrip("\n"):
                files.append(_touched(entry, past.outside(next(words))))
            word = next(words, None)
        id_, parents, author, email, written, committer, when, message = fields
        yield Commit(id_, tuple(parents.split()), author, email, seconds(written), committer, seconds(when),
                     message, tuple(files))  # fmt: skip


def seconds(text: str) -> int:
    """A moment as git prints it; 1970 or the year 9000 for what no clock shows."""
    return min(max(int(text), 0), _LATEST) if text.lstrip("-").isdecimal() else 0


def _touched(entry: str, path: str) -> Touched:
    """`:100644 100644 old new M`, with one more colon, mode and id for each further parent."""
    parents = len(entry) - len(entry.lstrip(":"))
    parts = entry[parents:].split(" ")
    ids = [id_ if mode in _FILES else "" for mode, id_ in zip(parts, parts[parents + 1 :], strict=False)]
    return Touched(path, tuple(ids[:parents]), ids[parents])
