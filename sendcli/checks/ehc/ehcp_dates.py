"""The versions of an EHC plan in time: which came first, which replaces which, when it is reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, order, versions
from sendcli.dates.words import dated
from sendcli.model.ehcp import EhcPlan
from sendcli.model.school import PupilFile, School


@check("EHC002")
def first_issued_first(school: School) -> Iterator[Finding]:
    """The first final plan was issued no later than this version.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        first_issued: 2027-01-22
        issued: 2026-01-15
        ceased: 2026-11-02
        cease_reason: needs met

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        first_issued: 2024-01-22
        issued: 2026-01-15
        ceased: 2026-11-02
        cease_reason: needs met
    """
    for _, plan in versions(school):
        yield from order(plan, "issued", "this version was issued", "first_issued", "the first one was issued")


@check("EHC003")
def draft_before_final(school: School) -> Iterator[Finding]:
    """A draft or amendment notice comes before the plan that is issued.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        draft: 2026-12-01
        issued: 2026-01-15
        ceased: 2026-11-02
        cease_reason: needs met

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        draft: 2025-12-01
        issued: 2026-01-15
        ceased: 2026-11-02
        cease_reason: needs met
    """
    for _, plan in versions(school):
        yield from order(plan, "issued", "the plan was issued", "draft", "the draft was sent")


@check("EHC006")
def replaces_older(school: School) -> Iterator[Finding]:
    """A version replaces an older one.

    Bad:
        # records/pupils/ab-0001/ehcp/2026-01-15.yaml
        status: amendment-notice
        draft: 2026-01-15
        replaces: 2026-02-20

    Good:
        # records/pupils/ab-0001/ehcp/2026-01-15.yaml
        status: amendment-notice
        draft: 2026-01-15
        replaces: 2025-01-20
    """
    for _, plan in versions(school):
        own = plan.issued or plan.draft
        if plan.replaces and own and plan.replaces >= own:
            yield (
                plan.place("replaces"),
                f"replaces a version of {dated(plan.replaces)}, which is not older than this of {dated(own)}",
                f"its own date is on line {line(plan, 'issued' if plan.issued else 'draft')}",
                "write the date of the version before",
            )


@check("EHC007")
def versions_count_up(school: School) -> Iterator[Finding]:
    """The numbers of the versions go up with their dates.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        version: 2
        draft: 2025-12-01
        # records/pupils/ab-0001/ehcp/2026-06-01.yaml
        status: amendment-notice
        version: 1
        draft: 2026-06-01

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        version: 1
        draft: 2025-12-01
        # records/pupils/ab-0001/ehcp/2026-06-01.yaml
        status: amendment-notice
        version: 2
        draft: 2026-06-01
    """
    for file in school.pupils.values():
        numbered = [(day, plan) for day, plan in by_date(file) if plan.version is not None]
        for (_, before), (day, plan) in pairwise(numbered):
            if (plan.version or 0) < (before.version or 0):
                other = before.place("version")
                yield (
                    plan.place("version"),
                    f"version {plan.version} of {dated(day)} comes after version {before.version}",
                    f"version {before.version} is in {other.file.rsplit('/', 1)[-1]}, line {other.line}",
                    "correct one of the numbers or one of the dates",
                )


def by_date(file: PupilFile) -> list[tuple[date, EhcPlan]]:
    """The versions on file, oldest first, each with its date: of issue, or else of the draft."""
    dates = [(plan.issued or plan.draft or plan.ceased, plan) for plan in file.ehcps.values()]
    known = [(day, plan) for day, plan in dates if day]
    return sorted(known, key=lambda pair: pair[0])


@check("EHC010")
def review_after_issue(school: School) -> Iterator[Finding]:
    """The review date printed on a plan lies after the day of issue.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        review_by: 2025-01-14
        ceased: 2026-11-02
        cease_reason: needs met

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        review_by: 2027-01-14
        ceased: 2026-11-02
        cease_reason: needs met
    """
    for _, plan in versions(school):
        yield from order(plan, "review_by", "the review is due", "issued", "the plan was issued")


@check("EHC011", "warning")
def review_within_year(school: School) -> Iterator[Finding]:
    """The review date printed on a plan lies within twelve months of its issue.

    The LA must review a plan within twelve months of making it (Children and Families Act 2014, s.44). If
    the plan really says a later day, ask the LA, and allow it with the reason.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        review_by: 2027-03-14
        ceased: 2026-11-02
        cease_reason: needs met

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        review_by: 2027-01-14
        ceased: 2026-11-02
        cease_reason: needs met
    """
    for _, plan in versions(school):
        if plan.review_by and plan.issued and (plan.review_by - plan.issued).days > _YEAR:
            yield (
                plan.place("review_by"),
                f"the review is due on {dated(plan.review_by)}, more than twelve months"
                f" after the plan was issued on {dated(plan.issued)}",
                f"the day of issue is on line {line(plan, 'issued')}",
                "correct the date, or ask the LA",
            )


_YEAR = 366
