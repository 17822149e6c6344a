"""Published figures as a record of the folder, and back."""

from __future__ import annotations

from datetime import date
from typing import Any

from sendcli.analysis.suppression.published import Published, from_plain, to_plain
from sendcli.errors import USAGE, SendError
from sendcli.model.published import PublishedFigures
from sendcli.model.school import School
from sendcli.text.edit.values import Value, Word

_PARTED = "="


def last_published(school: School, day: date) -> Published | None:
    """The figures that were published last.

    Raises:
        SendError: if they are of a later day, or cannot be read.
    """
    known = [(one.on, len(name), name) for name, one in school.published.items()]
    if not known:
        return None
    last, _, name = max(known)
    if last > day:
        words = f"figures of {last} are published already, and a report of an earlier day is not kept apart from them"
        raise SendError(words, "make the report of that day or a later one", USAGE)
    try:
        return figures_of(school.published[name])
    except ValueError:
        words = f"records/published/{name}.yaml is not as send wrote it, so the report cannot be compared with it"
        raise SendError(words, f"git log -p records/published/{name}.yaml shows what changed; put it back") from None


def figures_of(record: PublishedFigures) -> Published:
    """What a record keeps.

    Raises:
        ValueError: it is not as `send figures publish` made it.
    """
    rows = [_row(one.who, one.said, one.told, one.day) for one in record.figures]
    return from_plain({"day": record.on.isoformat(), "least": record.least, "figures": rows})


def _row(of: tuple[str, ...], said: str, told: int | None, day: date | None) -> dict[str, Any]:
    labels = {name: label for name, _, label in (one.partition(_PARTED) for one in of)}
    number = {} if told is None or day is None else {"told": told, "day": day.isoformat()}
    return {"of": labels, "said": said, **number}


def record_of(kept: Published, document: str) -> dict[str, Value]:
    """The fields of such a record, as they are written."""
    figures: list[Value] = [_written(row) for row in to_plain(kept)["figures"]]
    return {
        "date": Word(kept.day.isoformat()),
        "least": Word(str(kept.least)),
        "document": document,
        "figures": figures,
    }


def _written(row: dict[str, Any]) -> dict[str, Value]:
    fields: dict[str, Value] = {}
    if row["of"]:
        fields["of"] = [f"{name}{_PARTED}{label}" for name, label in row["of"].items()]
    fields["said"] = row["said"]
    return fields | {key: Word(str(row[key])) for key in ("told", "day") if key in row}
