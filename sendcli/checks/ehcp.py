"""Versions of an EHC plan: their dates, numbers and standing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, order, versions
from sendcli.dates.words import dated
from sendcli.model.ehcp import EhcPlan
from sendcli.model.school import PupilFile, School

FINAL = ("final", "amended-final")


@check("EHC001")
def final_has_issued(school: School) -> Iterator[Finding]:
    """A final or amended final plan says when it was issued.

    The twelve months to the next review are counted from that day. It is the date on the plan's first or
    last page; write it as `issued:`.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
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
        if plan.status in FINAL and not plan.has("issued"):
            words = f"this version is {plan.status}, but `issued` is missing"
            yield plan.place("status"), words, "add issued: and the date printed on the plan"


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


@check("EHC004", "warning")
def draft_not_issued(school: School) -> Iterator[Finding]:
    """A draft or amendment notice has no date of issue.

    Only a final plan is issued, and reviews are counted from that day. If the plan has become final,
    change `status`; if not, its own date is `draft:`.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        issued: 2026-01-15

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
    """
    for _, plan in versions(school):
        if plan.status in ("draft", "amendment-notice") and plan.issued:
            words = f"issued on {dated(plan.issued)}, but the status is {plan.status}"
            yield plan.place("issued"), words, "change status: to final or amended-final, or delete this line"


@check("EHC005", "warning")
def amended_replaces(school: School) -> Iterator[Finding]:
    """An amended final plan says which version it replaces.

    So that the two can be compared, and nobody works from the old one. Write the date of the version
    before as `replaces:`.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: amended-final
        issued: 2026-01-15
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
        I: {name: Test Primary}

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: amended-final
        issued: 2026-01-15
        replaces: 2025-01-20
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
        I: {name: Test Primary}
    """
    for _, plan in versions(school):
        if plan.status == "amended-final" and not plan.has("replaces"):
            words = "this amended plan does not say which version it replaces"
            yield plan.place("status"), words, "add replaces: and the date of the version before"


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


@check("EHC008")
def ceased_has_date(school: School) -> Iterator[Finding]:
    """A plan that the LA no longer maintains says since when.

    The duty to deliver Section F holds until that day.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        cease_reason: needs met

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        ceased: 2026-11-02
        cease_reason: needs met
    """
    for _, plan in versions(school):
        if plan.status == "ceased" and not plan.has("ceased"):
            yield plan.place("status"), "this plan has ceased, but `ceased` does not say when", "add ceased:"
        yield from order(plan, "ceased", "the plan ceased", "issued", "it was issued")


@check("EHC009", "warning")
def ceased_has_reason(school: School) -> Iterator[Finding]:
    """A plan that the LA no longer maintains says why.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        ceased: 2026-11-02

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        ceased: 2026-11-02
        cease_reason: needs met
    """
    for _, plan in versions(school):
        if plan.status == "ceased" and not plan.has("cease_reason"):
            words = "this plan has ceased, but no `cease_reason` says why"
            yield plan.place("status"), words, "for example: cease_reason: moved to another LA"


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
        if plan.review_by and plan.issued and plan.review_by > plan.issued + _YEAR:
            yield (
                plan.place("review_by"),
                f"the review is due on {dated(plan.review_by)}, more than twelve months"
                f" after the plan was issued on {dated(plan.issued)}",
                f"the day of issue is on line {line(plan, 'issued')}",
                "correct the date, or ask the LA",
            )


_YEAR = timedelta(days=366)


@check("EHC012", "warning")
def draft_has_date(school: School) -> Iterator[Finding]:
    """A draft or an amendment notice has a date.

    The parents' fifteen days to answer begin with it. It is the date of the LA's letter.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
    """
    for _, plan in versions(school):
        if plan.status in ("draft", "amendment-notice") and not plan.has("draft"):
            words = f"this version is a {plan.status.replace('-', ' ')}, but `draft` is missing"
            yield plan.place("status"), words, "add draft: and the date of the LA's letter"
