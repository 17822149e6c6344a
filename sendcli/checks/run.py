"""Running the checks: all findings, sorted, with allowances applied."""

from __future__ import annotations

from sendcli.checks.book import checks
from sendcli.model.school import School
from sendcli.problem import Problem, in_order
from sendcli.store.allowances import Allowance
from sendcli.store.load import Loaded


def run(loaded: Loaded) -> list[Problem]:
    """Every problem of a folder: those found while reading, those of the checks, and unused allowances."""
    problems = [*loaded.problems, *look(loaded.school)]
    return in_order(allow(problems, loaded.allowed))


def look(school: School) -> list[Problem]:
    """What the checks find in a snapshot."""
    return [problem for item in checks().values() for problem in item.run(school)]


def allow(problems: list[Problem], allowed: list[Allowance]) -> list[Problem]:
    """Take out the findings that a comment allows, and report the comments that allow nothing.

    A fault in the format of a file (TXT, FLD, FIL) cannot be allowed: what cannot be read is not known.
    """
    wanted = {(item.place.file, item.covers, item.code): item for item in allowed}
    kept: list[Problem] = []
    used: set[Allowance] = set()
    for problem in problems:
        item = wanted.get((problem.place.file, problem.place.line, problem.code))
        if item is None or problem.code.startswith(("TXT", "FLD", "FIL")):
            kept.append(problem)
        else:
            used.add(item)
    return kept + [_unused(item) for item in allowed if item not in used]


def _unused(item: Allowance) -> Problem:
    words = f"nothing here needs an allowance for {item.code}"
    return Problem(item.place, "ALW002", "warning", words, ("delete the comment",))
