"""How people are called in documents: staff by name, agencies by theirs, anybody else as they were typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sendcli.model.people import Involved
from sendcli.model.school import School


def person(school: School) -> Callable[[str | None], str | None]:
    """A function from what a record says (a staff id, an agency's id, a role, a name) to what a reader is told."""
    agencies = {agency.id: agency.name for agency in school.settings.agencies}

    def call(who: str | None) -> str | None:
        if who is None:
            return None
        staff = school.staff.get(who)
        return staff.name if staff else agencies.get(who) or who

    return call


def people(school: School, who: Iterable[str]) -> list[str]:
    """Several people."""
    call = person(school)
    return [call(one) or one for one in who]


def involved(school: School, row: Involved) -> str:
    """Somebody involved: the name with the role, or the role alone."""
    call = person(school)
    name = row.name or call(row.staff)
    where = call(row.agency)
    return ", ".join(part for part in (name, row.role, where) if part)
