"""What log entries say about when: restrictive interventions, records, actions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line
from sendcli.checks.pupils.log import entries
from sendcli.dates.words import dated
from sendcli.model.school import School

# Education and Inspections Act 2006 s.93A, in force from this day.
_RESTRICTIVE_SINCE = date(2026, 4, 1)


@check("LOG003")
def restrictive_is_whole(school: School) -> Iterator[Finding]:
    """The record of a restrictive intervention is complete.

    Since 1 April 2026 every significant use of force, every restraint and seclusion must be recorded in
    writing (Education and Inspections Act 2006, s.93A): what was done, why it was necessary, who was
    involved, and when it was written down. Fill in what is missing while people remember.

    Bad:
        # records/pupils/ef-0003/log.yaml
        entries:
        - date: 2026-11-12
          kind: restrictive-intervention
          intervention: Guided away by the elbow, for one minute
          why: He was running towards the road
          staff: [okafor]

    Good:
        # records/pupils/ef-0003/log.yaml
        entries:
        - date: 2026-11-12
          kind: restrictive-intervention
          intervention: Guided away by the elbow, for one minute
          why: He was running towards the road
          staff: [okafor]
          recorded: 2026-11-12
    """
    for entry in entries(school):
        if entry.kind == "restrictive-intervention" and entry.on >= _RESTRICTIVE_SINCE:
            wanted = ("intervention", "why", "staff", "recorded")
            missing = [field for field in wanted if not entry.has(field)]
            if missing:
                words = f"the record of a restrictive intervention has no {', no '.join(missing)}"
                yield entry.place("kind"), words, "the law asks for these since 1 Apr 2026"


@check("LOG004")
def recorded_afterwards(school: School) -> Iterator[Finding]:
    """Nothing is recorded, or told to the parents, before it happened.

    Bad:
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2026-11-12, kind: incident, summary: Left the hall in tears, recorded: 2026-11-02}

    Good:
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2026-11-12, kind: incident, summary: Left the hall in tears, recorded: 2026-11-12}
    """
    facts = (("recorded", "recorded"), ("parents_told", "parents told"), ("shared", "shared"))
    for entry in entries(school):
        for field, words in facts:
            day = getattr(entry, field)
            if isinstance(day, date) and day < entry.on:
                yield (
                    entry.place(field),
                    f"{words} on {dated(day)}, before it happened on {dated(entry.on)}",
                    f"the day of the entry is on line {line(entry, 'on')}",
                    "correct one of the two dates",
                )


@check("LOG005")
def actions_afterwards(school: School) -> Iterator[Finding]:
    """An action is due, and is done, on the day of the entry or later.

    What had been done before is not an action agreed here.

    Bad:
        # records/pupils/ef-0003/log.yaml
        entries:
        - date: 2026-11-12
          kind: parent-meeting
          with: [father]
          actions:
          - {what: Ask the OT for a date, who: lund, by: 2026-12-11, done: 2025-12-04}

    Good:
        # records/pupils/ef-0003/log.yaml
        entries:
        - date: 2026-11-12
          kind: parent-meeting
          with: [father]
          actions:
          - {what: Ask the OT for a date, who: lund, by: 2026-12-11, done: 2026-12-04}
    """
    for entry in entries(school):
        for action in entry.actions:
            for field, words in (("by", "due"), ("done", "done")):
                day = getattr(action, field)
                if isinstance(day, date) and day < entry.on:
                    text = f"this action is {words} on {dated(day)}, before the entry of {dated(entry.on)}"
                    yield action.place(field), text, f"the day of the entry is on line {line(entry, 'on')}"
