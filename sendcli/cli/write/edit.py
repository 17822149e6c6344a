"""`send edit PUPIL`: the right file in your own editor; saved and committed only if it is right."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Callable
from functools import partial

from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.folder import find_root
from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.cli.write.about import about
from sendcli.cli.write.asking import askable
from sendcli.cli.write.judge import whole
from sendcli.cli.write.questions import line_for
from sendcli.cli.write.saving import NO_COMMIT, Message, keep
from sendcli.cli.write.which_file import file_of, record_at
from sendcli.errors import FINE, INTERRUPTED, NOT_SAVED, USAGE, SendError
from sendcli.problem import Problem
from sendcli.store.aside import Aside, record_before, set_aside
from sendcli.store.editor import run_editor
from sendcli.store.files import reason, refusal
from sendcli.store.journal import Made
from sendcli.store.writer import Write, bytes_at

OPTIONS = (
    Option(
        "what", (), "A pupil's id, or the path of a record.", metavar="PUPIL|PATH", complete=pupil_ids, required=True
    ),
    Option("file", ("--file",), "Which file: plan, log, ehcp, review or its name; pupil.yaml if left out."),
    Option("kept", ("--from",), "Go on with a text that was kept.", metavar="FILE"),
    NO_COMMIT,
    options.RECORDS,
    options.TODAY,
)


def command(what: str, file: str, kept: str, no_commit: bool, records: str, today: str) -> int:
    """Open a record in your editor ($VISUAL or $EDITOR), and save and commit it if it is right.

    The editor works on a copy that only you can read. What is wrong is named by line and column: edit
    again, or keep the text aside. A record that somebody else has changed meanwhile is never overwritten.

    Example: send edit kp-0107 --file plan
    """
    root = find_root(records)
    path = record_at(root, what) or _of_pupil(records, what, today, file)
    before = bytes_at(root, path)
    if before is None:
        raise SendError(f"{path} is not there; nothing was changed", "send ... add makes new records", USAGE)
    _warn_open(root, path)
    text = _kept(kept, before) if kept else before
    try:
        aside = set_aside(root, os.path.basename(path), text, before)
    except OSError as error:
        raise SendError(f"no copy could be made: {refusal(error)}; nothing was changed", "", NOT_SAVED) from None
    try:
        done = _rounds(root, path, before, aside, no_commit)
    except KeyboardInterrupt:
        raise _keeping(SendError("interrupted; nothing was changed", "", INTERRUPTED), path, aside) from None
    except SendError as error:
        raise _keeping(error, path, aside) from None
    except OSError as error:
        words = f"the system refused: {refusal(error)}; nothing was changed"
        raise _keeping(SendError(words, "", NOT_SAVED), path, aside) from None
    aside.drop()
    if kept and record_before(kept) is not None:  # the copy that the text was kept in
        Aside(os.path.dirname(os.path.abspath(kept)), kept).drop()
    return done


def _keeping(error: SendError, path: str, aside: Aside) -> SendError:
    """The same error, with where the text is kept."""
    kept = f"your text is kept, readable by you alone: {aside.path}\nto go on: send edit {path} --from {aside.path}"
    return SendError(error.message, f"{error.hint}\n{kept}" if error.hint else kept, error.exit_code)


def _of_pupil(records: str, pupil: str, today: str, file: str) -> str:
    here = about(records, pupil, today)
    return file_of(here.file, here.today, file)


def _kept(place: str, before: bytes) -> bytes:
    """A text that was kept; only while the record is as it was when that text was begun."""
    try:
        with open(place, "rb") as file:
            text = file.read()
    except OSError as error:
        raise SendError(f"--from: {place} cannot be read: {reason(error)}", "", USAGE) from None
    begun = record_before(place)
    if begun is not None and begun != before:
        words = "the record was changed since that text was begun; nothing was changed"
        raise SendError(words, "open both, and bring over by hand what you want to keep", NOT_SAVED)
    return text


def _rounds(root: str, path: str, before: bytes, aside: Aside, no_commit: bool) -> int:
    """Edit, look, and edit again, until it is saved or kept."""
    while True:
        well = run_editor(aside.path)
        try:
            text = aside.text()
        except OSError:
            raise SendError("the copy is gone; nothing was changed", "", NOT_SAVED) from None
        if text == before:
            print("nothing to change: the text is as it was")
            return FINE
        if not well:
            raise SendError("the editor ended with an error; nothing was changed", "", NOT_SAVED)
        wrong = _told(whole(root)([Made(path, before, text)]))
        if _wanted(wrong):
            return _save(root, path, before, text, no_commit)


def _told(found: list[Problem]) -> bool:
    """Print what the text brings; whether an error is among it."""
    for problem in found:
        place = f"{problem.place.line}:{problem.place.column}"
        print(safe(f"{place}: {problem.severity}: {problem.message} ({problem.code})"), file=sys.stderr)
        for note in problem.notes:
            print(safe(f"    {note}"), file=sys.stderr)
    return any(problem.severity == "error" for problem in found)


def _wanted(wrong: bool) -> bool:
    """Whether to save; False to edit again.

    Raises:
        SendError: to keep the text aside.
    """
    if not askable():
        if wrong:
            raise SendError("the text is not right; nothing was changed", "", NOT_SAVED)
        return True
    choices = "e: edit again, k: keep the text aside" if wrong else "s: save and commit, e: edit again, k: keep aside"
    while True:
        answer = line_for(choices).casefold()[:1]
        if answer == "k":
            raise SendError("nothing was changed", "", NOT_SAVED)
        if answer == "e" or (answer == "s" and not wrong):
            return answer == "s"
        choices = f"one of the letters, please; {choices.removeprefix('one of the letters, please; ')}"


def _save(root: str, path: str, before: bytes, text: bytes, no_commit: bool) -> int:
    parts = path.removeprefix("records/").removesuffix(".yaml").split("/")
    what = f"{parts[1]}: {'/'.join(parts[2:])} edited" if parts[0] == "pupils" else f"{'/'.join(parts)}: edited"
    writes = [Write(path, partial(_unless_changed, before, text))]
    told: Callable[[list[Made]], list[Problem]] = _errors_of(root)
    return keep(root, writes, Message(what, "edit"), told, no_commit=no_commit, dry_run=False)


def _errors_of(root: str) -> Callable[[list[Made]], list[Problem]]:
    """Errors alone: the rest has just been printed, and the person chose to save."""
    judge = whole(root)
    return lambda files: [problem for problem in judge(files) if problem.severity == "error"]


def _unless_changed(before: bytes, text: bytes, there: bytes | None) -> bytes:
    if there != before:
        words = "the record was changed by somebody else meanwhile; nothing was changed"
        raise SendError(words, "open it again, and bring over by hand what you want to keep", NOT_SAVED)
    return text


def _warn_open(root: str, path: str) -> None:
    """Say that the record is open in another editor, as far as the files that editors leave say so."""
    folder, name = os.path.split(os.path.join(root, *path.split("/")))
    escaped = glob.escape(folder)
    marks = (f".{name}.sw?", f".~lock.{name}#", f".#{name}")
    if any(glob.glob(os.path.join(escaped, mark), include_hidden=True) for mark in marks):
        print(f"send: {path} seems to be open in another editor as well", file=sys.stderr)
