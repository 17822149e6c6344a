"""What is wrong with a file, and where: the one shape in which every floor reports a fault."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class Place(NamedTuple):
    """A stretch of a file. Lines and columns count from 1, in characters; the end is exclusive.

    `file` is relative to the folder that holds `records/`, with forward slashes on every system.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Problem(NamedTuple):
    """One finding: stable code, place, severity, a message for people, and facts that help.

    `notes` are further lines, printed below the excerpt: what the file says elsewhere, what to type.
    `private` says that the message quotes a field whose values are left out of logs.
    """

    place: Place
    code: str
    severity: Severity
    message: str
    notes: tuple[str, ...] = ()
    private: bool = False


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by file, line, column and code, and drop exact repeats, so that output never depends on chance."""
    return sorted(set(problems))
