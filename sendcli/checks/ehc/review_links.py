"""What an annual review says of the plan: its version, outcomes and provision lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, reviews
from sendcli.dates.words import dated
from sendcli.model.ehcp import EhcPlan
from sendcli.model.record import Record
from sendcli.model.review import AnnualReview
from sendcli.model.school import PupilFile, School
from sendcli.text.words import shown


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
            words = f"“{shown(name)}” is spoken of twice in this review"
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
