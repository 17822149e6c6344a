"""When each pupil's files were last changed, by what git has."""

from __future__ import annotations

from datetime import date

from sendcli.dates.london import in_london
from sendcli.store.git import begin
from sendcli.store.names import RECORDS
from sendcli.store.past.commits import seconds
from sendcli.store.past.repo import Past

_PUPILS = f"{RECORDS}/pupils"
_ASKED = (
    "-c", "log.showRoot=true", "-c", "log.mailmap=false", "log", "--full-history", "-z", "--name-only", "--no-renames",
    "--no-ext-diff", "--no-textconv", "--no-notes", "--no-color", "--no-decorate", "--format=%x01%ct",
)  # fmt: skip


def touched(past: Past, today: date) -> dict[str, date]:
    """By pupil, the day in England on which a file of theirs was last changed; none lies after today.

    Args:
        past: the repository.
        today: what is dated later counts as of this day.
    """
    found: dict[str, date] = {}
    day = today
    rest = b""
    for part in begin(past.top, *_ASKED, past.head, "--", past.inside(_PUPILS)):
        *words, rest = (rest + part).split(b"\0")
        for word in words:
            text = word.decode("utf-8", "replace").lstrip("\n")
            if text.startswith("\x01"):
                day = min(in_london(seconds(text[1:].strip())).date(), today)
            else:
                _note(found, past.outside(text), day)
    return found


def _note(found: dict[str, date], path: str, day: date) -> None:
    """A path that was touched on a day. Dates of commits may be out of order, so the latest counts."""
    parts = path.split("/")
    if path.startswith(f"{_PUPILS}/") and len(parts) > 3:
        found[parts[2]] = max(found.get(parts[2], day), day)
