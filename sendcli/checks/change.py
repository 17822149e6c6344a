"""What a change would make worse: findings in the changed files that were not there before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from types import ModuleType

from sendcli.checks.check import Check
from sendcli.model.school import School
from sendcli.problem import Problem, in_order
from sendcli.store.journal import Made
from sendcli.store.load import Loaded

Look = Callable[[School], Iterable[Problem]]


def of_themes(*themes: ModuleType) -> Look:
    """The findings of the checks in some modules."""
    some = [item for theme in themes for item in vars(theme).values() if isinstance(item, Check)]
    return lambda school: (problem for item in some for problem in item.run(school))


def worse(files: list[Made], loading: Callable[[dict[str, bytes]], Loaded], look: Look) -> list[Problem]:
    """New findings, errors first.

    Args:
        files: the change.
        loading: reads the records with some texts in place of files.
        look: what finds.
    """
    paths = {made.path for made in files if not made.gone}
    after = _found(loading({made.path: made.after for made in files}), look, paths)
    if not after:
        return []
    # A file that is not there yet stands empty before; what is said of an empty file is said of nothing else.
    before = loading({made.path: made.before or b"" for made in files})
    known = Counter((problem.code, problem.message) for problem in _found(before, look, paths))
    fresh = []
    for problem in after:
        if known[problem.code, problem.message]:
            known[problem.code, problem.message] -= 1
        else:
            fresh.append(problem)
    return sorted(fresh, key=lambda problem: problem.severity != "error")


def _found(loaded: Loaded, look: Look, paths: set[str]) -> list[Problem]:
    problems = [*loaded.problems, *look(loaded.school)]
    return in_order([problem for problem in problems if problem.place.file in paths])
