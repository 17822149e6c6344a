"""Values on their scales: targets, readings, entry and exit values of interventions, test results."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import targets
from sendcli.checks.plans.scales import found
from sendcli.model.measures import MEASURES
from sendcli.model.school import School


@check("MEA001")
def on_the_scale(school: School) -> Iterator[Finding]:
    """A value lies on the scale of its measure.

    Mostly a slip of a digit, or a value of another test. `send measures` shows every range. A value below
    the lowest that a test prints is written `<70`.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: phonics
          outcome: Reads 34 of the 40 words of the check
          measure: phonics_y1
          baseline: {date: 2026-09-14, value: 21}
          target: {date: 2026-12-02, value: 43}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: phonics
          outcome: Reads 34 of the 40 words of the check
          measure: phonics_y1
          baseline: {date: 2026-09-14, value: 21}
          target: {date: 2026-12-02, value: 34}
    """
    yield from found(school, "MEA001")


@check("MEA002")
def whole_where_whole(school: School) -> Iterator[Finding]:
    """A measure that only knows whole numbers has no fractions.

    A mean of several readings is not a reading. Write the readings themselves, a line each.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41.5}
          target: {date: 2026-12-02, value: 60}

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
    """
    yield from found(school, "MEA002")


@check("MEA005")
def goal_is_exact(school: School) -> Iterator[Finding]:
    """A target value is one value, not `<70` or `over 130`.

    `<70` says that a test could not measure so low. It can be where a pupil stands; it cannot be where a
    pupil is to get to, and no aim line can be drawn to it.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Keeps up with the reading of his year group
          measure: standardised
          baseline: {date: 2026-09-14, value: <70}
          target: {date: 2026-12-02, value: ">74"}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Keeps up with the reading of his year group
          measure: standardised
          baseline: {date: 2026-09-14, value: <70}
          target: {date: 2026-12-02, value: 75}
    """
    for _, target in targets(school):
        goal = target.target
        if goal and goal.value and goal.value.bound:
            words = f"“{goal.value.text}” is not one value; a target needs one"
            yield goal.place("value"), words, "write the number that counts as met"


@check("MEA008")
def own_measures_sound(school: School) -> Iterator[Finding]:
    """A measure of the school's own has a name that is not taken.

    The name of a built-in measure always means the built-in one, so a second one of that name is never
    used.

    Bad:
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        measures:
        - {id: wcpm, low: 0, high: 100, direction: up}

    Good:
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        measures:
        - {id: own-words, low: 0, high: 100, direction: up}
    """
    for row in school.settings.measures:
        if row.id in MEASURES:
            words = f"{row.id} is the name of a built-in measure: {MEASURES[row.id].name}"
            yield row.place("id"), words, "give your measure another name"
