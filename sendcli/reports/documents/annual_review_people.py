"""People in an annual review's report: who was invited and came, whose advice came, whose views are missing."""

from __future__ import annotations

from typing import Any

from sendcli.dates.span import holds
from sendcli.model.people import Invitee
from sendcli.model.review import AnnualReview
from sendcli.reports.documents.cells import told
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.one_pupil import who_is

# Words for whoever the child lives with, where no contact on file is called so.
AT_HOME = ("mother", "father", "parent", "parents", "mum", "dad", "carer", "guardian", "foster carer", "grandmother")


def people_rows(asked: Request, review: AnnualReview, held: bool) -> dict[str, Any]:
    """Who was invited, whether advice came, who was there."""
    heads = ("Who", "Invited", "Advice asked for", "By", "Advice came", "At the meeting", "Note")
    rows = [
        (
            invitee_name(asked, one),
            one.invited,
            one.advice_requested,
            one.advice_due,
            _advice(one),
            _came(one) if held else None,
            one.note,
        )
        for one in review.invitees
    ]
    return told(heads, rows, always=("Invited", "Advice came", *(["At the meeting"] if held else [])))


def invitee_name(asked: Request, one: Invitee) -> str:
    """Somebody invited: the name where there is one, the role, the agency by its name."""
    agencies = {agency.id: agency.name for agency in asked.school.settings.agencies}
    name = who_is(asked, one.name) if one.name else relative(asked, one.role)
    role = who_is(asked, one.role)
    agency = agencies.get(one.agency or "", one.agency)
    return ", ".join(part for part in (name, role if role != name else None, agency) if part)


def relative(asked: Request, role: str) -> str | None:
    """The name of the one contact on file who is that to the pupil; None where contact with them is limited."""
    pupil = asked.file().pupil
    found = [one for one in (pupil.contacts if pupil else ()) if one.relationship.casefold() == role.strip().casefold()]
    if len(found) != 1 or not asked.names or found[0].restrictions:
        return None
    return found[0].name if holds(asked.day, found[0].start, found[0].end) else None


def views_lack(asked: Request, review: AnnualReview) -> list[str]:
    """Whose views the report has to hold and does not, where others' are recorded."""
    pupil = asked.file().pupil
    home = {word.casefold() for one in (pupil.contacts if pupil else ()) for word in (one.name, one.relationship)}
    said = {view.who.strip().casefold() for view in review.views}
    lacks = [] if "pupil" in said else ["Views of the child"]
    return lacks if said & (home | set(AT_HOME)) else [*lacks, "Views of the parents"]


def _advice(one: Invitee) -> Any:
    if one.advice_received:
        return one.advice_received
    return f"none: {one.no_advice}" if one.no_advice else None


def _came(one: Invitee) -> str | None:
    if one.attended:
        return "came"
    return "sent apologies" if one.apologies else "did not come" if one.attended is False else None
