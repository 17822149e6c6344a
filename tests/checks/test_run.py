"""Two processes find what one finds, in the same order."""

from __future__ import annotations

import os

import pytest

from sendcli.checks.run import look
from tests.checks.sound_school import FILES, files_in, loaded

_WRONG = files_in(
    """\
    # records/staff/Hale_R.yaml
    name: Robin Hale
    roles: [teaching-assistant]
    rate: taa
    from: 2026-09-02
    to: 2026-09-01
    # records/pupils/ab-0001/log.yaml
    entries:
    - {date: 2026-09-10, kind: note, by: lumd, summary: Invited to the child protection conference}
    - {date: 2026-09-11, kind: note, by: lund, summary: Sent the file of C916999926001}
    - {date: 2026-09-12, kind: note, by: lund, summary: Invited to the child protection conference}
    """
)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.parametrize("workers", [2, 4])
def test_the_same_by_several_processes(workers: int) -> None:
    school = loaded(FILES | {path: text for path, text in _WRONG.items() if text}).school
    alone = look(school, 1)
    assert look(school, workers) == alone
    assert [problem.code for problem in alone] == sorted(problem.code for problem in alone)
    assert {"DAT001", "LNK004", "NAM001", "PRI004", "PRI006"} <= {problem.code for problem in alone}
    assert [problem.place.line for problem in alone if problem.code == "PRI004"] == [2, 4]
