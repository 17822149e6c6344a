"""The learner number and the NHS number. No message repeats one."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import every
from sendcli.codes.identifiers import check_uln
from sendcli.model.identity import Identifiers
from sendcli.model.school import School


@check("UPN005")
def uln_is_possible(school: School) -> Iterator[Finding]:
    """A unique learner number has the right check digit.

    Copy it again from the learner records service.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {uln: "9276308685"}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {uln: "9276308686"}
    """
    for ids in every(school, Identifiers):
        for found in check_uln(ids.uln) if ids.uln else ():
            yield (ids.place("uln"), found.message)


@check("UPN006")
def nhs_is_possible(school: School) -> Iterator[Finding]:
    """An NHS number has the right check digit.

    One wrong digit may be another child's number. Ask the family, or delete it: nobody has to give it.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {nhs: 943 476 5918}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {nhs: 943 476 5919}
    """
    for ids in every(school, Identifiers):
        if ids.nhs and not _nhs_sound(ids.nhs.replace(" ", "")):
            yield (ids.place("nhs"), "the check digit is wrong, so at least one digit is wrong")


def _nhs_sound(digits: str) -> bool:
    """The last digit is 11 less the weighted sum modulo 11; 11 counts as 0, and 10 is never issued.

    Source: NHS Data Dictionary, NHS number; from knowledge, unverified.
    """
    rest = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return (11 - rest) % 11 == int(digits[9])
