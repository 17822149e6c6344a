"""A test of a check shows its files: the docstring is laid over the sound school, and `problems` is what is found."""

from __future__ import annotations

import pytest

from sendcli.problem import Problem
from tests.checks.sound_school import files_in, problems_of


class Problems(list[Problem]):
    """Findings, with a short way to ask for those of one check."""

    def of(self, code: str) -> list[str]:
        """`file:line message`, one each, for the findings of one code or theme; `records/` is left out."""
        return [
            f"{problem.place.file.removeprefix('records/')}:{problem.place.line} {problem.message}"
            for problem in self
            if problem.code.startswith(code)
        ]

    def notes(self, code: str) -> list[str]:
        """All notes of the findings of one code."""
        return [note for problem in self if problem.code == code for note in problem.notes]


@pytest.fixture
def problems(request: pytest.FixtureRequest) -> Problems:
    """What the checks find in the files of the test's docstring."""
    return Problems(problems_of(files_in(request.function.__doc__ or "")))
