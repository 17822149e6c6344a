"""The commits since a known one: who, when, and whether the days can be right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from sendcli.store.audit.view import View

# Clocks of two computers differ; so much is no lie about a day.
_LEEWAY = 600  # seconds
_FORM = "%x00".join(("%m%H", "%P", "%ct", "%ae", "%an", "%aE", "%aN", "%(trailers:key=Confirms-Signers,valueonly)"))


class Commit(NamedTuple):
    """One commit.

    Attributes:
        sha: its name.
        parents: those of its parents.
        time: when it was made, in seconds since 1970.
        email: the author's address, as it stands in the commit.
        confirms: the list of signers that it confirms; usually "".
        before: whether it is only the edge, not itself looked at.
        shown_as: the author as .mailmap makes git show them, if that is another.
    """

    sha: str
    parents: list[str]
    time: int
    email: str
    confirms: str
    before: bool
    shown_as: str


def commits(view: View, start: str) -> list[Commit]:
    """All commits of all branches that are not known at `start`, parents first, with those at the edge.

    Args:
        view: the repository.
        start: a commit that is known, with all before it; "" to look at all.
    """
    heads = {sha for name, sha in view.refs.items() if name.startswith(("refs/heads/", "refs/tags/", "refs/remotes/"))}
    asked = [*sorted(heads | ({view.head} if view.head else set())), *([f"^{start}"] if start else [])]
    mailmap = ("-c", f"mailmap.file={view.repo.top}/.mailmap")
    how = ("--stdin", "--topo-order", "--reverse", "--boundary", "--no-show-signature", f"--format={_FORM}%x01")
    text = view.text(*mailmap, "log", *how, given="".join(f"{one}\n" for one in asked).encode())
    return [_commit(row.lstrip("\n")) for row in text.split("\x01") if row.strip()]


def _commit(row: str) -> Commit:
    sha, parents, time, email, name, shown, shown_name, confirms = row.split("\0")
    other = "" if (email, name) == (shown, shown_name) else f"{shown_name} <{shown}>"
    return Commit(sha[1:], parents.split(), int(time), email, confirms.strip(), sha[0] == "-", other)


def odd_days(found: list[Commit], today: date) -> Iterator[str]:
    """Commits that say they are older than what they build on, or from a day that has not come."""
    times = {one.sha: one.time for one in found}
    end = datetime(today.year, today.month, today.day, tzinfo=UTC) + timedelta(days=2)
    for one in found:
        if one.before:
            continue
        late = max((times[parent] for parent in one.parents if parent in times), default=0)
        if one.time < late - _LEEWAY:
            yield f"commit {one.sha[:12]} says {_day(one.time)}, but builds on one of {_day(late)}: back-dated"
        if one.time >= end.timestamp():
            yield f"commit {one.sha[:12]} says {_day(one.time)}, which has not come"


def other_names(found: list[Commit]) -> Iterator[str]:
    """Authors whom git shows under another name than the commit has."""
    shown = [one for one in found if one.shown_as and not one.before]
    if shown:
        yield f".mailmap makes git show {len(shown)} commits as another author's, the first is {shown[0].sha[:12]}"


def _day(time: int) -> str:
    try:
        return f"{datetime.fromtimestamp(time, UTC).date()}"
    except (OverflowError, ValueError, OSError):
        return "no day at all"
