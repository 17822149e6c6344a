"""The sessions of a run: on school days, in its time, and no more than planned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, runs
from sendcli.dates.words import dated, spoken
from sendcli.model.school import School

_CATCHING_UP = 14
_FRIDAY = 4

_GIVEN = ("delivered", "part", "made-up")


@check("RUN020")
def session_within_run(school: School) -> Iterator[Finding]:
    """A session lies within the run; made-up ones may follow for two weeks.

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001}
        sessions: {2026-01-12: delivered}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001}
        sessions: {2027-01-12: delivered}
    """
    for _, run in runs(school):
        last = run.end or date.max
        for session in run.sessions:
            if run.start <= session.on <= last:
                continue
            if session.value == "made-up" and session.on > last and (session.on - last).days <= _CATCHING_UP:
                continue
            until = f" to {dated(last)}" if run.end else ""
            words = f"{dated(session.on)} is outside the run, which goes from {dated(run.start)}{until}"
            yield session.place(), words, f"the start is on line {line(run, 'start')}", "correct the date"


@check("RUN021", "warning")
def session_on_school_day(school: School) -> Iterator[Finding]:
    """A session is on a school day.

    Otherwise the date is a slip, or the calendar is: a closure that did not happen, an INSET day that was
    moved. On days that the calendar does not know, and for sessions that were missed, only weekends are named.

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001}
        sessions: {2027-01-16: delivered}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001}
        sessions: {2027-01-15: delivered}
    """
    calendar = school.calendar
    for _, run in runs(school):
        for session in run.sessions:
            if session.on.weekday() > _FRIDAY:
                yield session.place(), f"{spoken(session.on)} is at the weekend", "correct the date"
            elif session.value in _GIVEN and calendar.is_school_day(session.on) is False:
                words = f"{spoken(session.on)} is not a school day in the school's calendar"
                yield session.place(), words, "correct the date, or the calendar"


@check("RUN022", "warning")
def not_more_than_planned(school: School) -> Iterator[Finding]:
    """No more sessions were delivered than planned.

    Fidelity is delivered by planned; more than all cannot be. Correct `planned`.

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001}
        planned: 1
        sessions: {2027-01-12: delivered, 2027-01-13: delivered}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001}
        planned: 2
        sessions: {2027-01-12: delivered, 2027-01-13: delivered}
    """
    for _, run in runs(school):
        given = sum(session.value in _GIVEN for session in run.sessions)
        if run.planned is not None and given > run.planned:
            words = f"planned were {run.planned} sessions, but {given} are on file as delivered"
            yield run.place("planned"), words, f"the sessions begin on line {line(run, 'sessions')}"


@check("RUN023")
def absent_is_member(school: School) -> Iterator[Finding]:
    """Who was absent from a session is in the run.

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001}
        sessions:
          2027-01-12: {value: delivered, absent: [ef-0003]}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001}
        sessions:
          2027-01-12: {value: missed, absent: [ab-0001]}
    """
    for _, run in runs(school):
        for session in run.sessions:
            for name in session.absent:
                if all(member.pupil != name for member in run.pupils):
                    words = f"{name} was absent from this session, but is not in the run"
                    yield session.place("absent"), words, f"the pupils are on line {line(run, 'pupils')}"
