"""Which file holds which kind of record: the one table of paths."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from sendcli.store.names import MARK as MARK
from sendcli.store.names import RECORDS as RECORDS

if TYPE_CHECKING:
    from sendcli.model.record import Record


class FileKind(NamedTuple):
    """A kind of record: where it stands below `records/`, and its shelf in the snapshot.

    Attributes:
        name: what the kind is called.
        pattern: the path below `records/`; `*` is an id or a name.
        type_name: the type that such a file is read as: its module in `sendcli.model`, and its name there.
        shelf: the attribute of `PupilFile`, `Programme` or `School` that holds it: the record itself, or, where the
            name of the file is free, all records of the kind by that name.
    """

    name: str
    pattern: str
    type_name: str
    shelf: str

    @property
    def record(self) -> "type[Record]":
        """The type that such a file is read as; its module is loaded when it is first asked for."""
        return _type(self.type_name)


@cache
def _type(name: str) -> "type[Record]":
    module, _, attribute = name.partition(".")
    found: type[Record] = getattr(import_module(f"sendcli.model.{module}"), attribute)
    return found


# The more exact pattern stands before the wider one.
KINDS = (
    FileKind("school", "school.yaml", "settings.Settings", "settings"),
    FileKind(
        "information-report", "information-report.yaml", "information_report.InformationReport", "information_report"
    ),
    FileKind("calendar", "calendar/*.yaml", "calendar.Calendar", "calendars"),
    FileKind("staff", "staff/*.yaml", "staff.Staff", "staff"),
    FileKind("pupil", "pupils/*/pupil.yaml", "pupil.Pupil", "pupil"),
    FileKind("plan", "pupils/*/plans/*.yaml", "plan_kinds.Plan", "plans"),  # plan_kinds has the others too
    FileKind("ehcp", "pupils/*/ehcp/*.yaml", "ehcp.EhcPlan", "ehcps"),
    FileKind("review", "pupils/*/reviews/*.yaml", "review.AnnualReview", "reviews"),
    FileKind("needs-assessment", "pupils/*/assessments/*.yaml", "needs_assessment.NeedsAssessment", "assessments"),
    FileKind("log", "pupils/*/log.yaml", "log.Log", "log"),
    FileKind("intervention", "interventions/*/intervention.yaml", "intervention.Intervention", "intervention"),
    FileKind("run", "interventions/*/*.yaml", "intervention.Run", "runs"),
    FileKind("concern", "concerns/*.yaml", "concern.Concern", "concerns"),
    FileKind("figures", "figures/*.yaml", "figures.Figures", "figures"),
    FileKind("published", "published/*.yaml", "published.PublishedFigures", "published"),
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
