"""One line of a provision map, and a pupil's part in it."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.fidelity import Fidelity
from sendcli.analysis.provision.money import Cost, Lack
from sendcli.analysis.provision.rates import Adult
from sendcli.model.common import Slot

Source = Literal["universal", "run", "plan", "section F"]


class Part(NamedTuple):
    """What one pupil has of a line.

    Attributes:
        pupil: the id.
        first, last: the pupil's own days; `last` is None where none is recorded.
        minutes: minutes a week that the pupil has.
        adult_minutes: minutes a week of adults' time that come to this pupil: minutes ÷ group.
        sessions: delivered of those written down, to the day.
        cost: the pupil's share.
        targets: the targets it serves, as plan/target.
        lines: the lines of Section F that it delivers.
        outcomes: the outcomes of Section E that it serves.
    """

    pupil: str
    first: date
    last: date | None
    minutes: Fraction | Lack
    adult_minutes: Fraction | Lack
    sessions: Fidelity | Unknown
    cost: Cost
    targets: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()


class Row(NamedTuple):
    """One line: what it is, for whom, how much, by whom, at what cost.

    Attributes:
        source: a run of an intervention, a line of a plan or of Section F, or what all pupils have.
        id: where it stands: intervention/run, pupil/plan/number, pupil/version/F1, or the intervention.
        intervention: its id, or "".
        name: what it is called, or what the plan says.
        layer: universal, targeted, targeted-plus, specialist, a word of the school's own, or "" if none is recorded.
        areas: broad areas of need.
        first, last: its days.
        adults: who delivers, or why that is not known.
        group: pupils at a time, as it is; the places of the group are in `size`.
        size: pupils at a time, as recorded.
        minutes: of a session, or of a week where only that is recorded.
        per_week: sessions a week.
        staff_minutes: minutes a week that each adult, or each of several groups in turn, takes.
        planned: sessions planned for all its time.
        sessions: delivered of those written down, to the day, whoever was away.
        slots: when in the week.
        parts: the pupils who have it on the day.
        cost: of all of it; of the pupils shown, where only some are.
        rates: the rates that it was costed at, with pence an hour.
        funding: where the money comes from.
        aside: why its money is not added up; "" where it is.
        confidential: whether it is left out of documents for all staff.
        others: pupils who have it too and are not asked about.
    """

    source: Source
    id: str
    intervention: str
    name: str
    layer: str
    areas: tuple[str, ...]
    first: date | None
    last: date | None
    adults: tuple[Adult, ...] | Lack
    group: Fraction | Lack
    size: int | None
    minutes: int | None
    per_week: Fraction | None
    staff_minutes: Fraction | Lack
    planned: Fraction | Lack
    sessions: Fidelity | Unknown
    slots: tuple[Slot, ...]
    parts: tuple[Part, ...]
    cost: Cost
    rates: tuple[tuple[str, int], ...] = ()
    funding: str = ""
    aside: str = ""
    confidential: bool = False
    others: int = 0
