"""One pupil on a class sheet: what an adult who takes the class has to know, and nothing that is private."""

from __future__ import annotations

from datetime import date
from typing import Any

from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.running import runs
from sendcli.analysis.register import Line
from sendcli.codes.sen import NEED_TYPE
from sendcli.dates.span import holds
from sendcli.model.school import PupilFile
from sendcli.model.support import Strategy
from sendcli.reports.documents.class_news import PLANS
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.people import person
from sendcli.reports.forms.values import written

MOST = 5
STAGES = {"E": "EHC plan", "K": "SEN support", "N": "monitored"}
_SAID = {"too early": "too early to say", "not delivered": "too few sessions given to say"}
_OPEN = ("sen-support", "individual-support", "local")
_POINTERS = ("individual-healthcare", "behaviour-support", "risk-assessment")


def card(asked: Request, line: Line, rows: list[Progress], fresh: list[str]) -> dict[str, Any]:
    """What `class.j2` shows of a pupil."""
    file = asked.school.pupils[line.pupil]
    labels = NEED_TYPE.labels()
    found = helps(file, asked.day)
    return {
        "title": asked.called(line.pupil),
        "stage": STAGES[line.provision],
        "needs": f"{'; '.join(labels[code] for code in line.needs)}." if line.needs else None,
        "who": who(asked, file, line.plan_review),
        "bare": line.provision == "N" and not (line.needs or rows or found),
        "helps": [asked.said(file.id, one) for one in found],
        "targets": [f"{asked.said(file.id, row.series.target.outcome.rstrip('.'))}: {verdict(row)}" for row in rows],
        "pointers": pointers(file, asked.day),
        "fresh": "; ".join(fresh),
    }


def verdict(row: Progress) -> str:
    """The verdict in a line, in words that need no explanation beside the target."""
    return _SAID.get(row.judged.verdict, row.judged.verdict)


def who(asked: Request, file: PupilFile, review: date | None) -> str:
    """The key adult; who leads the plan, if that is not the class teacher; and when it is reviewed next."""
    call = person(asked.school)
    adult = file.pupil.key_worker if file.pupil else None
    leads = [plan.lead for plan in file.plans.values() if plan.kind in _OPEN and runs(plan, asked.day) and plan.lead]
    parts = [
        f"Key adult: {call(adult)}." if adult else "",
        f"Plan led by {call(leads[0])}." if leads and leads[0] not in (adult, *teachers(asked)) else "",
        f"Next review: {written(review)}." if review else "",
    ]
    return " ".join(filter(None, parts))


def teachers(asked: Request) -> list[str]:
    """The class teachers of the class, by id."""
    return [
        name
        for name, one in asked.school.staff.items()
        if asked.group in one.classes and "class-teacher" in one.roles and not (one.end and one.end < asked.day)
    ]


def helps(file: PupilFile, day: date) -> list[str]:
    """What helps in class: reasonable adjustments first, then the newest; what does not work is left out."""
    rows: list[tuple[bool, int, str]] = []
    for one in file.pupil.strategies if file.pupil else ():
        rows += _row(one, day, one.start)
    for plan in file.plans.values():
        if plan.kind in _OPEN and runs(plan, day):
            for one in plan.strategies:
                rows += _row(one, day, one.start or plan.start)
            rows += [(False, -plan.start.toordinal(), text.strip()) for text in getattr(plan, "access", ())]
    found = list(dict.fromkeys(what for _, _, what in sorted(rows, key=lambda row: row[:2])))
    more = len(found) - MOST
    return found if more < 2 else [*found[:MOST], f"and {more} more: send show {file.id}"]


def _row(one: Strategy, day: date, start: date | None) -> list[tuple[bool, int, str]]:
    if one.works == "no" or not holds(day, start, one.end):
        return []
    return [(not one.adjustment, -(start or date.min).toordinal(), one.what.strip())]


def pointers(file: PupilFile, day: date) -> list[str]:
    """That there is a plan for health or behaviour, never what it says."""
    kinds = {plan.kind for plan in file.plans.values() if runs(plan, day)}
    return [PLANS[kind] for kind in _POINTERS if kind in kinds]
