"""Data problems, counted: the worst first, and what to look up."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sendcli.checks.book import checks
from sendcli.problem import Problem, Severity


class Kind(NamedTuple):
    """One kind of problem: its code, how bad it is, what it means in a line, how often it was found."""

    severity: Severity
    code: str
    title: str
    times: int


class Flaws(NamedTuple):
    """What `send validate` finds.

    Attributes:
        errors: how many.
        warnings: how many.
        files: in how many files.
        kinds: errors before warnings, the most frequent first.
    """

    errors: int
    warnings: int
    files: int
    kinds: tuple[Kind, ...]


def flaws(problems: Sequence[Problem]) -> Flaws:
    """Count the problems of a folder."""
    found = Counter((problem.severity, problem.code) for problem in problems)
    known = checks()
    kinds = [
        Kind(severity, code, known[code].title if code in known else code, count)
        for (severity, code), count in sorted(found.items(), key=lambda one: (one[0][0], -one[1], one[0][1]))
    ]
    errors = sum(problem.severity == "error" for problem in problems)
    files = len({problem.place.file for problem in problems})
    return Flaws(errors, len(problems) - errors, files, tuple(kinds))
