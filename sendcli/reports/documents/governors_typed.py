"""What somebody typed for governors: priorities. A sentence that may say a number or a name is left out."""

from __future__ import annotations

import re
from datetime import date

from sendcli.model.figures import Figures
from sendcli.model.identity import Name
from sendcli.model.school import School

_NUMBERS = re.compile(
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|single|sole|only|both|pair|couple|twins?|"
    r"half|third|quarter|few|several|nobody|none|he|she|his|her|him)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def priorities(school: School, day: date, whole: bool) -> tuple[list[str], int]:
    """The priorities of the latest table of figures or visit that has any, and how many were left out.

    Args:
        school: the snapshot.
        day: the day of the report.
        whole: leave nothing out: for the school's own office.
    """
    known = [one for one in school.figures.values() if one.on <= day and one.priorities]
    last: Figures | None = max(known, key=lambda one: one.on, default=None)
    lines = list(last.priorities) if last else []
    safe = lines if whole else [line for line in lines if harmless(school, line)]
    return safe, len(lines) - len(safe)


def harmless(school: School, text: str) -> bool:
    """Whether a text holds neither a number nor a name of a pupil, nor a word that points to one child."""
    if _NUMBERS.search(text):
        return False
    words = {word.casefold() for word in _WORD.findall(text)}
    ids = {part.casefold() for part in re.findall(r"[\w-]+", text)}
    return not words & _names(school) and not ids & {name.casefold() for name in school.pupils}


def _names(school: School) -> set[str]:
    found: set[str] = set()
    for file in school.pupils.values():
        if file.pupil:
            found |= _parts(file.pupil.name)
    return found


def _parts(name: Name) -> set[str]:
    said = " ".join(filter(None, (name.given, name.family, name.known_as, name.family_known_as)))
    return {word.casefold() for word in _WORD.findall(said)}
