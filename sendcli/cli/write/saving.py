"""The end of every command that records something: what is worse is refused, what was saved is said."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple

from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.errors import FINE, INTERRUPTED, NOT_SAVED, SendError
from sendcli.problem import Problem
from sendcli.store.journal import Made
from sendcli.store.writer import How, Saved, Write, save

NO_COMMIT = Option("no_commit", ("--no-commit",), "Change the file, and leave the commit to you.", "flag", False)
DRY_RUN = Option("dry_run", ("--dry-run",), "Print what would change; write nothing.", "flag", False)
SAVING = (NO_COMMIT, DRY_RUN)

Judge = Callable[[list[Made]], list[Problem]]


class Message(NamedTuple):
    """What a change is called.

    Attributes:
        subject: the first line of the commit; holds ids and what was done, never a name: it may travel.
        command: the command's name, noted in the commit so that `send undo` knows its own.
        said: what is printed for the person at the terminal, if it is more.
    """

    subject: str
    command: str
    said: str = ""


def keep(root: str, writes: Sequence[Write], message: Message, judge: Judge, *, no_commit: bool, dry_run: bool) -> int:
    """Save, and say so; or print the difference.

    Args:
        root: the folder that holds `records/`.
        writes: what to change.
        message: what the commit says, and what is printed.
        judge: what the change would make worse.
        no_commit: leave the commit to the person.
        dry_run: only print the difference.
    """
    told: list[Problem] = []

    def weigh(files: list[Made]) -> None:
        told.extend(judge(files))
        _refuse(told)

    saved = save(
        root,
        writes,
        f"{message.subject}\n\nSend-Command: {message.command}",
        weigh,
        How(committing=not no_commit, dry=dry_run),
    )
    try:
        _report(saved, told, message, no_commit=no_commit, dry_run=dry_run)
    except KeyboardInterrupt:
        words = "interrupted" if dry_run or not saved.files else "interrupted, after the change was saved"
        raise SendError(words, "", INTERRUPTED) from None
    return FINE


def _report(saved: Saved, told: Sequence[Problem], message: Message, *, no_commit: bool, dry_run: bool) -> None:
    """Say what was saved, or what would be, and what the checks find in it."""
    if dry_run and saved.files:
        print(*difference(saved.files), sep="\n")
    else:
        _say(saved, message.said or message.subject, no_commit)
    for problem in told:
        where = f"{problem.place.file}, line" if len(saved.files) > 1 else "line"
        words = f"send: look at {where} {problem.place.line}: {problem.message} ({problem.code})"
        print(safe(words), file=sys.stderr)


def _refuse(found: list[Problem]) -> None:
    """A change that brings a new error is not made."""
    for problem in found:
        if problem.severity == "error":
            notes = [*problem.notes, f"send explain {problem.code}"]
            raise SendError(f"not saved, nothing was changed: {problem.message}", "\n".join(notes), NOT_SAVED)


def _say(saved: Saved, said: str, no_commit: bool) -> None:
    if not saved.files:
        print(f"nothing to change, this is recorded already: {safe(said)}")
        return
    print(f"saved: {safe(said)}")
    if not saved.committed:
        why = "" if no_commit else ": this folder is not in git (send init sets it up)"
        print(f"      in the file, not committed{why}")
    if saved.along:
        print("      your own changes in the same file since the last commit were committed with it")


def difference(files: Sequence[Made]) -> list[str]:
    """What would change, as git shows it."""
    from difflib import unified_diff

    lines: list[str] = []
    for made in files:
        old, new = ((data or b"").decode("utf-8-sig", "replace").splitlines() for data in (made.before, made.after))
        lines += unified_diff(old, new, f"a/{made.path}", f"b/{made.path}", lineterm="")
    return [safe(line) for line in lines]
