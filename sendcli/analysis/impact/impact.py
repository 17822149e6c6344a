"""What each intervention did in a period, run by run. The provision is looked at, never who delivers it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sendcli.analysis.impact.group import Group, group, once
from sendcli.analysis.impact.judgement import Agreement
from sendcli.analysis.impact.look import Look, look
from sendcli.analysis.impact.period import Period
from sendcli.analysis.impact.taking import Asking, Taking, taking
from sendcli.analysis.impact.yardstick import Yardstick, yardstick_of
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.fidelity import Fidelity, counted
from sendcli.analysis.progress.verdict import VERDICTS, Verdict, rule_of
from sendcli.model.intervention import Intervention, Run
from sendcli.model.school import Membership, Programme, School
from sendcli.model.target import RESULTS


class Counts(NamedTuple):
    """What is counted alike for a run and for an intervention.

    Attributes:
        pupils: how many took part, each once.
        sessions: delivered of planned, in these days.
        verdicts: the targets that it serves, by verdict; each target once.
        results: those of them that were judged since, by the reviewer's word.
        group: the change of the values.
        judgements: the reviewers' words for pupils against the values.
        met: for how many it is written down how they met the entry criteria.
    """

    pupils: int
    sessions: Fidelity | Unknown
    verdicts: dict[Verdict, int]
    results: dict[str, int]
    group: Group
    judgements: dict[Agreement, int]
    met: int


class RunImpact(NamedTuple):
    """One run: its name, the record, what is known of its review, its pupils, the counts, what to look at."""

    name: str
    run: Run
    over: bool
    reviewed: date | None
    decision: str
    pupils: tuple[Taking, ...]
    counts: Counts
    look: tuple[Look, ...]


class Impact(NamedTuple):
    """One intervention with its runs of the period, oldest first; the counts are of all of them together."""

    id: str
    offer: Intervention | None
    measure: Yardstick | Unknown
    runs: tuple[RunImpact, ...]
    counts: Counts

    @property
    def name(self) -> str:
        """What the intervention is called; its id, if its file could not be read."""
        return self.offer.name if self.offer else self.id


def impact(school: School, period: Period, today: date, wanted: Iterable[str] = ()) -> list[Impact]:
    """Every intervention that had a run in the period, in the order of the folder; those named in any case.

    Args:
        school: the snapshot.
        period: the days that are asked about.
        today: the day on which year groups of the files hold.
        wanted: ids of interventions; all if empty.
    """
    asking, names = Asking(school, period, today, rule_of(school.settings)), frozenset(wanted)
    rows = [_impact(asking, one) for one in school.programmes.values() if not names or one.id in names]
    return [row for row in rows if row.runs or row.id in names]


def _impact(asking: Asking, programme: Programme) -> Impact:
    offer = programme.intervention
    by = yardstick_of(offer, asking.school.settings)
    inside = [(name, run) for name, run in programme.runs.items() if asking.period.has(run)]
    inside.sort(key=lambda one: (one[1].start, one[0]))
    runs = tuple(_run(asking, programme, name, run, by) for name, run in inside)
    rows = [row for one in runs for row in one.pupils]
    return Impact(programme.id, offer, by, runs, _counts(rows, by, _together([one.counts.sessions for one in runs])))


def _run(asking: Asking, programme: Programme, name: str, run: Run, by: Yardstick | Unknown) -> RunImpact:
    rows = tuple(
        taking(asking, Membership(f"{programme.id}/{name}", run, member), by)
        for member in run.pupils
        if _took_part(run, member.start, member.end, asking.period)
    )
    first, last, _ = asking.period
    # Nobody in particular: a session counts for the run whoever was away.
    sessions = counted([row for row in run.sessions if max(first, run.start) <= row.on <= last], "")
    found = look(programme.intervention, run, rows, sessions, asking.rule.delivered, asking.period)
    over, held = _reached(run.end, asking.period.on), _reached(run.reviewed, asking.period.on)
    decision = (run.decision or "") if over or held else ""
    reviewed = run.reviewed if held else None
    return RunImpact(name, run, over, reviewed, decision, rows, _counts(rows, by, sessions), found)


def _reached(day: date | None, on: date) -> bool:
    return day is not None and day <= on


def _took_part(run: Run, start: date | None, end: date | None, period: Period) -> bool:
    return (start or run.start) <= period.last and (end is None or end >= period.first)


def _together(found: Sequence[Fidelity | Unknown]) -> Fidelity | Unknown:
    """The sessions of several runs."""
    rows = [one for one in found if not isinstance(one, Unknown)]
    planned = sum(one.planned for one in rows)
    if not planned:
        return found[0] if found else Unknown("There was no run in these days.")
    delivered = sum(one.delivered for one in rows)
    return Fidelity(delivered, planned, delivered / planned)


def _counts(rows: Sequence[Taking], by: Yardstick | Unknown, sessions: Fidelity | Unknown) -> Counts:
    # The last look at each target: it may run on from one run to the next.
    targets = {(row.pupil, one.plan, one.target): one for row in rows for one in row.targets}
    words = Counter(one.judged.verdict for one in targets.values())
    results = Counter(one.result for one in targets.values() if one.result)
    compared = Counter(row.compared.word for row in rows if row.compared)
    agreements: tuple[Agreement, ...] = ("agree", "differ", "cannot say")
    return Counts(
        pupils=len({row.pupil for row in rows}),
        sessions=sessions,
        verdicts={verdict: words[verdict] for verdict in VERDICTS},
        results={word: results[word] for word in sorted(results, key=_order)},
        group=group(once(rows), by),
        judgements={word: compared[word] for word in agreements},
        met=len({row.pupil for row in rows if row.meets}),
    )


def _order(result: str) -> tuple[int, str]:
    """The order in which results are listed; the school's own words come last."""
    return RESULTS.index(result) if result in RESULTS else len(RESULTS), result
