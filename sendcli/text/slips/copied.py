"""What a word processor or a web page leaves behind: bullets for hyphens, and spaces that only look like spaces."""

from __future__ import annotations

import re

from sendcli.text.slips.lines import above, indent, is_text, parts
from sendcli.text.slips.slip import Fault, Mend, Slip
from sendcli.text.words import shown

# Bullets, dashes, and the private character that Word's symbol font has for a bullet.
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_BULLET = re.compile(
    f"( *)([*+\u2022\u00b7\u25aa\u25ab\u25e6\u2023\u25cf\u25cb\u25a0\uf0b7{_DASHES}]|\\d{{1,2}}[.)])\\s+(\\S.*)"
)


def bullet(fault: Fault) -> Slip | None:
    """`• entry` where `- entry` belongs, the lines below it with the same sign included."""
    if _in_quotes(fault):
        return None
    line = next((number for number in _near(fault) if _is_entry(fault.lines, number)), -1)
    if line < 0:
        return None
    line = _first(fault.lines, line)
    match = _BULLET.match(fault.lines[line])
    assert match  # an entry is one of them
    sign = match[2]
    name = "a dash" if sign in _DASHES else shown(sign)
    words = f"a list entry begins with a hyphen and a space, not with {name}"
    note = "type a hyphen and a space in its place, here and on the lines below"
    return fault.at("TXT025", line, len(match[1]), words, note, mends=(_hyphens(fault.lines, line, sign),))


def _first(lines: list[str], line: int) -> int:
    """The first of the lines with bullets in one column that end with this one."""
    edge = indent(lines[line])
    while line > 0 and indent(lines[line - 1]) == edge and _BULLET.match(lines[line - 1]):
        line -= 1
    return line


def _in_quotes(fault: Fault) -> bool:
    """Whether the parser stopped in or behind a text in quotation marks: what stands in it is the person's own."""
    last = fault.last
    behind = last is not None and last.style in ("'", '"') and last.end_mark.line == fault.line
    return behind or "quoted scalar" in fault.context


def _near(fault: Fault) -> list[int]:
    """Lines on which the slip may be: those of the complaint, and the one above that the line would belong to."""
    return [fault.from_line, fault.line, above(fault.lines, fault.line, indent(fault.text))]


def _is_entry(lines: list[str], line: int) -> bool:
    """Whether a line has a bullet where a list may stand: below a key without a text, or after another entry."""
    if line < 0 or not _BULLET.match(lines[line]):
        return False
    edge = indent(lines[line])
    for number in range(line - 1, -1, -1):
        text = lines[number]
        if not is_text(text) or indent(text) > edge or _BULLET.match(text):
            continue
        here = parts(text)
        return text.lstrip().startswith("- ") or bool(here.key and not here.text)
    return False


def _hyphens(lines: list[str], line: int, sign: str) -> Mend:
    """The line and those directly below it with the same sign, with hyphens."""
    mend: Mend = {}
    while line < len(lines) and (match := _BULLET.match(lines[line])) and match[2][-1] == sign[-1]:
        mend[line] = f"{match[1]}- {match[3]}"
        line += 1
    return mend


def indentation(fault: Fault) -> Slip | None:
    """A line indented with no-break spaces. The parser takes it for a text and stops on the line below."""
    line = next((n for n in (fault.from_line, above(fault.lines, fault.line), fault.line) if _odd(fault.lines, n)), -1)
    if line < 0 or _in_quotes(fault):
        return None
    while _odd(fault.lines, line - 1):
        line -= 1
    text = fault.lines[line].lstrip()
    words = "the line is indented with spaces that are not ordinary ones (they were copied from elsewhere)"
    note = "delete them and type spaces, as many as the lines beside it have"
    mends: tuple[Mend, ...] = ({line: " " * (len(fault.lines[line]) - len(text)) + text},)
    return fault.at("TXT038", line, 0, words, note, mends=mends)


def _odd(lines: list[str], line: int) -> bool:
    """Whether a line begins with a space that is neither an ordinary one nor a tab, which has a message of its own."""
    blank = lines[line][: len(lines[line]) - len(lines[line].lstrip())] if line >= 0 else ""
    return bool(blank.strip(" ")) and "\t" not in blank and is_text(lines[line])
