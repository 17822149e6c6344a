"""A small school on disk to do harm to, and the one record that is edited in it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from sendcli.store.replace import TEMP
from sendcli.store.writer import How, Write, save
from sendcli.text.edit.splice import Edit, edited, plain_of
from sendcli.text.edit.values import Word
from tests.checks.sound_school import FILES as FILES

PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
_PATIENT = 120.0  # seconds; many writers wait for one another


def school(folder: Path, *, in_git: bool = False) -> Path:
    """The sound school of the tests, in a folder."""
    for name, text in FILES.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
    if in_git:
        for words in (["init", "-q", "--template="], ["add", "-A"], ["commit", "-qm", "start"]):
            subprocess.run(["git", "-C", str(folder), *words], check=True, env=environment())
    return folder


def environment() -> dict[str, str]:
    """The environment for git and for `send`: somebody invented, and nobody's settings."""
    who = {f"GIT_{role}_{what}": "t@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "SEND_"))}
    here = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "SEND_TODAY": "2026-11-23"}
    return kept | who | here | {"PYTHONDONTWRITEBYTECODE": "1"}


def readings(folder: Path) -> dict[str, str]:
    """The readings of the plan's target, by day."""
    found: dict[str, str] = plain_of((folder / PLAN).read_bytes())["targets"][0]["readings"]
    return found


def set_readings(folder: Path, values: dict[str, str], *, git: bool = False) -> None:
    """One save: readings set, as `send reading add` does it.

    Raises:
        SendError: if it is refused.
    """
    count_up(folder, lambda _: values, git=git)


def count_up(folder: Path, new: Callable[[dict[str, str]], dict[str, str]], *, git: bool = False) -> None:
    """One save of readings that are worked out from those that stand there.

    Raises:
        SendError: if it is refused.
    """

    def make(data: bytes | None) -> bytes:
        there = plain_of(data or b"")["targets"][0]["readings"]
        edits = [
            Edit(("targets", 0, "readings", day), Word(value))
            if day in there
            else Edit(("targets", 0, "readings"), Word(value), at=-1, key=day)
            for day, value in new(there).items()
        ]
        return edited(data or b"", edits)

    save(str(folder), [Write(PLAN, make)], "ab-0001: a reading", how=How(committing=git, wait=_PATIENT))


def strays(folder: Path) -> list[str]:
    """Half-written files that were left beside records."""
    return [str(place) for place in folder.rglob(f"{TEMP}*")]
