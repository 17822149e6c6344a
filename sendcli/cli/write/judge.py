"""What a change would make worse, by all checks over the whole folder."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sendcli.cli.write.saving import Judge
    from sendcli.problem import Problem
    from sendcli.store.journal import Made


def whole(root: str) -> Judge:
    """Judges a change of any files: what is newly found in them by any check.

    Args:
        root: the folder that holds `records/`.
    """
    return partial(_worse, root)


def _worse(root: str, files: list[Made]) -> list[Problem]:
    from sendcli.checks.change import worse  # the checks are many; a mistyped command need not load them
    from sendcli.checks.run import look
    from sendcli.store.load import load

    return worse(files, partial(load, root), look)
