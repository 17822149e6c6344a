"""Care by a local authority, and disagreements with one."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.periods import holds, overlapping, period
from sendcli.checks.walk import every, pupils
from sendcli.codes.local_authorities import LOCAL_AUTHORITY
from sendcli.dates.words import dated
from sendcli.model.ehcp import EhcPlan
from sendcli.model.people import CareRow, Disagreement
from sendcli.model.pupil import Pupil
from sendcli.model.school import School
from sendcli.model.settings import Settings


@check("CAR001")
def care_does_not_overlap(school: School) -> Iterator[Finding]:
    """A child is looked after by one authority at a time.

    If the legal status changes, end the row and begin a new one the day after.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        looked_after:
        - {from: 2025-11-09, authority: "916"}
        - {from: 2026-02-02, authority: "916", legal_status: full-care-order}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        looked_after:
        - {from: 2025-11-09, to: 2026-02-01, authority: "916"}
        - {from: 2026-02-02, authority: "916", legal_status: full-care-order}
    """
    for _, pupil in pupils(school):
        for before, after in overlapping(pupil.looked_after):
            yield (
                after.place("start"),
                f"this period of care begins on {dated(after.start)}, while another one holds",
                f"the other one holds {period(before)}",
            )


@check("CAR002")
def care_reviews_in_care(school: School) -> Iterator[Finding]:
    """A looked-after review is held while the child is looked after.

    The intervals between reviews are counted from the first day of care.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        looked_after:
        - {from: 2025-11-09, authority: "916", reviews: [2025-10-07]}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        looked_after:
        - {from: 2025-11-09, authority: "916", reviews: [2025-12-07]}
    """
    for row in every(school, CareRow):
        for day in row.reviews:
            if not holds(row, day):
                words = f"a review on {dated(day)}, outside this period of care"
                yield (row.place("reviews"), words, f"the period holds {period(row)}")


@check("CAR003", "warning")
def authority_is_known(school: School) -> Iterator[Finding]:
    """The three digits of a local authority are a number that is known.

    Who answers letters, pays and decides hangs on it. Authorities are created and abolished: if the number is
    right, allow it.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        la: "999"

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        la: "874"
    """
    holders = ((Settings, "la"), (Pupil, "la"), (EhcPlan, "la"), (CareRow, "authority"))
    for kind, attribute in holders:
        for record in every(school, kind):
            number = getattr(record, attribute)
            if number and number not in LOCAL_AUTHORITY:
                yield (record.place(attribute), f"no local authority has the number {number}")


@check("CAR004")
def mediation_one_way(school: School) -> Iterator[Finding]:
    """Mediation is either declined or held.

    Which of the two it was decides when the certificate is due and how long there is to appeal.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        disagreements:
        - {letter: 2026-10-01, declined: 2026-10-22, mediation_held: 2026-11-12}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        disagreements:
        - {letter: 2026-10-01, mediation_asked: 2026-10-21, mediation_held: 2026-11-12}
    """
    for row in every(school, Disagreement):
        if row.declined and row.mediation_held:
            yield (
                row.place("declined"),
                "mediation was declined and held",
                f"`mediation_held` is on line {row.place('mediation_held').line}; delete one of the two",
            )


@check("CAR005", "warning")
def disagreement_has_its_beginning(school: School) -> Iterator[Finding]:
    """A disagreement has the date of the LA's letter, or of the act of discrimination.

    The two months for mediation and appeal are counted from the letter, the six months for a claim from the act.
    Without either, no deadline can be shown.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        disagreements:
        - {about: refused to assess}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        disagreements:
        - {letter: 2026-10-01, about: refused to assess}
    """
    for row in every(school, Disagreement):
        if not (row.has("letter") or row.has("discrimination")):
            words = "this disagreement has neither `letter` nor `discrimination`"
            yield row.place(), words, "add the date on the LA's letter, `letter: 2026-10-01`"
