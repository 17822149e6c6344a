"""What an annual review says of the plan: its version, outcomes, provision lines and sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, reviews
from sendcli.dates.words import dated
from sendcli.model.ehcp import SECTIONS, EhcPlan
from sendcli.model.record import Record
from sendcli.model.review import AnnualReview
from sendcli.model.school import PupilFile, School
from sendcli.text.slips import shown

_PARTS = (*SECTIONS, "PfA")


def version_of(file: PupilFile, review: AnnualReview) -> EhcPlan | None:
    """The version of the plan that a review is about, if it is on file."""
    day = review.plan
    if day is None:
        return None
    named = file.ehcps.get(day.isoformat())
    if named is not None:
        return named
    return next((plan for plan in file.ehcps.values() if day in (plan.issued, plan.draft)), None)


@check("REV030")
def version_on_file(school: School) -> Iterator[Finding]:
    """The version under review is on file.

    `plan` is the date of issue of the version that the meeting had before it. A pupil of whose plan there
    is no file at all is passed over.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        plan: 2025-11-01
        held: 2026-12-02

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        plan: 2025-12-01
        held: 2026-12-02
    """
    for file, review in reviews(school):
        if review.plan and file.ehcps and version_of(file, review) is None:
            names = ", ".join(sorted(file.ehcps))
            words = f"there is no version of {dated(review.plan)} in the pupil's ehcp folder"
            yield review.place("plan"), words, f"versions on file: {names}"


@check("REV031")
def outcomes_of_the_plan(school: School) -> Iterator[Finding]:
    """A review speaks of outcomes that the version under review has, each once.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        E: [{id: E1, outcome: Follows a class instruction alone, by: 2028-07-21}]
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        plan: 2025-12-01
        held: 2026-12-02
        outcomes: [{outcome: E4, progress: on-course}]

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        E: [{id: E1, outcome: Follows a class instruction alone, by: 2028-07-21}]
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        plan: 2025-12-01
        held: 2026-12-02
        outcomes: [{outcome: E1, progress: on-course}]
    """
    for file, review in reviews(school):
        plan = version_of(file, review) if review.outcomes else None
        known = [row.id for row in plan.section_e] if plan else []
        said = [(row, row.outcome) for row in review.outcomes]
        yield from _not_in_plan(said, known, "outcome", "Section E")


def _not_in_plan(
    said: Iterable[tuple[Record, str]], known: list[str], attribute: str, section: str
) -> Iterator[Finding]:
    """Numbers that the plan does not have (silent where the section is not on file), or that occur twice."""
    seen: dict[str, Record] = {}
    for row, name in said:
        if known and name not in known:
            words = f"“{shown(name)}” is not in {section} of the version under review"
            yield row.place(attribute), words, f"known there: {', '.join(known)}"
        first = seen.setdefault(name, row)
        if first is not row:
            words = f"{shown(name)} is spoken of twice in this review"
            yield row.place(attribute), words, f"the first is on line {line(first, attribute)}"


@check("REV032")
def lines_of_the_plan(school: School) -> Iterator[Finding]:
    """A review speaks of provision lines that the version under review has, each once.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        F: [{id: F1, provision: 15 minutes of language work a day by a TA}]
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        plan: 2025-12-01
        held: 2026-12-02
        provision: [{line: F1, delivered: in-full}, {line: F2, delivered: in-part}]

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        F: [{id: F1, provision: 15 minutes of language work a day by a TA}]
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        plan: 2025-12-01
        held: 2026-12-02
        provision: [{line: F1, delivered: in-full}]
    """
    for file, review in reviews(school):
        plan = version_of(file, review) if review.provision else None
        sections = (plan.section_f, plan.section_g, plan.section_h1, plan.section_h2) if plan else ()
        known = [row.id for rows in sections for row in rows]
        said = [(row, row.line) for row in review.provision]
        yield from _not_in_plan(said, known, "line", "Section F, G or H")


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
