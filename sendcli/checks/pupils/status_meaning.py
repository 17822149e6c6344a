"""What a status row says, against the code lists and the day of leaving."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import every, pupils
from sendcli.codes.sen import PROVISION
from sendcli.dates.words import dated
from sendcli.model.pupil import Status
from sendcli.model.school import School


@check("STA005")
def provision_of_its_time(school: School) -> Iterator[Finding]:
    """A provision code is one that was in use on the day.

    School Action (A) and School Action Plus (P) became K, statements (S) became E, from September 2014 on.
    Keep the old code in old rows, and use the new one for days after the change.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: P}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    for row in every(school, Status):
        if complaint := PROVISION.complaint(row.provision, row.start):
            yield (
                row.place("provision"),
                complaint,
                f"the row begins on {dated(row.start)} (line {row.place('start').line})",
                "K is SEN support, E an EHC plan, N neither",
            )


@check("STA006")
def watching_goes_with_none(school: School) -> Iterator[Finding]:
    """`monitoring` and `considering: sen-support` go with provision N.

    A pupil at SEN support or with an EHC plan is on the register; there is nothing left to watch for.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K, monitoring: yes}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: N, monitoring: yes}
    """
    for row in every(school, Status):
        if row.provision == "N":
            continue
        if row.monitoring:
            yield (
                row.place("monitoring"),
                f"`monitoring` goes with provision N, this row has {row.provision}",
            )
        if row.considering == "sen-support":
            yield (
                row.place("considering"),
                f"SEN support is under consideration, but the provision is {row.provision} already",
            )


@check("STA007", "warning")
def nothing_after_leaving(school: School) -> Iterator[Finding]:
    """A status does not begin after the pupil has left.

    What the next school decides belongs in its records. If the pupil came back, delete `left:`.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        joined: 2022-09-05
        left: {date: 2026-12-18, to: Valley Primary School}
        status:
        - {from: 2023-01-09, provision: K}
        - {from: 2027-01-04, provision: N}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        joined: 2022-09-05
        left: {date: 2026-12-18, to: Valley Primary School}
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    for _, pupil in pupils(school):
        for row in pupil.status if pupil.left else ():
            if pupil.left and row.start > pupil.left.on:
                yield (
                    row.place("start"),
                    f"this row begins on {dated(row.start)}, after the pupil left",
                    f"the last day here was {dated(pupil.left.on)} (line {pupil.left.place('on').line})",
                )
