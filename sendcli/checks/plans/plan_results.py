"""What the reviews of a plan say of its targets."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, plans
from sendcli.model.plan import Plan
from sendcli.model.school import School
from sendcli.model.walk import nearest
from sendcli.text.words import shown


@check("PLN022")
def known_targets(school: School) -> Iterator[Finding]:
    """A review speaks of targets that are in the plan.

    A result under a name that the plan does not have is lost to every report. Write the target's `id`.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}
        reviewed:
        - date: 2026-12-02
          targets:
          - {target: raeding, result: met}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}
        reviewed:
        - date: 2026-12-02
          targets:
          - {target: reading, result: met}
    """
    for _, plan in plans(school):
        known = {target.id for target in plan.targets}
        for review in plan.reviewed:
            for outcome in review.targets:
                if outcome.target not in known:
                    close = nearest(outcome.target, known)
                    hint = f"did you mean {close}?" if close else f"targets here: {', '.join(sorted(known))}"
                    words = f"“{shown(outcome.target)}” is not a target of this plan"
                    yield outcome.place("target"), words, hint if known else "this plan has no targets"


@check("PLN023")
def once_in_a_review(school: School) -> Iterator[Finding]:
    """A review judges each target once.

    Two results for one target on one day cannot both be right. Keep one of them.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - {id: shoes, outcome: Ties both shoes alone, criterion: three days running, baseline: {words: one}}
        reviewed:
        - date: 2026-12-02
          targets:
          - {target: shoes, result: met}
          - {target: shoes, result: not-met}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - {id: shoes, outcome: Ties both shoes alone, criterion: three days running, baseline: {words: one}}
        reviewed:
        - date: 2026-12-02
          targets:
          - {target: shoes, result: met}
    """
    for _, plan in plans(school):
        for review in plan.reviewed:
            seen: dict[str, int] = {}
            for outcome in review.targets:
                if outcome.target in seen:
                    words = f"target “{shown(outcome.target)}” is judged twice in this review"
                    yield outcome.place("target"), words, f"the first is on line {seen[outcome.target]}"
                seen.setdefault(outcome.target, line(outcome))


@check("PLN026", "warning")
def results_for_all(school: School) -> Iterator[Finding]:
    """Every target of a plan that is over has a result.

    What became of a target is the evidence of the cycle. Write `result:` at the target or in the review;
    a target that was given up has the result `discontinued`.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        status: reviewed
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - {id: shoes, outcome: Ties both shoes alone, criterion: three days running, baseline: {words: one}}
        reviewed:
        - {date: 2026-12-02, decision: continue}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        status: reviewed
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - {id: shoes, outcome: Ties both shoes alone, criterion: three days running, baseline: {words: one}}
        reviewed:
        - date: 2026-12-02
          decision: continue
          targets:
          - {target: shoes, result: met}
    """
    for _, plan in plans(school):
        if not _over(plan):
            continue
        judged = {item.target for review in plan.reviewed for item in review.targets if item.result}
        for target in plan.targets:
            if target.result is None and target.id not in judged:
                words = f"the plan is over, but target {target.id} has no result"
                hint = "write result: met, partly-met, not-met, exceeded, not-started or discontinued"
                yield target.place("id"), words, hint


def _over(plan: Plan) -> bool:
    """Whether a plan says itself that it is over; a SEN support plan is one cycle, and ends with its review."""
    if plan.status in ("reviewed", "closed") or plan.end:
        return True
    return plan.kind == "sen-support" and bool(plan.reviewed) and plan.reviewed[-1].next_review is None


@check("PLN027", "warning")
def results_agree(school: School) -> Iterator[Finding]:
    """A target's own result is the one that the last review gave it.

    Reports would say one thing and the review another. Write the result in one place, or make both the
    same.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: shoes
          outcome: Ties both shoes alone
          criterion: three days running
          baseline: {words: one}
          result: met
          result_on: 2026-12-02
        reviewed:
        - date: 2026-12-02
          targets:
          - {target: shoes, result: partly-met}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: shoes
          outcome: Ties both shoes alone
          criterion: three days running
          baseline: {words: one}
          result: met
          result_on: 2026-12-02
        reviewed:
        - date: 2026-12-02
          targets:
          - {target: shoes, result: met}
    """
    for _, plan in plans(school):
        said = {item.target: item for review in plan.reviewed for item in review.targets if item.result}
        for target in plan.targets:
            item = said.get(target.id)
            if item and item.result and target.result and item.result != target.result:
                yield (
                    target.place("result"),
                    f"the result here is “{shown(target.result)}”, but the last review said “{shown(item.result)}”",
                    f"the review says so on line {line(item, 'result')}",
                    "write the result in one place, or make both the same",
                )
