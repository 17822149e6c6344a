"""From the parser's words to ours: the table of its complaints, and who explains which."""

from __future__ import annotations

from collections.abc import Callable

from yaml.error import Mark, MarkedYAMLError

from sendcli.text.slips import brackets, colon, copied, indentation, marks, quotes
from sendcli.text.slips.lines import indent
from sendcli.text.slips.slip import Fault, Slip
from sendcli.text.slips.trail import follow
from sendcli.text.source import Source

Explainer = Callable[[Fault], Slip | None]


def explain(source: Source, error: MarkedYAMLError) -> Slip:
    """What the parser complains of, in plain words, and what to type instead."""
    fault = _fault(source, error)
    found = next((slip for words, explainer in _TABLE if words in fault.problem and (slip := explainer(fault))), None)
    return found or fault.slip(
        "TXT011",
        "from here on this cannot be read as `key: value` lines",
        "put a text with unusual signs in quotation marks, and line fields of one group up",
    )


def _fault(source: Source, error: MarkedYAMLError) -> Fault:
    lines = source.lines()
    mark = error.problem_mark or error.context_mark
    start = error.context_mark or mark
    place, begin = _inside(lines, mark), _inside(lines, start)
    return Fault(lines, str(error.problem or ""), *place, str(error.context or ""), *begin, *follow(source.text))


def _inside(lines: list[str], mark: Mark | None) -> tuple[int, int]:
    """A position that is in the text: the parser counts one line more than there is at the end of a file."""
    if mark is None:
        return 0, 0
    if mark.line >= len(lines):
        return len(lines) - 1, len(lines[-1])
    return mark.line, min(mark.column, len(lines[mark.line]))


def _left_the_block(fault: Fault) -> Slip | None:
    """A line, or the rest of one, that does not go on with the group of fields or the list it stands in."""
    if slip := quotes.goes_on(fault) or brackets.goes_on(fault) or marks.star(fault) or colon.without_key(fault):
        return slip
    return indentation.out_of_line(fault) if fault.column == indent(fault.text) else None


def _no_value(fault: Fault) -> Slip | None:
    return (brackets.no_value(fault) if fault.opened else brackets.stray(fault)) or marks.begins(fault)


# Words of libyaml, cut so that most fit those of PyYAML's own parser too. The first line whose words stand in
# the complaint and whose explainer finds a slip decides.
_TABLE: tuple[tuple[str, Explainer], ...] = (
    ("", copied.indentation),
    ("", copied.bullet),
    ("mapping values are not allowed", colon.inside),
    ("could not find expected ':'", brackets.unclosed),
    ("could not find expected ':'", colon.missing),
    ("found unexpected ':'", colon.in_flow),
    ("cannot start any token", indentation.tab),
    ("cannot start any token", marks.begins),
    ("tab character", indentation.tab),
    ("expected alphabetic or numeric character", marks.begins_context),
    ("did not find expected key", _left_the_block),
    ("did not find expected '-' indicator", _left_the_block),
    ("expected <block end>", _left_the_block),
    ("<document start>", marks.after_the_end),
    ("<document start>", _left_the_block),
    ("expected ',' or", brackets.between),
    ("node content", _no_value),
    ("found unexpected end of stream", quotes.unclosed),
    ("found unexpected document", quotes.unclosed),
    ("escape", quotes.backslash),
    ("hexdecimal", quotes.backslash),
    ("block sequence entries are not allowed", marks.list_on_the_line),
    ("mapping keys are not allowed", marks.begins),
    ("line break", marks.block_text),
    ("indentation indicator", marks.block_text),
    ("directive", marks.percent),
    ("", marks.percent),
    ("", marks.exclamation),
)
