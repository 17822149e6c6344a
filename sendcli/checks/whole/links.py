"""References: every id leads to a record that exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import at, by_type, every, held
from sendcli.dates.words import dated
from sendcli.model.common import Support
from sendcli.model.ehcp import ProvisionLine
from sendcli.model.intervention import Deliverer, Run, Session
from sendcli.model.plan import Plan
from sendcli.model.plan_kinds import EducationPlan, Training
from sendcli.model.record import Record
from sendcli.model.school import School
from sendcli.model.staff import Staff
from sendcli.model.walk import nearest
from sendcli.problem import Place
from sendcli.text.words import shown


class Target(NamedTuple):
    """What an id may lead to: its shelf, an attribute of `School`, and its path below `records/`."""

    shelf: str
    path: str


TARGETS = {
    "staff": Target("staff", "staff/{}.yaml"),
    "pupil": Target("pupils", "pupils/{}/pupil.yaml"),
    "intervention": Target("programmes", "interventions/{}/"),
}

# Who did something on a day: the record, the attribute with the id, and the attribute with the day.
_DONE_BY: tuple[tuple[type[Record], str, str], ...] = (
    (EducationPlan, "designated_teacher", "start"),
    (Plan, "lead", "start"),
    (Run, "staff", "start"),
    (Session, "staff", "on"),
    (Training, "staff", "on"),
)


@check("LNK001")
def ids_lead_somewhere(school: School) -> Iterator[Finding]:
    """An id leads to a record that exists.

    An id is the name of a file in `staff/`, or of a folder in `pupils/` or `interventions/`. For a pupil no
    near id is offered: it would be another child's.

    Bad:
        # records/interventions/precision-teaching/2026-autumn.yaml
        start: 2026-09-21
        staff: [okafr]
        pupils:
        - {pupil: ab-0001}

    Good:
        # records/interventions/precision-teaching/2026-autumn.yaml
        start: 2026-09-21
        staff: [okafor]
        pupils:
        - {pupil: ab-0001}
    """
    known: dict[str, Mapping[str, object]] = {to: getattr(school, target.shelf) for to, target in TARGETS.items()}
    for kind, records in by_type(school).items():
        for attribute, ref in held(kind).refs:
            for record in records:
                for name in _ids(record.__dict__.get(attribute, ())):
                    if name not in known[ref.to] and (ref.to, name) not in school.unread:
                        yield _missing(at(record, attribute), ref.to, name, known[ref.to])


def _ids(value: Any) -> tuple[str, ...]:
    return (value,) if value.__class__ is str else value


def _missing(place: Place, kind: str, name: str, known: Mapping[str, object]) -> Finding:
    what = "staff file" if kind == "staff" else f"record of {'an' if kind == 'intervention' else 'a'} {kind}"
    close = "" if kind == "pupil" else nearest(name, known)
    where = f"looked for: records/{TARGETS[kind].path.format(name)}"
    notes = [f"did you mean `{close}`?", where] if close else [where]
    return (place, f"there is no {what} for `{name}`", *notes)


@check("LNK002", "warning")
def staff_still_here(school: School) -> Iterator[Finding]:
    """Who does something on a day works at the school on that day.

    Either somebody else did it, or the last day in the staff file is wrong.

    Bad:
        # records/interventions/precision-teaching/2026-autumn.yaml
        start: 2026-09-21
        staff: [hale]
        pupils:
        - {pupil: ab-0001}
        # records/staff/hale.yaml
        name: Robin Hale
        roles: [teaching-assistant]
        to: 2026-07-21

    Good:
        # records/interventions/precision-teaching/2026-autumn.yaml
        start: 2026-09-21
        staff: [hale]
        pupils:
        - {pupil: ab-0001}
        # records/staff/hale.yaml
        name: Robin Hale
        roles: [teaching-assistant]
        to: 2027-07-21
    """
    gone = {name: person.end for name, person in school.staff.items() if person.end}
    for kind, attribute, day in _DONE_BY if gone else ():
        for record in every(school, kind):
            when = getattr(record, day)
            for name in _ids(getattr(record, attribute) or ()):
                if when and name in gone and gone[name] < when:
                    yield (
                        at(record, attribute),
                        f"`{name}` had left by {dated(when)}",
                        f"the last day was {dated(gone[name])}: {school.staff[name].place().file}",
                    )


@check("LNK003")
def folder_has_its_record(school: School) -> Iterator[Finding]:
    """A pupil's folder has a pupil.yaml, an intervention's folder an intervention.yaml.

    Without it nobody knows whose plans or runs these are. It may be missing, misspelt, or unreadable.

    Bad:
        # records/pupils/ab-0002/log.yaml
        entries:
        - {date: 2026-09-10, kind: note, by: lund, summary: Moved here from Valley Primary}

    Good:
        # records/pupils/ab-0002/log.yaml
        entries:
        - {date: 2026-09-10, kind: note, by: lund, summary: Moved here from Valley Primary}
        # records/pupils/ab-0002/pupil.yaml
        name: {given: Ben, family: Sample}
        born: 2018-05-17
        year: "4"
        status:
        - {from: 2025-01-09, provision: N}
    """
    for file in school.pupils.values():
        if file.pupil is None and ("pupil", file.id) not in school.unread:
            yield from _headless(file.records(), f"records/pupils/{file.id}/pupil.yaml")
    for programme in school.programmes.values():
        if programme.intervention is None and ("intervention", programme.id) not in school.unread:
            path = f"records/interventions/{programme.id}/intervention.yaml"
            yield from _headless(programme.runs.values(), path)


def _headless(records: Iterable[Record], path: str) -> Iterator[Finding]:
    """Points at a file that is there; a folder with nothing that can be read has been reported already."""
    for record in list(records)[:1]:
        yield (Place(at(record).file), f"this folder has no {path.rsplit('/', 1)[1]} that can be read", path)


@check("LNK004")
def rate_is_known(school: School) -> Iterator[Finding]:
    """A rate is one of the rates in school.yaml.

    Without it nobody can say what the provision of this person, or this line of a plan, costs.

    Bad:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teaching-assistant]
        rate: taa

    Good:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teaching-assistant]
        rate: ta
    """
    known = {rate.id for rate in school.settings.rates}
    for record in every(school, Staff, Deliverer, Support, ProvisionLine):
        if record.rate and record.rate not in known:
            close = nearest(record.rate, known)
            note = f"did you mean `{close}`?" if close else "add it under `rates:` in school.yaml"
            yield (record.place("rate"), f"there is no rate `{shown(record.rate)}` in school.yaml", note)
