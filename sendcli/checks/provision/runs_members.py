"""The pupils in a run: here, once, in its time, and measured at entry."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import SLIP, line, order, runs, years_on
from sendcli.dates.words import dated
from sendcli.model.intervention import Member, Run
from sendcli.model.school import School


def members(school: School) -> Iterator[tuple[Run, Member]]:
    """Every pupil in every run."""
    for _, run in runs(school):
        for member in run.pupils:
            yield run, member


@check("RUN004")
def member_once(school: School) -> Iterator[Finding]:
    """A pupil is in a run once at a time.

    A pupil who left the group and came back has two rows whose days do not overlap.

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001}
        - {pupil: ab-0001, entry: 41}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001, to: 2027-01-29}
        - {pupil: ab-0001, from: 2027-03-01}
    """
    for _, run in runs(school):
        seen: dict[str, Member] = {}
        for member in run.pupils:
            before = seen.get(member.pupil)
            if before and not _apart(before, member):
                words = f"{member.pupil} is in this run twice"
                yield member.place("pupil"), words, f"the first row is on line {line(before)}"
            seen[member.pupil] = member


def _apart(before: Member, after: Member) -> bool:
    return bool(before.end and after.start and before.end < after.start)


@check("RUN005")
def member_on_roll(school: School) -> Iterator[Finding]:
    """A pupil in a run is at the school in that time.

    Bad:
        # records/pupils/ef-0003/pupil.yaml
        name: {given: Noor, family: Instance}
        born: 2017-11-20
        year: "4"
        left: {date: 2026-07-21, to: Valley School}
        status:
        - {from: 2026-01-15, provision: E}
        needs:
        - {type: SLCN, rank: 1}
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ef-0003}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ef-0003}
    """
    for run, member in members(school):
        file = school.pupils.get(member.pupil)
        pupil = file.pupil if file else None
        first, last = member.start or run.start, member.end or run.end
        if pupil and pupil.left and pupil.left.on < first:
            words = f"{member.pupil} left on {dated(pupil.left.on)}, before {dated(first)}"
            yield member.place("pupil"), words, f"pupil.yaml, line {line(pupil.left, 'on')}"
        if pupil and pupil.joined and last and pupil.joined > last:
            words = f"{member.pupil} joined on {dated(pupil.joined)}, after {dated(last)}"
            yield member.place("pupil"), words, f"pupil.yaml, line {line(pupil, 'joined')}"


@check("RUN006")
def member_within_run(school: School) -> Iterator[Finding]:
    """A pupil's own first and last day lie within the run.

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001, from: 2026-01-18}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001, from: 2027-01-18}
    """
    for run, member in members(school):
        for field, day in (("start", member.start), ("end", member.end)):
            if day and (day < run.start or (run.end and day > run.end)):
                until = f" to {dated(run.end)}" if run.end else ""
                words = f"{dated(day)} is outside the run, which goes from {dated(run.start)}{until}"
                yield member.place(field), words, f"the run's start is on line {line(run, 'start')}", SLIP
        yield from order(member, "end", "the pupil's last day is", "start", "the first is")


@check("RUN007")
def exit_after_entry(school: School) -> Iterator[Finding]:
    """The value at the end was taken after the value at entry.

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001, entry: 41, entry_on: 2027-01-11, exit: 56, exit_on: 2026-03-18}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001, entry: 41, entry_on: 2027-01-11, exit: 56, exit_on: 2027-03-18}
    """
    for _, member in members(school):
        yield from order(member, "exit_on", "the exit value was taken", "entry_on", "that at entry was")


@check("RUN008", "warning")
def exit_has_entry(school: School) -> Iterator[Finding]:
    """A value at the end goes with a value at entry.

    The one without the other shows no change. Look for the entry value in the first sessions.

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001, exit: 56, exit_on: 2027-03-18}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001, entry: 41, entry_on: 2027-01-11, exit: 56, exit_on: 2027-03-18}
    """
    for _, member in members(school):
        if member.has("exit") and not member.has("entry"):
            words = f"{member.pupil} has a value at the end, but none at entry"
            yield member.place("exit"), words, "add entry: and entry_on:"


@check("RUN009", "warning")
def right_year(school: School) -> Iterator[Finding]:
    """The pupils in a run are in one of the years that the intervention is for.

    The years are `years` of the intervention; leave them out if it is for all. A pupil for whom the
    school made an exception: allow it and say why.

    Bad:
        # records/interventions/phonics-again/intervention.yaml
        name: Phonics again
        layer: targeted
        areas: [cognition-and-learning]
        entry: [Under the threshold of the check]
        measure: {id: phonics_y1}
        years: ["1", "2"]
        # records/interventions/phonics-again/2027-spring.yaml
        start: 2027-01-11
        pupils:
        - {pupil: ab-0001}

    Good:
        # records/interventions/phonics-again/intervention.yaml
        name: Phonics again
        layer: targeted
        areas: [cognition-and-learning]
        entry: [Under the threshold of the check]
        measure: {id: phonics_y1}
        years: ["3", "4"]
        # records/interventions/phonics-again/2027-spring.yaml
        start: 2027-01-11
        pupils:
        - {pupil: ab-0001}
    """
    for programme, run in runs(school):
        years = programme.intervention.years if programme.intervention else ()
        for member in run.pupils if years else ():
            file = school.pupils.get(member.pupil)
            if file is None or file.pupil is None or file.pupil.year == "X":
                continue
            own = years_on(file.pupil, member.start or run.start)
            if own.isdisjoint(years):
                words = f"{member.pupil} is in Year {' or '.join(sorted(own))}"
                yield member.place("pupil"), f"{words}; the intervention is for {', '.join(years)}"
