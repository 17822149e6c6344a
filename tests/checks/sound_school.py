"""A tiny, complete and sound school: no check has anything to say about it.

The examples of the manual pages and the docstrings of the tests are laid over it, file by file.
"""

from __future__ import annotations

import re
from textwrap import dedent

from sendcli.checks.run import run
from sendcli.problem import Problem
from sendcli.store.kinds import RECORDS
from sendcli.store.load import Loaded, assemble
from sendcli.store.parse import misplaced, parse, placed

FILES: dict[str, str] = {
    "records/school.yaml": """\
name: Larkfield Primary School
la: "916"
establishment: "9999"
years: [R, "1", "2", "3", "4", "5", "6"]
leaving_years: ["6"]
senco: lund
rates:
- {id: ta, per_hour: 17.20}
""",
    "records/calendar/2026-27.yaml": """\
terms:
- name: autumn
  from: 2026-09-01
  to: 2026-12-18
  holidays:
  - {name: half term, from: 2026-10-26, to: 2026-10-30}
- name: spring
  from: 2027-01-04
  to: 2027-03-25
  holidays:
  - {name: half term, from: 2027-02-15, to: 2027-02-19}
- name: summer
  from: 2027-04-12
  to: 2027-07-21
  holidays:
  - {name: half term, from: 2027-05-31, to: 2027-06-04}
inset: [2026-09-01, 2026-10-23, 2027-01-04]
""",
    "records/staff/lund.yaml": """\
name: Erika Lund
roles: [senco, class-teacher]
from: 2019-09-02
senco: {since: 2024-09-01, first_senco: 2024-09-01, course: npq-senco, started: 2025-10-06, teacher: yes}
""",
    "records/staff/okafor.yaml": """\
name: Ngozi Okafor
roles: [teaching-assistant]
from: 2020-09-01
hours: 27.5
rate: ta
manager: lund
training:
- {what: Precision teaching, date: 2025-09-03, interventions: [precision-teaching]}
""",
    "records/pupils/ab-0001/pupil.yaml": """\
name: {given: Ada, family: Example}
born: 2018-03-02
year: "4"
class: 4B
joined: 2022-09-05
status:
- {from: 2023-01-09, provision: K}
needs:
- {type: SLCN, rank: 1, from: 2023-01-09}
contacts:
- {name: Jo Example, relationship: mother, parental_responsibility: yes}
""",
    "records/pupils/ab-0001/plans/2026-autumn.yaml": """\
kind: sen-support
start: 2026-09-07
review: 2026-12-02
lead: lund
strategies:
- {what: Give one instruction at a time}
targets:
- id: reading
  outcome: Reads a Year 3 text aloud at 60 words a minute
  measure: wcpm
  baseline: {date: 2026-09-14, value: 41}
  target: {date: 2026-12-14, value: 60}
  provision: [precision-teaching]
  who: okafor
  readings:
    2026-09-21: 42
    2026-09-28: 44
views:
- {who: pupil, words: I like reading about sharks, date: 2026-09-10}
- {who: mother, words: We read together at bedtime, date: 2026-09-10}
agreed:
- {who: mother, role: parent, date: 2026-09-10, how: at the meeting}
""",
    "records/pupils/ab-0001/log.yaml": """\
entries:
- {date: 2026-09-10, kind: parent-meeting, by: lund, with: [mother], summary: Agreed the plan, plan: 2026-autumn}
""",
    "records/pupils/ef-0003/pupil.yaml": """\
name: {given: Noor, family: Instance}
born: 2017-11-20
year: "4"
class: 4B
joined: 2022-09-05
status:
- {from: 2026-01-15, provision: E}
needs:
- {type: SLCN, rank: 1, from: 2023-01-09}
contacts:
- {name: Sami Instance, relationship: father, parental_responsibility: yes}
""",
    "records/pupils/ef-0003/ehcp/2026-01-15.yaml": """\
status: final
version: 1
issued: 2026-01-15
review_by: 2027-01-14
la: "916"
primary_need: SLCN
A:
  views:
  - {who: pupil, words: I like building with bricks, date: 2025-10-06}
  aspirations: [To be an engineer]
B:
- {id: B1, need: Understands two key words in a spoken instruction, area: communication-and-interaction, type: SLCN}
E:
- id: E1
  outcome: Follows an instruction of four key words given to the whole class, on four of five occasions
  needs: [B1]
  by: 2028-07-21
  measured_by: A weekly count by the teaching assistant
F:
- id: F1
  provision: Language work in a group of three, 20 minutes, three times a week, led by a trained teaching assistant
  needs: [B1]
  outcomes: [E1]
  who: teaching assistant trained by the speech and language therapist
  minutes: 20
  times: 3
  per: week
  provider: school
I: {name: Larkfield Primary School, type: mainstream primary}
""",
    "records/interventions/precision-teaching/intervention.yaml": """\
name: Precision teaching
layer: targeted
areas: [cognition-and-learning]
description: Five minutes of common words, one to one
entry: [Reads fewer than 45 words a minute]
exit: [Reads 60 words a minute]
measure: {id: wcpm, unit: words correct a minute, direction: up}
staff:
- {staff: okafor, rate: ta}
group_size: 1
minutes: 15
per_week: 4
weeks: 12
""",
    "records/interventions/precision-teaching/2026-autumn.yaml": """\
start: 2026-09-21
end: 2026-12-11
staff: [okafor]
pupils:
- {pupil: ab-0001, entry: 41, entry_on: 2026-09-14, targets: [2026-autumn/reading]}
planned: 40
sessions:
  2026-09-21: delivered
  2026-09-22: delivered
""",
}

_HEADER = re.compile(r"# (records/.+?)( \(delete\))?$")


def files_in(text: str) -> dict[str, str | None]:
    """The files of an example, by path; None for one that is to be deleted.

    Each begins with a line `# records/...`, which is not part of it.
    """
    found: dict[str, list[str] | None] = {}
    here: list[str] | None = None
    for line in dedent(text).splitlines():
        if header := _HEADER.match(line):
            here = None if header[2] else []
            found[header[1]] = here
        elif here is not None:
            here.append(line)
    return {path: None if lines is None else "\n".join(lines).rstrip() + "\n" for path, lines in found.items()}


def laid_over(changes: dict[str, str | None]) -> dict[str, str]:
    """The sound school with some files replaced, added or deleted."""
    return {path: text for path, text in (FILES | changes).items() if text is not None}


def loaded(files: dict[str, str]) -> Loaded:
    """The snapshot of some files."""
    problems: list[Problem] = []
    parsed = []
    for path, text in sorted(files.items()):
        kind = placed(path, RECORDS)
        if kind is None:
            problems.append(misplaced(path))
        else:
            parsed.append(parse(path, text.encode(), kind))
    return assemble(parsed, problems)


def problems_of(changes: dict[str, str | None]) -> list[Problem]:
    """What is wrong with the sound school once some files are laid over it."""
    return run(loaded(laid_over(changes)))
