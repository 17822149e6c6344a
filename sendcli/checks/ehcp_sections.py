"""The sections of an EHC plan: present, numbered, dated, and with sums that agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, versions
from sendcli.checks.ehcp import FINAL
from sendcli.dates.words import dated
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
    only what stands in F must be secured by the LA.

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
                if not row.id.startswith(letter[0]) or row.id.startswith(other):
                    words = f"{row.id} stands in Section {letter}"
                    hint = f"numbers here begin with {letter}; is the line in the right section?"
                    yield row.place("id"), words, hint


@check("EHC023", "warning")
def outcome_has_time(school: School) -> Iterator[Finding]:
    """An outcome says by when: a date, or the end of a stage.

    An outcome without a time cannot be on course or late. Write `by:`, or `by_stage:` as the plan has it.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        E:
        - {id: E1, outcome: Follows a class instruction alone}

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        E:
        - {id: E1, outcome: Follows a class instruction alone, by_stage: Key Stage 2}
    """
    for _, plan in versions(school):
        for outcome in plan.section_e:
            if not (outcome.has("by") or outcome.has("by_stage")):
                words = f"outcome {outcome.id} does not say by when"
                yield outcome.place("id"), words, "add by: and a date, or by_stage: Key Stage 2"


@check("EHC024")
def outcome_after_issue(school: School) -> Iterator[Finding]:
    """An outcome is to be reached after the plan was issued.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        E:
        - {id: E1, outcome: Follows a class instruction alone, by: 2025-07-21}

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        E:
        - {id: E1, outcome: Follows a class instruction alone, by: 2028-07-21}
    """
    for _, plan in versions(school):
        own = plan.issued or plan.draft
        for outcome in plan.section_e if own else ():
            if own and outcome.by and outcome.by < own:
                yield (
                    outcome.place("by"),
                    f"outcome {outcome.id} is for {dated(outcome.by)}, before the plan of {dated(own)}",
                    f"the plan's date is on line {line(plan, 'issued' if plan.issued else 'draft')}",
                    "correct one of the two dates; often it is the year",
                )


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


@check("EHC026", "warning")
def hours_agree(school: School) -> Iterator[Finding]:
    """Where a line gives hours a week and also minutes and times, the two agree.

    The ledger of Section F adds up one of them. Copy the plan's own words into `provision`, and keep the
    figure that they say.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        F:
        - id: F1
          provision: Half an hour of language work every day with a trained teaching assistant
          minutes: 30
          times: 1
          per: day
          hours_per_week: 5

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        F:
        - id: F1
          provision: Half an hour of language work every day with a trained teaching assistant
          minutes: 30
          times: 1
          per: day
          hours_per_week: 2.5
    """
    for _, plan in versions(school):
        for row in plan.section_f:
            weekly = _WEEKLY.get(row.per or "")
            if row.hours_per_week is None or row.minutes is None or row.times is None or weekly is None:
                continue
            hours = row.minutes * row.times * weekly / 60
            if abs(hours - row.hours_per_week) > 0.1:
                sum_ = f"{row.minutes} minutes × {row.times:g} a {row.per}"
                words = f"{row.hours_per_week:g} hours a week, but {sum_} is {hours:.2g} hours"
                yield row.place("hours_per_week"), words, f"the minutes are on line {line(row, 'minutes')}"


_WEEKLY = {"day": 5.0, "week": 1.0, "fortnight": 0.5}


@check("EHC027")
def times_have_period(school: School) -> Iterator[Finding]:
    """How often always says in which time: four times a week, not just four times.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        F:
        - {id: F1, provision: Language work with a trained TA, minutes: 15, times: 4}

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        F:
        - {id: F1, provision: Language work with a trained TA, minutes: 15, times: 4, per: week}
    """
    for _, plan in versions(school):
        for letter, lines in numbered(plan):
            for row in lines if letter in ("F", "G", "H1", "H2") else ():
                if isinstance(row, ProvisionLine) and row.has("times") != row.has("per"):
                    have, want = ("times", "per") if row.has("times") else ("per", "times")
                    yield row.place(have), f"{row.id} has `{have}` without `{want}`", f"add {want}:"


@check("EHC028", "warning")
def advice_has_date(school: School) -> Iterator[Finding]:
    """Every paper in Section K has its date, and none is younger than the plan.

    Section K lists the advice that the plan was made from. Undated advice cannot be shown to be current;
    advice of after the day of issue cannot have been used.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        K:
        - {title: Educational psychologist's report}

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        K:
        - {title: Educational psychologist's report, date: 2025-10-12}
    """
    for _, plan in versions(school):
        own = plan.issued or plan.draft
        for paper in plan.section_k:
            if not paper.has("on"):
                yield paper.place("title"), "this paper of Section K has no date", "add date:"
            elif own and paper.on and paper.on > own:
                words = f"a paper of {dated(paper.on)} in a plan of {dated(own)}"
                yield paper.place("on"), words, "correct the date, or move the paper to attachments:"
