"""Whether every commit is signed by its author, with a key that was on the list at that time.

The list is a file in the folder, so whoever can commit can change it. Therefore the list of the last known state
counts, and a change of it only once another person on it has confirmed it by a signed commit.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sendcli.store.audit.commits import Commit
from sendcli.store.audit.view import View
from sendcli.store.signers import SIGNERS
from sendcli.store.signing import programs

_CONFIRM = (
    "another person on the list looks at it and types:\n"
    '    git commit -S --allow-empty -m "The list of signers is right" --trailer "Confirms-Signers: {}"'
)
_SAID = {
    "N": "is not signed",
    "B": "has a signature that does not fit: it was changed after it was signed",
    "U": "is signed with a key that is not on the list",
    "E": "has a signature that cannot be checked",
}


class Signature(NamedTuple):
    """What git says of one commit's signature: its letter, the names on the list, the key's fingerprint."""

    letter: str
    names: list[str]
    key: str

    @property
    def good(self) -> bool:
        """Signed with an SSH key of the list. (Keys of other kinds are on no list of ours.)"""
        return self.letter == "G" and self.key.startswith("SHA256:")


class Signatures:
    """Goes through the commits, parents first, and keeps which list counts at each."""

    def __init__(self, view: View, found: Sequence[Commit]) -> None:
        self.view = view
        self.found = found
        self.lists = _lists(view, [one.sha for one in found])
        self.counts: dict[str, str] = {}
        self.known: dict[tuple[str, str], Signature] = {}
        self.changes: dict[str, str] = {}  # a new list, and who brought it
        self.notes: list[str] = []

    def unsigned(self, start: str) -> Iterator[str]:
        """What is wrong with signatures.

        Args:
            start: the commit that is known; its list counts. Without one, the first list that was ever committed.
        """
        first = next((one.sha for one in self.found if not one.before and self.lists[one.sha]), "")
        trusted = _lists(self.view, [start])[start] if start else ""
        exempt: set[str] = set()
        if not trusted and first:
            trusted = self.lists[first]
            exempt = _before(self.found, first)
            self.notes.append(f"the list of signers is trusted as it was first committed, in {first[:12]}")
        if not trusted:
            self.notes.append("commits are not signed here: send init --here --sign")
            return
        for number, one in enumerate(self.found):
            if one.before or one.sha in exempt:
                self.counts[one.sha] = trusted
            else:
                yield from self._judged(one, trusted, number)
        for blob, who in self.changes.items():
            yield f"{SIGNERS} was changed by {who}, and nobody else has confirmed it; {_CONFIRM.format(blob)}"

    def _judged(self, one: Commit, trusted: str, number: int) -> Iterator[str]:
        counts = next((self.counts[parent] for parent in one.parents if parent in self.counts), trusted)
        signed = self._signature(one.sha, counts, number)
        if not signed.good:
            yield f"commit {one.sha[:12]} {_SAID.get(signed.letter, 'is signed with a key that did not count then')}"
        elif one.email.lower() not in signed.names:
            yield f"commit {one.sha[:12]} is signed by {', '.join(signed.names)}, but says it is {one.email}'s"
        self.counts[one.sha] = self._list_after(one, signed, counts)

    def _list_after(self, one: Commit, signed: Signature, counts: str) -> str:
        """The list that counts from this commit on."""
        mine = self.lists[one.sha]
        brought = self.changes.get(one.confirms)
        if brought is not None and signed.good and brought not in signed.names and mine == one.confirms:
            del self.changes[one.confirms]
            return mine
        earlier = [self.lists.get(parent, "") for parent in one.parents]
        if mine in earlier or mine == counts:
            return next((self.counts[p] for p in one.parents if p in self.counts and self.lists.get(p) == mine), counts)
        if signed.good and len(self._people(counts)) == 1 and mine:
            self.notes.append(f"{SIGNERS} was changed in {one.sha[:12]} by the only person on it")
            return mine
        self.changes[mine or "nothing"] = signed.names[0] if signed.good else "somebody unknown"
        return counts

    def _people(self, blob: str) -> set[str]:
        """The names on a list."""
        rows = self.view.text("cat-file", "blob", blob).splitlines()
        return {row.split()[0].lower() for row in rows if row.strip() and not row.startswith("#")}

    def _signature(self, sha: str, blob: str, number: int) -> Signature:
        """A commit's signature by one list; asked for all commits that follow at once."""
        if (sha, blob) not in self.known:
            rest = [one.sha for one in self.found[number:] if not one.before]
            self.known |= {(one, blob): signed for one, signed in _verified(self.view, rest, blob).items()}
        return self.known[sha, blob]


def _verified(view: View, shas: Sequence[str], blob: str) -> dict[str, Signature]:
    place = os.path.join(view.place, f"signers-{blob}")
    with open(place, "wb") as file:
        file.write(view.call("cat-file", "blob", blob).out)
    words = [*programs(view.settings), "-c", f"gpg.ssh.allowedSignersFile={place}"]
    how = ("--no-walk=unsorted", "--stdin", "--format=%H%x00%G?%x00%GS%x00%GF")
    text = view.text(*words, "log", *how, given="".join(f"{sha}\n" for sha in shas).encode())
    rows = [line.split("\0") for line in text.splitlines() if line.count("\0") == 3]
    return {sha: Signature(letter, names.lower().split(","), key) for sha, letter, names, key in rows}


def _lists(view: View, shas: Sequence[str]) -> dict[str, str]:
    """The list of signers in each commit, as git names its contents; "" where there is none."""
    path = view.path(SIGNERS)
    given = "".join(f"{sha}:{path}\n" for sha in shas).encode()
    rows = view.text("cat-file", "--batch-check=%(objectname) %(objecttype)", given=given).splitlines()
    return {sha: row.split()[0] if row.endswith(" blob") else "" for sha, row in zip(shas, rows, strict=True)}


def _before(found: Sequence[Commit], sha: str) -> set[str]:
    """A commit's ancestors."""
    parents = {one.sha: one.parents for one in found}
    waiting = list(parents[sha])
    seen: set[str] = set()
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += parents.get(one, [])
    return seen
