"""Facts of a chronology in words: a phrase for each field, filled from its record."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from sendcli.analysis.chronology.marks import Mark
from sendcli.codes.sen import NEED_TYPE, PROVISION
from sendcli.model.score import Score
from sendcli.reports.documents import chronology_values as values
from sendcli.reports.documents.chronology_book import PHRASES, STAFF_ONLY
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.one_pupil import listed, who_is
from sendcli.reports.forms.values import words

_PART = re.compile(r"\[([^\[\]]*)\]|\{(\w+)\}")
# Fields that hold one of a few words, written with hyphens.
_CHOICES = ("kind", "decision", "result", "recommendation", "reply", "board_decision")
# Fields that hold people; their ids are names on paper.
_PEOPLE = ("who", "by", "staff", "name", "lead", "decided_by", "author", "agency", "chair", "assessor")


def words_of(asked: Request, mark: Mark) -> str | None:
    """A fact as a sentence; None where this audience is not told of it."""
    names = [f"{kind.__name__}.{mark.attribute}" for kind in type(mark.record).__mro__]
    if asked.audience != "staff" and any(name in STAFF_ONLY for name in names):
        return None
    phrase = next((PHRASES[name] for name in names if name in PHRASES), None)
    if phrase is None and asked.audience != "staff":  # nobody has decided yet whether parents read it
        return None
    if phrase is None:
        field = next(one for one in mark.record.FIELDS.values() if one.attribute == mark.attribute)
        phrase = (
            f"{mark.record.TITLE.removeprefix('an ').removeprefix('a ').capitalize()}: {field.help.rstrip('.').lower()}"
        )
    if not phrase:
        return None
    return filled(asked, mark, phrase) or None


def filled(asked: Request, mark: Mark, phrase: str) -> str:
    """A phrase with the values of the record: `{name}` is a field, `[...]` falls away where a field in it has none."""

    def part(found: re.Match[str]) -> str:
        inner, name = found[1], found[2]
        if name:
            return _value(asked, mark, name) or "not recorded"
        values = {each: _value(asked, mark, each) for each in re.findall(r"\{(\w+)\}", inner)}
        if not all(values.values()):
            return ""
        return re.sub(r"\{(\w+)\}", lambda each: values[each[1]] or "", inner)

    return _PART.sub(part, phrase)


def _value(asked: Request, mark: Mark, name: str) -> str | None:
    """The value of a field as text, or one of those that no single field holds."""
    made: dict[str, Callable[[], str | None]] = {
        "log": lambda: values.log(asked, mark.record),
        "flags": lambda: values.flags(mark.record),
        "suspended": lambda: values.suspended(mark.record),
        "plan_title": lambda: values.plan_title(mark),
        "programme": lambda: values.programme(asked, mark),
        "somebody": lambda: values.somebody(asked, mark.record),
    }
    return made[name]() if name in made else _shown(asked, name, getattr(mark.record, name))


def _shown(asked: Request, name: str, value: Any) -> str | None:
    """A field's value: codes by their labels, people by their names, several in a row."""
    if isinstance(value, tuple) and not isinstance(value, Score):
        return listed([str(one) for one in value if isinstance(one, str)]) or None
    if isinstance(value, str):
        return _text(asked, name, value)
    if isinstance(value, Score):
        return value.text
    return None if value is False else words(value)


def _text(asked: Request, name: str, value: str) -> str:
    if name in ("provision", "type"):
        return PROVISION.labels().get(value) or NEED_TYPE.labels().get(value) or value
    if name in _PEOPLE:
        return who_is(asked, value)
    return value.replace("-", " ") if name in _CHOICES else value
