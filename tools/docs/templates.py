"""docs/templates.md: the documents, and what their templates are given."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from sendcli.errors import SendError
from sendcli.model.school import School
from sendcli.reports.documents.book import DOCUMENTS, document
from sendcli.reports.documents.document import Document, Request
from sendcli.store.load import load

ROOT = Path(__file__).parents[2]
_ENOUGH = 500
_HEAD = """\
# What templates are given

Made from the documents themselves by `make docs`, on the sample school; do not edit. [documents.md](documents.md) has
the vocabulary and the rules. Every template is given `doc` and `audience` besides. "or nothing" may be not recorded:
such a value prints as that.
"""


def page() -> str:
    """The whole page."""
    loaded = load(str(ROOT))
    school, day = loaded.school, loaded.school.settings.today or date(2026, 11, 23)
    return "\n".join([_HEAD, *(_document(name, school, day) for name in DOCUMENTS)])


def _document(name: str, school: School, day: date) -> str:
    found = document(name)
    module, subject, about = DOCUMENTS[name]
    held = import_module(f"sendcli.reports.documents.{module}")
    said = " ".join((inspect.getdoc(found.context) or "").split())
    who = ", ".join(found.audiences) + (" (the first if nothing is said)" if len(found.audiences) > 1 else "")
    prints = "names" if found.names else "ids, and of one pupil names," if found.prints_names(of_one=True) else "ids"
    lines = [
        f"## {name}",
        "",
        f"{about} Of: {subject}. For: {who}. Prints {prints} as a rule.",
        f"`templates/{name}.j2`, `{held.__name__.replace('.', '/')}.py`. {said}",
        "",
        "| name | what it is |",
        "|---|---|",
    ]
    shapes: dict[str, set[str]] = {}
    for context in _contexts(found, school, day):
        for key, value in context.items():
            shapes.setdefault(key, set()).add(shape(value))
    return "\n".join([*lines, *(f"| `{key}` | {_told(shapes[key])} |" for key in sorted(shapes)), ""])


def _contexts(found: Document, school: School, day: date) -> Iterator[dict[str, Any]]:
    """What the document gathers, of as many subjects as show all there is."""
    subjects = [(pupil, "") for pupil in sorted(school.pupils)] if found.subject in ("pupil", "any") else []
    subjects += [("", name) for name in school.classes()] if found.subject in ("class", "any") else []
    subjects += [("", "")] if found.subject in ("school", "any") else []
    for audience in found.audiences:
        count = 0
        for pupil, group in subjects:
            try:
                yield found.context(Request(school, day, audience, found.prints_names(bool(pupil)), pupil, group))
            except SendError:
                continue
            count += 1
            if count == _ENOUGH:
                break


# Yes and no are numbers to Python, so they stand first.
_SIMPLE: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "yes or no"),
    (str, "text"),
    ((int, float), "number"),
    (date, "day"),
)


def shape(value: Any) -> str:
    """What a value is, for somebody who writes a template."""
    if value is None or value == [] or value == ():
        return "nothing"
    for kind, said in _SIMPLE:
        if isinstance(value, kind):
            return said
    if hasattr(value, "svg"):
        return "chart"
    names = value if isinstance(value, dict) else getattr(value, "_fields", None)
    if names is not None:
        return "group of " + ", ".join(f"`{name}`" for name in names)
    return _many(value) if isinstance(value, (list, tuple)) else "part"


def _many(values: Any) -> str:
    if isinstance(values, tuple) and len(values) > 1 and any(shape(each) != shape(values[0]) for each in values):
        return "row of " + ", ".join(shape(each) for each in values)
    inner = sorted({shape(each) for each in values})
    longest = max(inner, key=len)
    return f"list: {longest}"


def _told(shapes: set[str]) -> str:
    kinds = sorted(shapes - {"nothing"}, key=len, reverse=True)
    if not kinds:
        return "nothing in the sample"
    return kinds[0] + (" or nothing" if "nothing" in shapes else "")
