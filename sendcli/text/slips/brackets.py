"""Brackets and the commas between them."""

from __future__ import annotations

import re

from sendcli.text.slips import marks
from sendcli.text.slips.lines import indent, is_text, last_below, parts
from sendcli.text.slips.quotes import goes_on as quote_goes_on
from sendcli.text.slips.slip import Fault, Mend, Slip
from sendcli.text.words import example, quoted, shown

_PAIR = {"{": "}", "[": "]"}
# What stands in front of a second colon: `text key`. A text of one short word, a number or a date is a value.
_TWO = re.compile(r"(.*[^\s;.])(?:[;.]\s*|\s+)([a-z][a-z_]*|\d{4}-\d\d-\d\d)", re.ASCII)
_NEAR = 200
_VALUE = re.compile(r"\d[\d.:-]*|[a-z0-9-]+|[A-Z&+]{1,5}\d?", re.ASCII)


def goes_on(fault: Fault) -> Slip | None:
    """A closing bracket too many, or text after the closing bracket."""
    if fault.character and fault.character in "]}":
        return stray(fault)
    before = fault.text[: fault.column].rstrip()
    if not before.endswith(("]", "}")):
        return None
    here = parts(fault.text)
    words = "text after the closing bracket; put a text that begins with a bracket in quotation marks"
    mends: tuple[Mend, ...] = ({fault.line: here.with_text(quoted(here.text))},)
    return fault.slip("TXT030", words, f"write {example(here.key, here.text)}", mends=mends)


def stray(fault: Fault) -> Slip | None:
    """A closing bracket where none is open, or a comma where a value should begin."""
    if fault.character == ",":
        here = parts(fault.text)
        mends: tuple[Mend, ...] = ({fault.line: here.with_text(quoted(here.text))},)
        return fault.slip("TXT016", "a text cannot begin with a comma; delete it, or use quotation marks", mends=mends)
    if not fault.character or fault.character not in "]}":
        return None
    words = f"a closing {fault.character} without an opening one; delete it, or put the text in quotation marks"
    mend = {fault.line: fault.text[: fault.column] + fault.text[fault.column + 1 :]}
    return fault.slip("TXT030", words, mends=(mend,))


def unclosed(fault: Fault) -> Slip | None:
    """A bracket that is opened and never closed, or closed by one of the other kind."""
    if not fault.opened:
        return None
    line, column, bracket = fault.opened[-1]
    closing = _PAIR[bracket]
    if fault.character and fault.character in "]}" and fault.character != closing:
        words = f"the {bracket} of line {line + 1} is closed by {fault.character}; it needs {closing}"
        mend = {fault.line: fault.text[: fault.column] + closing + fault.text[fault.column + 1 :]}
        return fault.slip("TXT029", words, mends=(mend,))
    if not _outside(fault, line):
        return None
    last = last_below(fault.lines, line)
    text = fault.lines[last]
    here = parts(fault.lines[line])
    end = len(text) - len(parts(text).comment)
    closed = text[:end].rstrip(" ,") + "".join(_PAIR[one[2]] for one in reversed(fault.opened)) + text[end:]
    note = f"put {closing} at the end of the list" if bracket == "[" else f"put {closing} after the last field"
    if column == here.start:
        note += f"; or, if it is a text: {example(here.key, here.text)}"
    words = f"the bracket {bracket} that opens here is never closed"
    return fault.at("TXT029", line, column, words, note, mends=({last: closed},))


def _outside(fault: Fault, line: int) -> bool:
    """Whether the parser has run on into the lines after the one with the open bracket."""
    rest = [text for text in fault.lines[fault.line + 1 :] if is_text(text)]
    if not rest and not fault.text[fault.column :].strip():
        return True
    return fault.line > line and indent(fault.text) <= indent(fault.lines[line])


def no_value(fault: Fault) -> Slip | None:
    """A comma too many."""
    if fault.character != ",":
        return unclosed(fault)
    words = "a comma too many: between two commas, or after the opening bracket, something is missing"
    mend = {fault.line: fault.text[: fault.column] + fault.text[fault.column + 1 :].lstrip()}
    return fault.slip("TXT031", words, "delete the comma, or write what is missing", mends=(mend,))


def between(fault: Fault) -> Slip | None:
    """Something other than a comma or the closing bracket after an entry."""
    if slip := unclosed(fault):
        return slip
    if fault.character not in ("'", '"') and (slip := quote_goes_on(fault)):
        return slip
    if fault.character == ":":
        return _colon(fault)
    if slip := _text(fault):
        return slip
    words = "a comma is missing before this; entries between brackets are parted by commas"
    mend = {fault.line: fault.text[: fault.column].rstrip() + ", " + fault.text[fault.column :]}
    return fault.slip("TXT031", words, mends=(mend,))


def _text(fault: Fault) -> Slip | None:
    """A text that begins with a sign of YAML's own, or has a bracket in its middle, as addresses of pages have."""
    start = max(fault.text.rfind(sign, 0, fault.column) + len(sign) for sign in (": ", ", ", "[", "{"))
    if fault.text[start : start + 1] in ("*", "!", "&"):
        return marks.at(fault, fault.line, start)
    if fault.character not in ("[", "{") or not fault.text[fault.column - 1 : fault.column].strip(",:"):
        return None
    closing = fault.text.find(_PAIR[fault.character], fault.column) + 1
    rest = re.compile(r"[,\]}]|$").search(fault.text, closing or fault.column + 1)
    text = fault.text[start : rest.start() if rest else None].rstrip()
    words = f"a {fault.character} in the middle of a text; put the text in quotation marks"
    mend = {fault.line: fault.text[:start] + quoted(text) + fault.text[start + len(text) :]}
    return fault.slip("TXT030", words, f"write {example('', text)}", mends=(mend,))


def _colon(fault: Fault) -> Slip:
    """`{x: 1 y: 2}` lacks a comma; `{x: He said: no}` lacks quotation marks."""
    line = fault.text
    before = line[: fault.column]
    start = max(before.rfind(": ") + 2, before.rfind("{") + 1, before.rfind("[") + 1)
    start += len(line[start:]) - len(line[start:].lstrip())
    end = re.compile(r"[,}\]]|$").search(line, fault.column)
    text = line[start : end.start() if end else len(line)].rstrip()
    comma = _TWO.fullmatch(line[start : fault.column][-_NEAR:])
    if comma and _VALUE.fullmatch(comma[1]):
        words = f"a comma is missing between “{shown(comma[1])}” and `{shown(comma[2])}`"
        mend = {fault.line: f"{line[:start]}{comma[1]}, {comma[2]}{line[fault.column :]}"}
        notes = [f"write {comma[1]}, {comma[2]}: …"]
        if " " in line[fault.column + 1 : start + len(text)].strip():
            notes.append(f"or, if it is one text, write {example('', text)}")
        return fault.at("TXT031", fault.line, start, words, *notes, mends=(mend,))
    words = "a colon and a space inside a text; put the text in quotation marks"
    mend = {fault.line: line[:start] + quoted(text) + line[start + len(text) :]}
    return fault.slip("TXT020", words, f"write {example('', text)}", mends=(mend,))
