"""The report of an annual review: whole, and at one with itself."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, reviews
from sendcli.checks.ehc.review_links import version_of
from sendcli.model.ehcp import SECTIONS
from sendcli.model.school import School
from sendcli.text.words import shown

_PARTS = (*SECTIONS, "PfA")


@check("REV033")
def known_sections(school: School) -> Iterator[Finding]:
    """An amendment is for a section that EHC plans have: A to K, with H1 and H2 in place of H, or PfA.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        amendments:
        - {section: H, to: One night a month of respite care}

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        amendments:
        - {section: H1, to: One night a month of respite care}
    """
    for _, review in reviews(school):
        for amendment in review.amendments:
            if amendment.section not in _PARTS:
                words = f"“{shown(amendment.section)}” is not a section of an EHC plan"
                yield amendment.place("section"), words, f"sections: {', '.join(_PARTS)}"


@check("REV034", "warning")
def maintain_or_amend(school: School) -> Iterator[Finding]:
    """A review that proposes amendments recommends to amend.

    An LA that reads "maintain" may never look at the amendments.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        recommendation: maintain
        amendments:
        - {section: F, to: 30 minutes a week with a therapist}

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        recommendation: amend
        amendments:
        - {section: F, to: 30 minutes a week with a therapist}
    """
    for _, review in reviews(school):
        if review.recommendation == "maintain" and review.amendments:
            yield (
                review.place("recommendation"),
                "the recommendation is to maintain the plan, yet amendments are proposed",
                f"the first amendment is on line {line(review.amendments[0])}",
                "should the recommendation be: amend?",
            )


@check("REV035", "warning")
def every_outcome_heard(school: School) -> Iterator[Finding]:
    """A report that was sent speaks of every outcome of the plan, if it speaks of any.

    A review must consider progress towards the outcomes: an outcome that was left out will be asked for.
    What could not be judged is `not-measured`.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        E:
        - {id: E1, outcome: Follows a class instruction alone, by: 2028-07-21}
        - {id: E2, outcome: Writes her first name, by: 2028-07-21}
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        plan: 2025-12-01
        held: 2026-12-02
        sent: 2026-12-10
        outcomes: [{outcome: E1, progress: on-course}]

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        E:
        - {id: E1, outcome: Follows a class instruction alone, by: 2028-07-21}
        - {id: E2, outcome: Writes her first name, by: 2028-07-21}
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        plan: 2025-12-01
        held: 2026-12-02
        sent: 2026-12-10
        outcomes: [{outcome: E1, progress: on-course}, {outcome: E2, progress: not-measured}]
    """
    for file, review in reviews(school):
        plan = version_of(file, review) if review.sent and review.outcomes else None
        said = {row.outcome for row in review.outcomes}
        missing = [row.id for row in plan.section_e if row.id not in said] if plan else []
        if missing:
            words = f"the report was sent, but nothing is said of {', '.join(missing)}"
            yield review.place("outcomes"), words, "add a line for each outcome; not-measured is an answer"
