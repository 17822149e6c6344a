"""A chronology: every dated fact of a pupil by school year, with the line it stands in and its first commit."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from sendcli.analysis.chronology.chronology import Chronology, Fact, chronology
from sendcli.dates.schoolyear import label, school_year
from sendcli.dates.words import dated
from sendcli.errors import USAGE, SendError
from sendcli.reports.documents.chronology_words import words_of
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.one_pupil import about_child
from sendcli.reports.documents.pupil import about_pupil
from sendcli.reports.forms.values import written


def context(asked: Request) -> Context:
    """What `chronology.j2` shows. `--since DATE` leaves out what is dated before.

    Parents are told of the log by kind and subject, never with what was written; of safeguarding and care nothing.
    Concerns stand in a folder of their own, may be about several people, and are told to nobody here.

    Raises:
        SendError: if nothing is dated in that time.
    """
    found = chronology(asked.school, asked.pupil, asked.day, asked.since, asked.past)
    rows = [(fact, text) for fact in found.facts if (text := words_of(asked, fact.mark))]
    if not rows:
        raise SendError(f"nothing of {asked.pupil} is dated in that time", "leave --since out for all of it", USAGE)
    return {
        "about": about_pupil(asked) if asked.audience == "staff" else about_child(asked),
        "heads": ("Day", "What", "Where it stands", *(["First recorded in"] if found.looked else [])),
        "years": [
            {"title": label(year), "rows": [_row(asked, found, fact, text) for fact, text in group]}
            for year, group in groupby(rows, key=lambda row: school_year(row[0].mark.day))
        ],
        "notes": _notes(asked, found, len(rows)),
    }


def _row(asked: Request, found: Chronology, fact: Fact, text: str) -> tuple[Any, ...]:
    where = f"{_short(asked, fact.place.file)}:{fact.place.line}"
    return dated(fact.mark.day), text[:1].upper() + text[1:], where, *([_commit(fact)] if found.looked else [])


def _commit(fact: Fact) -> str:
    return f"{fact.first.commit[:7]}, {dated(fact.first.on)}" if fact.first else "not committed yet"


def _short(asked: Request, path: str) -> str:
    """A path without what is the same on every line."""
    return path.removeprefix("records/").removeprefix(f"pupils/{asked.pupil}/")


def _notes(asked: Request, found: Chronology, count: int) -> list[str]:
    since = f" from {written(asked.since)}" if asked.since else ""
    lines = [
        f"{count} dated facts{since} to {written(asked.day)}. Files stand in records/pupils/{asked.pupil}/, if "
        "nothing else is said. Single readings and sessions are on the progress sheet.",
    ]
    if found.later:
        lines.append(f"Dated later, and not listed: {found.later}.")
    if not found.looked:
        lines.append("This folder is not in git, so it is not known when each fact was recorded.")
    elif asked.past and asked.past.shallow:
        lines.append("This copy lacks the earlier past, so what its oldest commit holds may have been recorded before.")
    return lines


DOCUMENT = Document("chronology", "Chronology", "pupil", context, ("staff", "parents"), names=True)
