"""Plans: one record type in several kinds. `kind:` says which fields belong to it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sendcli.model import fields as f
from sendcli.model.common import Action, Agreement, Attachment, Heading, Support, View
from sendcli.model.people import Involved
from sendcli.model.record import Record
from sendcli.model.support import AREA_WORDS, LAYERS, Strategy
from sendcli.model.target import RESULTS, Level, Target

PLAN_KINDS = (
    "sen-support", "behaviour-support", "risk-assessment", "individual-healthcare", "personal-education",
    "individual-support", "local",
)  # fmt: skip


class PlannedNeed(Record, title="a need in a plan"):
    """A need as this plan describes it."""

    area: str | None = f.choice(AREA_WORDS, "Broad area.", "areas", example="cognition-and-learning")
    description: str | None = f.prose("The need.", private=True)
    barrier: str | None = f.prose("What it gets in the way of.")
    strengths: str | None = f.prose("What the pupil does well here.")
    evidence: tuple[str, ...] = f.texts("What shows it.")


class TargetOutcome(Record, title="the outcome of a target"):
    """What a review says about one target."""

    target: str = f.text("The target's id.", example="reading", required=True)
    result: str | None = f.choice(RESULTS, "How it ended.", "results", example="met")
    comment: str | None = f.prose("What was said.")
    next: str | None = f.prose("What follows from it.")
    level: Level | None = f.one(Level, "Where the pupil is now.")
    views: tuple[View, ...] = f.many(View, "What each says about it.")


class PlanReview(Record, title="a review of a plan"):
    """A review that was held. The date when it is due stands in `review:` of the plan."""

    on: date = f.day("The day.", key="date", example="2026-12-02", required=True)
    present: tuple[str, ...] = f.texts("Who was there.", example="[okafor, mother, pupil]")
    parents_present: bool | date | None = f.when("Whether a parent or carer took part.", example="yes")
    targets: tuple[TargetOutcome, ...] = f.many(TargetOutcome, "What became of each target.")
    worked: str | None = f.prose("What worked.")
    worked_not: str | None = f.prose("What did not work.")
    impact: str | None = f.prose("Impact of the provision.")
    views: tuple[View, ...] = f.many(View, "Views of pupil, parents and staff.")
    next: str | None = f.prose("What comes next.")
    decision: str | None = f.choice(
        ("continue", "change", "step-up", "step-down", "end", "request-assessment"),
        "The decision.",
        "decisions",
        example="continue",
    )
    shared: bool | date | None = f.when("When the record was given to the parents.", example="2026-12-04")
    next_review: date | None = f.day("The next review, for a plan that runs on.", example="2027-03-03")
    actions: tuple[Action, ...] = f.many(Action, "Actions agreed.")
    agreed: tuple[Agreement, ...] = f.many(Agreement, "Who signed the review.")
    apologies: tuple[str, ...] = f.texts("Who was invited and did not come.", example="[educational psychologist]")
    by: str | None = f.text("Who wrote it down.", example="okafor")
    parts: tuple[Heading, ...] = f.many(Heading, "Other headings of the form and what stands below them.")


class Plan(Record, title="a plan"):
    """Fields that every kind of plan has. The kind decides which others may stand beside them."""

    KIND: ClassVar[str] = ""
    kind: str = f.choice(PLAN_KINDS, "Which kind of plan.", example="sen-support", required=True)
    title: str | None = f.text("The school's or the LA's name for it.", example="Pastoral Support Plan")
    layer: str | None = f.choice(LAYERS, "Level of support.", "layers", example="targeted")
    stage: str | None = f.text("The local name of the stage.", example="My Plan")
    status: str | None = f.choice(
        ("draft", "agreed", "active", "reviewed", "closed"), "Where it stands.", example="active"
    )
    version: int | None = f.whole("Version.", low=1, example="1")
    cycle: int | None = f.whole("Number of the assess-plan-do-review cycle.", low=1, high=60, example="3")
    start: date = f.day("First day.", example="2026-09-07", required=True)
    review: date | None = f.day("Agreed date of the review.", example="2026-12-02")
    end: date | None = f.day("Day on which it was closed.", example="2026-12-18")
    lead: str | None = f.ref("staff", "Who leads it.", example="okafor")
    authors: tuple[str, ...] = f.texts("Who wrote it.", example="[okafor, mother]")
    team: tuple[Involved, ...] = f.many(Involved, "Others around the plan, with their roles.")
    agreed: tuple[Agreement, ...] = f.many(Agreement, "Who agreed to it.")
    consent: bool | date | None = f.when("When consent was given, where it is needed.", example="2026-09-10")
    also_in: tuple[str, ...] = f.texts("Other systems it is recorded in as well.", example="[MIS]")
    linked: tuple[str, ...] = f.texts(
        "Other plans it goes with, by file name or name.", example="[2026-autumn, early help plan]"
    )
    ehcp: str | None = f.text("The EHC plan version it serves.", example="2026-01-15")
    strengths: str | None = f.prose("Strengths and interests.", private=True)
    needs: tuple[PlannedNeed, ...] = f.many(PlannedNeed, "Needs and barriers.")
    strategies: tuple[Strategy, ...] = f.many(Strategy, "What adults do.")
    targets: tuple[Target, ...] = f.many(Target, "Targets.")
    provision: tuple[Support, ...] = f.many(Support, "Provision: what, how much, by whom.")
    views: tuple[View, ...] = f.many(View, "Views at the start.")
    independence: str | None = f.prose("How much help the pupil needs from adults.")
    reviewed: tuple[PlanReview, ...] = f.many(PlanReview, "Reviews held.")
    attachments: tuple[Attachment, ...] = f.many(Attachment, "Papers kept elsewhere.")
    actions: tuple[Action, ...] = f.many(Action, "Actions agreed.")
    parts: tuple[Heading, ...] = f.many(Heading, "The form's other headings and what stands below them.")
    lead_outside: Involved | None = f.one(Involved, "The lead professional, if from outside the school.")
    amended: tuple[date, ...] = f.days("Days on which it was changed between reviews.", example="[2026-10-19]")
    copied_to: tuple[str, ...] = f.texts("Who has a copy.", example="[school nurse]")


class SupportPlan(Plan, title="a SEN support plan"):
    """One assess-plan-do-review cycle."""

    KIND: ClassVar[str] = "sen-support"
    assessed: str | None = f.prose("Assess: what was found out, and how.")
    access: tuple[str, ...] = f.texts("Access arrangements and adjustments.")
    parents_part: str | None = f.prose("What parents do.")
    pupil_part: str | None = f.prose("What the pupil does.")
    specialist: str | None = f.prose("Specialist advice that was considered.")
