"""Tabs, and lines that begin a space too far left or right."""

from __future__ import annotations

from sendcli.text.slips.lines import above, indent, is_text, parts
from sendcli.text.slips.slip import Fault, Mend, Slip
from sendcli.text.words import shown


def tab(fault: Fault) -> Slip | None:
    """A tab where spaces belong."""
    line = fault.text
    if fault.character != "\t":
        return None
    if line[: fault.column].strip(" ") == "":
        words = "a tab at the beginning of the line; lines are indented with spaces only"
        note = "delete the tab and type spaces, as many as the lines beside it have"
    else:
        words = "a tab; a space belongs here"
        note = "delete the tab and type one space"
    rest = line[fault.column :].lstrip("\t ")
    widths = sorted({*_edges(fault), 2 * line[: len(line) - len(rest)].count("\t")})
    mends: list[Mend] = [{fault.line: line[: fault.column].rstrip() + " " + rest}]
    if not line[: fault.column].strip():
        mends = [{fault.line: " " * width + rest} for width in reversed(widths)]
    return fault.slip("TXT023", words, note, mends=tuple(mends))


def _edges(fault: Fault) -> list[int]:
    """The columns, from 0, at which lines near above and the next line below begin."""
    lines = [fault.lines[number] for number in range(max(0, fault.line - 3), fault.line)]
    lines += [line for line in fault.lines[fault.line + 1 : fault.line + 3] if is_text(line)][:1]
    found = [edge for line in lines if is_text(line) for edge in (indent(line), len(parts(line).lead))]
    return [*found, max(found, default=0) + 2]


def out_of_line(fault: Fault) -> Slip | None:
    """A line that lines up with nothing above it, or a hyphen among fields, or a field among hyphens."""
    here = indent(fault.text)
    same = _same_level(fault.lines, fault.line, here)
    if same >= 0:
        return _mixed(fault, same)
    targets = _targets(fault.lines, fault.line, here)
    if not targets:
        return None
    hints = [
        f"`{_name(fault.lines[line][edge:])}` (line {line + 1}, which begins in column {edge + 1})"
        for line, edge in targets
    ]
    words = f"this line begins in column {here + 1}, and no line that it could belong to does"
    mends = [{fault.line: " " * edge + fault.text.lstrip(" ")} for _, edge in targets]
    notes = ["line it up with " + " or ".join(hints)]
    entry = above(fault.lines, fault.line)
    if fault.text.lstrip()[:1] in ("{", "[") and fault.lines[entry].lstrip().startswith("- "):
        notes = [f"begin it with a hyphen and a space, as line {entry + 1} does"]
        mends = [{fault.line: " " * indent(fault.lines[entry]) + "- " + fault.text.lstrip(" ")}]
    return fault.slip("TXT024", words, *notes, mends=tuple(mends))


def _name(text: str) -> str:
    here = parts(text)
    return shown(here.lead + (here.key or here.text), 24)


def _same_level(lines: list[str], line: int, here: int) -> int:
    """The nearest line above in the same column, if nothing further left stands between."""
    number = above(lines, line, here + 1)
    return number if number >= 0 and indent(lines[number]) == here else -1


def _mixed(fault: Fault, same: int) -> Slip | None:
    mine, other = (f"{line.lstrip()} ".startswith("- ") for line in (fault.text, fault.lines[same]))
    if mine == other:
        return None
    if mine:
        words = "a list entry among fields; no key above it has room for a list"
        note = "delete the hyphen, or write the key that the list belongs to on the line above it"
    else:
        words = "a field among list entries"
        note = f"begin it with a hyphen and a space, or line it up with the key above the list on line {same + 1}"
    return fault.slip("TXT036", words, note)


def _targets(lines: list[str], line: int, here: int) -> list[tuple[int, int]]:
    """Lines above that this one may be meant to line up with, each with the column (from 0); nearest column first."""
    hyphen = lines[line].lstrip().startswith("- ")
    found: dict[int, int] = {}
    edge = max(map(len, lines))
    for number in range(line - 1, -1, -1):
        if not is_text(lines[number]) or indent(lines[number]) >= edge:
            continue
        edge = indent(lines[number])
        found.setdefault(edge, number)
        if not hyphen:
            found.setdefault(len(parts(lines[number]).lead), number)
        if edge == 0:
            break
    nearest = sorted(found, key=lambda column: (abs(column - here), -column))
    return [(found[column], column) for column in nearest[:2]]


def too_far_left(fault: Fault, line: int) -> Slip | None:
    """A key that has slipped out of its entry: the lines above and below it stand in one column, and it does not."""
    entry, column = above(fault.lines, line), indent(fault.text)
    before, here = parts(fault.lines[entry]), parts(fault.lines[line])
    if entry < 0 or len(before.lead) != column or not (before.plain_key and here.plain_key and here.text):
        return None
    if "-" in here.lead:
        return None
    name, below = shown(here.key), shown(parts(fault.text).key)
    words = f"`{name}` begins too far left, or `{below}` below it too far right"
    place = f"`{shown(before.key)}` (line {entry + 1}, column {column + 1})"
    note = f"line `{name}` up with {place}, or `{below}` with `{name}`"
    left = {line: " " * column + fault.lines[line].lstrip(" ")}
    right = {fault.line: here.lead + fault.text.lstrip(" ")}
    return fault.at("TXT024", line, len(here.lead), words, note, mends=(left, right))
