"""One pupil on one screen: status, needs, plans with their targets, reviews, people."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.register import needs_on
from sendcli.codes.sen import NEED_TYPE, PROVISION
from sendcli.dates.span import holds
from sendcli.dates.words import dated
from sendcli.model.ehcp import EhcPlan
from sendcli.model.plan import Plan
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile
from sendcli.model.target import Target
from sendcli.reports.count import many

NOT_RECORDED = "not recorded"


def card(file: PupilFile, pupil: Pupil, today: date) -> list[str]:
    """The card without the name, which the caller prints or withholds."""
    lines = [*_facts(file, pupil, today), *_plans(file, today), *_asked(file), *_ehcp(file), *_reviews(file)]
    return [_one(line) for line in [*lines, *_around(pupil)]]


def _one(line: str) -> str:
    """One line, whatever a text of the files holds: no text can look like a line of the answer."""
    margin = line[: len(line) - len(line.lstrip(" "))]
    words = line[len(margin) :]
    return margin + (words if words.isprintable() else " ".join(words.split()))


def _facts(file: PupilFile, pupil: Pupil, today: date) -> list[str]:
    row = file.status_on(today)
    status = NOT_RECORDED
    if row:
        monitored = ", monitored" if row.monitoring else ""
        stage = f", {row.stage}" if row.stage else ""
        status = f"{row.provision} {PROVISION.labels()[row.provision]}{monitored}{stage}, since {dated(row.start)}"
    history = ", ".join(f"{each.provision} {dated(each.start)}" for each in pupil.status)
    labels = NEED_TYPE.labels()
    needs = [f"{need.type} {labels[need.type]}" for need in needs_on(pupil, today)]
    left = [f"left      {dated(pupil.left.on)}"] if pupil.left else []
    return [
        f"year      {pupil.year}, class {pupil.class_name or NOT_RECORDED}",
        f"status    {status}",
        f"history   {history}",
        f"needs     {'; '.join(needs) or NOT_RECORDED}",
        *left,
    ]


def _plans(file: PupilFile, today: date) -> list[str]:
    """The plans that run, newest first, with each target's way so far."""
    running = [
        (name, plan)
        for name, plan in file.plans.items()
        if holds(today, plan.start, plan.end) and plan.status != "closed"
    ]
    newest: dict[str, tuple[str, Plan]] = {}
    for name, plan in sorted(running, key=lambda pair: pair[1].start):
        newest[plan.kind] = (name, plan)
    lines = []
    for name, plan in newest.values():
        held = max((review.on for review in plan.reviewed), default=None)
        review = f"review {dated(plan.review)}" if plan.review else f"review date {NOT_RECORDED}"
        said = f", reviewed {dated(held)}" if held else ""
        lines += ["", f"plan      {name}, {plan.title or plan.kind}: {review}{said}"]
        for target in plan.targets:
            lines += _target(target)
    return lines


def _target(target: Target) -> list[str]:
    """Where a target stands: numbers as they were written, never a judgement."""
    base = target.baseline.value.text if target.baseline and target.baseline.value else NOT_RECORDED
    goal = target.target.value.text if target.target and target.target.value else NOT_RECORDED
    last = max(target.readings, key=lambda reading: reading.on, default=None)
    now = f"{last.value.text} on {dated(last.on)}" if last else "no reading yet"
    measure = f" {target.measure}" if target.measure else ""
    count = f"; {many(len(target.readings), 'reading')}" if last else ""
    return [f"  {target.id}: {target.outcome}", f"    from {base} to {goal}{measure}; {now}{count}"]


def _asked(file: PupilFile) -> list[str]:
    """The last EHC needs assessment and how far it has come."""
    if not file.assessments:
        return []
    name, asked = max(file.assessments.items())
    steps = {
        "sent": asked.sent, "received by the LA": asked.received, "LA decided": asked.decided,
        "advice asked": asked.advice_asked, "advice sent": asked.advice_sent, "draft": asked.draft,
        "final": asked.final, "withdrawn": asked.withdrawn,
    }  # fmt: skip
    done = ", ".join(f"{step} {dated(day)}" for step, day in steps.items() if day)
    return ["", f"EHCNA     {name}, {asked.kind}: {done or 'no dates yet'}"]


def _ehcp(file: PupilFile) -> list[str]:
    final = [(name, plan) for name, plan in file.ehcps.items() if plan.issued and plan.status != "draft"]
    if not final:
        return []
    name, plan = max(final, key=lambda pair: pair[1].issued or date.min)
    return ["", f"EHC plan  {name}, {plan.status}, {_counts(plan)}"]


def _counts(plan: EhcPlan) -> str:
    lines = many(len(plan.section_f), "line")
    return f"{many(len(plan.section_b), 'need')}, {many(len(plan.section_e), 'outcome')}, {lines} of provision"


def _reviews(file: PupilFile) -> list[str]:
    lines = []
    for name, review in sorted(file.reviews.items())[-2:]:
        steps = {
            "planned": review.planned, "invited": review.invited, "circulated": review.circulated,
            "held": review.held, "report sent": review.sent,
            "LA decided": review.decision.on if review.decision else None,
        }  # fmt: skip
        done = ", ".join(f"{step} {dated(day)}" for step, day in steps.items() if day)
        lines.append(f"review    {name}, {review.kind}: {done or 'no dates yet'}")
    return lines


def _around(pupil: Pupil) -> list[str]:
    people = [f"{person.role}{_until(person.end)}" for person in pupil.involved]
    lines = ["", f"involved  {'; '.join(people)}"] if people else []
    helps = [strategy.what for strategy in pupil.strategies if not strategy.end]
    return lines + (["helps", *(f"  {what}" for what in helps)] if helps else [])


def _until(day: date | None) -> str:
    return f" (until {dated(day)})" if day else ""
