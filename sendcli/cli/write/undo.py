"""`send undo`: takes back the last commit, if send made it, with a new one."""

from __future__ import annotations

from functools import partial

from sendcli.cli import options
from sendcli.cli.folder import find_root
from sendcli.cli.option import Option
from sendcli.cli.write.saving import DRY_RUN, Message, keep
from sendcli.dates.london import in_london
from sendcli.dates.words import dated
from sendcli.errors import NOT_SAVED, SendError
from sendcli.problem import Problem
from sendcli.store.journal import Made
from sendcli.store.kinds import RECORDS, kind_of
from sendcli.store.past.commits import Commit, Touched, commits
from sendcli.store.past.objects import blobs
from sendcli.store.past.repo import Past, commit_id, past_of
from sendcli.store.past.states import same_lines
from sendcli.store.writer import Write

OPTIONS = (
    Option("redo", ("--redo",), "Bring back what the last send undo took back.", "flag", False),
    DRY_RUN,
    options.RECORDS,
)


def command(redo: bool, dry_run: bool, records: str) -> int:
    """Take back the last commit: its files are again as they were before it, in a new commit.

    Only what send itself committed last is taken back, and only if the files were not changed since; nothing
    is lost, and `send undo --redo` brings it back. An undo takes back one commit: typed twice, it says so and stops.

    Example: send undo --dry-run
    """
    root = find_root(records)
    past = past_of(root)
    last = commits(past, [], last=True)[0]
    _refuse_foreign(last)
    _refuse_twice(last, redo)
    texts = blobs(past, [id_ for file in last.files for id_ in (*file.before, file.after)])
    writes = [Write(file.path, partial(_back, file, texts)) for file in last.files]
    message = Message(_subject(last), "undo")
    return keep(root, writes, message, partial(_still_last, past), no_commit=False, dry_run=dry_run)


def _refuse_foreign(last: Commit) -> None:
    """Refuse what send did not commit, or what holds more than records.

    Raises:
        SendError: that names the commit.
    """
    which = f"the last commit ({last.id[:7]}, {last.author}, {dated(in_london(last.when).date())})"
    if not last.command or len(last.parents) > 1:
        words = f"{which} was not made by send; nothing was changed"
        raise SendError(words, f"to take it back all the same: git revert {last.id[:7]}", NOT_SAVED)
    if not last.files or not all(_is_record(file.path) for file in last.files):
        words = f"{which} holds more than records, or nothing; nothing was changed"
        raise SendError(words, f"to take it back all the same: git revert {last.id[:7]}", NOT_SAVED)


def _refuse_twice(last: Commit, redo: bool) -> None:
    """Refuse a second undo: some would expect one step further back, others the first one's end.

    Raises:
        SendError: that says what the last commit was, and what to type for either.
    """
    undone = last.command == "undo" and last.subject.startswith("undo: ")
    if redo and not undone:
        words = f"the last commit is no undo, but: {last.subject}; nothing was changed"
        raise SendError(words, "to take that back: send undo", NOT_SAVED)
    if undone and not redo:
        words = f"{last.subject.removeprefix('undo: ')}: that is taken back already; nothing was changed"
        hint = "to bring it back: send undo --redo; what came before it: git log, then git revert and the commit"
        raise SendError(words, hint, NOT_SAVED)


def _is_record(path: str) -> bool:
    return path.startswith(f"{RECORDS}/") and kind_of(path.removeprefix(f"{RECORDS}/")) is not None


def _back(file: Touched, texts: dict[str, bytes], data: bytes | None) -> bytes | None:
    """The bytes before the commit, if those after it still stand there; None if there was no file."""
    after, before = texts.get(file.after), texts.get(file.before[0])
    if (file.after and after is None) or (file.before[0] and before is None):
        words = f"git does not hold the versions of {file.path} any more; nothing was changed"
        raise SendError(words, "git fsck says more", NOT_SAVED)
    if data == after:
        return before
    if data is not None and after is not None and same_lines(data, after):  # the line ends are this computer's own
        return None if before is None else before.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    words = f"{file.path} was changed since that commit; nothing was changed now"
    raise SendError(words, "send diff shows how; commit it first, or edit the file by hand", NOT_SAVED)


def _still_last(past: Past, _: list[Made]) -> list[Problem]:
    """Refuse if somebody has committed since; asked under the lock."""
    if commit_id(past.top, "HEAD") != past.head:
        words = "somebody has committed in this moment; nothing was changed"
        raise SendError(words, "look what it was (git log -1), then type the same again", NOT_SAVED)
    return []


def _subject(last: Commit) -> str:
    """What the new commit is called; taking back what was taken back is a redo."""
    verb, _, rest = last.subject.partition(": ")
    if last.command == "undo" and verb in ("undo", "redo"):
        return f"{'redo' if verb == 'undo' else 'undo'}: {rest}"
    return f"undo: {last.subject}"
