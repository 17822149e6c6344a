"""What is new about a pupil since a day: from dated rows, and from git what has no date of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from sendcli.codes.sen import NEED_TYPE, PROVISION
from sendcli.errors import SendError
from sendcli.model.plan import Plan
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.people import person
from sendcli.store.past.repo import Past

# Kinds of plan that a class sheet speaks of, in words. Any other is nobody's business there.
PLANS = {
    "sen-support": "SEN support plan",
    "individual-support": "individual support plan",
    "local": "plan",
    "behaviour-support": "behaviour support plan",
    "individual-healthcare": "healthcare plan",
    "risk-assessment": "risk assessment",
}


class Fact(NamedTuple):
    """Something that the records say: in words, and since when, where it has a day."""

    words: str
    on: date | None = None


def earlier(asked: Request, since: date) -> School | None:
    """The school as it was recorded before a day; None where git does not know it."""
    if asked.past is None:
        return None
    from sendcli.store.past.when import at_end_of

    try:
        return _recorded(asked.past, at_end_of(asked.past, since - timedelta(days=1)).commit)
    except SendError:  # the history begins later: dated rows speak for themselves
        return None


@lru_cache(maxsize=1)
def _recorded(past: Past, commit: str) -> School:
    """Read once for the sheets of all classes."""
    from sendcli.store.past.load import load_past

    return load_past(past, commit).school


def news(asked: Request, file: PupilFile, since: date, then: School | None) -> list[str]:
    """What is new: rows dated since then, and what the earlier state of the folder did not say."""
    old = then.pupils.get(file.id) if then else None
    known = set(facts(then, old)) if then and old else None
    found = []
    for fact in facts(asked.school, file):
        if fact.on is None:
            fresh = known is not None and fact not in known
        else:
            late = known is not None and fact not in known
            fresh = fact.on <= asked.day and (fact.on >= since or late)
        if fresh and fact.words not in found:
            found.append(fact.words)
    return found


def facts(school: School, file: PupilFile) -> Iterator[Fact]:
    """Everything that is news when it comes."""
    if file.pupil:
        yield from _of_pupil(school, file.pupil)
    for name, plan in sorted(file.plans.items()):
        if plan.kind in PLANS and plan.status != "draft":
            yield from _of_plan(name, plan)
    for review in file.reviews.values():
        if review.held:
            yield Fact("annual review held", review.held)
    for version in file.ehcps.values():
        if version.issued and version.status in ("final", "amended-final"):
            yield Fact("EHC plan issued", version.issued)


def _of_pupil(school: School, pupil: Pupil) -> Iterator[Fact]:
    labels, kinds = NEED_TYPE.labels(), PROVISION.labels()
    if pupil.joined:
        yield Fact("joined the school", pupil.joined)
    for row in pupil.status:
        monitored = row.provision == "N" and row.monitoring
        yield Fact("monitored" if monitored else f"now: {_low(kinds[row.provision])}", row.start)
    for need in pupil.needs:
        yield Fact(f"need recorded: {_low(labels[need.type])}", need.start)
        if need.end:
            yield Fact(f"no longer a need: {_low(labels[need.type])}", need.end)
    for one in pupil.strategies:
        yield Fact(f"now helps: {_sentence(one.what)}", one.start)
        if one.end:
            yield Fact(f"no longer used: {_sentence(one.what)}", one.end)
    if pupil.key_worker:
        yield Fact(f"key adult: {person(school)(pupil.key_worker)}")
    if pupil.class_name:
        yield Fact(f"in class {pupil.class_name}")


def _of_plan(name: str, plan: Plan) -> Iterator[Fact]:
    what = PLANS[plan.kind]
    yield Fact(f"{what} begun", plan.start)
    if plan.end:
        yield Fact(f"{what} closed", plan.end)
    for held in plan.reviewed:
        yield Fact(f"{what} reviewed", held.on)
    if plan.kind in ("behaviour-support", "individual-healthcare", "risk-assessment"):
        return  # that there is one, never what it holds
    for one in plan.strategies:
        yield Fact(f"now helps: {_sentence(one.what)}", one.start or plan.start)
    for target in plan.targets:
        if target.result:
            word = target.result.replace("-", " ")
            yield Fact(f"target {word}: {_sentence(target.outcome)}", target.result_on or plan.end)


def _low(label: str) -> str:
    """A label within a sentence: abbreviations keep their capitals."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def _sentence(text: str) -> str:
    return text.strip().rstrip(".")
