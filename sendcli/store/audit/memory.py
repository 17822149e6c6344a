"""The last head that was found sound, kept outside of the repository: who rewrites it there cannot rewrite this."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from datetime import date
from hashlib import sha256
from typing import NamedTuple


class Seen(NamedTuple):
    """A head, and the day on which it was found sound."""

    head: str
    day: str


def seen(top: str) -> Seen | None:
    """What was last found sound at this place by this person, or None."""
    with suppress(OSError, ValueError, TypeError, KeyError), open(_place(top), encoding="utf-8") as file:
        found = json.load(file)
        return Seen(str(found["head"]), str(found["day"]))
    return None


def keep(top: str, head: str, day: date) -> bool:
    """Remember a head. Returns whether that was possible."""
    place = _place(top)
    try:
        os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
        temp = f"{place}.{os.getpid()}"
        with os.fdopen(os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump({"head": head, "day": day.isoformat()}, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temp, place)
    except OSError:
        return False
    return True


def _place(top: str) -> str:
    """One file a repository, by a sum of where it lies: the name of a school stays out."""
    return os.path.join(_folder(), "send", "audit", sha256(os.path.realpath(top).encode()).hexdigest()[:32] + ".json")


def _folder() -> str:
    """Where the system has programs keep what they remember of a person."""
    home = os.path.expanduser("~")
    if os.name == "nt":
        return os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    given = os.environ.get("XDG_STATE_HOME", "")
    if os.path.isabs(given):
        return given
    mac = sys.platform.startswith("darwin")
    return os.path.join(home, "Library", "Application Support") if mac else os.path.join(home, ".local", "state")
