"""Outcomes of EHC plans and the targets towards them, for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sendcli.analysis.progress.outcomes import OutcomeRow
from sendcli.reports import progress
from sendcli.reports.progress import Called, Said

OWN = ("pupil", "ehcp_issued", "outcome_id", "outcome_text", "outcome_by", "lacks")
FIELDS = (*OWN, *progress.FIELDS[1:])


def fields(row: OutcomeRow, called: Called, said: Said) -> dict[str, Any]:
    """One outcome with its targets, for JSON."""
    return _own(row, called, said) | {"targets": [progress.row(one, called, said) for one in row.targets]}


def cells(row: OutcomeRow, called: Called, said: Said) -> Iterator[list[object]]:
    """One line a target; an outcome without any has one line that says so."""
    own = ["" if value is None else value for value in _own(row, called, said).values()]
    for one in row.targets:
        yield [*own, *progress.cells(progress.row(one, called, said))[1:]]
    if not row.targets:
        yield [*own, *[""] * (len(FIELDS) - len(OWN))]


def _own(row: OutcomeRow, called: Called, said: Said) -> dict[str, Any]:
    outcome = row.outcome
    return {
        "pupil": called(row.pupil),
        "ehcp_issued": row.plan.issued.isoformat() if row.plan.issued else None,
        "outcome_id": outcome.id if outcome else None,
        "outcome_text": said(row.pupil, outcome.outcome) if outcome else progress.LOOSE,
        "outcome_by": outcome.by.isoformat() if outcome and outcome.by else None,
        "lacks": row.lacks,
    }
