"""Outcomes of EHC plans and the targets towards them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sendcli.analysis.progress.outcomes import OutcomeRow
from sendcli.dates.words import dated
from sendcli.reports import progress_fields
from sendcli.reports import progress_words as words
from sendcli.reports.progress import Called, Said
from sendcli.reports.progress_block import MARGIN, joined, verdict

LOOSE = "Targets that name no outcome of this plan"
OWN = ("pupil", "ehcp_issued", "outcome_id", "outcome_text", "outcome_by", "lacks")
FIELDS = (*OWN, *progress_fields.FIELDS[1:])


def in_words(rows: Iterable[OutcomeRow], called: Called, said: Said) -> list[str]:
    """The outcomes of EHC plans with the targets that work towards each."""
    lines: list[str] = []
    before = ""
    for row in rows:
        if row.pupil != before:
            issued = f" of {dated(row.plan.issued)}" if row.plan.issued else ""
            lines += [""] * bool(lines) + [f"EHC plan{issued}, Section E: {called(row.pupil)}"]
            before = row.pupil
        name = f"{row.outcome.id}: {said(row.pupil, row.outcome.outcome)}" if row.outcome else LOOSE
        lines.append(f"  {name}")
        for one in row.targets:
            lines.append(f"{MARGIN}{one.series.target.id}: {one.judged.verdict}. {verdict(one)}")
            lines.append(f"{MARGIN}  {joined(words.spark(one), words.from_to(one))}")
        lines += [f"{MARGIN}{row.lacks}"] * bool(row.lacks)
    return lines


def fields(row: OutcomeRow, called: Called, said: Said) -> dict[str, Any]:
    """One outcome with its targets, for JSON."""
    return _own(row, called, said) | {"targets": [progress_fields.row(one, called, said) for one in row.targets]}


def cells(row: OutcomeRow, called: Called, said: Said) -> Iterator[list[object]]:
    """One line a target; an outcome without any has one line that says so."""
    own = ["" if value is None else value for value in _own(row, called, said).values()]
    for one in row.targets:
        yield [*own, *progress_fields.cells(progress_fields.row(one, called, said))[1:]]
    if not row.targets:
        yield [*own, *[""] * (len(FIELDS) - len(OWN))]


def _own(row: OutcomeRow, called: Called, said: Said) -> dict[str, Any]:
    outcome = row.outcome
    return {
        "pupil": called(row.pupil),
        "ehcp_issued": row.plan.issued.isoformat() if row.plan.issued else None,
        "outcome_id": outcome.id if outcome else None,
        "outcome_text": said(row.pupil, outcome.outcome) if outcome else LOOSE,
        "outcome_by": outcome.by.isoformat() if outcome and outcome.by else None,
        "lacks": row.lacks,
    }
