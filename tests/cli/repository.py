"""A school's folder in git, with people who have names, addresses and keys; nothing of the computer's own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.hostile import git, person

SSH_KEYGEN = shutil.which("ssh-keygen")
KEYS = pytest.mark.skipif(SSH_KEYGEN is None, reason="ssh-keygen is not installed, so there are no keys to sign with")
QUIET = ("-c", "core.hooksPath=/dev/null", "-c", "commit.gpgSign=false")


def at_home(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """Give git and send a home of their own."""
    for name, value in person(home).items():
        monkeypatch.setenv(name, value)
    for name in [name for name in os.environ if name.startswith(("GIT_AUTHOR", "GIT_COMMITTER", "EMAIL"))]:
        monkeypatch.delenv(name)


def key(folder: Path, name: str) -> Path:
    """A new pair of keys; the public one's file."""
    folder.mkdir(exist_ok=True)
    place = folder / name
    if not place.exists():
        subprocess.run([str(SSH_KEYGEN), "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(place)], check=True)
    return place.with_suffix(".pub")


def signed(folder: Path, keys: Path, name: str, *words: str, author: str = "", day: str = "") -> str:
    """A commit signed with somebody's key.

    Args:
        folder: the repository.
        keys: where the keys lie.
        name: whose key.
        words: more words for `git commit`.
        author: who is said to have made it, if that is somebody else.
        day: on which day it says it was committed.
    """
    mail = f"{author or name}@example.org"
    settings = ["-c", "gpg.format=ssh", "-c", f"user.signingKey={key(keys, name)}", "-c", "commit.gpgSign=true",
                "-c", f"user.email={mail}", "-c", f"user.name={author or name}", *QUIET[:2]]  # fmt: skip
    around = {**os.environ, **({"GIT_COMMITTER_DATE": f"{day}T12:00:00Z"} if day else {})}
    line = ["git", "-C", str(folder), *settings, "commit", "--quiet", "--allow-empty", "-m", "work", *words]
    done = subprocess.run(line, env=around, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return git(folder, "rev-parse", "HEAD")


def unsigned(folder: Path, *words: str) -> str:
    """A commit without a signature, past the hooks."""
    git(folder, *QUIET, "commit", "--quiet", "--allow-empty", "-m", "work", *words)
    return git(folder, "rev-parse", "HEAD")
