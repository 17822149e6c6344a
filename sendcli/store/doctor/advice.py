"""What a look at one thing says."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from sendcli.store.repository import Repository
from sendcli.store.settings import Settings

State = Literal["fine", "unsafe", "unknown"]


class Advice(NamedTuple):
    """One line: what was looked at, how it stands, and what to do.

    Attributes:
        about: what was looked at, in a word or two.
        state: `unknown` is what a program cannot see; the person has to look.
        what: what was found; no name of a child, no password.
        mend: what to type or to do.
    """

    about: str
    state: State
    what: str
    mend: str = ""


class Folder(NamedTuple):
    """What is looked at.

    Attributes:
        root: the folder that holds `records/`.
        today: for ages and the clock.
        repo: the repository, or None.
        settings: git's settings there; empty without a repository.
    """

    root: str
    today: date
    repo: Repository | None
    settings: Settings
