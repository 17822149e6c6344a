"""What a child has had in the last year: interventions, with which way the values moved, and agencies."""

from __future__ import annotations

from sendcli.analysis.analyse.people import Period
from sendcli.analysis.impact.group import way_of
from sendcli.analysis.impact.period import Period as Days
from sendcli.analysis.impact.taking import Asking, taking
from sendcli.analysis.impact.yardstick import yardstick_of
from sendcli.analysis.progress.verdict import rule_of
from sendcli.dates.span import holds
from sendcli.model.school import Membership, Programme, PupilFile, School


def offered(school: School, period: Period) -> list[Programme]:
    """Interventions of the school for some pupils that were offered in the time, whoever was in them.

    Those marked confidential are left out: a report goes further than to all staff.
    """
    return [
        one
        for _, one in sorted(school.programmes.items())
        if one.intervention
        and one.intervention.layer != "universal"
        and not one.intervention.confidential
        and (one.intervention.start or period.on) <= period.on
        and (one.intervention.end or period.on) >= period.since
    ]


def provided(school: School, file: PupilFile, period: Period) -> dict[str, str]:
    """The answers."""
    found = {}
    for one in offered(school, period):
        places = [place for place in _places(school, file) if _is_of(place, one) and _took_part(place, period)]
        found[f"in {one.id}"] = "yes" if places else "no"
        found[f"moved in {one.id}"] = _moved(school, one, places, period)
    pupil = file.pupil
    rows = pupil.involved if pupil else ()
    for agency in sorted(one.id for one in school.settings.agencies):
        here = any(row.agency == agency and row.start and holds(period.on, row.start, row.end) for row in rows)
        found[f"agency {agency}"] = "yes" if here else "no"
    waits = any(row.referred and row.referred <= period.on and not _begun(row, period) for row in rows)
    return found | {"waiting": "yes" if waits else "no"}


def _begun(row: object, period: Period) -> bool:
    start, end = getattr(row, "start", None), getattr(row, "end", None)
    return bool((start and start <= period.on) or (end and end <= period.on))


def _places(school: School, file: PupilFile) -> tuple[Membership, ...]:
    return school.memberships.get(file.id, ())


def _is_of(place: Membership, programme: Programme) -> bool:
    return place.run_id.partition("/")[0] == programme.id


def _took_part(place: Membership, period: Period) -> bool:
    first = max(place.run.start, place.member.start or place.run.start)
    ends = [day for day in (place.run.end, place.member.end) if day]
    return first <= period.on and (not ends or min(ends) >= period.since)


def _moved(school: School, one: Programme, places: list[Membership], period: Period) -> str:
    """Which way the value of the last place with two values moved: "improved", "not", or "not known"."""
    by = yardstick_of(one.intervention, school.settings)
    asking = Asking(school, Days(period.since, period.on, period.on), period.on, rule_of(school.settings))
    ways = [way for place in sorted(places, key=_last) if (way := way_of(taking(asking, place, by), by))]
    return "not known" if not ways else "improved" if ways[-1] == "improved" else "not"


def _last(place: Membership) -> tuple[str, str]:
    return place.run.start.isoformat(), place.run_id
