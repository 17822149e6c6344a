"""Attendance figures and access arrangements: what cannot be, and what excludes one another."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.periods import overlapping, period
from sendcli.checks.walk import every, pupils
from sendcli.model.common import Attendance
from sendcli.model.events import AccessArrangement
from sendcli.model.school import School


@check("ATT001")
def attended_is_possible(school: School) -> Iterator[Finding]:
    """A pupil attends no more sessions than there were.

    Attended and unauthorised sessions together are no more than those possible. A session is half a day.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        attendance:
        - {from: 2026-09-02, to: 2026-11-20, possible: 97, attended: 104}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        attendance:
        - {from: 2026-09-02, to: 2026-11-20, possible: 104, attended: 97}
    """
    for row in every(school, Attendance):
        if row.possible is None:
            continue
        sessions = (row.attended or 0) + (row.unauthorised or 0)
        if sessions > row.possible:
            yield (
                row.place("attended" if row.attended else "unauthorised"),
                f"{sessions} sessions attended or missed, but only {row.possible} were possible",
                f"`possible` is on line {row.place('possible').line}",
            )


@check("ATT002", "warning")
def attendance_counted_once(school: School) -> Iterator[Finding]:
    """Periods of attendance do not overlap.

    Days that lie in two periods are counted twice in sums. Keep the terms apart, or keep only the year to date.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        attendance:
        - {from: 2026-09-02, to: 2026-10-23, percent: "93.3"}
        - {from: 2026-09-02, to: 2026-11-20, percent: "92.1"}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        attendance:
        - {from: 2026-09-02, to: 2026-10-23, percent: "93.3"}
        - {from: 2026-11-02, to: 2026-11-20, percent: "92.1"}
    """
    for _, pupil in pupils(school):
        for before, after in overlapping(pupil.attendance):
            words = "this period overlaps with another one"
            yield (after.place("start"), words, f"the other one holds {period(before)}")


@check("ACC001")
def approved_or_refused(school: School) -> Iterator[Finding]:
    """An access arrangement is either approved or refused.

    After a refusal a new application is a new row.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        access_arrangements:
        - {what: reader, approved: 2027-02-20, refused: 2027-02-01}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        access_arrangements:
        - {what: reader, refused: 2027-02-01}
        - {what: reader, approved: 2027-02-20}
    """
    for row in every(school, AccessArrangement):
        if row.approved and row.refused:
            words = "both approved and refused"
            yield (row.place("refused"), words, f"`approved` is on line {row.place('approved').line}")


@check("ACC002", "warning")
def percent_of_extra_time(school: School) -> Iterator[Finding]:
    """A percentage goes with extra time.

    Other arrangements are given or not given.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        access_arrangements:
        - {what: reader, percent: 25}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        access_arrangements:
        - {what: extra-time, percent: 25}
    """
    for row in every(school, AccessArrangement):
        if row.percent is not None and row.what != "extra-time":
            yield (row.place("percent"), f"a percentage goes with `extra-time`, not with `{row.what}`")
