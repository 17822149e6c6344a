"""Which kind of annual review it is, and whether there is only one."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import reviews, years_on
from sendcli.codes.pupils import year_number
from sendcli.dates.words import dated
from sendcli.model.review import AnnualReview
from sendcli.model.school import School


@check("REV010", "warning")
def early_has_reason(school: School) -> Iterator[Finding]:
    """An early review says why it was called.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: early
        held: 2026-12-02

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: early
        reason: The placement is at risk
        held: 2026-12-02
    """
    for _, review in reviews(school):
        if review.kind == "early" and not review.has("reason"):
            yield review.place("kind"), "an early review without a reason", "add reason:"


@check("REV013", "warning")
def one_to_come(school: School) -> Iterator[Finding]:
    """One annual review of an EHC plan is to come, not two.

    A review is to come until it has `held` or a decision. Where a meeting was moved, change `planned` in its file;
    where one took place, write `held`.

    Bad:
        # records/pupils/ef-0003/reviews/2026-12-02.yaml
        kind: annual
        plan: 2026-01-15
        planned: 2026-12-02
        # records/pupils/ef-0003/reviews/2026-12-09.yaml
        kind: annual
        plan: 2026-01-15
        planned: 2026-12-09

    Good:
        # records/pupils/ef-0003/reviews/2026-12-02.yaml
        kind: annual
        plan: 2026-01-15
        planned: 2026-12-09
    """
    for file in school.pupils.values():
        coming: dict[object, AnnualReview] = {}
        for _, review in sorted(file.reviews.items()):
            if review.kind != "annual" or review.held or review.decision:
                continue
            first = coming.setdefault(review.plan, review)
            if first is not review:
                other = first.place()
                yield (
                    review.place("kind"),
                    "another annual review of this plan is still to come",
                    f"the other is in {other.file.rsplit('/', 1)[-1]}",
                    "delete one of them, or write `held` where the meeting took place",
                )


@check("REV011")
def one_a_day(school: School) -> Iterator[Finding]:
    """A pupil has at most one review on a day.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        # records/pupils/ab-0001/reviews/2026-12-03.yaml
        kind: annual
        held: 2026-12-02

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
    """
    for file in school.pupils.values():
        seen: dict[object, AnnualReview] = {}
        for review in file.reviews.values():
            first = seen.setdefault(review.held, review)
            if review.held and first is not review:
                other = first.place("held")
                yield (
                    review.place("held"),
                    f"another review of this pupil was held on {dated(review.held)} as well",
                    f"it is in {other.file.rsplit('/', 1)[-1]}, line {other.line}",
                    "correct the date, or make one file of the two",
                )


@check("REV012", "warning")
def phase_transfer_in_time(school: School) -> Iterator[Finding]:
    """A phase transfer review is for a pupil in the last year of the phase, or in the year before it.

    The plan must name the next school by 15 February of the year of transfer. The years at whose end
    pupils move on are `leaving_years` in school.yaml.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: phase-transfer
        held: 2026-12-02
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        leaving_years: ["6"]

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        leaving_years: ["6"]
    """
    leaving = {year_number(year) for year in school.settings.leaving_years} - {None}
    for file, review in reviews(school):
        day = review.held or review.planned
        if review.kind != "phase-transfer" or not (file.pupil and day and leaving):
            continue
        if file.pupil.transfer_due or _moving(years_on(file.pupil, day), leaving):
            continue
        years = " or ".join(sorted(years_on(file.pupil, day)))
        words = f"a phase transfer review on {dated(day)}, when the pupil was in Year {years}"
        yield (
            review.place("kind"),
            words,
            f"pupils move on at the end of Year {' or '.join(school.settings.leaving_years)}",
            "correct the kind, or write transfer_due: in pupil.yaml",
        )


def _moving(years: set[str], leaving: set[int | None]) -> bool:
    """Whether one of the years is a last year, or the year before one."""
    numbers = {year_number(year) for year in years} - {None}
    return any(number in leaving or number + 1 in leaving for number in numbers if number is not None)
