"""Characters that YAML keeps for itself at the beginning of a value: @ ` % * & ! ? | > and the like."""

from __future__ import annotations

import re

from sendcli.text.slips.lines import Parts, above, last_below, parts
from sendcli.text.slips.slip import Fault, Mend, Slip
from sendcli.text.words import example, quoted, shown

_NAMES = {"`": "a backtick `"}


def begins(fault: Fault) -> Slip | None:
    """A value that begins with a character of YAML's own."""
    return at(fault, fault.line, fault.column)


def begins_context(fault: Fault) -> Slip | None:
    """The same, where the parser stopped behind the character."""
    return at(fault, fault.from_line, fault.from_column)


def at(fault: Fault, line: int, column: int) -> Slip | None:
    """The same, where the character is known to stand."""
    text = fault.lines[line]
    character = text[column : column + 1]
    if not character or character.isalnum():
        return None
    here = parts(text)
    end = len(text) - len(here.comment)
    # A bracket on the same line may not have been told of: until its end it could be a key.
    within = bool(fault.opened) or (here.text[:1] in ("[", "{") and here.start < column)
    if within and (stop := re.compile(r"[,\]}]").search(text, column)):
        end = stop.start()
    value = text[column:end].rstrip()
    key = "" if within else here.key
    mends: tuple[Mend, ...] = ({line: text[:column] + quoted(value) + text[column + len(value) :]},)
    words = f"a text that begins with {_NAMES.get(character, character)} must stand in quotation marks"
    return fault.at("TXT016", line, column, words, f"write {example(key, value)}", mends=mends)


def star(fault: Fault) -> Slip | None:
    """`*important* to ring` was read as a reference and left at the first space."""
    here = parts(fault.text)
    return at(fault, fault.line, here.start) if here.text[:1] in ("*", "!") else None


def exclamation(fault: Fault) -> Slip | None:
    """`!important` was read as a tag."""
    column = fault.from_column
    is_tag = fault.lines[fault.from_line][column : column + 1] == "!"
    return at(fault, fault.from_line, column) if is_tag else None


def percent(fault: Fault) -> Slip | None:
    """A line that begins with %."""
    line = next((number for number in range(fault.line, -1, -1) if fault.lines[number].startswith("%")), -1)
    if line < 0:
        return None
    note = "delete the line, or put what begins with % in quotation marks"
    mend = {line: "#" + fault.lines[line][1:]}
    return fault.at("TXT035", line, 0, "a line cannot begin with %", note, mends=(mend,))


def block_text(fault: Fault) -> Slip | None:
    """`|` and `>` announce a text on the lines below; here text follows on the same line."""
    text = fault.lines[fault.from_line]
    here = parts(text)
    sign = text[fault.from_column : fault.from_column + 1]
    if sign not in ("|", ">"):
        return None
    words = f"{sign} announces a text on the lines below it; nothing may follow it on its own line"
    notes = f"if {sign} is part of the text, write {example(here.key, here.text)}"
    below = (
        ()
        if not here.key
        else (f"otherwise write `{shown(here.key)}: {sign}` and the text on the next line, two spaces in",)
    )
    mends: list[Mend] = [{fault.from_line: here.with_text(quoted(here.text))}]
    if last_below(fault.lines, fault.from_line) > fault.from_line:
        mends = [{fault.from_line: here.with_text(sign)}]
    return fault.at("TXT033", fault.from_line, fault.from_column, words, notes, *below, mends=tuple(mends))


def list_on_the_line(fault: Fault) -> Slip | None:
    """`key: - item`."""
    here = parts(fault.text)
    if fault.opened or not here.key or not here.text.startswith("-"):
        return at(fault, fault.line, fault.column)
    item = here.text[1:].strip()
    words = "a list cannot begin on the line of its key"
    notes = (
        f"write `{shown(here.key)}:` and each entry on a line of its own below it: - {shown(item)}",
        f"or, if the hyphen is part of the text, {example(here.key, here.text)}",
    )
    return fault.slip("TXT034", words, *notes, mends=(_as_text(fault, here), _without(fault, here)))


def _as_text(fault: Fault, here: Parts) -> Mend:
    return {fault.line: here.with_text(quoted(here.text))}


def _without(fault: Fault, here: Parts) -> Mend:
    return {fault.line: f"{here.lead}{here.key}:"}


def after_the_end(fault: Fault) -> Slip | None:
    """Lines after `...`, which ends a document."""
    dots = next((n for n in range(fault.line - 1, -1, -1) if fault.lines[n].rstrip() == "..."), -1)
    if dots < 0 and fault.column == 0 and fault.lines[max(above(fault.lines, fault.line), 0)].endswith("}"):
        words = "the closing bracket above ends the record; a file holds one record"
        return fault.slip("TXT013", words, "delete what follows, or move it to a file of its own")
    if dots < 0:
        return None
    words = f"the three dots on line {dots + 1} end the record; a file holds one record"
    return fault.slip("TXT013", words, "delete the dots, or move what follows to a file of its own")
