"""What `send init` does in git, and how it says so."""

from __future__ import annotations

import os
import sys

from sendcli.store.git import GitError
from sendcli.store.hooks import Hook
from sendcli.store.repository import commit
from sendcli.store.settings import settings
from sendcli.store.setup import SetUp, set_up
from sendcli.store.signers import set_up_signing

WHO = 'git config --global user.name "Your Name"; git config --global user.email "you@school.example"'


def setting_up(root: str, new: list[str], sign: bool, key: str) -> list[str]:
    """Set up git, sign if wanted, commit what is new; in words for the person.

    Args:
        root: the folder that holds `records/`.
        new: the files that were just made.
        sign: whether commits are to be signed.
        key: a public key's file.
    """
    done = set_up(root, sys.executable)
    lines = [_said(done)]
    lines += [f"  {name}: {what}" for name, what in map(_hook, done.hooks) if what]
    signed = set_up_signing(root, key) if sign else []
    if sign:
        lines.append("commits here are signed with your SSH key from now on; allowed_signers lists it")
    if not new or not done.made:
        return [*lines, *_left(done, signed, new)]
    return [*lines, *_first(done, sorted({*new, *done.written, *signed}))]


def _said(done: SetUp) -> str:
    if done.made:
        return f"made a git repository, set up for records ({len(done.set)} settings, {len(done.hooks)} checks)"
    changed = [*done.set, *done.written]
    return f"set up git: {', '.join(changed)}" if changed else "git is set up; nothing had to be changed"


def _hook(hook: Hook) -> tuple[str, str]:
    if hook.state == "another's":
        return hook.name, "a script of your own is there and stays; have it run: send validate"
    return hook.name, "" if hook.state == "ours" else hook.state


def _left(done: SetUp, signed: list[str], new: list[str]) -> list[str]:
    """What the person still has to commit."""
    if done.made:
        return ["nothing is committed yet: git add records .gitignore .gitattributes; git commit"]
    changed = [*done.written, *signed, *(["the new files"] if new else [])]
    return [f"to be committed by you: {', '.join(changed)}"] if changed else []


def _first(done: SetUp, paths: list[str]) -> list[str]:
    """The first commit, if git knows who makes it."""
    found = settings(done.repo.top)
    named = os.environ.get("GIT_AUTHOR_EMAIL") or (found.value("user.name") and found.value("user.email"))
    how = [f"      {WHO}", "      git add -A; git commit"]
    if not named:
        return ["not committed yet: git does not know who you are", *how]
    try:
        commit(done.repo, paths, paths, "A new folder for records\n\nSend-Command: init", found)
    except GitError as error:
        return [f"not committed yet: {error.message}", *how[1:]]
    return [f"committed {len(paths)} files"]
