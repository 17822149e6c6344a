"""The git repository that a records folder lives in: where it is, and what stands in the way of a commit."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

from sendcli.errors import NOT_SAVED, SendError
from sendcli.store.git import Done, GitError, call, git, words
from sendcli.store.settings import Settings, settings
from sendcli.store.signing import signing
from sendcli.store.status import status, unfiltered

# A file or folder of git's own, and what it means that it is there.
_UNFINISHED = {
    "MERGE_HEAD": ("a merge", "send validate names the lines; mend them, then git commit -a; or git merge --abort"),
    "rebase-merge": ("a rebase", "git rebase --abort, or finish it: git rebase --continue"),
    "rebase-apply": ("a rebase", "git rebase --abort, or finish it: git rebase --continue"),
    "CHERRY_PICK_HEAD": ("a cherry-pick", "git cherry-pick --abort, or finish it"),
    "REVERT_HEAD": ("a revert", "git revert --abort, or finish it"),
    "BISECT_LOG": ("a search with git bisect", "git bisect reset"),
}
_PATIENT = 3.0  # seconds to wait for another git
_PAUSE = 0.05


class Repository(NamedTuple):
    """A repository: its top folder, and the folder of git's own files."""

    top: str
    git_dir: str


def repository(root: str) -> Repository | None:
    """The repository that holds `root`, found without running git; None if there is none."""
    here = root
    while True:
        place = os.path.join(here, ".git")
        if os.path.isdir(place):
            return Repository(here, place)
        if os.path.isfile(place):
            return Repository(here, _pointed(place))
        parent = os.path.dirname(here)
        if parent == here:
            return None
        here = parent


def _pointed(place: str) -> str:
    """Where a `.git` file leads: a further work tree's own folder."""
    with open(place, encoding="utf-8", errors="replace") as file:
        words_ = file.read(4096).strip().removeprefix("gitdir:").strip()
    return os.path.normpath(os.path.join(os.path.dirname(place), words_))


def common(repo: Repository) -> str:
    """The folder of git's files that all work trees of a repository share: settings, hooks, objects."""
    with suppress(OSError), open(os.path.join(repo.git_dir, "commondir"), encoding="utf-8", errors="replace") as file:
        return os.path.normpath(os.path.join(repo.git_dir, file.read(4096).strip()))
    return repo.git_dir


def refuse_unfinished(repo: Repository) -> None:
    """Nothing is written into the middle of a merge.

    Raises:
        SendError: in words that say how to go on.
    """
    for name, (what, how) in _UNFINISHED.items():
        if os.path.exists(os.path.join(repo.git_dir, name)):
            raise SendError(f"{what} is not finished in this folder; nothing was changed", how, NOT_SAVED)
    for name in ("index.lock", "HEAD.lock"):
        lock = os.path.join(repo.git_dir, name)
        until = time.monotonic() + _PATIENT
        while os.path.exists(lock) and _is_fresh(lock) and time.monotonic() < until:
            time.sleep(_PAUSE)
        if os.path.exists(lock):
            raise SendError(f"git is at work in this folder, or was stopped in it{_age(lock)}; nothing was changed",
                            f"if no git is running, delete {lock} and type the same again", NOT_SAVED)  # fmt: skip


def _is_fresh(path: str) -> bool:
    """Whether a file was made just now: an editor that looks what git says holds git's lock for a moment."""
    with suppress(OSError):
        return abs(time.time() - os.stat(path).st_mtime) < _PATIENT
    return False


def _age(path: str) -> str:
    with suppress(OSError):
        seconds = max(0, int(time.time() - os.stat(path).st_mtime))
        sizes = ((172800, 86400, "days"), (7200, 3600, "hours"), (120, 60, "minutes"), (0, 1, "seconds"))
        return next(f" {seconds // one} {unit} ago" for least, one, unit in sizes if seconds >= least)
    return ""


def refuse_strange(repo: Repository, paths: list[str]) -> Settings:
    """A repository whose files lie elsewhere, or that has programs of its own run, is left alone.

    Returns:
        git's settings here, for the commit.

    Raises:
        SendError: if a commit here would need a program that the folder brings.
    """
    found = settings(repo.top)
    worktree = found.folder("core.worktree")  # of a submodule, it leads back here
    if worktree and os.path.realpath(os.path.join(repo.git_dir, worktree)) != os.path.realpath(repo.top):
        said = "the settings of this repository lead to files elsewhere; nothing was changed"
        raise SendError(said, "git config --unset core.worktree, if you did not want that", NOT_SAVED)
    hooks = found.named("hook", "command", own=False)
    if hooks:
        said = f"the settings of this repository name a program to be run ({hooks[0]}); nothing was changed"
        raise SendError(said, "if you did not put it there, take it out of .git/config", NOT_SAVED)
    if not (found.named("filter", "clean") or found.named("filter", "process")):
        return found  # whatever the attributes say, there is no program to run
    out = git(repo.top, "check-attr", "-z", "filter", "--", *paths).split(b"\0")
    named = [value for value in out[2::3] if value not in (b"unspecified", b"unset", b"set")]
    if named:
        raise SendError(
            f"git changes these files with a program on the way in ({named[0].decode('utf-8', 'replace')}), "
            "which send does not run; nothing was changed",
            "say --no-commit, look at the change, and commit it yourself",
            NOT_SAVED,
        )
    return found


def commit(repo: Repository, paths: list[str], fresh: list[str], message: str, found: Settings | None = None) -> None:
    """Commit some files, and nothing else that may be staged.

    Args:
        repo: the repository.
        paths: files relative to its top folder.
        fresh: those of them that git may not know yet.
        message: no name of a child.
        found: git's settings here, if they were read already; they say whether to sign.

    Raises:
        GitError: with git's reason.
    """
    found = found or settings(repo.top)
    more = unfiltered(found)
    if fresh:
        _made_known(repo, fresh, more)
    how = ("--quiet", "--only", "--no-verify", "--cleanup=verbatim", "-m", message, "--", *paths)
    signed = signing(found)
    done = _patiently(repo.top, more, *signed, "commit", *how)
    if b"did not match any file" in done.complaint:  # a person made the file by hand, and git has not heard of it
        _made_known(repo, paths, more)
        done = _patiently(repo.top, more, *signed, "commit", *how)
    # What is saved may be what the last commit has: a person had changed the file by hand and it is changed back.
    if done.code and differs(repo, paths, found):
        raise _why(words(done))


def _made_known(repo: Repository, paths: list[str], more: Mapping[str, str]) -> None:
    done = _patiently(repo.top, more, "add", "--intent-to-add", "--", *paths)
    if done.code:
        raise GitError(words(done))


def _patiently(top: str, more: Mapping[str, str], *arguments: str) -> Done:
    """A call that is made again for a while if another git holds a lock."""
    until = time.monotonic() + _PATIENT
    while (done := call(top, *arguments, more=more)).code and b".lock': File exists" in done.complaint:
        if time.monotonic() >= until:
            break
        time.sleep(_PAUSE)
    return done


def differs(repo: Repository, paths: list[str], found: Settings | None = None) -> bool:
    """Whether any of these files is not as the last commit has it.

    Raises:
        GitError: if git cannot say.
    """
    done = status(repo.top, *paths, found=found)
    if done.code:
        raise GitError(f"git could not do this: {words(done)}")
    return bool(done.out)


def _why(said: str) -> GitError:
    if (
        "tell me who you are" in said
        or "empty ident" in said
        or "auto-detect" in said
        or "detection is disabled" in said
    ):
        how = 'git config --global user.name "..." and git config --global user.email "...", then commit the file'
        return GitError("git does not know who you are", how)
    return GitError(said)
