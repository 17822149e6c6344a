"""Colons: one too many in a text, one without its space, one missing; and the hyphen without its space."""

from __future__ import annotations

import re

from sendcli.text.slips import indentation
from sendcli.text.slips.lines import Parts, above, indent, last_below, parts
from sendcli.text.slips.slip import Fault, Mend, Slip
from sendcli.text.words import example, field, quoted, shown

_JOINED = re.compile(r"([A-Za-z][\w-]*|\d{4}-\d\d-\d\d):(?!//)([^ \t].*)")
_OTHER_SIGN = re.compile(r"([A-Za-z][\w-]*)\s*[=\uff1a;]\s*(\S.*)")
_FORGOTTEN = re.compile(r"([a-z][a-z_]*|\d{4}-\d\d-\d\d) +(\S.*)", re.ASCII)
_GROUP = re.compile(r"\{[^{}]*\}\s*(?:#.*)?")
_CURLY = "“”„‘’"
_SENTENCE = 5


def inside(fault: Fault) -> Slip | None:
    """A colon and a space where a value has begun, or a key where none can be."""
    if fault.opened:
        return None
    here = parts(fault.text)
    if here.key and here.start <= fault.column:
        return _in_value(fault, here)
    key_above = above(fault.lines, fault.line, indent(fault.text))
    neighbour = above(fault.lines, fault.line)
    if neighbour != key_above and not parts(fault.lines[neighbour]).key:
        return _no_colon(fault, neighbour, indent(fault.lines[neighbour]))
    if key_above < 0:
        return None
    return _deeper(fault, here, key_above)


def _in_value(fault: Fault, here: Parts) -> Slip:
    if "-" in here.lead and not here.plain_key:  # a list of texts, one of which holds two colons
        here = Parts(here.lead, "", "", f"{here.key}:{here.gap}{here.text}", here.comment)
    text = here.text
    goes_on = last_below(fault.lines, fault.line) > fault.line
    notes = [f"write {example(here.key, text + ' …' * goes_on)}"]
    mends = (_wrapped(fault.lines, fault.line, here),)
    if text[0] in _CURLY:
        words = "curly quotation marks are ordinary letters here; this text needs straight ones round it"
        return fault.slip("TXT037", words, *notes, mends=mends)
    if text[0] in "\"'" and text[0] in text[1:]:
        words = "a colon after the closing quotation mark; put the whole text in quotation marks"
        return fault.slip("TXT021", words, *notes, mends=mends)
    if goes_on:
        notes.append("the text goes on below: put the closing quotation mark at its very end")
    words = "a colon and a space inside a text; put the text in quotation marks"
    return fault.slip("TXT020", words, *notes, mends=mends)


def _wrapped(lines: list[str], first: int, here: Parts) -> Mend:
    """The text in quotation marks, over all the lines that it fills."""
    last = last_below(lines, first)
    if last == first:
        return {first: here.with_text(quoted(here.text))}
    mend = {number: lines[number].replace("'", "''") for number in range(first + 1, last + 1)}
    mend[first] = here._replace(comment="").with_text("'" + here.text.replace("'", "''"))
    mend[last] += "'"
    return mend


def _deeper(fault: Fault, here: Parts, line: int) -> Slip | None:
    """A key that stands deeper than the `key: text` above it: too many spaces, or a text that goes on."""
    owner = parts(fault.lines[line])
    if slip := indentation.too_far_left(fault, line):
        return slip
    if not owner.key or owner.key.startswith("-"):  # `- date 2026-11-12` or `-date: 2026-11-12` with fields below
        return _no_colon(fault, line, len(owner.lead))
    if here.plain_key or not owner.text:
        column = len(owner.lead)
        words = f"this line begins too far right; nothing here can go below `{shown(owner.key)}`"
        notes = [f"line `{shown(here.key)}` up with `{shown(owner.key)}` (line {line + 1}, column {column + 1})"]
        if " " in owner.text:
            notes.append(f"or, if it is part of the text of `{shown(owner.key)}`, put all of that in quotation marks")
        mend = {fault.line: " " * column + fault.text.lstrip(" ")}
        return fault.at("TXT024", fault.line, indent(fault.text), words, *notes, mends=(mend,))
    words = f"a colon and a space inside the text that begins on line {line + 1}"
    note = f"put the whole text in quotation marks, or write `{shown(owner.key)}: |` and the text indented below it"
    return fault.slip("TXT020", words, note, mends=(_wrapped(fault.lines, line, owner),))


def without_key(fault: Fault) -> Slip | None:
    """A colon at the beginning of a line."""
    if fault.character != ":" or fault.text[: fault.column].strip(" -"):
        return None
    return fault.slip("TXT027", "nothing stands before this colon; write the name of the field there")


def in_flow(fault: Fault) -> Slip | None:
    """`{a:[1]}` and `{a:}`: between brackets too, a space follows the colon of a key."""
    at = fault.column if fault.character == ":" else fault.text.find(":", fault.column)
    if at < 0:
        return None
    mend = {fault.line: f"{fault.text[: at + 1]} {fault.text[at + 1 :]}"}
    return fault.at("TXT026", fault.line, at, "a key needs a space after its colon", mends=(mend,))


def missing(fault: Fault) -> Slip | None:
    """A line that should be `key: value` or `- entry` and is not."""
    return _no_colon(fault, fault.from_line, fault.from_column)


def _no_colon(fault: Fault, line: int, column: int) -> Slip:
    text = fault.lines[line][column:]
    before = fault.lines[line][:column]
    if re.match(r"-[^\S \t]", text):
        words = "the space after the hyphen is not an ordinary space (it was copied from elsewhere)"
        mend = {line: f"{before}- {text[1:].lstrip()}"}
        return fault.at("TXT038", line, column + 1, words, "delete it and type one space", mends=(mend,))
    if _GROUP.match(text) and above(fault.lines, line, column + 1) >= 0:
        words = "a group of fields in a list needs a hyphen and a space before it"
        return fault.at("TXT025", line, column, words, "write - {…}", mends=({line: f"{before}- {text}"},))
    if re.match(r"-[^\s-]", text):
        words = "a list entry needs a space after its hyphen"
        better = "- " + text[1:]
        return fault.at("TXT025", line, column, words, f"write {shown(better, 60)}", mends=({line: before + better},))
    if match := _JOINED.match(text):
        return _no_space(fault, line, column, match)
    return _no_key(fault, line, column)


def _no_space(fault: Fault, line: int, column: int, match: re.Match[str]) -> Slip:
    key, value = match.groups()
    mends: tuple[Mend, ...] = ({line: f"{fault.lines[line][:column]}{key}: {quoted(value.strip())}"},)
    code, words = "TXT026", "a key needs a space after its colon"
    if value[0].isspace():
        code, words = "TXT038", "the space after the colon is not an ordinary space (it was copied from elsewhere)"
    return fault.at(code, line, column + match.start(2) - 1, words, f"write {field(key, value.strip())}", mends=mends)


def _no_key(fault: Fault, line: int, column: int) -> Slip:
    text, before = fault.lines[line][column:], fault.lines[line][:column]
    notes, mends = [], list[Mend]()
    owner = above(fault.lines, line)
    if owner >= 0 and (parts(fault.lines[owner]).text or column > indent(fault.lines[owner])):
        notes.append(f"if it goes on with the text of line {owner + 1}, begin this line with more spaces")
        mends.append({line: " " * (len(parts(fault.lines[owner]).lead) + 2) + text})
    if match := _OTHER_SIGN.match(text) or _FORGOTTEN.match(text):
        # A line of many words goes on with a text more often than it has lost its colon.
        notes.insert(len(text.split()) > _SENTENCE, f"if it is a field of its own, write {field(match[1], match[2])}")
        mends.append({line: before + f"{match[1]}: {quoted(match[2])}"})
    elif text[:1] not in "\"'":
        mends.append({line: before + text + ":"})
    words = "this line has no colon: a line of a record is `key: value` or begins with a hyphen and a space"
    return fault.at("TXT027", line, column, words, *notes, mends=tuple(mends))
