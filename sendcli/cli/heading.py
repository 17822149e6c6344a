"""The first lines of an answer."""

from __future__ import annotations

import sys

from sendcli.cli.folder import Asked
from sendcli.cli.out import safe
from sendcli.dates.words import spoken


def head(asked: Asked, what: str) -> list[str]:
    """The first lines of an answer: whose, what, as of when, and why that day."""
    settings = asked.loaded.school.settings
    why = " (the day this folder is set to)" if asked.pinned else ""
    note = [safe(settings.note)] if settings.note else []
    recorded = [asked.recorded] if asked.recorded else []
    return [f"{safe(settings.name)}: {what}{spoken(asked.today)}{why}", *recorded, *note, ""]


def recorded_aside(asked: Asked) -> None:
    """Say on stderr as of when the folder was asked, for forms that have no heading."""
    if asked.recorded:
        print(f"send: {asked.recorded}", file=sys.stderr)
