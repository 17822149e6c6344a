"""The git repository that a records folder lives in: where it is, and what stands in the way of a commit."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import NamedTuple

from sendcli.errors import NOT_SAVED, SendError
from sendcli.store.git import GitError, call, git, words
from sendcli.store.settings import Settings, settings
from sendcli.store.signing import signing

# A file or folder of git's own, and what it means that it is there.
_UNFINISHED = {
    "MERGE_HEAD": ("a merge", "git merge --abort, or finish it: edit, git add, git commit"),
    "rebase-merge": ("a rebase", "git rebase --abort, or finish it: git rebase --continue"),
    "rebase-apply": ("a rebase", "git rebase --abort, or finish it: git rebase --continue"),
    "CHERRY_PICK_HEAD": ("a cherry-pick", "git cherry-pick --abort, or finish it"),
    "REVERT_HEAD": ("a revert", "git revert --abort, or finish it"),
    "BISECT_LOG": ("a search with git bisect", "git bisect reset"),
}


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
        if os.path.exists(lock):
            raise SendError(f"git is at work in this folder, or was stopped in it{_age(lock)}; nothing was changed",
                            f"if no git is running, delete {lock} and type the same again", NOT_SAVED)  # fmt: skip


def _age(path: str) -> str:
    import time

    with suppress(OSError):
        seconds = max(0, int(time.time() - os.stat(path).st_mtime))
        return f" {seconds} seconds ago" if seconds < 120 else f" {seconds // 60} minutes ago"
    return ""


def refuse_strange(repo: Repository, paths: list[str]) -> Settings:
    """A repository whose files lie elsewhere, or that has programs of its own run, is left alone.

    Returns:
        git's settings here, for the commit.

    Raises:
        SendError: if a commit here would need a program that the folder brings.
    """
    found = settings(repo.top)
    if found.folder("core.worktree"):
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
    if fresh:
        _made_known(repo, fresh)
    how = ("--quiet", "--only", "--no-verify", "--cleanup=verbatim", "-m", message, "--", *paths)
    signed = signing(found or settings(repo.top))
    done = call(repo.top, *signed, "commit", *how)
    if b"did not match any file" in done.complaint:  # a person made the file by hand, and git has not heard of it
        _made_known(repo, paths)
        done = call(repo.top, *signed, "commit", *how)
    # What is saved may be what the last commit has: a person had changed the file by hand and it is changed back.
    if done.code and differs(repo, paths):
        raise _why(words(done))


def _made_known(repo: Repository, paths: list[str]) -> None:
    git(repo.top, "add", "--intent-to-add", "--", *paths)


def differs(repo: Repository, paths: list[str]) -> bool:
    """Whether any of these files is not as the last commit has it."""
    return bool(git(repo.top, "status", "--porcelain", "-z", "--untracked-files=all", "--", *paths))


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
