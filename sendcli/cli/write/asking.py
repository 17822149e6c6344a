"""What a record cannot do without is asked for on a terminal, and demanded by its option in a script."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from sendcli.cli.out import safe
from sendcli.cli.write.fields import entries_in, flag, several, value_of
from sendcli.errors import USAGE, SendError
from sendcli.model.choices import Choice, Coded
from sendcli.model.nested import Many
from sendcli.model.record import Field, Kind, Record
from sendcli.model.walk import Walk
from sendcli.text.edit.values import inline
from sendcli.text.reader import read

_MOST = 16
_IN_A_FILE = "leave the line out until there is a day"  # a line of a file; here it is a question


def completed(
    record: type[Record], given: Mapping[str, Any], also: Iterable[str] = (), but: Iterable[str] = ()
) -> dict[str, Any]:
    """What was given, each value looked at, and what is missing asked for.

    Args:
        record: the type of record that is written.
        given: what was given, by attribute.
        also: attributes to ask for besides the required ones; on a terminal only, and Enter leaves them out.
        but: attributes that are not asked for.

    Raises:
        SendError: if a value is not right, or one is missing and nobody can be asked.
    """
    values = dict(given)
    for field in record.FIELDS.values():
        there = values.get(field.attribute)
        if there:
            _right(field, there)
        elif field.attribute not in but and (field.required or field.attribute in also):
            values[field.attribute] = _asked(field)
    return values


def _right(field: Field, given: Any) -> None:
    """Refuse a value that the record could not hold, by the name of its option."""
    if problem := fault(field, given):
        raise SendError(f"--{flag(field)}: {problem[0]}", "\n".join(problem[1:]), USAGE)


def fault(field: Field, given: Any) -> list[str]:
    """What is wrong with a value as it was typed, and what to type instead; empty if it is right."""
    typed = [given] if isinstance(given, str) else given
    if not all(_is_whole(text) for text in typed):
        return ["this holds half a character, which cannot be written; type it again"]
    document = read("", f"k: {inline(value_of(field, given))}\n".encode())
    if document.root is None or document.problems:
        return [problem.message for problem in document.problems] or ["this cannot be read"]
    walk = Walk(document.source)
    field.kind.read(document.root.items["k"][1], walk)
    return [words for problem in walk.problems[:1] for words in (problem.message, *problem.notes)]


def _is_whole(text: str) -> bool:
    """Whether no character is half a one, as a terminal with another encoding hands it over."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def askable() -> bool:
    """Whether somebody sits at a terminal and can be asked."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr.isatty())


def _asked(field: Field) -> Any:
    if not askable():
        if not field.required:
            return ""
        example = f'--{flag(field)} "{field.example}"' if field.example else f"wanted is {field.kind.words}"
        raise SendError(f"--{flag(field)} is needed: {field.help}", example, USAGE)
    while True:
        text = _line(field)
        given: Any = _entries(field, text) if text and several(field) else text
        if not text and not field.required:
            return ""
        problem = fault(field, given) if text else ["something is needed here; Ctrl-C stops, and nothing is changed"]
        if not problem:
            return given
        print(*(f"  {safe(line)}" for line in problem if line != _IN_A_FILE), sep="\n", file=sys.stderr)


def _entries(field: Field, text: str) -> list[str]:
    """What was typed for a list: as in a file, or with commas alone where short words are wanted."""
    return (entries_in(f"[{text}]") if field.example.startswith("[") and text[0] != "[" else []) or [text]


def _line(field: Field) -> str:
    hints = [_hint(field), "" if field.required else "Enter leaves it out"]
    hint = "; ".join(filter(None, hints))
    print(f"{field.key.replace('_', ' ')}: {field.help}{f' ({hint})' if hint else ''}", file=sys.stderr)
    print("> ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise SendError("the input ended; nothing was changed", "", USAGE)
    return line.strip()


def _hint(field: Field) -> str:
    """What may be typed: all the words if there are not many, else an example; not in [ ], which mean "as usual"."""
    known = _known(field.kind.of if isinstance(field.kind, Many) else field.kind)
    if 0 < len(known) <= _MOST:
        return f"one of: {', '.join(known)}"
    example = field.example.strip("[]") if several(field) else field.example
    return f"for example: {example}" if example else ""


def _known(kind: Kind) -> list[str]:
    """The words or codes that a value is one of."""
    if isinstance(kind, Coded):
        return sorted({code.code for code in kind.codes})
    return list(kind.known) if isinstance(kind, Choice) else []
