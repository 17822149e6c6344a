"""The commit of what was put in place: wholly in git, or said not to be; one that was not made is made later."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping

from sendcli.errors import NOT_SAVED, SendError
from sendcli.store.astray import refuse_astray
from sendcli.store.files import refusal
from sendcli.store.git import GitError, call, words
from sendcli.store.journal import Made
from sendcli.store.repository import Repository, commit, differs, refuse_strange
from sendcli.store.settings import Settings, settings
from sendcli.store.status import unfiltered
from sendcli.store.taken import refused


def settings_for(repo: Repository, root: str, paths: list[str]) -> Settings:
    """The settings of git, after a look whether it may commit some files here.

    Raises:
        SendError: if it may not.
    """
    refuse_astray(repo)
    return refuse_strange(repo, [_in(repo, root, path) for path in paths])


def touched(repo: Repository, root: str, files: list[Made], found: Settings | None) -> bool:
    """Whether a person has changed one of these files by hand since the last commit."""
    old = [_in(repo, root, made.path) for made in files if made.before is not None]
    return bool(old and differs(repo, old, found))


def commit_files(repo: Repository, root: str, files: list[Made], message: str, found: Settings | None) -> None:
    """Commit what was just put in place.

    Raises:
        SendError: if it is not certainly in git.
    """
    wanted = {_in(repo, root, made.path): None if made.gone else made.after for made in files}
    fresh = [_in(repo, root, made.path) for made in files if made.before is None]
    try:
        _wholly(repo, wanted, fresh, message, found)
    except (SendError, OSError) as error:
        raise _not_in_git("the change is in the file", [made.path for made in files], error) from None


def commit_again(repo: Repository, root: str, there: Mapping[str, bytes | None], message: str) -> None:
    """Commit what a killed run has put in place.

    Args:
        repo: the repository.
        root: the folder that holds `records/`.
        there: what stands in the files; None if there is none.
        message: what the killed run would have said.

    Raises:
        SendError: if it is not certainly in git.
    """
    wanted = {_in(repo, root, path): data for path, data in there.items()}
    fresh = [path for path, data in wanted.items() if data is not None]
    try:
        _wholly(repo, wanted, fresh, message, settings_for(repo, root, list(there)))
    except (SendError, OSError) as error:
        what = "nothing was changed now: what a stopped run began to save is in its file"
        raise _not_in_git(what, list(there), error) from None


def _wholly(
    repo: Repository, wanted: dict[str, bytes | None], fresh: list[str], message: str, found: Settings | None
) -> None:
    """Commit some files, and look whether git holds just these bytes."""
    try:
        commit(repo, list(wanted), fresh, message, found)
    except GitError:
        if refused(repo, wanted):
            raise
        _list(repo, wanted)
    if other := refused(repo, wanted):
        how = f"git ls-files -v shows a mark: git update-index --no-skip-worktree -- {shlex.quote(other[0])}"
        raise GitError("git was told to overlook it, or to change it on the way in", how)


def _list(repo: Repository, wanted: dict[str, bytes | None]) -> None:
    """Tell git's list of files of a commit that it was stopped in, or else the next one would take it back."""
    for what in (["add"], ["rm", "--cached", "--quiet", "--ignore-unmatch"]):
        if some := [path for path, data in wanted.items() if (data is None) == (what[0] == "rm")]:
            done = call(repo.top, *what, "--", *some, more=unfiltered(settings(repo.top)))
            if done.code:
                raise GitError(f"the commit is made, but not git's list of files: {words(done)}")


def _not_in_git(what: str, paths: list[str], error: SendError | OSError) -> SendError:
    """The change is on disk, and the commit is not made, as far as is known."""
    names = " ".join(shlex.quote(path) for path in paths)
    why, hint = (error.message, error.hint) if isinstance(error, SendError) else (refusal(error), "")
    hint = hint or f"nothing is lost; when git is well again: git add -- {names}; git commit -- {names}"
    return SendError(f"{what}, but not certainly in git: {why}", hint, NOT_SAVED)


def _in(repo: Repository, root: str, path: str) -> str:
    """A path as the repository's top folder sees it."""
    return os.path.relpath(os.path.join(root, path), repo.top).replace(os.sep, "/")
