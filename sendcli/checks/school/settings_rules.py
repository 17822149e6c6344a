"""The school's own rules in school.yaml: one that cannot be used would be silently missing from every list."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.duties.own import rule_problems
from sendcli.model.school import School


@check("SCH020")
def own_rule_can_be_used(school: School) -> Iterator[Finding]:
    """A rule of the school's own can be used as it is written.

    A rule either makes one of the book stricter (`tightens`, with `every` and `unit`) or adds a duty (`id`,
    `title`, `trigger`, and mostly `every` and `unit`). A rule cannot loosen what a statute says. One that
    cannot be used is left out of `send review-due`, so it is an error.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        leaving_years: ["6"]
        senco: lund
        rules:
        - {tightens: ehc.review.report, every: 6, unit: weeks}

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        leaving_years: ["6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        rules:
        - {tightens: ehc.review.report, every: 10, unit: days, why: the LA's form}
    """
    yield from rule_problems(school)
