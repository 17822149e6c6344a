"""Which file holds which kind of record: the one table of paths."""

from __future__ import annotations

from typing import NamedTuple

from sendcli.model.calendar import Calendar
from sendcli.model.concern import Concern
from sendcli.model.ehcp import EhcPlan
from sendcli.model.figures import Figures
from sendcli.model.intervention import Intervention, Run
from sendcli.model.log import Log
from sendcli.model.needs_assessment import NeedsAssessment
from sendcli.model.plan import Plan
from sendcli.model.pupil import Pupil
from sendcli.model.record import Record
from sendcli.model.review import AnnualReview
from sendcli.model.settings import Settings
from sendcli.model.staff import Staff

RECORDS = "records"
MARK = "school.yaml"


class FileKind(NamedTuple):
    """A kind of record and where it stands below `records/`; `*` is an id or a name."""

    name: str
    pattern: str
    record: type[Record]


# The more exact pattern stands before the wider one.
KINDS = (
    FileKind("school", "school.yaml", Settings),
    FileKind("calendar", "calendar/*.yaml", Calendar),
    FileKind("staff", "staff/*.yaml", Staff),
    FileKind("pupil", "pupils/*/pupil.yaml", Pupil),
    FileKind("plan", "pupils/*/plans/*.yaml", Plan),
    FileKind("ehcp", "pupils/*/ehcp/*.yaml", EhcPlan),
    FileKind("review", "pupils/*/reviews/*.yaml", AnnualReview),
    FileKind("needs-assessment", "pupils/*/assessments/*.yaml", NeedsAssessment),
    FileKind("log", "pupils/*/log.yaml", Log),
    FileKind("intervention", "interventions/*/intervention.yaml", Intervention),
    FileKind("run", "interventions/*/*.yaml", Run),
    FileKind("concern", "concerns/*.yaml", Concern),
    FileKind("figures", "figures/*.yaml", Figures),
)

_SPLIT = tuple((kind, kind.pattern.split("/")) for kind in KINDS)


def kind_of(path: str) -> FileKind | None:
    """The kind of a file by its path below `records/`, with forward slashes; None if no record belongs there."""
    parts = path.split("/")
    for kind, pattern in _SPLIT:
        if len(pattern) == len(parts) and all(map(_matches, pattern, parts)):
            return kind
    return None


def _matches(pattern: str, part: str) -> bool:
    if pattern == part:
        return True
    return pattern == "*" or (pattern == "*.yaml" and part.endswith(".yaml"))


def names_in(path: str) -> tuple[str, ...]:
    """The ids and names in a path: `pupils/kp-0107/plans/2026-autumn.yaml` gives `kp-0107`, `2026-autumn`."""
    kind = kind_of(path)
    if kind is None:
        return ()
    pairs = zip(kind.pattern.split("/"), path.split("/"), strict=True)
    return tuple(part.removesuffix(".yaml") for pattern, part in pairs if "*" in pattern)
