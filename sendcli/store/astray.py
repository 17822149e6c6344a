"""Where git would write outside of the folder: a copied `.git` may lead anywhere, and git follows.

git writes the text of a commit, its own log and its index through a link as if it were the file itself: a link to the
start-up file of somebody's shell would be filled with what the folder chose.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator

from sendcli.errors import NOT_SAVED, SendError
from sendcli.store.repository import Repository, common

_FOLDERS = ("objects", "refs", "logs")
_FILES = ("COMMIT_EDITMSG", "index", "packed-refs", "config")
_ELSEWHERE = "say --no-commit, or clone the folder instead of copying it; a moved work tree: git worktree repair"


def refuse_astray(repo: Repository, *more: str) -> None:
    """Refuse a repository that is another folder's, or one in which a link or a pipe stands where git writes.

    Args:
        repo: the repository.
        more: further folders in it that are to be written.

    Raises:
        SendError: that says what to do.
    """
    if not _is_own(repo):
        words = "what git keeps for this folder is another folder's; nothing was changed"
        raise SendError(words, _ELSEWHERE, NOT_SAVED)
    for place, is_right in _written(repo, more):
        try:
            mode = os.lstat(place).st_mode
        except (FileNotFoundError, NotADirectoryError):
            continue
        if not is_right(mode):
            words = f"{os.path.relpath(place, repo.top)} is not a file or folder of git's own; nothing was changed"
            raise SendError(words, "say --no-commit, or clone the folder instead of copying it", NOT_SAVED)


def _is_own(repo: Repository) -> bool:
    """Whether git's files are this folder's: below it, by themselves, or those of a work tree that knows of it."""
    own = os.path.join(repo.top, ".git")
    if os.path.exists(os.path.join(repo.git_dir, "commondir")):
        try:
            with open(os.path.join(repo.git_dir, "gitdir"), encoding="utf-8", errors="replace") as file:
                back = file.read(4096).strip()
        except OSError:
            return False
        return os.path.realpath(os.path.join(repo.git_dir, back)) == os.path.realpath(own) and not os.path.isdir(own)
    place = os.path.realpath(repo.git_dir)
    return os.path.basename(place) != ".git" or place == os.path.join(os.path.realpath(repo.top), ".git")


def _written(repo: Repository, more: tuple[str, ...]) -> Iterator[tuple[str, Callable[[int], bool]]]:
    """Every place that git writes for a commit, and what it has to be."""
    for folder in {repo.git_dir, common(repo)}:
        yield from ((os.path.join(folder, name), stat.S_ISDIR) for name in (*_FOLDERS, *more))
        yield from ((os.path.join(folder, name), stat.S_ISREG) for name in _FILES)
        yield os.path.join(folder, "logs", "HEAD"), stat.S_ISREG
        parts = _branch(repo.git_dir).split("/")
        for number in range(1, len(parts) + 1):
            last = number == len(parts)
            for start in ((), ("logs",)):
                yield os.path.join(folder, *start, *parts[:number]), stat.S_ISREG if last else stat.S_ISDIR
    objects = os.path.join(common(repo), "objects")
    if os.path.isdir(objects):
        yield from ((entry.path, stat.S_ISDIR) for entry in os.scandir(objects))


def _branch(git_dir: str) -> str:
    """The branch at hand by its whole name; HEAD itself if there is none."""
    try:
        with open(os.path.join(git_dir, "HEAD"), encoding="utf-8", errors="replace") as file:
            name = file.read(4096).strip()
    except OSError:
        return "HEAD"
    return name.removeprefix("ref:").strip() if name.startswith("ref:") else "HEAD"
