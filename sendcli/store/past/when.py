"""The commit that somebody means: by a day, or by a name that git knows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from sendcli.dates.london import begin_of, in_london
from sendcli.dates.words import dated
from sendcli.errors import USAGE, SendError
from sendcli.store.git import git
from sendcli.store.names import RECORDS
from sendcli.store.past.commits import seconds
from sendcli.store.past.repo import Past, commit_id


class Moment(NamedTuple):
    """A commit that was asked for.

    Attributes:
        commit: its whole id.
        on: its day in England.
        day: the day that was asked for; that of the commit if it was named.
        odd: whether the dates of commits around that day are out of order, so that the answer is doubtful.
        aside: how many commits of that day or before came by a merge later, so that the answer lacks them.
    """

    commit: str
    on: date
    day: date
    odd: bool = False
    aside: int = 0


class Dated(NamedTuple):
    """A commit on the main line, and when it was made, in seconds since 1970."""

    when: int
    id: str


def main_line(past: Past) -> list[Dated]:
    """The commits that this folder itself went through, oldest first: of a merge the side that was here."""
    printed = git(past.top, "rev-list", "--first-parent", "--timestamp", past.head, "--").decode("ascii", "replace")
    pairs = [line.split() for line in printed.splitlines()]
    return [Dated(seconds(when), id_) for when, id_ in reversed(pairs)]


def named(past: Past, name: str) -> Moment:
    """The commit that a name or an id stands for.

    Raises:
        SendError: if there is none.
    """
    commit = commit_id(past.top, name)
    if not commit:
        hint = "a date like 2026-11-20, or a commit as git log prints it"
        raise SendError(f"{name} is neither a date nor a commit of this folder", hint, USAGE)
    when = git(past.top, "rev-list", "--max-count=1", "--timestamp", commit, "--").split()[0]
    day = in_london(seconds(when.decode("ascii", "replace"))).date()
    return Moment(commit, day, day)


def at_end_of(past: Past, day: date) -> Moment:
    """The commit that was current when a day ended in England.

    It is the last before the first that is dated later, along the main line: what a colleague had committed
    elsewhere counts from the day on which it was merged here. Whose copy was "here" is not to be seen any more
    after a pull that only moved forward, so `aside` says how much stood in other copies by then.

    Where dates are out of order, a commit that is dated earlier than one before it counts as made after that one,
    for nothing can be added to what is not there yet; so a wrong clock may hide later work, but nothing that was
    added later can slip into the past. `odd` says so.

    Raises:
        SendError: if the day lies before the first commit.
    """
    line = main_line(past)
    end = begin_of(day + timedelta(days=1))
    number = next((number for number, commit in enumerate(line) if commit.when >= end), len(line))
    if not number:
        raise before_first(past, day, in_london(line[0].when).date())
    odd = any(commit.when < end for commit in line[number:])
    found = line[number - 1]
    aside = _elsewhere(past, found.id, end) if number < len(line) and not odd else 0
    return Moment(found.id, in_london(found.when).date(), day, odd, aside)


def _elsewhere(past: Past, commit: str, end: int) -> int:
    """How many commits were made before a moment, touch the records, and are in the history but not in a commit."""
    asked = ("--no-merges", "--full-history", "--timestamp", past.head, f"^{commit}", "--", past.inside(RECORDS))
    printed = git(past.top, "rev-list", *asked).decode("ascii", "replace")
    return sum(1 for line in printed.splitlines() if seconds(line.split()[0]) < end)


def before_first(past: Past, day: date, first: date) -> SendError:
    """The error for a day of which nothing is known."""
    if past.shallow:
        words = f"this copy of the folder holds its past from {dated(first)} on only (a shallow clone)"
        return SendError(words, "to fetch the rest: git fetch --unshallow", USAGE)
    words = f"on {dated(day)} this folder was not in git yet"
    return SendError(words, f"its first commit is of {dated(first)}: ask for {first} or later", USAGE)
