"""A list of problems in the forms that people, editors and build servers read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

from sendcli.model.patterns import ID_PATTERN
from sendcli.problem import Problem
from sendcli.text.excerpt import excerpt
from sendcli.text.words import shown

# A flood helps nobody: what is shown at most of one file and in all. JSON and SARIF hold everything.
PER_FILE, IN_ALL = 20, 200
# How long a message may be.
LONGEST = 400

Lines = Callable[[str], list[str]]


# Texts of the file within a message or a note: “what was written”, and what is to be typed in its place.
_QUOTED = re.compile(r"“[^”]*”")
_TYPED = re.compile(r"""(["'])(?:(?!\1).)*[^\W\d_](?:(?!\1).)*\1""")
_WRITTEN = re.compile(r"(write (?:- )?`?[\w-]+`?: )(?![\"'“]).*")
# An entry or a value that is to be typed without quotation marks: `write - maya`, `write maya, family: …`.
_ENTRY = re.compile(r"(write - )(?![\w-]+: …).*|(write )[^,]*(?=, [\w-]+: …)")
_CODE = re.compile(r"[\w.:/<>+-]{1,24}")
# What refers to a part of a record is an id, a number such as E1, or a section; whatever else is typed may be a name.
_LABEL = re.compile(rf"{ID_PATTERN}|[A-Z]?[<>+-]?\d[\d.:/<>+-]*|[A-Z]", re.ASCII)
# Unknown keys and missing values: the key itself may be a sentence.
_OF_TEXT = ("FLD001", "FLD004", "FLD005")
# Words of a record that a check of their meaning repeats: about safeguarding, or unfit for an outcome.
_OF_MEANING = ("PRI", "WRD")
# A text in place of one of the words of a list, or of an id.
_NO_WORD = re.compile(r"`[^`]*\s[^`]*`")
_NO_KEY = re.compile(r"`(?!(?:[\w.:/-]{1,40}(?:: [|>])?|key: value)`)[^`]*`")


def guarded(problem: Problem) -> Problem:
    """The problem as it may stand in a log: place, what is wrong and what to type, without the record's text.

    What the reader says of the text of a file quotes it; those quotes become `…`. Codes, numbers and dates
    that stand in fields for everybody are kept: they are what the message is about.
    """
    if problem.code.startswith(_OF_MEANING):
        return problem._replace(message=_QUOTED.sub("“…”", problem.message))
    if not problem.code.startswith(("TXT", "FLD")):
        return problem._replace(message=_NO_WORD.sub("`…`", _partly(problem.message, _LABEL)))
    if problem.private and problem.code == "FLD006":
        return problem._replace(message="not a day as a record has it; a date is written like 2026-09-14", notes=())
    mask = _masked if problem.private or problem.code in _OF_TEXT or problem.code[:3] == "TXT" else _partly
    return problem._replace(message=mask(problem.message), notes=tuple(map(mask, problem.notes)))


def _partly(words: str, kept: re.Pattern[str] = _CODE) -> str:
    """Quotes of what is no code, number, date or id become `…`."""
    return _QUOTED.sub(lambda found: found[0] if kept.fullmatch(found[0][1:-1]) else "“…”", words)


def _masked(words: str) -> str:
    words = _WRITTEN.sub(r"\1…", _TYPED.sub(r"\1…\1", _QUOTED.sub("“…”", words)))
    words = _ENTRY.sub(lambda found: f"{found[1] or found[2]}…", words)
    return _NO_KEY.sub("`…`", words)


def concise(problems: Iterable[Problem]) -> list[str]:
    """One line a problem, `file:line:column: severity CODE: message`, as editors and compilers have it."""
    return [line for kept in _shown(problems) for line in kept[1] or [headline(kept[0])]]


def text(problems: Iterable[Problem], lines_of: Lines | None) -> list[str]:
    """For people: the line, the excerpt if `lines_of` gives the file's lines, the facts that help."""
    out: list[str] = []
    for problem, more in _shown(problems):
        out += more or _whole(problem, lines_of)
    return out


def headline(problem: Problem) -> str:
    """The first line of a problem, clickable in most terminals and editors."""
    place = problem.place
    return f"{place.file}:{place.line}:{place.column}: {problem.severity} {problem.code}: {_line(problem.message)}"


def _line(words: str) -> str:
    """Words as one line: whatever a file holds, it cannot make a line that looks like another finding."""
    return shown(words, LONGEST)


def summary(problems: Iterable[Problem], files: int) -> str:
    """The last line: how many of what in how many files."""
    count = Counter(problem.severity for problem in problems)
    found = [f"{count[kind]} {kind}{'s' if count[kind] != 1 else ''}" for kind in ("error", "warning") if count[kind]]
    return f"{', '.join(found) or 'no problems'} in {files} file{'s' if files != 1 else ''}"


def _whole(problem: Problem, lines_of: Lines | None) -> list[str]:
    shown = excerpt(lines_of(problem.place.file), problem.place) if lines_of else []
    margin = " " * (len(str(problem.place.line)) + 1) if shown else "  "
    notes = [f"{margin}= {_line(note)}" for note in problem.notes]
    return [headline(problem), *shown, *notes, f"{margin}= send explain {problem.code}", ""]


def _shown(problems: Iterable[Problem]) -> Iterable[tuple[Problem, list[str]]]:
    """Each problem to be shown, and, in place of the rest of a file, one line that counts it.

    Where a file has too many, its errors come before its warnings: a warning must not hide an error.
    """
    total = 0
    left: list[Problem] = []
    for file, found in groupby(problems, key=lambda problem: problem.place.file):
        here = list(found)
        if total >= IN_ALL:
            left += here
            continue
        room = min(PER_FILE, IN_ALL - total)
        if len(here) > room:
            here.sort(key=lambda problem: problem.severity)
        total += len(here)
        yield from ((problem, []) for problem in here[:room])
        if len(here) > room:
            yield here[room], [f"{file}: {len(here) - room} more: send validate {file} --format json"]
    if left:
        files = len({problem.place.file for problem in left})
        yield left[0], [f"{len(left)} more in {files} further files: send validate --format json"]


def items(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """The problems for JSON."""
    return [
        {
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "end_line": problem.place.end_line,
            "end_column": problem.place.end_column,
            "severity": problem.severity,
            "code": problem.code,
            "message": problem.message,
            "notes": list(problem.notes),
        }
        for problem in problems
    ]


def github(problems: Iterable[Problem]) -> list[str]:
    """Workflow commands, so that a build server marks the lines."""
    return [
        f"::{problem.severity} file={_property(problem.place.file)},line={problem.place.line},"
        f"col={problem.place.column},endLine={problem.place.end_line},"
        f"title={problem.code}::{_data(problem.message)}"
        for problem in problems
    ]


def _data(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def sarif(problems: Iterable[Problem], titles: Mapping[str, str], version: str) -> dict[str, Any]:
    """A SARIF 2.1.0 log (OASIS), which editors and code scanners read."""
    found = list(problems)
    rules = [
        {"id": code, "shortDescription": {"text": titles.get(code, code)}}
        for code in sorted({problem.code for problem in found})
    ]
    driver = {"name": "send", "version": version, "rules": rules}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem) for problem in found],
            }
        ],
    }


def _result(problem: Problem) -> dict[str, Any]:
    place = problem.place
    region = {"startLine": place.line, "startColumn": place.column}
    region |= {"endLine": place.end_line, "endColumn": max(place.end_column, 1)}
    return {
        "ruleId": problem.code,
        "level": problem.severity,
        "message": {"text": "\n".join([problem.message, *problem.notes])},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(place.file)},
                    "region": region,
                }
            }
        ],
    }


def _uri(path: str) -> str:
    """A path as a relative URI: what would end it or mean something else is written as a number."""
    return "".join(letter if letter not in '%#?[] "' else f"%{ord(letter):02X}" for letter in path)
