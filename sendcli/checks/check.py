"""What a check is: a code, a severity, a function over the snapshot, and its manual page in the docstring."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sendcli.model.school import School
from sendcli.problem import Place, Problem, Severity

# What a check yields: the place, the message, and any number of notes that help.
Finding = tuple[Place, str, *tuple[str, ...]]
Look = Callable[[School], Iterator[Finding]]


class Check(NamedTuple):
    """One check. `look` is None where the reader itself finds the fault and only the manual page stands here."""

    code: str
    severity: Severity
    look: Look | None
    raw: str

    @property
    def manual(self) -> str:
        """The manual page. Tidied only when somebody reads it: there are hundreds."""
        from textwrap import dedent

        first, _, rest = self.raw.strip("\n").partition("\n")
        return f"{first.strip()}\n{dedent(rest)}".strip()  # not cleandoc: it makes spaces of an example's tab

    @property
    def title(self) -> str:
        """The first line of the manual page."""
        return self.manual.split("\n", 1)[0].rstrip(".")

    def run(self, school: School) -> Iterator[Problem]:
        """The problems that this check finds."""
        if self.look is None:
            return
        for place, message, *notes in self.look(school):
            yield Problem(place, self.code, self.severity, message, tuple(notes))


def check(code: str, severity: Severity = "error") -> Callable[[Look], Check]:
    """Make a function over the snapshot a check. Its docstring is what `send explain CODE` prints.

    The docstring holds a `Bad:` and a `Good:` example, each indented, each one or more whole files that
    begin with a line `# records/...`. A test lays them over a sound school: Bad must give the code, Good
    must not.
    """

    def decorate(look: Look) -> Check:
        return Check(code, severity, look, look.__doc__ or "")

    return decorate


def page(code: str, manual: str, severity: Severity = "error") -> Check:
    """The manual page of a fault that is found while reading, before there is a snapshot."""
    return Check(code, severity, None, manual)
