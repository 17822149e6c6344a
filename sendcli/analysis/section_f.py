"""How much of what Section F specifies was given: the sessions of the runs that deliver each line."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.fidelity import Fidelity, counted
from sendcli.dates.span import holds
from sendcli.model.ehcp import EhcPlan, ProvisionLine
from sendcli.model.school import Membership, School


class Given(NamedTuple):
    """One line and what was given of it.

    Attributes:
        line: the line of the plan.
        fidelity: sessions delivered of those planned, or why nothing can be said.
        runs: the runs that deliver it in that time, as intervention/run.
    """

    line: ProvisionLine
    fidelity: Fidelity | Unknown
    runs: tuple[str, ...]


def section_f(school: School, pupil: str, plan: EhcPlan, first: date, last: date) -> tuple[Given, ...]:
    """The lines of Section F with the sessions written down from the first day to the last.

    A run delivers a line that the pupil's place in it names (`ehcp: [F1]`), or that names its intervention.
    """
    places = school.memberships.get(pupil, ())
    return tuple(
        _given(pupil, line, [one for one in places if _delivers(one, line)], first, last) for line in plan.section_f
    )


def _given(pupil: str, line: ProvisionLine, places: list[Membership], first: date, last: date) -> Given:
    sessions = {
        (one.run_id, row.on): row for one in places for row in one.run.sessions if _within(one, row.on, first, last)
    }
    if not places:
        return Given(line, Unknown("No run names this line."), ())
    runs = tuple(dict.fromkeys(run for run, _ in sessions))
    return Given(line, counted(sessions.values(), pupil), runs)


def _delivers(one: Membership, line: ProvisionLine) -> bool:
    named = line.id.upper() in (text.strip().upper() for text in one.member.ehcp)
    return named or (line.intervention is not None and one.run_id.partition("/")[0] == line.intervention)


def _within(one: Membership, on: date, first: date, last: date) -> bool:
    return first <= on <= last and holds(on, one.member.start, one.member.end)
