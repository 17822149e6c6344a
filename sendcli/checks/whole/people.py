"""Lists of people: several of them in one text, with commas, are read as one."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import at, every
from sendcli.model.ehcp import SectionA
from sendcli.model.events import PartTimeReview
from sendcli.model.figures import Figures
from sendcli.model.identity import Profile
from sendcli.model.log import Entry
from sendcli.model.plan import Plan, PlanReview
from sendcli.model.record import Record
from sendcli.model.school import School
from sendcli.problem import Place

_PEOPLE: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (Entry, ("people", "staff", "apologies", "witnesses")),
    (Figures, ("met",)),
    (PartTimeReview, ("present",)),
    (Plan, ("authors", "copied_to")),
    (PlanReview, ("present", "apologies")),
    (Profile, ("by", "shared_with")),
    (SectionA, ("by",)),
)


@check("PPL001", "warning")
def people_are_a_list(school: School) -> Iterator[Finding]:
    """Several people are a list: in square brackets, or each on a line with a hyphen.

    Without the brackets, `mother, pupil` is one text, and nobody is found who is called so. If it is one person after
    all, such as `"R. Example, class teacher"`, put it in quotation marks.

    Bad:
        # records/pupils/ef-0003/log.yaml
        entries:
        - date: 2026-11-12
          kind: parent-meeting
          with: father, pupil
          summary: Talked about reading at home

    Good:
        # records/pupils/ef-0003/log.yaml
        entries:
        - date: 2026-11-12
          kind: parent-meeting
          with: [father, pupil]
          summary: Talked about reading at home
    """
    for kind, fields in _PEOPLE:
        keys = {field.attribute: key for key, field in kind.FIELDS.items()}
        for record in every(school, kind):
            for name in fields:
                people = record.__dict__.get(name, ())
                if len(people) == 1 and "," in people[0] and _bare(people[0], place := at(record, name)):
                    words = f"`{keys[name]}` holds one text with a comma, where a list is meant"
                    yield place, words, f"write {keys[name]}: [mother, pupil], with square brackets"


def _bare(text: str, place: Place) -> bool:
    """Whether a text is as long as its place: so in no quotes, no brackets, and below no hyphen."""
    return place.end_column - place.column == len(text)
