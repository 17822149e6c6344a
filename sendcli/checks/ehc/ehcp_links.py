"""From need to outcome to provision: the thread through Sections B, E and F of an EHC plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import versions
from sendcli.checks.ehc.ehcp import FINAL
from sendcli.checks.ehc.ehcp_sections import Line, numbered
from sendcli.model.ehcp import EhcPlan, Outcome, PlanNeed, ProvisionLine
from sendcli.model.school import School
from sendcli.model.walk import nearest
from sendcli.text.words import shown


@check("EHC040")
def links_lead_somewhere(school: School) -> Iterator[Finding]:
    """A line refers to needs and outcomes that are in this version.

    `needs` holds numbers of Sections B, C and D, `outcomes` holds numbers of Section E. After an
    amendment the LA often numbers anew: compare with the paper.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        B:
        - {id: B1, need: Understands two key words}
        F:
        - {id: F1, provision: 15 minutes of language work a day by a TA, needs: [B3]}

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        B:
        - {id: B1, need: Understands two key words}
        F:
        - {id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1]}
    """
    for _, plan in versions(school):
        rows = [row for _, lines in numbered(plan) for row in lines]
        needs = [row.id for row in rows if isinstance(row, PlanNeed)]
        outcomes = [row.id for row in rows if isinstance(row, Outcome)]
        for row in rows:
            if isinstance(row, Outcome | ProvisionLine):
                yield from _unknown(row, "needs", row.needs, needs)
            if isinstance(row, ProvisionLine):
                yield from _unknown(row, "outcomes", row.outcomes, outcomes)


def _unknown(row: Line, attribute: str, said: Iterable[str], known: list[str]) -> Iterator[Finding]:
    for name in said:
        if name not in known:
            what = "a need in Sections B, C or D" if attribute == "needs" else "an outcome in Section E"
            hint = f"known here: {', '.join(known)}" if known else "this version has none on file"
            close = nearest(name, known) if len(name) > 2 else ""
            yield (
                row.place(attribute),
                f"“{shown(name)}”, to which {row.id} refers, is not {what} of this version",
                f"did you mean {close}? {hint}" if close else hint,
            )


@check("EHC041", "warning")
def provision_has_need(school: School) -> Iterator[Finding]:
    """Every line of Section F says which need it answers.

    Provision that answers no need is hard to defend at a review, and cannot be found from the need. Write
    `needs: [B1]`.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA}]
        I: {name: Test Primary}

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
        I: {name: Test Primary}
    """
    for plan in _finals(school):
        for row in plan.section_f:
            if not row.has("needs"):
                words = f"{row.id} does not say which need it answers"
                yield row.place("id"), words, "add needs: and the numbers of Section B, for example [B1]"


def _finals(school: School) -> Iterator[EhcPlan]:
    for _, plan in versions(school):
        if plan.status in FINAL:
            yield plan


@check("EHC042", "warning")
def need_has_provision(school: School) -> Iterator[Finding]:
    """Every need in Section B has provision in Section F.

    A plan must specify provision for each need it names; a need without any is the commonest fault of EHC
    plans. Add the link, or raise it with the LA at the review.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        B:
        - {id: B1, need: Understands two key words}
        - {id: B2, need: Cannot yet hold a pencil}
        E: [{id: E1, outcome: Follows an instruction and writes it down, needs: [B1, B2], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
        I: {name: Test Primary}

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        B:
        - {id: B1, need: Understands two key words}
        - {id: B2, need: Cannot yet hold a pencil}
        E: [{id: E1, outcome: Follows an instruction and writes it down, needs: [B1, B2], by: 2028-07-21}]
        F:
        - {id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}
        - {id: F2, provision: 10 minutes of hand exercises a day by a TA, needs: [B2], outcomes: [E1]}
        I: {name: Test Primary}
    """
    for plan in _finals(school):
        yield from _orphans(plan, plan.section_f, "is answered by no line of Section F")


def _orphans(plan: EhcPlan, rows: tuple[Outcome | ProvisionLine, ...], words: str) -> Iterator[Finding]:
    """Needs to which no row refers. Silent where no row refers to anything: then the fault is another one."""
    answered = {name for row in rows for name in row.needs}
    for need in plan.section_b if answered else ():
        if need.id not in answered:
            hint = f"add {need.id} to the needs: of the line that answers it, or ask the LA"
            yield need.place("id"), f"need {need.id} {words}", hint


@check("EHC043", "warning")
def need_has_outcome(school: School) -> Iterator[Finding]:
    """Every need in Section B has an outcome in Section E.

    Otherwise no review ever asks what became of that need. Add the link, or raise it with the LA.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        B:
        - {id: B1, need: Understands two key words}
        - {id: B2, need: Cannot yet hold a pencil}
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F:
        - {id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1, B2], outcomes: [E1]}
        I: {name: Test Primary}

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        B:
        - {id: B1, need: Understands two key words}
        - {id: B2, need: Cannot yet hold a pencil}
        E:
        - {id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}
        - {id: E2, outcome: Writes her first name, needs: [B2], by: 2028-07-21}
        F:
        - {id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1, B2], outcomes: [E1]}
        I: {name: Test Primary}
    """
    for plan in _finals(school):
        yield from _orphans(plan, plan.section_e, "has no outcome in Section E")
