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
from sendcli.store.names import MARK as MARK
from sendcli.store.names import RECORDS as RECORDS


class FileKind(NamedTuple):
    """A kind of record: where it stands below `records/`, and its shelf in the snapshot.

    Attributes:
        name: what the kind is called.
        pattern: the path below `records/`; `*` is an id or a name.
        record: the type that such a file is read as.
        shelf: the attribute of `PupilFile`, `Programme` or `School` that holds it: the record itself, or, where the
            name of the file is free, all records of the kind by that name.
    """

    name: str
    pattern: str
    record: type[Record]
    shelf: str


# The more exact pattern stands before the wider one.
KINDS = (
    FileKind("school", "school.yaml", Settings, "settings"),
    FileKind("calendar", "calendar/*.yaml", Calendar, "calendars"),
    FileKind("staff", "staff/*.yaml", Staff, "staff"),
    FileKind("pupil", "pupils/*/pupil.yaml", Pupil, "pupil"),
    FileKind("plan", "pupils/*/plans/*.yaml", Plan, "plans"),
    FileKind("ehcp", "pupils/*/ehcp/*.yaml", EhcPlan, "ehcps"),
    FileKind("review", "pupils/*/reviews/*.yaml", AnnualReview, "reviews"),
    FileKind("needs-assessment", "pupils/*/assessments/*.yaml", NeedsAssessment, "assessments"),
    FileKind("log", "pupils/*/log.yaml", Log, "log"),
    FileKind("intervention", "interventions/*/intervention.yaml", Intervention, "intervention"),
    FileKind("run", "interventions/*/*.yaml", Run, "runs"),
    FileKind("concern", "concerns/*.yaml", Concern, "concerns"),
    FileKind("figures", "figures/*.yaml", Figures, "figures"),
)

BY_NAME = {kind.name: kind for kind in KINDS}
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
