"""The audit as a whole. Git's chain of hashes is the trail; this looks for every way around it that is known."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from sendcli.errors import USAGE, SendError
from sendcli.store.audit.commits import commits, odd_days, other_names
from sendcli.store.audit.hidden import decayed, hidden
from sendcli.store.audit.memory import Seen
from sendcli.store.audit.signatures import Signatures
from sendcli.store.audit.sums import sums
from sendcli.store.audit.tree import uncommitted, unreadable
from sendcli.store.audit.view import View, view
from sendcli.store.git import GitError, program
from sendcli.store.repository import Repository

_SHORTEST = 12  # letters of a head that was written down: fewer can be made to fit


class Asked(NamedTuple):
    """What the audit is to hold against.

    Attributes:
        today: no commit is from a later day.
        seen: the head that was last found sound here, or None.
        head: a head that was written down; "" if none.
        since: look only at commits after this one; "" for those after what was last seen.
        everything: look at all commits, also those found sound before.
    """

    today: date
    seen: Seen | None = None
    head: str = ""
    since: str = ""
    everything: bool = False


class Report(NamedTuple):
    """What the audit found.

    Attributes:
        findings: what cannot be explained; empty if all is well.
        notes: what a person should know.
        commits: how many were looked at.
        people: how many made them.
        head: where the history stands; "" if there is none.
        start: the commit from which on was looked; "" for all.
    """

    findings: list[str]
    notes: list[str]
    commits: int
    people: int
    head: str
    start: str


def verify(repo: Repository, root: str, asked: Asked) -> Report:
    """Look for every known way to change a history, or what git shows of it, and for decay.

    Args:
        repo: the repository.
        root: the folder that holds `records/`.
        asked: what to hold it against.

    Raises:
        SendError: if a commit that was named is not one.
    """
    program()  # without git nothing can be said, and that is no finding
    try:
        with view(repo, root) as clean:
            return _verified(clean, asked)
    except GitError as error:
        return Report([f"git cannot even begin to read the repository: {error.message}"], [], 0, 0, "", "")


def _verified(clean: View, asked: Asked) -> Report:
    findings = [*sums(clean), *hidden(clean), *decayed(clean), *_anchors(clean, asked)]
    notes: list[str] = []
    try:
        start = _start(clean, asked)
        found = commits(clean, start)
        signed = Signatures(clean, found)
        findings += [*odd_days(found, asked.today), *other_names(found), *signed.unsigned(start)]
        findings += uncommitted(clean)
        notes += [*signed.notes, *unreadable(clean, start)]
    except GitError as error:
        return Report([*findings, error.message], notes, 0, 0, clean.head, "")
    inside = [one for one in found if not one.before]
    return Report(findings, notes, len(inside), len({one.email for one in inside}), clean.head, start)


def _anchors(clean: View, asked: Asked) -> list[str]:
    """Whether the heads that are known from elsewhere are still part of the history."""
    known = [(asked.head, "the head that was written down")] if asked.head else []
    if asked.seen:
        known.append((asked.seen.head, f"the head that was found sound here on {asked.seen.day}"))
    if asked.head and not re.fullmatch(rf"[0-9a-f]{{{_SHORTEST},64}}", asked.head):
        raise SendError(f"--head: write at least {_SHORTEST} of the letters 0-9 and a-f", exit_code=USAGE)
    return [
        f"{what} ({sha[:12]}) is not part of the history any more: it was rewritten, or this is another branch"
        for sha, what in known
        if not _earlier(clean, sha)
    ]


def _earlier(clean: View, sha: str) -> bool:
    """Whether a commit is the head or one of its ancestors."""
    whole = clean.call("rev-parse", "--verify", "--quiet", "--end-of-options", f"{sha}^{{commit}}").out.decode().strip()
    return bool(whole and clean.head) and not clean.call("merge-base", "--is-ancestor", whole, clean.head).code


def _start(clean: View, asked: Asked) -> str:
    """The commit that is known, with all before it: named, written down, or last seen."""
    if asked.since:
        done = clean.call("rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked.since}^{{commit}}")
        if done.code:
            raise SendError("--since: there is no such commit here", "git log shows them", USAGE)
        return done.out.decode().strip()
    for sha in (asked.head, asked.seen.head if asked.seen else ""):
        if sha and not asked.everything and _earlier(clean, sha):
            return clean.text("rev-parse", "--verify", f"{sha}^{{commit}}").strip()
    return ""
