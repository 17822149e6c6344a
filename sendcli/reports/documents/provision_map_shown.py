"""Which lines of a provision map a reader may see: what the school keeps confidential is only for its leadership."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sendcli.analysis.provision.gaps import Gap
from sendcli.analysis.provision.narrow import EVERYTHING, Wanted
from sendcli.analysis.provision.provision import provision
from sendcli.analysis.provision.row import Row
from sendcli.model.school import School
from sendcli.reports.documents.document import Request

SOME = "What the school keeps confidential is not on this page, whoever has it, and not in its numbers."


class Shown(NamedTuple):
    """The lines that may be shown, what plans promise that runs do not give, and a word on what is left out.

    That something is left out is said wherever the school has anything confidential. So it says nothing about a pupil.
    """

    rows: tuple[Row, ...]
    gaps: tuple[Gap, ...]
    left_out: str
    weeks: int


def shown(asked: Request, wanted: Wanted = EVERYTHING) -> Shown:
    """The map of the day as this audience may see it."""
    found = provision(asked.school, asked.day, wanted)
    if asked.audience == "leadership":
        return Shown(found.rows, found.gaps, "", found.weeks)
    rows = tuple(row for row in found.rows if not row.confidential)
    gaps = tuple(gap for gap in found.gaps if not confidential(asked.school, gap.intervention))
    some = any(confidential(asked.school, name) for name in asked.school.programmes)
    return Shown(rows, gaps, SOME if some else "", found.weeks)


def confidential(school: School, name: str | None) -> bool:
    """Whether an intervention is left out of documents for all staff."""
    programme = school.programmes.get(name or "")
    return bool(programme and programme.intervention and programme.intervention.confidential)


def for_all(rows: Sequence[Row]) -> list[Row]:
    """What all pupils have."""
    return [row for row in rows if row.source == "universal"]


def runs_of(rows: Sequence[Row]) -> list[Row]:
    """Interventions that run."""
    return [row for row in rows if row.source == "run"]


def lines_of(rows: Sequence[Row]) -> list[Row]:
    """Lines of plans and of Section F, which no run delivers."""
    return [row for row in rows if row.source in ("plan", "section F")]
