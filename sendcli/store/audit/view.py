"""The repository as it is, without what the folder says about how to look at it.

A folder's own `.git/config` can tell git which faults to pass over, whose name to show and which keys to trust. So
the audit looks through a git folder of its own, made for the moment: its settings are empty, the objects are those
of the folder.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sendcli.store.git import Done, GitError, call, git, words
from sendcli.store.repository import Repository, common
from sendcli.store.settings import Settings, settings


class View(NamedTuple):
    """A clean look at a repository.

    Attributes:
        repo: the repository.
        root: the folder that holds `records/`.
        place: the git folder made for the moment.
        head: the commit that HEAD names; "" if there is none.
        refs: all refs, by name, with the object that each names.
        settings: git's settings in the repository itself.
    """

    repo: Repository
    root: str
    place: str
    head: str
    refs: dict[str, str]
    settings: Settings

    def call(self, *arguments: str, given: bytes | None = None) -> Done:
        """One call of git in the clean view."""
        more = {"GIT_DIR": self.place, "GIT_OBJECT_DIRECTORY": os.path.join(common(self.repo), "objects")}
        return call(self.place, "-c", "core.commitGraph=false", *arguments, given=given, more=more)

    def text(self, *arguments: str, given: bytes | None = None) -> str:
        """What such a call prints.

        Raises:
            GitError: if it fails.
        """
        done = self.call(*arguments, given=given)
        if done.code:
            raise GitError(f"git could not do this: {words(done)}", "look at the first findings; restore a backup")
        return done.out.decode("utf-8", "replace")

    def path(self, name: str) -> str:
        """A path below the folder, as the repository's top sees it."""
        return os.path.relpath(os.path.join(self.root, name), self.repo.top).replace(os.sep, "/")


@contextmanager
def view(repo: Repository, root: str) -> Iterator[View]:
    """Look at a repository.

    Raises:
        GitError: if git cannot even list its branches.
    """
    found = settings(repo.top)
    listed = git(repo.top, "for-each-ref", "--format=%(objectname) %(refname)").decode("utf-8", "replace")
    refs = {name: sha for sha, _, name in (line.partition(" ") for line in listed.splitlines())}
    head = call(repo.top, "rev-parse", "--verify", "--quiet", "HEAD").out.decode().strip()
    with tempfile.TemporaryDirectory(prefix="send-") as place:
        _make(place, found.value("extensions.objectformat"), head, refs)
        index = os.path.join(repo.git_dir, "index")
        if os.path.isfile(index):
            with open(index, "rb") as old, open(os.path.join(place, "index"), "wb") as new:
                new.write(old.read())
        yield View(repo, root, place, head, refs, found)


def _make(place: str, form: str, head: str, refs: dict[str, str]) -> None:
    """The smallest git folder that git takes for one."""
    os.mkdir(os.path.join(place, "refs"))
    config = "[core]\n\trepositoryformatversion = 1\n\tbare = true\n"
    if form:
        config += f"[extensions]\n\tobjectformat = {form}\n"
    kept = {name: sha for name, sha in refs.items() if not name.startswith("refs/replace/")}
    lines = "".join(f"{sha} {name}\n" for name, sha in sorted(kept.items()))
    for name, text in {"config": config, "HEAD": f"{head}\n" if head else "ref: refs/heads/main\n",
                       "packed-refs": lines}.items():  # fmt: skip
        with open(os.path.join(place, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
