"""Running the checks: all findings, sorted, with allowances applied."""

from __future__ import annotations

from functools import partial
from itertools import chain, groupby

from sendcli.checks.book import checks
from sendcli.checks.check import Check
from sendcli.checks.follow import without_followers
from sendcli.checks.walk import by_type
from sendcli.model.school import School
from sendcli.problem import Problem, in_order
from sendcli.store.allowances import Allowance
from sendcli.store.load import Loaded
from sendcli.store.spread import spread, without_collector, workers_for

# Measured: `python -m tools.bench parallel`.
FILES_A_CHECKER = 450
MOST_TOGETHER = 8


def run(loaded: Loaded) -> list[Problem]:
    """Every problem of a folder: those found while reading, those of the checks, and unused allowances."""
    with without_collector():
        problems = [*loaded.problems, *look(loaded.school)]
        return in_order(without_followers(allow(problems, loaded.allowed)))


def look(school: School, workers: int = 0) -> list[Problem]:
    """What the checks find in a snapshot, in the order of their codes.

    Args:
        school: the snapshot. A process that works along has it without copying.
        workers: how many processes, this one included; 0 takes as many as pay.
    """
    count = workers or workers_for(sum(1 for _ in school.records()), FILES_A_CHECKER)
    by_type(school)  # most checks ask for it, so it is worked out before the processes part
    return list(chain.from_iterable(spread(partial(_found, school), _parts(), count)))


def _parts() -> list[list[Check]]:
    """The checks in order, in groups of one theme, since such share what they work out; large themes are cut."""
    themes = [list(group) for _, group in groupby(checks().values(), lambda item: item.code[:3])]
    return [theme[start : start + MOST_TOGETHER] for theme in themes for start in range(0, len(theme), MOST_TOGETHER)]


def _found(school: School, some: list[Check]) -> list[Problem]:
    """What some checks find."""
    return [problem for item in some for problem in item.run(school)]


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
