"""What a type of need says: a code of its time, that goes with the pupil's status."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.checks.check import Finding, check
from sendcli.checks.periods import meet, period
from sendcli.checks.walk import every, pupils
from sendcli.codes.sen import NEED_TYPE
from sendcli.dates.words import dated
from sendcli.model.pupil import Need
from sendcli.model.school import School


@check("NED005")
def need_of_its_time(school: School) -> Iterator[Finding]:
    """A type of need is one that was in use in those years.

    BESD became SEMH in September 2014; Down syndrome has had its own code (DS) since January 2025.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: DS, rank: 1, from: 2023-01-09}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: MLD, rank: 1, from: 2023-01-09, to: 2025-01-15}
        - {type: DS, rank: 1, from: 2025-01-16}
    """
    for need in every(school, Need):
        row = NEED_TYPE.get(need.type)
        if row is None:
            continue
        if row.start and need.start and need.start < row.start:
            words = f"{need.type} is in use since {dated(row.start)}, this need begins before"
            yield (need.place("type"), words, f"it holds {period(need)}")
        if row.end and _outlasts(need, row.end, school.calendar.known_from):
            words = f"{need.type} ended on {dated(row.end)}, this need goes on"
            hint = "; ".join(filter(None, (row.note, "end this row")))
            yield (need.place("type"), words, f"it holds {period(need)}", hint)


def _outlasts(need: Need, last: date, known: date | None) -> bool:
    """Whether a need holds after the last day of its code.

    A row without `to:` holds until now. What day that is no check asks; but it is after the school's first term.
    """
    upto = need.end or max(filter(None, (need.start, known)), default=None)
    return upto is not None and upto > last


@check("NED006")
def unassessed_only_at_support(school: School) -> Iterator[Finding]:
    """NSA goes with SEN support only.

    "No specialist assessment of type of need" cannot be said of a pupil with an EHC plan: Section B says
    what the needs are.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2026-01-15, provision: E}
        needs:
        - {type: NSA, rank: 1, from: 2023-01-09}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2026-01-15, provision: E}
        needs:
        - {type: NSA, rank: 1, from: 2023-01-09, to: 2026-01-14}
        - {type: SLCN, rank: 1, from: 2026-01-15}
    """
    for _, pupil in pupils(school):
        last = pupil.status[-1] if pupil.status else None
        for need in pupil.needs:
            if last and last.provision == "E" and need.type == "NSA" and meet(need, last):
                yield (
                    need.place("type"),
                    "NSA does not go with an EHC plan",
                    f"status E holds {period(last)}",
                    "take the type of need from the plan, and end this row with `to:`",
                )


@check("NED007", "warning")
def needs_end_with_support(school: School) -> Iterator[Finding]:
    """Needs have ended when a pupil is no longer on the register.

    A row of needs stays as history, with `to:`. Without it the pupil is counted among those with this need.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        - {from: 2026-01-15, provision: N}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        - {from: 2026-01-15, provision: N}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09, to: 2026-01-14}
    """
    for _, pupil in pupils(school):
        last = pupil.status[-1] if pupil.status else None
        if not last or last.provision != "N" or last.monitoring or last.considering:
            continue
        for need in pupil.needs:
            if not need.end:
                words = f"the status is N since {dated(last.start)}, but this need goes on"
                yield (need.place("type"), words, "end it with `to:`")
