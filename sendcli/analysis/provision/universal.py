"""The lines of a map that all pupils have: interventions of the universal layer, which have no runs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.provision.besides import besides
from sendcli.analysis.provision.costing import pence
from sendcli.analysis.provision.money import Cost, Lack
from sendcli.analysis.provision.rates import Adult
from sendcli.analysis.provision.row import Row
from sendcli.dates.span import holds
from sendcli.model.intervention import Intervention
from sendcli.model.school import School

_ALL = Lack("group size", "all pupils have it; it is not shared out by pupil")
_NO_RUN = Lack("weeks", "what all pupils have has no run")
_NO_PRICE = Lack("cost", "no cost recorded for it")
NOT_COSTED = "what all pupils have, without a cost of its own"
_SESSIONS = Unknown("What all pupils have is not written down session by session.")


def universal_rows(school: School, day: date) -> Iterator[Row]:
    """A line for each intervention that is offered to all on a day. It costs what is spent besides staff."""
    for programme in school.programmes.values():
        offer = programme.intervention
        if offer and offer.layer == "universal" and not programme.runs and holds(day, offer.start, offer.end):
            yield _row(programme.id, offer, day)


def _row(name: str, offer: Intervention, day: date) -> Row:
    spent = besides(offer, day)
    priced = bool(offer.cost or offer.resources)
    return Row(
        source="universal", id=name, intervention=name, name=offer.name, layer=offer.layer, areas=offer.areas,
        first=offer.start, last=offer.end,
        adults=tuple(Adult(row.staff or "", row.role or "", row.rate or "") for row in offer.staff),
        group=_ALL, size=offer.group_size, minutes=offer.minutes,
        per_week=None if offer.per_week is None else Fraction(offer.per_week), staff_minutes=_ALL, planned=_ALL,
        sessions=_SESSIONS, slots=offer.slots, parts=(),
        cost=Cost(_NO_RUN, _ALL, pence(spent.amount) if priced else _NO_PRICE, spent.short),
        funding=offer.funding or "", aside="" if priced else NOT_COSTED, confidential=bool(offer.confidential),
    )  # fmt: skip
