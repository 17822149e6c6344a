"""`# send: allow PUP012 - reason`: a comment that lets one finding pass."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

import re
from typing import NamedTuple

from sendcli.problem import Place, Problem
from sendcli.text.source import Source

# Compiled by `re` where one is met: few files have an allowance.
_COMMENT = r"#\s*send:\s*allow\b(.*)$"
_FORM = r"\s+([A-Z]{3}\d{3})\b\s*(?:[-:,–—]+\s*)?(.*)$"


class Allowance(NamedTuple):
    """An allowance for one code, on the line that it stands on or, alone on a line, on the next."""

    place: Place
    code: str
    reason: str
    covers: int


def allowances(source: Source) -> tuple[list[Allowance], list[Problem]]:
    """The allowances of a file, and those that say no code or no reason."""
    if "send:" not in source.text:
        return [], []
    found: list[Allowance] = []
    problems: list[Problem] = []
    for number, line in enumerate(source.lines(), 1):
        match = re.search(_COMMENT, line, re.ASCII)
        if not match:
            continue
        place = Place(source.file, number, match.start() + 1, number, len(line) + 1)
        form = re.match(_FORM, match[1], re.ASCII)
        alone = not line[: match.start()].strip()
        if form and form[2].strip():
            found.append(Allowance(place, form[1], form[2].strip(), number + alone))
        else:
            words = "an allowance needs a code and a reason: # send: allow PUP012 - agreed with the LA"
            problems.append(Problem(place, "ALW001", "error", words))
    return found, problems
