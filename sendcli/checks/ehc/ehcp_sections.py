"""The sections of an EHC plan: present, numbered, and of known types of need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, versions
from sendcli.checks.ehc.ehcp import FINAL
from sendcli.model.ehcp import EhcPlan, Outcome, PlanNeed, ProvisionLine
from sendcli.model.school import School

Line: TypeAlias = PlanNeed | Outcome | ProvisionLine


def numbered(plan: EhcPlan) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """The sections whose entries have numbers, by letter."""
    yield "B", plan.section_b
    yield "C", plan.section_c
    yield "D", plan.section_d
    yield "E", plan.section_e
    yield "F", plan.section_f
    yield "G", plan.section_g
    yield "H1", plan.section_h1
    yield "H2", plan.section_h2


@check("EHC020", "warning")
def has_core_sections(school: School) -> Iterator[Finding]:
    """A final plan has Sections B, E, F and I.

    Needs, outcomes, provision and placement are what the plan is for: without Section F on file nobody can
    see whether it is delivered. Copy them from the paper, word for word.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
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
    for _, plan in versions(school):
        if plan.status not in FINAL:
            continue
        missing = [name for name in "BEFI" if not plan.has(f"section_{name.lower()}")]
        if missing:
            names = " and ".join([", ".join(missing[:-1]), missing[-1]]) if len(missing) > 1 else missing[0]
            words = f"Section{'s' if len(missing) > 1 else ''} {names} of this final plan"
            yield plan.place("status"), f"{words} {'are' if len(missing) > 1 else 'is'} not on file"


@check("EHC021")
def numbers_once(school: School) -> Iterator[Finding]:
    """Each number occurs once in its section.

    Reviews, plans and sessions refer to a line by its number; two lines of one number cannot be told apart.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        B:
        - {id: B1, need: Understands two key words}
        - {id: B1, need: Says short sentences}

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        B:
        - {id: B1, need: Understands two key words}
        - {id: B2, need: Says short sentences}
    """
    for _, plan in versions(school):
        for letter, lines in numbered(plan):
            seen: dict[str, Line] = {}
            for row in lines:
                first = seen.setdefault(row.id, row)
                if first is not row:
                    words = f"{row.id} occurs twice in Section {letter}"
                    yield row.place("id"), words, f"the first is on line {line(first, 'id')}"


@check("EHC022")
def numbers_of_the_section(school: School) -> Iterator[Finding]:
    """A number begins with the letter of its section.

    B1 is a need, F1 is provision. A line under the wrong letter is mostly a line in the wrong section:
    only what stands in F must be secured by the LA. Plans that number without letters are left alone: 1.1.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        B:
        - {id: C1, need: Understands two key words}

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        B:
        - {id: B1, need: Understands two key words}
    """
    for _, plan in versions(school):
        for letter, lines in numbered(plan):
            other = {"H1": "H2.", "H2": "H1."}.get(letter, "-")
            for row in lines:
                label = row.id.upper()
                if label[0].isalpha() and (label[0] != letter[0] or label.startswith(other)):
                    words = f"{row.id} stands in Section {letter}"
                    hint = f"numbers here begin with {letter}; is the line in the right section?"
                    yield row.place("id"), words, hint


@check("EHC025")
def no_nsa(school: School) -> Iterator[Finding]:
    """An EHC plan names a type of need other than NSA.

    NSA means that nobody has assessed the type of need. It is for SEN support only; the statutory return
    on EHC plans (SEN2) refuses it.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        primary_need: NSA

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        primary_need: SLCN
    """
    for _, plan in versions(school):
        places = [plan.place("primary_need")] if plan.primary_need == "NSA" else []
        places += [need.place("type") for need in plan.section_b if need.type == "NSA"]
        for place in places:
            words = "NSA (no specialist assessment) is not a type of need in an EHC plan"
            yield place, words, "it is for SEN support only; take the type from the plan's advice"
