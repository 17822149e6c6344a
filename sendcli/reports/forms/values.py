"""Values as people read them, in every form: what is missing is said, never left blank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sendcli.dates.words import MONTHS

NOT_RECORDED = "not recorded"


class Lines(tuple[Any, ...]):
    """Several texts that stand below one another in one cell of a table."""

    __slots__ = ()


class Called(str):
    """What somebody or something is called, with the key of its page where there are pages: `pupil/kp-0107`."""

    key: str

    def __new__(cls, words: str, key: str) -> Called:
        """The words, with their key."""
        made = super().__new__(cls, words)
        made.key = key
        return made


def words(value: Any) -> str | None:
    """A value as text; None if nothing is recorded.

    Days are written out, true and false are yes and no, lists are parted by commas, or by semicolons where an entry
    is a phrase of its own.

    Raises:
        TypeError: if the value is none that a page can print: that is a mistake of whoever gathered it.
    """
    if isinstance(value, str):
        return value if value.strip() or value == " " else None  # a blank parts two values of a line
    if value is None or value == () or value == []:
        return None
    if isinstance(value, (list, tuple)):
        parts = [words(each) or NOT_RECORDED for each in value]
        return ("; " if any(map(_phrase, parts)) else ", ").join(parts)
    return _single(value)


def _phrase(part: str) -> bool:
    """Whether a comma would not part this from its neighbours: "Draw the steps", unlike "mother" or "Ngozi Okafor"."""
    return "," in part or (part[0].isupper() and part.partition(" ")[2][:1].islower())


def _single(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return f"{value:g}" if isinstance(value, float) else str(value)
    if isinstance(value, date):
        return written(value)
    raise TypeError(f"a page cannot print a {type(value).__name__}")


def apart(values: Iterable[Any]) -> Iterator[Any]:
    """Values of a line with the blanks at the edges of texts as values of their own: forms tidy texts up."""
    for value in values:
        if not isinstance(value, str) or hasattr(value, "__html__") or not value.strip():
            yield value
            continue
        if value[0] == " ":
            yield " "
        yield value.strip(" ")
        if value[-1] == " ":
            yield " "


def written(day: date) -> str:
    """A day as documents write it: "2 December 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def paragraphs(text: str) -> list[str | list[str]]:
    """Free text in paragraphs; lines that begin with a dash or a bullet, in a row, are one list.

    Free text is never markup: this is all the shape it has.
    """
    found: list[str | list[str]] = []
    fresh = True
    for line in (raw.strip() for raw in text.splitlines()):
        item = line[2:].strip() if line[:2] in ("- ", "* ", "• ") else ""
        last = found[-1] if found else None
        if not line:
            fresh = True
        elif item and isinstance(last, list) and not fresh:
            last.append(item)
        elif item:
            found.append([item])
            fresh = False
        elif fresh or not isinstance(last, str):
            found.append(line)
            fresh = False
        else:
            found[-1] = f"{last} {line}"
    return found
