"""To whom letters about an annual review go, and how each is addressed.

Nobody gets a letter while the records say that contact with them is limited: whether one may go is for the SENCO and
the designated safeguarding lead to say. The covering sheet, which is for staff, says that there is none, and never why.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, NamedTuple

from sendcli.dates.span import holds
from sendcli.model.people import Contact, Invitee
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.letters import Meeting, spoken_day
from sendcli.reports.documents.one_pupil import first_name, full_name, who_is

Kind = Literal["pupil", "family", "staff", "agency"]
# Words for whom a letter goes home to, where no contact on file is called so.
AT_HOME = ("mother", "father", "parent", "parents", "carer", "guardian", "foster carer", "grandmother", "grandfather")


class To(NamedTuple):
    """Somebody a letter goes to.

    Attributes:
        kind: whose words it is written in.
        invitee: the line of the review.
        contact: the contact on file, for family.
        held: whether no letter is made, because contact with whoever may be meant is limited or has ended.
    """

    kind: Kind
    invitee: Invitee
    contact: Contact | None = None
    held: bool = False


def addressees(asked: Request, meeting: Meeting) -> list[To]:
    """Everyone on the list, in its order; those for whom this audience's letters are."""
    found = [_to(asked, one) for one in meeting.review.invitees]
    if asked.audience == "parents":
        return [one for one in found if one.kind in ("pupil", "family")]
    return [one for one in found if one.kind == "agency"] if asked.audience == "agency" else found


def _to(asked: Request, one: Invitee) -> To:
    role = one.role.strip().casefold()
    if role in ("pupil", "child", "young person"):
        return To("pupil", one)
    meant = _meant(asked, one)
    now = [row for row in meant if holds(asked.day, row.start, row.end)]
    if meant or role in AT_HOME:
        held = any(row.restrictions for row in meant) or (bool(meant) and not now)
        return To("family", one, now[0] if len(now) == 1 else None, held)
    return To("staff" if one.name in asked.school.staff else "agency", one)


def _meant(asked: Request, one: Invitee) -> list[Contact]:
    """The contacts on file who may be meant, of now or before: those of that name, else of that relationship."""
    pupil = asked.file().pupil
    rows = pupil.contacts if pupil else ()
    named = [row for row in rows if one.name and row.name.casefold() == one.name.casefold()]
    return named or [row for row in rows if row.relationship.casefold() == one.role.strip().casefold()]


def head(asked: Request, one: To) -> list[str]:
    """The lines of the address: a name, and what the records have of where to send it."""
    if one.kind == "pupil":
        return [full_name(asked)]
    if one.kind == "family":
        return _home(asked, one)
    reach = _reach(asked, one.invitee) if one.kind == "agency" else None
    return [*_who(asked, one.invitee), *([reach] if reach else [])]


def _who(asked: Request, one: Invitee) -> list[str]:
    agencies = {agency.id: agency.name for agency in asked.school.settings.agencies}
    name = who_is(asked, one.name) if one.name else None
    role = one.role[:1].upper() + one.role[1:]
    return [line for line in (name, role, agencies.get(one.agency or "", one.agency)) if line]


def _reach(asked: Request, one: Invitee) -> str | None:
    agencies = {agency.id: agency.contact for agency in asked.school.settings.agencies}
    return one.contact or agencies.get(one.agency or "")


def _home(asked: Request, one: To) -> list[str]:
    pupil, contact = asked.file().pupil, one.contact
    shared = pupil.address if pupil and contact and contact.lives_with in ("yes", "shared") else None
    address = (contact.address if contact else None) or shared
    lines = [part.strip() for part in (address or "").replace("\n", ",").split(",") if part.strip()]
    return [_person(asked, one), *lines]


def _person(asked: Request, one: To) -> str:
    name = (one.contact.name if one.contact else None) or one.invitee.name
    return name or f"The {one.invitee.role} of {full_name(asked)}"


def dear(asked: Request, one: To) -> str:
    """The first line."""
    if one.kind == "pupil":
        return f"Dear {first_name(asked)},"
    if one.kind == "family":
        name = (one.contact.name if one.contact else None) or one.invitee.name
        return f"Dear {name}," if name else "Dear parent or carer,"
    return f"Dear {who_is(asked, one.invitee.name)}," if one.invitee.name else "Dear colleague,"


def wanted_by(one: To, meeting: Meeting, today: date) -> str:
    """By when advice is asked for: the day on file, else that on which the papers go round, while it lies ahead."""
    day = one.invitee.advice_due or meeting.papers
    return f"by {spoken_day(day)}" if day and day >= today else "as soon as you can"


def language_note(one: To) -> str | None:
    """That an interpreter is wanted, or that another language is at home, as far as it is on file."""
    contact = one.contact
    if contact is None:
        return None
    if contact.interpreter:
        which = f" ({contact.language})" if contact.language else ""
        return f"Our records say that you need an interpreter{which}. Please tell us who or what would suit you best."
    if contact.language and contact.language.casefold() != "english":
        return (
            f"If you would like this letter, or an interpreter at the meeting, in {contact.language}, please tell us."
        )
    return None


def cover(asked: Request, people: list[To]) -> list[tuple[Any, ...]]:
    """The covering sheet's rows: to whom, how they like to be reached, what to mind."""
    rows = []
    for one in people:
        contact = one.contact
        notes = [
            "no letter was made: ask the SENCO first" if one.held else None,
            "needs an interpreter" if contact and contact.interpreter else None,
            contact.language if contact and contact.language else None,
            contact.hard_times if contact else None,
            "not found among the contacts on file" if one.kind == "family" and not (contact or one.held) else None,
        ]
        reach = contact.prefers if contact else _reach(asked, one.invitee)
        rows.append((_label(asked, one), reach or "as usual", "; ".join(note for note in notes if note) or "nothing"))
    return rows


def _label(asked: Request, one: To) -> str:
    if one.kind == "pupil":
        return full_name(asked)
    return f"{_person(asked, one)}, {one.invitee.role}" if one.contact else ", ".join(_who(asked, one.invitee))
