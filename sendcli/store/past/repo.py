"""The repository of a folder as it is asked for the past."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import NamedTuple

from sendcli.errors import SendError
from sendcli.store.git import call
from sendcli.store.repository import repository


class Past(NamedTuple):
    """A folder that is in git.

    Attributes:
        root: the folder that holds `records/`.
        top: the top folder of the repository.
        prefix: what stands before a path of the folder where the repository names it; "" or `a/b/`.
        head: the id of the last commit.
        shallow: whether this copy lacks the earlier commits.
    """

    root: str
    top: str
    prefix: str
    head: str
    shallow: bool

    def inside(self, path: str) -> str:
        """A path of the folder as the repository names it."""
        return self.prefix + path

    def outside(self, path: str) -> str:
        """A path of the repository as the folder names it; one beside the folder begins with `/`."""
        return path[len(self.prefix) :] if path.startswith(self.prefix) else f"/{path}"


def past_of(root: str) -> Past:
    """The repository of the folder.

    Raises:
        SendError: if the folder is not in git, or nothing has been committed yet.
    """
    repo = repository(root)
    if repo is None:
        words = "this folder is not in git, so nothing is known of its past"
        raise SendError(words, "git init, git add . and git commit; from then on the past is kept")
    below = os.path.relpath(root, repo.top).replace(os.sep, "/")
    head = commit_id(repo.top, "HEAD")
    if not head:
        raise SendError("nothing has been committed in this folder yet, so nothing is known of its past",
                        "git add . and git commit; from then on the past is kept")  # fmt: skip
    return Past(root, repo.top, "" if below == "." else f"{below}/", head, _shallow(repo.git_dir))


def commit_id(top: str, name: str) -> str:
    """The whole id of the commit that a name stands for; "" if there is none.

    Raises:
        SendError: if git cannot look: it is not installed, or refuses a folder that belongs to somebody else.
    """
    done = call(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if done.code == 0:
        return done.out.decode("ascii", "replace").strip()
    if b"dubious ownership" in done.complaint:
        words = "git does not read this folder, because it belongs to another user of this computer"
        raise SendError(words, f"if you trust it: git config --global --add safe.directory {top}")
    return ""


def _shallow(git_dir: str) -> bool:
    """Whether git's own list of the commits at which this copy was cut off is there."""
    common = git_dir
    with suppress(OSError), open(os.path.join(git_dir, "commondir"), encoding="utf-8") as file:
        common = os.path.join(git_dir, file.read(4096).strip())
    return os.path.exists(os.path.join(common, "shallow"))
