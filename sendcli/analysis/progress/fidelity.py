"""Fidelity: how much of the planned help a pupil had, before anybody asks whether the help works.

Source: below some 80 per cent say "not delivered", not "not effective": from knowledge, unverified. "Check
implementation before changing the plan": NextPath, Progress Monitoring Decision Rules.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.dates.span import holds
from sendcli.model.intervention import Session
from sendcli.model.school import Membership, School
from sendcli.model.target import Target

PART = 0.5
# Fewer planned sessions than these say nothing of delivery; our own caution, from no source.
FEW_SESSIONS = 5


class Fidelity(NamedTuple):
    """Sessions that a pupil had, of those planned, both counted from the sessions written down.

    Attributes:
        delivered: delivered and made-up ones count one, part of one counts a half.
        planned: every one that was to be; one that was missed and made up is one.
        share: delivered of planned, 0 to 1.
        runs: the runs they belong to, as intervention/run.
    """

    delivered: float
    planned: int
    share: float
    runs: tuple[str, ...] = ()

    def short(self, least: int) -> bool:
        """Whether less than so many per cent was delivered, by the counts and not by a rounded share.

        One session missed of two or three says nothing yet.
        """
        return self.planned >= FEW_SESSIONS and self.delivered * 100 < least * self.planned


def fidelity_of(
    school: School, pupil_id: str, target: Target, first: date, day: date, plan: str = ""
) -> Fidelity | Unknown:
    """What was delivered of the interventions that serve a target, from the first day to the day asked about.

    An intervention serves a target that names it in `provision:`, or whose name stands in `targets:` of the run. A
    session at which the pupil was absent was planned and not delivered. Sessions that nobody wrote down are neither.

    Args:
        school: the snapshot.
        pupil_id: the pupil.
        target: the target.
        first: the day from which on sessions count, such as that of the baseline.
        day: the last one.
        plan: the plan of the target, by file name: a run that names `2026-summer/reading` serves no other plan
    """
    served = [one for one in school.memberships.get(pupil_id, ()) if serves(one, target, plan)]
    if not served:
        return Unknown("No run of an intervention with this pupil is named for the target.")
    found = {(one.run_id, row.on): row for one in served for row in _sessions(one, first, day)}
    total = counted(found.values(), pupil_id)
    if isinstance(total, Unknown):
        return total
    return total._replace(runs=tuple(dict.fromkeys(run for run, _ in found)))


def counted(sessions: Iterable[Session], pupil_id: str) -> Fidelity | Unknown:
    """The fidelity of some sessions for one pupil."""
    whole = part = lost = made_up = 0
    for session in sessions:
        away = pupil_id in session.absent
        if session.value == "made-up":
            made_up += not away
        elif away or session.value == "missed":
            lost += 1
        elif session.value == "part":
            part += 1
        else:
            whole += 1
    # A session made up stands for one that was lost; if that was not written down, it was planned all the same.
    planned = whole + part + max(lost, made_up)
    if not planned:
        return Unknown("No session is written down for that time.")
    delivered = whole + made_up + part * PART
    return Fidelity(delivered, planned, delivered / planned)


def serves(one: Membership, target: Target, plan: str) -> bool:
    """Whether a run serves a target: the run names it, or the target names its intervention."""
    named = any(
        name == target.id and (not plan or not of or of == plan)
        for of, _, name in (text.rpartition("/") for text in one.member.targets)
    )
    return named or one.run_id.partition("/")[0] in target.provision


def _sessions(one: Membership, first: date, day: date) -> Iterator[Session]:
    """A pupil's own last day ends their sessions; the run's does not, since sessions may be made up after it."""
    start = max(filter(None, (first, one.run.start, one.member.start)))
    return (row for row in one.run.sessions if start <= row.on <= day and holds(row.on, None, one.member.end))
