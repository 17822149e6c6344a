"""Values in the form of their measure: ages, words, letters."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.plans.scales import found
from sendcli.model.school import School


@check("MEA003")
def ages_as_ages(school: School) -> Iterator[Finding]:
    """A reading or spelling age is written in years and months, `8:04`, and nothing else is.

    8:04 is eight years and four months; 8.4 would be eight years and five months, and 8.10 would sort
    before 8.4. So a point is never taken for a colon.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads at the age of eight years and two months
          measure: reading_age
          baseline: {date: 2026-09-14, value: 7.8}
          target: {date: 2026-12-02, value: "8:02"}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads at the age of eight years and two months
          measure: reading_age
          baseline: {date: 2026-09-14, value: "7:08"}
          target: {date: 2026-12-02, value: "8:02"}
    """
    yield from found(school, "MEA003")


@check("MEA004")
def words_not_scores(school: School) -> Iterator[Finding]:
    """A narrative measure, such as the engagement model, is described and never scored.

    The engagement model is five areas, observed and told in words. A number would be drawn and compared,
    and mean nothing. Write `words:` in place of `value:`.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: explores
          outcome: Turns to a sound that he has not heard before
          measure: engagement_model
          baseline: {date: 2026-09-14, value: 2}
          target: {date: 2026-12-02, words: turns to a new sound on most days}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: explores
          outcome: Turns to a sound that he has not heard before
          measure: engagement_model
          baseline: {date: 2026-09-14, words: stills at a new sound}
          target: {date: 2026-12-02, words: turns to a new sound on most days}
    """
    yield from found(school, "MEA004")


@check("MEA006")
def letters_or_numbers(school: School) -> Iterator[Finding]:
    """A measure of grades has grades, and a measure of numbers has numbers.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: writing
          outcome: Writes as expected at the end of Key Stage 2
          measure: ks2_ta_writing
          baseline: {date: 2026-09-14, value: 3}
          target: {date: 2026-12-02, value: EXS}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: writing
          outcome: Writes as expected at the end of Key Stage 2
          measure: ks2_ta_writing
          baseline: {date: 2026-09-14, value: WTS}
          target: {date: 2026-12-02, value: EXS}
    """
    yield from found(school, "MEA006")


@check("MEA007")
def months_of_a_year(school: School) -> Iterator[Finding]:
    """An age has at most eleven months beside its years.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads at the age of eight years and two months
          measure: reading_age
          baseline: {date: 2026-09-14, value: "7:14"}
          target: {date: 2026-12-02, value: "8:02"}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads at the age of eight years and two months
          measure: reading_age
          baseline: {date: 2026-09-14, value: "7:04"}
          target: {date: 2026-12-02, value: "8:02"}
    """
    yield from found(school, "MEA007")
