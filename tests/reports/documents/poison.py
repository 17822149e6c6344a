"""A school in which every text that somebody may type says something that is code somewhere."""

from __future__ import annotations

from typing import Any

from sendcli.model import fields
from sendcli.model.record import Kind, Record

# By this a test finds the text again.
MARK = "ZZ9"
POISONS = (
    f"{MARK}<script>alert(1)</script><img src=x onerror=alert(1)>",
    f'{MARK}" onmouseover="alert(1)" x=\'y\' & &lt; &#60;',
    f"{MARK}</style></title></textarea>--><svg onload=alert(1)>",
    f"{MARK} [a](javascript:alert(1)) ![b](http://e.example/x.png) **b** `c` | d ~~e~~ http://e.example www.e.example",
    f"# {MARK} heading",
    f"- {MARK} item\n\n> quote\n\n1. one\n\n    code\n\n---\n<b>raw</b>",
    f"{MARK}{{{{ 7*7 }}}}{{% for x in y %}}{{# no #}}",
    f'{MARK}#eval("1+1") ] #import "x" $ x^2 $ @ref <label> \\u{{41}} " + "',
    f"={MARK}+cmd|' /C calc'!A0",
    f"{MARK} $(touch x) `touch y`; \\begin{{x}} %s %(x)s {{0}}",
    f"{MARK} שלום العربية 漢字 Ńowak O’Brien-Ó 👩‍👧 é",
)


def poison(record: Record, text: str) -> None:
    """Put a text in place of whatever a record and the groups in it hold as free text."""
    for field in record.FIELDS.values():
        value = getattr(record, field.attribute)
        fresh = _poisoned(field.kind, value, text)
        if fresh is not value:
            object.__setattr__(record, field.attribute, fresh)


def _poisoned(kind: Kind, value: Any, text: str) -> Any:
    for each in value if isinstance(value, tuple) else (value,):
        if isinstance(each, Record):
            poison(each, text)
    if isinstance(value, tuple) and value and _free(getattr(kind, "of", None)):
        return tuple(text for _ in value)
    return text if isinstance(value, str) and _free(kind) else value


def _free(kind: Kind | None) -> bool:
    return kind is not None and kind.__class__ in (fields._TEXT.__class__, fields._PROSE.__class__)
