"""Which adult, and what an hour of their time costs on a day. Nothing is guessed: a word is not yet a rate."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable
from datetime import date, timedelta
from re import match
from typing import NamedTuple

from sendcli.analysis.provision.money import Lack
from sendcli.dates.span import holds
from sendcli.dates.words import dated
from sendcli.model.intervention import Deliverer, Intervention, Run
from sendcli.model.school import School
from sendcli.model.settings import Settings
from sendcli.model.staff import ROLES, Staff


class Adult(NamedTuple):
    """Who delivers: the staff id or "", the role in words, and the rate of school.yaml or ""."""

    staff: str
    role: str
    rate: str


def per_hour(settings: Settings, adult: Adult, day: date) -> int | Lack:
    """Pence an hour on a day, by the newest row of the rate that holds then."""
    if not adult.rate:
        who = adult.staff or adult.role
        return Lack("rate", f"no rate recorded for {who}" if who else "no rate recorded, and nobody named for it")
    rows = [row for row in settings.rates if row.id == adult.rate and holds(day, row.start, row.end)]
    newest = max(rows, key=lambda row: row.start or date.min, default=None)
    return newest.per_hour if newest else Lack("rate", f"no rate {adult.rate} recorded for {dated(day)}")


def changes(settings: Settings, adults: Iterable[Adult]) -> list[date]:
    """The days from which on a rate of these adults is another, or is not recorded."""
    ids = {adult.rate for adult in adults}
    rows = [row for row in settings.rates if row.id in ids]
    return [row.start for row in rows if row.start] + [row.end + timedelta(days=1) for row in rows if row.end]


def of_run(school: School, name: str, offer: Intervention | None, run: Run) -> tuple[Adult, ...] | Lack:
    """The adults who deliver a run: those it names, else the only one whom the intervention names.

    None at all is an answer only where an agency delivers it for a price that is recorded.
    """
    rows = offer.staff if offer else ()
    if run.staff:
        return tuple(_adult(school, name, rows) for name in dict.fromkeys(run.staff))
    if len(rows) == 1:
        return (_deliverer(school, rows[0]),)
    if rows:
        return Lack("adult", f"{name} does not say which of {len(rows)} adults delivers it")
    if offer and offer.agency:
        known = offer.cost is not None
        return () if known else Lack("cost", f"no cost recorded for what {offer.agency} provides")
    return Lack("adult", f"{name} does not say who delivers it")


def of_line(school: School, pupil: str, who: str, rate: str, named: bool, day: date) -> Adult:
    """The adult of a provision line: a staff id, a role whose members all have one rate, or the pupil's own adult."""
    if not who and named:
        own = [name for name, staff in _here(school, day) if pupil in staff.pupils]
        who = own[0] if len(own) == 1 else ""
    if who in school.staff:
        found = _adult(school, who, ())
        return found._replace(rate=rate or found.rate)
    return Adult("", who, rate or _rate_of_role(school, who, day))


def words(role: str) -> str:
    """A role as people say it."""
    return "one-to-one adult" if role == "one-to-one" else role.replace("-", " ")


def _adult(school: School, name: str, rows: Iterable[Deliverer]) -> Adult:
    deliverers = list(rows)
    own = next((row for row in deliverers if row.staff == name), None)
    staff = school.staff.get(name)
    if own is None and len(deliverers) == 1 and not deliverers[0].staff:
        own = deliverers[0]  # the intervention names a role, and the run the person
    role = (own.role if own else "") or words(staff.roles[0] if staff and staff.roles else "")
    return Adult(name, role, (own.rate if own else "") or (staff.rate if staff else "") or "")


def _deliverer(school: School, row: Deliverer) -> Adult:
    return _adult(school, row.staff, (row,)) if row.staff else Adult("", row.role or "", row.rate or "")


def _rate_of_role(school: School, who: str, day: date) -> str:
    """The rate of a role, if everyone in it has the same. "Teacher of the deaf" is nobody's role here."""
    said = match(r"(?:an? |the )?([a-z ]+?)(?:,| trained\b| with\b|$)", who.casefold().replace("-", " "))
    role = said[1].replace(" ", "-") if said else ""
    rates = {staff.rate or "" for _, staff in _here(school, day) if role in ROLES and role in staff.roles}
    return rates.pop() if len(rates) == 1 else ""


def _here(school: School, day: date) -> list[tuple[str, Staff]]:
    return [(name, staff) for name, staff in school.staff.items() if holds(day, staff.start, staff.end)]
