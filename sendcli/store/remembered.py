"""On which day something was last done here: a backup, an audit. Kept in `.send/`, which is never committed."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import date

from sendcli.store.lock import STATE, state_folder

_FILE = "done.json"


def remember(root: str, what: str, day: date) -> None:
    """Note the day on which something was done. Nothing depends on it, so a folder that cannot be written is fine."""
    with suppress(OSError):
        days = _days(root) | {what: day.isoformat()}
        place = os.path.join(state_folder(root), _FILE)
        temp = f"{place}.new"
        with suppress(FileNotFoundError):
            os.unlink(temp)  # left by a run that was killed; or a link, which would lead elsewhere
        with open(temp, "x", encoding="utf-8", newline="\n") as file:
            json.dump(days, file)
        os.replace(temp, place)


def last(root: str, what: str) -> date | None:
    """The day on which something was last done here, or None."""
    with suppress(ValueError):
        return date.fromisoformat(_days(root).get(what, ""))
    return None


def _days(root: str) -> dict[str, str]:
    with suppress(OSError, ValueError), open(os.path.join(root, STATE, _FILE), encoding="utf-8") as file:
        found = json.load(file)
        if isinstance(found, dict):
            return {str(key): str(value) for key, value in found.items()}
    return {}
