"""Findings that only follow from another fault, mostly of the same file: one slip is to be one message.

What is missing is known only once everything that is written can be read. A misspelt `roll_on:` is an unknown
field; that there is no `roll_on:` goes without saying, and comes back if it was another field after all.
"""

from __future__ import annotations

import re
from collections import defaultdict

from sendcli.problem import Problem
from sendcli.store.kinds import MARK, RECORDS

# Findings that say that something is missing, or that count from rows that may be missing, and what explains them.
_AFTER = {
    "CAL003": ("DAT001",),
    "CAL004": ("FLD", "DAT001"),
    "CAR005": ("FLD",),
    "CON001": ("FLD",),
    "NED001": ("FLD",),
    "NED003": ("FLD",),
    "NED007": ("FLD", "STA001"),
    "PUP006": ("PUP001",),
    "SCH006": ("FLD",),
    "STA009": ("FLD", "STA001"),
    "TGT001": ("FLD",),
    "TGT002": ("FLD",),
    "TGT007": ("FLD",),
    "TGT008": ("FLD",),
}
# Findings that compare with a list of school.yaml, which may lack rows while something there cannot be read.
_BY_SCHOOL = ("INT004", "LNK004", "PUP009", "TGT006")
_UNREAD = ("FIL", "FLD", "TXT")
_NEEDED = re.compile(r"needs `([^`]+)`$")
_MEANT = re.compile(r"did you mean `([^`]+)`\?")


def without_followers(problems: list[Problem]) -> list[Problem]:
    """The problems, less those that another one of the same file, or of school.yaml, explains."""
    faults: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.severity == "error":
            faults[problem.place.file].append(problem)
    unread = {problem.place[:3] for problem in problems if problem.code.startswith("TXT")}
    listed = not any(fault.code.startswith(_UNREAD) for fault in faults.get(f"{RECORDS}/{MARK}", ()))
    misspelt = {problem for found in faults.values() for problem in _misspelt(found)}
    return [
        problem
        for problem in problems
        if problem not in misspelt
        and (problem.code.startswith("TXT") or problem.place[:3] not in unread)
        and (listed or problem.code not in _BY_SCHOOL)
        and not _explained(problem, faults.get(problem.place.file, ()))
    ]


def _explained(problem: Problem, faults: list[Problem] | tuple[()]) -> bool:
    causes = _AFTER.get(problem.code)
    return bool(causes) and any(fault.code.startswith(causes or ()) and fault is not problem for fault in faults)


def _misspelt(found: list[Problem]) -> list[Problem]:
    """Missing fields that stand there misspelt: an unknown field that was meant to be it follows in the same group.

    Each group that lacks a field says so at its beginning, so the group of an unknown field is the last that did.
    """
    lacking: dict[str, Problem] = {}
    explained = []
    for problem in sorted(found, key=lambda one: (one.place.line, one.place.column, one.code != "FLD002")):
        if problem.code == "FLD002" and (needed := _NEEDED.search(problem.message)):
            lacking[needed[1]] = problem
        elif problem.code == "FLD001" and problem.notes and (meant := _MEANT.match(problem.notes[0])):
            explained += [one] if (one := lacking.pop(meant[1], None)) else []
    return explained
