"""One invented pupil's files as text. The same number gives the same bytes, on every machine and for ever."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from tools.bench import words as w


def small(number: int) -> str:
    """A pupil.yaml of a few lines, where the bulk stands in the plan."""
    pick = Random(number)
    return "\n".join([*_head(pick, number), *_status(pick), *_needs(pick)[:3]]) + "\n"


def large(number: int) -> str:
    """A pupil.yaml of 2 to 4 KB."""
    pick = Random(number)
    parts = [_head(pick, number), _status(pick), _needs(pick), _strategies(pick, 3), _contacts(pick)]
    parts += [_involved(pick), _assessments(pick), _profile(pick)]
    return "\n".join(line for part in parts for line in part) + "\n"


def rich(number: int) -> str:
    """A pupil.yaml of just under 4 KB: one with years of help behind it."""
    pick = Random(number)
    parts = [_head(pick, number), _status(pick), _needs(pick), _strategies(pick, 6), _contacts(pick)]
    parts += [_involved(pick), _involved(pick)[1:], _involved(pick)[1:], _assessments(pick), _assessments(pick)[1:]]
    return "\n".join(line for part in [*parts, _profile(pick)] for line in part) + "\n"


def plan(number: int) -> str:
    """A plan of 2 to 4 KB: three targets with readings."""
    pick = Random(-number - 1)
    lines = ["kind: sen-support", "status: active", f"cycle: {pick.randint(1, 9)}", "start: 2026-09-07"]
    lines += ["review: 2026-12-02", f"lead: {pick.choice(w.STAFF)}"]
    lines += ["strengths: >-", "  Kind to younger children, knows all the names of birds, never forgets"]
    lines += ["  a birthday.", "needs:", f"- area: {pick.choice(w.AREAS)}"]
    lines += [f"  description: {pick.choice(w.DESCRIBED)}", *_strategies(pick, 3), "targets:"]
    for name in ("reading", "writing", "number"):
        lines += _target(pick, name)
    lines += ["provision:"]
    lines += [f"- what: Precision teaching of words, set {pick.randint(1, 9)}", "  who: teaching assistant"]
    lines += ["  minutes: 15", "  times: 4", "  per: week", "  weeks: 12", *_views(pick)]
    lines += ["agreed:", "- {who: mother, role: parent, date: 2026-09-10, how: signed}"]
    return "\n".join(lines) + "\n"


def _head(pick: Random, number: int) -> list[str]:
    """No two pupils have both the same name and the same date of birth."""
    year = pick.randint(1, 6)
    born = date(2021 - year, 9, 1) + timedelta(days=number // 400 % 25 + 25 * pick.randrange(14))
    letter = pick.choice("AB")
    joined = date(2025 - year, 9, 3)
    return [
        f"name: {{given: {w.GIVEN[number % 20]}, family: {w.FAMILY[number // 20 % 20]}}}",
        f"born: {born}",
        f'year: "{year}"',
        f"class: {year}{letter}",
        f"sex: {pick.choice('FM')}",
        f"joined: {joined}",
        f"key_worker: {pick.choice(w.STAFF)}",
    ]


def _status(pick: Random) -> list[str]:
    first = date(2026, 1, 5) + timedelta(days=pick.randrange(100))
    second = first + timedelta(days=90)
    return [
        "status:                      # dated rows; never overwrite the past",
        f"- {{from: {first}, provision: N, monitoring: yes}}",
        f"- {{from: {second}, provision: K, parents_told: {second + timedelta(days=1)}}}",
    ]


def _needs(pick: Random) -> list[str]:
    lines = ["needs:"]
    for rank, need in enumerate(pick.sample(w.NEEDS, 2), 1):
        lines += [f"- type: {need}", f"  rank: {rank}", f"  from: {date(2026, 1, 5 + rank)}"]
        lines += [f"  areas: [{pick.choice(w.AREAS)}]", f"  description: {pick.choice(w.DESCRIBED)}"]
    return lines


def _strategies(pick: Random, count: int) -> list[str]:
    lines = ["strategies:"]
    for what in pick.sample(w.HELPS, count):
        lines += [f"- what: {what}", "  where: all lessons", "  from: 2026-09-14"]
        lines += [f"  works: {pick.choice(('yes', 'partly', 'not-known'))}"]
    return lines


def _contacts(pick: Random) -> list[str]:
    lines = ["contacts:"]
    for who, given in zip(("mother", "father")[: pick.randint(1, 2)], pick.sample(w.GIVEN, 2), strict=False):
        lines += [f"- name: {given} {pick.choice(w.FAMILY)}", f"  relationship: {who}"]
        lines += ["  parental_responsibility: yes", "  lives_with: yes", "  phone: 01632 960123"]
        lines += ["  prefers: text message after 15:30", "  language: English", "  interpreter: no"]
    return lines


def _involved(pick: Random) -> list[str]:
    day = date(2026, 2, 2) + timedelta(days=pick.randrange(60))
    return [
        "involved:",
        "- role: speech and language therapist",
        "  agency: County speech and language therapy",
        f"  referred: {day}",
        f"  from: {day + timedelta(days=60)}",
        f"  visits: [{day + timedelta(days=61)}, {day + timedelta(days=90)}]",
        f"  recommendations: [{pick.choice(w.HELPS)}]",
    ]


def _assessments(pick: Random) -> list[str]:
    lines = ["assessments:"]
    for day in ("2026-01-19", "2026-05-11", "2026-09-14")[: pick.randint(2, 3)]:
        lines += [f"- date: {day}", "  measure: standardised", f"  value: {pick.randint(70, 95)}"]
        lines += [f"  test: {pick.choice(w.TESTS)}", "  subject: reading", "  kind: test", "  by: okafor"]
    return lines


def _profile(pick: Random) -> list[str]:
    lines = ["profile:", "  written: 2026-09-10", "  by: [pupil, mother]", "  how: drew and dictated", "  parts:"]
    for heading in ("What people like about me", "What is important to me", "How to help me"):
        lines += [f"  - heading: {heading}", "    text: >-", f"      {pick.choice(w.SAID)}"]
        lines += [f"      {pick.choice(w.SAID)}", "    by: pupil"]
    return lines


def _target(pick: Random, name: str) -> list[str]:
    start, goal = pick.randint(10, 40), pick.randint(45, 80)
    lines = [f"- id: {name}", f"  outcome: {pick.choice(w.OUTCOMES)}", "  measure: wcpm"]
    lines += [f"  baseline: {{date: 2026-09-14, value: {start}}}"]
    lines += [f"  target: {{date: 2026-12-14, value: {goal}}}", "  cadence: daily, 10 minutes"]
    lines += [f"  who: {pick.choice(w.STAFF)}", "  readings:"]
    first = date(2026, 9, 21)
    for week in range(pick.randint(6, 9)):
        lines += [f"    {first + timedelta(weeks=week)}: {start + week * 2 + pick.randint(-2, 3)}"]
    return lines


def _views(pick: Random) -> list[str]:
    lines = ["views:"]
    for who in ("pupil", "mother"):
        lines += [f"- who: {who}", f"  words: {pick.choice(w.SAID)}", "  date: 2026-09-10", "  how: talked"]
    return lines
