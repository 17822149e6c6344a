"""All slips of a file at once: mend the first as its message says, read again, and see what comes next.

The parser stops at the first fault. Each message says what to type; typing it into a copy of the text shows
the next fault exactly as a person would meet it. A mend that leads no further ends the search, so that no
fault is reported that could be a consequence of a wrong guess.
"""

from __future__ import annotations

from typing import NamedTuple

from yaml.error import MarkedYAMLError, YAMLError

from sendcli.problem import Problem
from sendcli.text.builder import Builder, Stop
from sendcli.text.slips.explain import explain
from sendcli.text.slips.slip import Slip
from sendcli.text.source import Source

_MOST = 20
# Reading again costs time: the copies that are read may hold this many characters together.
_WORK = 1 << 20


class _Attempt(NamedTuple):
    """How far the parser came with a text: its complaint, if any, and what the reader itself noted before it."""

    source: Source
    error: MarkedYAMLError | None
    noted: list[Problem]

    @property
    def reached(self) -> float:
        """The line of the complaint, from 0; beyond all lines if there is none."""
        mark = self.error.problem_mark if self.error else None
        return mark.line if mark else float("inf")


def all_slips(source: Source, error: MarkedYAMLError, noted: list[Problem]) -> list[Problem]:
    """The parser's complaint in plain words, and further slips that do not follow from it.

    Args:
        source: the text.
        error: the complaint.
        noted: what the reader had noted before it.
    """
    now, found, touched = _Attempt(source, error, noted), list[Problem](), {-1}
    work = _WORK
    while now.error and len(found) < _MOST:
        slip = explain(now.source, now.error)
        if slip.line - 1 <= max(touched):
            break
        found.append(slip.problem(source.file))
        work -= len(source.text) * (len(slip.mends) + 1)
        if not slip.mends or work < 0:
            break
        touched |= slip.lines()
        following = _furthest(now.source, slip)
        if following.reached <= max(touched):
            break
        now = following
    return found + [one for one in now.noted if one.place.line - 1 not in touched]


def _furthest(source: Source, slip: Slip) -> _Attempt:
    """Of several ways to mend a slip, the one after which the parser comes furthest; the first of equals."""
    attempts = [_attempt(source._replace(text=_mended(list(source.lines()), mend))) for mend in slip.mends]
    return max(attempts, key=lambda attempt: attempt.reached)


def _mended(lines: list[str], mend: dict[int, str]) -> str:
    for number, line in mend.items():
        lines[number] = line
    return "\n".join(lines)


def _attempt(source: Source) -> _Attempt:
    builder = Builder(source)
    error = None
    try:
        builder.build()
    except MarkedYAMLError as fault:
        error = fault
    except (Stop, YAMLError):
        pass
    return _Attempt(source, error, builder.problems)
