"""What plans promise and runs do not give, as far as the records show."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from fractions import Fraction
from typing import Literal, NamedTuple

from sendcli.analysis.provision.narrow import Wanted
from sendcli.analysis.provision.row import Row
from sendcli.model.school import School


class Gap(NamedTuple):
    """A line of a plan that is not delivered as it says, as far as runs of interventions show.

    Attributes:
        kind: `no run` where the pupil is in no run of the intervention that it names, `less` where runs give less.
        pupil: the pupil's id.
        line: where the line stands, as pupil/plan/number or pupil/version/F1.
        intervention: the intervention that it names, or the run that delivers it.
        said, given: minutes a week; None where they cannot be said.
    """

    kind: Literal["no run", "less"]
    pupil: str
    line: str
    intervention: str
    said: Fraction | None
    given: Fraction | None


def concerns(school: School, gap: Gap, wanted: Wanted, kept: list[Row]) -> bool:
    """Whether a gap concerns the area, the layer and the adult that are asked about."""
    programme = school.programmes.get(gap.intervention)
    offer = programme.intervention if programme else None
    right = wanted.layer in ("", offer.layer if offer else None)
    right = right and (not wanted.area or bool(offer and wanted.area in offer.areas))
    return right and (not wanted.adult or any(row.intervention == gap.intervention for row in kept))
