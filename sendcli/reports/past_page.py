"""What happened to files, in lines for people and in JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from sendcli.analysis.differences import Change
from sendcli.analysis.versions import FileChange, Step
from sendcli.dates.london import in_london
from sendcli.dates.words import dated
from sendcli.model.record import Record
from sendcli.reports.change_guard import guarded
from sendcli.reports.change_words import where, words

_WORDS = {
    "layout": "only comments, order or layout were changed",
    "unreadable": "a version that cannot be read",
    "other": "changed; it is no record",
}

Named = Callable[[str], str]


def commits_text(steps: Iterable[Step], named: Named, whole: bool) -> list[str]:
    """The history in lines, a heading a commit.

    Args:
        steps: newest first.
        named: what a file is called.
        whole: print what the records say in full, and not only what may land in a log.
    """
    out: list[str] = []
    for step in steps:
        commit = step.commit
        moment = in_london(commit.when)
        by = f", put in by {commit.committer}" if commit.committer != commit.author else ""
        out.append(f"{dated(moment.date())} {moment:%H:%M}  {commit.author}{by}  {commit.id[:7]}")
        if whole and not commit.command and commit.subject:
            out.append(f"  “{commit.subject}”")
        if len(commit.parents) > 1:
            out.append("  a merge of two lines of work; only what is in neither of them:")
        out += [f"  {line}" for file in step.files for line in lines(file, named, whole)]
        out.append("")
    return out


def lines(file: FileChange, named: Named, whole: bool) -> list[str]:
    """What became of a file, a line a change."""
    name = named(file.path)
    start = f"{name}: " if name else ""
    if file.what != "said" or file.record is None:
        return [start + _other(file)]
    return [start + said(change, file.record, whole) for change in file.changes]


def _other(file: FileChange) -> str:
    if file.what == "other" and file.was != file.there:
        return "added; it is no record" if file.there else "taken out; it was no record"
    return _WORDS[file.what] + ("" if file.there else "; the file was taken out")


def said(change: Change, record: type[Record], whole: bool) -> str:
    """One change in words."""
    return words(change if whole else guarded(change, record), record)


def commit_item(step: Step, whole: bool) -> dict[str, Any]:
    """A commit for JSON. Moments are in UTC."""
    commit = step.commit
    return {
        "commit": commit.id,
        "when": _utc(commit.when),
        "author": commit.author,
        "email": commit.email,
        "written": _utc(commit.written),
        "committer": commit.committer,
        "command": commit.command or None,
        "subject": commit.subject if whole or commit.command else None,
        "merge": len(commit.parents) > 1,
        "files": [file_item(file, whole) for file in step.files],
    }


def file_item(file: FileChange, whole: bool) -> dict[str, Any]:
    """A file for JSON, with its changes."""
    changes = []
    for change in file.changes if file.record else ():
        seen = change if whole or not file.record else guarded(change, file.record)
        told = words(seen, file.record) if file.record else ""
        changes.append({"where": where(seen), "words": told, "before": seen.before, "after": seen.after})
    state = "changed" if file.was and file.there else "added" if file.there else "removed"
    return {"file": file.path, "state": state, "what": file.what, "changes": changes}


def _utc(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
