"""`send history PUPIL|FILE`: who changed what and when, from git."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.option import Option
from sendcli.cli.out import json_text, on_terminal, say
from sendcli.cli.place import find_root
from sendcli.errors import FINE, USAGE, SendError
from sendcli.store import spawn
from sendcli.store.names import RECORDS
from sendcli.store.past.commits import Commit, commits_as_found
from sendcli.store.past.repo import Past, past_of
from sendcli.store.spread import without_collector

if TYPE_CHECKING:
    from sendcli.analysis.versions import Step

OPTIONS = (
    Option("what", (), "A pupil's id, or a file.", metavar="PUPIL|FILE", complete=pupil_ids, required=True),
    Option("since", ("--since",), "Only what was committed on this day or later.", metavar="DATE"),
    options.form("text", "json"),
    options.EXCERPT,
    options.NAMES,
    options.RECORDS,
)


def command(what: str, since: str, form: str, excerpts: bool | None, names: bool, records: str) -> int:
    """Tell who changed a pupil's files, when, and what: newest first, field by field, from git.

    Told is what was committed, by the day of the commit and with the name that git was given. In a pipe or a
    file, texts and private fields are left out as … unless --excerpt or --names asks for them.

    Example: send history kp-0107 --since 2026-09-01
    """
    past = past_of(find_root(records))
    path = path_of(past, what)
    found = commits_as_found(past, [path])  # while git looks, what is needed next is loaded
    with without_collector():
        steps = _steps(past, _since(found, since))
    if not steps:
        raise _unknown(past, what, path, since)
    _print(form, past, path, steps, shown(excerpts, names))
    return FINE


def _steps(past: Past, found: Iterator[Commit]) -> list[Step]:
    """What each commit did. One process looks for commits, another for versions, and this one reads them."""
    from sendcli.analysis.versions import history
    from sendcli.reports import past_page  # noqa: F401 - loaded while git looks
    from sendcli.store.past.objects import Blobs, blobs

    if not spawn.TALKS:
        commits = list(found)
        return list(history(commits, blobs(past, {id_ for commit in commits for id_ in _ids(commit)})))
    texts = Blobs(past)
    try:
        return list(history(found, texts))
    finally:
        texts.end()


def shown(excerpts: bool | None, names: bool) -> bool:
    """Whether texts and private fields are printed: on a terminal, or where somebody asked."""
    return names or (on_terminal() if excerpts is None else excerpts)


def path_of(past: Past, what: str) -> str:
    """The file or folder that is meant, as the folder names it: a pupil's folder, or a path from here.

    Raises:
        SendError: if it lies outside of the folder.
    """
    if "/" not in what and os.sep not in what and not what.endswith(".yaml") and what not in (".", ".."):
        return what if what == RECORDS else f"{RECORDS}/pupils/{what}"
    here = os.path.relpath(os.path.abspath(what), past.root).replace(os.sep, "/")
    below = os.path.normpath(what).replace(os.sep, "/")
    candidates = [path for path in (here, below) if not path.startswith("..") and not os.path.isabs(path)]
    if not candidates:
        raise SendError(f"{what} does not lie in this folder", f"for example {RECORDS}/pupils/kp-0107", USAGE)
    there = [path for path in candidates if os.path.lexists(os.path.join(past.root, path))]
    return there[0] if there else below if below.startswith(f"{RECORDS}/") else candidates[0]


def _since(found: Iterator[Commit], since: str) -> Iterator[Commit]:
    if not since:
        return found
    from sendcli.cli.days import day_of
    from sendcli.dates.london import begin_of

    start = begin_of(day_of("--since", since))
    return (commit for commit in found if commit.when >= start)


def _unknown(past: Past, what: str, path: str, since: str) -> SendError:
    """Why there is nothing to tell."""
    if since and os.path.lexists(os.path.join(past.root, path)):
        return SendError(f"nothing of {what} was committed since {since}", "leave --since out to see what was", USAGE)
    if os.path.lexists(os.path.join(past.root, path)):
        return SendError(f"{what} is there, but was never committed, so git knows nothing of it",
                         f"git add {path}, then git commit", USAGE)  # fmt: skip
    from difflib import get_close_matches

    near = get_close_matches(what.lower(), pupil_ids(""), 1)
    hint = f"did you mean {near[0]}?" if near else "an id as in records/pupils, or a path as git has it"
    return SendError(f"git knows nothing of {what}" + (f" since {since}" if since else ""), hint, USAGE)


def _ids(commit: Commit) -> list[str]:
    """The versions that are to be read: of records only."""
    files = [file for file in commit.files if file.path.endswith(".yaml")]
    return [id_ for file in files for id_ in (*file.before, file.after)]


def _print(form: str, past: Past, path: str, steps: list[Step], whole: bool) -> None:
    from sendcli.reports.past_page import commit_item, commits_text

    if form == "json":
        newest = steps[0].commit
        items = [commit_item(step, whole) for step in steps]
        print(json_text(items[0]["when"][:10], items, head=newest.id, shallow=past.shallow))
    else:
        say(commits_text(steps, lambda file: _called(file, path), whole)[:-1])
    if past.shallow:
        print("send: this copy of the folder lacks its earlier past (a shallow clone), so its oldest commit "
              "tells of all that was there by then", "      to fetch the rest: git fetch --unshallow",
              sep="\n", file=sys.stderr)  # fmt: skip
    if not whole:
        print("send: what the records say is left out here, where a log may keep it: --excerpt", file=sys.stderr)


def _called(file: str, path: str) -> str:
    """A file without what the question names already."""
    return "" if file == path else file.removeprefix(f"{path}/").removeprefix(f"{RECORDS}/").removesuffix(".yaml")
