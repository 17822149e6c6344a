"""The status of a pupil against the EHC plans on file."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import pupils
from sendcli.dates.words import dated
from sendcli.model.ehcp import EhcPlan
from sendcli.model.school import PupilFile, School

_IN_FORCE = ("final", "amended-final")


@check("STA008", "warning")
def plan_on_file(school: School) -> Iterator[Finding]:
    """A pupil with status E has an EHC plan on file.

    Without it there are no outcomes to review and no provision to secure. Add `ehcp/` and the date it was
    issued, or allow this until the LA has sent it.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2026-01-15, provision: E}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2026-01-15, provision: E}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        # records/pupils/ab-0001/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
    """
    for file, pupil in pupils(school):
        last = pupil.status[-1] if pupil.status else None
        if last and last.provision == "E" and not pupil.left and not any(_in_force(file)):
            yield (
                last.place("provision"),
                "the status is E, but no final EHC plan is on file",
                f"it is looked for in records/pupils/{file.id}/ehcp/",
            )


@check("STA009", "warning")
def status_of_plan(school: School) -> Iterator[Finding]:
    """From the day on which a final EHC plan is issued, the status is E.

    The school census asks for the status on one day, and money follows from it. Add a status row that
    begins on the day of the plan.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        # records/pupils/ab-0001/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        - {from: 2026-01-15, provision: E}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        # records/pupils/ab-0001/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
    """
    for file, pupil in pupils(school):
        first = min((row.start for row in pupil.status), default=None)
        for plan in _in_force(file):
            if plan.ceased or not plan.issued or not first:
                continue
            row = file.status_on(max(plan.issued, first))
            if row and row.provision != "E":
                yield (
                    row.place("provision"),
                    f"the status is {row.provision}, but an EHC plan was issued on {dated(plan.issued)}",
                    f"the plan is {plan.place().file}",
                    "add a row with provision E",
                )


@check("STA010", "warning")
def status_after_ceasing(school: School) -> Iterator[Finding]:
    """When the EHC plan has ceased, the status is no longer E.

    From the day on which the LA ceases to maintain the plan, the pupil is at SEN support (K) or at none (N).

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2026-01-15, provision: E}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        # records/pupils/ab-0001/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        ceased: 2026-10-01

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2026-01-15, provision: E}
        - {from: 2026-10-01, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        # records/pupils/ab-0001/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        ceased: 2026-10-01
    """
    for file, pupil in pupils(school):
        ceased = max((plan.ceased for plan in file.ehcps.values() if plan.ceased), default=None)
        last = pupil.status[-1] if pupil.status else None
        if ceased and last and last.provision == "E" and last.start < ceased and not last.end:
            yield (
                last.place("provision"),
                f"the status is still E, but the EHC plan ceased on {dated(ceased)}",
                "add a row with provision K or N that begins on that day",
            )


def _in_force(file: PupilFile) -> Iterator[EhcPlan]:
    """The final plans of a folder, amended ones included."""
    return (plan for plan in file.ehcps.values() if plan.status in _IN_FORCE)
