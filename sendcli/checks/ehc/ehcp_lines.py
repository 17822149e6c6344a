"""The lines of Sections E, F and K: by when, how much, of which date."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, versions
from sendcli.checks.ehc.ehcp_sections import numbered
from sendcli.dates.words import dated
from sendcli.model.ehcp import ProvisionLine
from sendcli.model.school import School


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
                period = row.has("per") or row.has("every_weeks")
                if isinstance(row, ProvisionLine) and (row.has("times") > period or row.has("per") > row.has("times")):
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
