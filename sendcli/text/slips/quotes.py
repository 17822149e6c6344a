"""Quotation marks: text after the closing one, none at the end, a backslash between them."""

from __future__ import annotations

import re

from sendcli.text.slips.lines import last_below, parts
from sendcli.text.slips.slip import Fault, Mend, Slip
from sendcli.text.words import example, quoted

_APOSTROPHE = re.compile(r"\w'\w")
_STRING = re.compile(r'"(?:\\.|[^"\\])*"')


def goes_on(fault: Fault) -> Slip | None:
    """A value in quotation marks after whose closing mark the line goes on."""
    last = fault.last
    if last is None or last.style not in ("'", '"') or last.end_mark.line != fault.line:
        return _before_key(fault)
    if fault.text[last.end_mark.column : fault.column].strip():
        return None
    if last.start_mark.line < fault.line:
        return _swallowed(fault)
    start = last.start_mark.column
    end = _end(fault, last.end_mark.column)
    raw = fault.text[start:end]
    if raw[last.end_mark.column - start :].strip() == "," and not fault.opened:
        return _comma(fault, end)
    text = _meant(raw, last.value)
    before = fault.text[:start]
    words = "the text goes on after the closing quotation mark; put quotation marks of the other kind round all of it"
    if text != raw and raw[0] == '"':
        words = "a quotation mark inside the text ends it; use quotation marks of the other kind round it"
    elif text != raw:
        words = "an apostrophe inside '...' ends the text; use \"...\" round a text that holds an apostrophe"
    key = "" if fault.opened else parts(fault.text).key
    mends: tuple[Mend, ...] = ({fault.line: before + quoted(text) + fault.text[end:]},)
    return fault.slip("TXT021", words, f"write {example(key, text)}", mends=mends)


def _before_key(fault: Fault) -> Slip | None:
    """`"Good" name: x`: a key in quotation marks that goes on behind them."""
    before = fault.text[: fault.column].strip(" -")
    if len(before) < 2 or before[0] != before[-1] or before[0] not in "\"'":
        return None
    return fault.slip("TXT021", "the line goes on after a closing quotation mark, where a colon was expected")


def _end(fault: Fault, column: int) -> int:
    """Where the whole text ends: at the next comma or bracket inside brackets, else before a comment."""
    line = fault.text
    if fault.opened:
        stop = re.compile(r"[,\]}]").search(line, column)
        return stop.start() if stop else len(line)
    return len(line) - len(parts(line).comment)


def _comma(fault: Fault, end: int) -> Slip:
    """`"class": "3H",` as other formats have it."""
    words = "a comma after the closing quotation mark; fields on lines of their own are not parted by commas"
    mend = {fault.line: fault.text[:end].rstrip(" ,") + fault.text[end:]}
    return fault.slip("TXT021", words, "delete the comma", mends=(mend,))


def _meant(raw: str, read: str) -> str:
    """`'it's fine'` is meant to be: it's fine; `"I said "no" to her"` to be: I said "no" to her."""
    inner = raw[1:-1]
    spoken = raw[0] == raw[-1] == '"' and read.endswith(" ")
    return inner if spoken or (raw[0] == raw[-1] == "'" and _APOSTROPHE.search(inner)) else raw


def _swallowed(fault: Fault) -> Slip:
    """The mark that closes the text was meant to open another: one further up is not closed."""
    first = fault.last.start_mark
    return _open(fault, first.line, first.column, f"; it takes in everything up to line {fault.line + 1}")


def unclosed(fault: Fault) -> Slip | None:
    """A quotation mark that is never closed."""
    if "quoted scalar" not in fault.context:
        return None
    return _open(fault, fault.from_line, fault.from_column, "")


def _open(fault: Fault, line: int, column: int, more: str) -> Slip:
    mark = fault.lines[line][column]
    last = last_below(fault.lines, line)
    text = fault.lines[last]
    closed = text[: len(text) - len(parts(text).comment)] + mark
    words = f"the quotation mark {mark} that opens here is never closed{more}"
    notes = [f"put another {mark} at the end of the text"]
    if mark == "'":
        notes.append("if it is an apostrophe, put the whole text in double quotation marks")
    return fault.at("TXT028", line, column, words, *notes, mends=({last: closed},))


def backslash(fault: Fault) -> Slip | None:
    r"""A backslash in double quotation marks begins a code for a character: `"C:\Users"`."""
    line, start = fault.lines[fault.from_line], fault.from_column
    if "quoted scalar" not in fault.context:
        return None
    words = 'a backslash in "..." stands for something else together with what follows it'
    closed = _STRING.match(line, start)
    end = closed.end() if closed else line.rfind('"') + 1
    if fault.from_line != fault.line or end <= start + 1:
        return fault.slip("TXT032", words, "use single quotation marks '...', in which a backslash is a backslash")
    text = line[start + 1 : end - 1]
    single = "'" + text.replace("'", "''") + "'"
    key = "" if fault.opened else parts(line).key
    note = f"write it in single quotation marks: {example(key, text)}"
    mends: tuple[Mend, ...] = ({fault.line: line[:start] + single + line[end:]},)
    return fault.at("TXT032", fault.line, line.rfind("\\", start, fault.column + 1), words, note, mends=mends)
