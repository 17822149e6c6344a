"""From which day the twelve months to the next review of an EHC plan run.

Source: Children and Families Act 2014 s.44(1): twelve months starting with the date on which the plan was
first made, then with the date of each review. Amending a plan is no review and starts nothing.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sendcli.duties.event import Fact
from sendcli.duties.triggers.common import latest, not_come
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.duties.triggers.reviews import decision_of
from sendcli.model.ehcp import EhcPlan
from sendcli.model.review import AnnualReview, Decision
from sendcli.model.school import PupilFile

# An amended plan follows its review by at most twelve weeks (SEND Regulations 2014 regs 20 and 22).
_DAYS_TO_AMEND = 84


class Cycle(NamedTuple):
    """From which day the twelve months run, or which date the plan prints, or what is missing."""

    start: date | None
    printed: date | None = None
    facts: tuple[Fact, ...] = ()
    missing: str = ""
    slips: tuple[str, ...] = ()


def completed(file: PupilFile, today: date) -> list[tuple[AnnualReview, Decision]]:
    """The reviews that the LA's decision has ended. Those of under-fives come on top and restart nothing."""
    found = ((review, decision_of(review, today)) for review in file.reviews.values() if review.kind != "under-five")
    return [(review, decision) for review, decision in found if decision]


def cycle_of(file: PupilFile, today: date) -> Cycle | None:
    """Find where a pupil's twelve months begin; None while the LA has decided to cease the plan."""
    plan = current_plan(file, today)
    if plan is None:
        return Cycle(None, missing="no EHC plan in force is on file", facts=_person(file))
    last = max(_starts(file, plan, today), key=lambda found: found[0], default=None)
    if last and last[0] == _ceasing(file, today):
        return None
    if last and not _gap(file, plan, last[0], today):
        return Cycle(last[0], facts=(last[1],), slips=_slips(file, today))
    if plan.review_by:
        return Cycle(None, plan.review_by, (("review date printed on the plan", plan, "review_by"),))
    words = "the date on which the last review was completed is not recorded"
    return Cycle(None, missing=words, facts=(("plan", plan, "issued"),))


def _starts(file: PupilFile, plan: EhcPlan, today: date) -> Iterator[tuple[date, Fact]]:
    found: list[tuple[date | None, Fact]] = [(plan.first_issued, ("plan first made", plan, "first_issued"))]
    if plan.status == "final":
        found.append((plan.issued, ("plan made", plan, "issued")))
    found += [(decision.on, ("review completed", decision, "on")) for _, decision in completed(file, today)]
    for review in file.reviews.values():
        found.append((review.last_review, ("last review completed", review, "last_review")))
    for day, fact in found:
        if day and day <= today:
            yield day, fact


def _slips(file: PupilFile, today: date) -> tuple[str, ...]:
    days = [review.decision.on for review in file.reviews.values() if review.decision and review.kind != "under-five"]
    return not_come(*days, today=today)


def _ceasing(file: PupilFile, today: date) -> date | None:
    return latest(decision.on for _, decision in completed(file, today) if decision.decision == "cease")


def _gap(file: PupilFile, plan: EhcPlan, start: date, today: date) -> bool:
    """Whether the plan was amended after a review that is not on file."""
    late = plan.issued and plan.status == "amended-final" and (plan.issued - start).days > _DAYS_TO_AMEND
    return bool(late) and not any(_led_to(plan, *done) for done in completed(file, today))


def _led_to(plan: EhcPlan, review: AnnualReview, decision: Decision) -> bool:
    """Whether the plan, however late, came from this review: by its date, or by the version it replaces."""
    replaced = review.plan is not None and review.plan == plan.replaces
    return decision.decision == "amend" and (decision.final == plan.issued or replaced)


def _person(file: PupilFile) -> tuple[Fact, ...]:
    return (("pupil", file.pupil, "status"),) if file.pupil else ()
