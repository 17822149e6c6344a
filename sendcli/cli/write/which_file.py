"""Which record somebody wants to edit: a path, or a pupil and what it is about."""

from __future__ import annotations

import os
from datetime import date

from sendcli.analysis.which_plan import running
from sendcli.analysis.which_review import review_of
from sendcli.errors import USAGE, SendError
from sendcli.model.school import PupilFile
from sendcli.store.kinds import RECORDS
from sendcli.store.parse import placed

_SHELVES = {"plans": "plans", "ehcp": "ehcps", "reviews": "reviews", "assessments": "assessments"}


def record_at(root: str, typed: str) -> str:
    """The path of a record below the folder; "" if what was typed is not the path of one.

    Args:
        root: the folder that holds `records/`.
        typed: a path from here, or from the folder.
    """
    for place in (os.path.abspath(typed), os.path.join(root, typed)):
        path = os.path.relpath(os.path.realpath(place), os.path.realpath(root)).replace(os.sep, "/")
        if path.startswith(f"{RECORDS}/") and placed(path, RECORDS) and os.path.isfile(place):
            return path
    return ""


def file_of(file: PupilFile, today: date, named: str) -> str:
    """The path of one of a pupil's records.

    Args:
        file: the pupil's records.
        today: the day of the command: it decides which plan runs.
        named: plan, log, ehcp or review, or a file's own name; the pupil's own file if left out.

    Raises:
        SendError: if there is none, or several have that name.
    """
    folder = f"{RECORDS}/pupils/{file.id}"
    if named in ("", "pupil", "log"):
        return f"{folder}/{named or 'pupil'}.yaml"
    if named == "plan":
        return f"{folder}/plans/{running(file, today)[0]}.yaml"
    if named == "review":
        return f"{folder}/reviews/{review_of(file, today)[0]}.yaml"
    if named == "ehcp" and file.ehcps:
        return f"{folder}/ehcp/{max(file.ehcps)}.yaml"
    shelves = {name: getattr(file, shelf) for name, shelf in _SHELVES.items()}
    found = [f"{folder}/{name}/{named}.yaml" for name, shelf in shelves.items() if named in shelf]
    if len(found) != 1:
        known = [f"{name}/{item}" for name, shelf in shelves.items() for item in shelf]
        words = f"{file.id} has {'several files' if found else 'no file'} {named}"
        raise SendError(words, f"its files: pupil, log, {', '.join(known)}; or give the path", USAGE)
    return found[0]
