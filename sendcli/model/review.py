"""An annual review of an EHC plan, from the invitation to the LA's decision and the amended plan."""

from __future__ import annotations

from datetime import date

from sendcli.codes.pupils import NC_YEAR
from sendcli.model import fields as f
from sendcli.model.common import Action, Agreement, Attachment, Attendance, Heading, View
from sendcli.model.events import Assessment
from sendcli.model.people import Invitee
from sendcli.model.record import Record

REVIEW_KINDS = ("annual", "early", "phase-transfer", "under-five", "transfer-in")


class OutcomeProgress(Record, title="progress to an outcome"):
    """What the review says of one Section E outcome."""

    outcome: str = f.text("Its number.", example="E1", required=True)
    progress: str | None = f.choice(
        ("met", "on-course", "some-progress", "no-progress", "not-measured"),
        "The judgement.",
        "progress_words",
        example="on-course",
    )
    comment: str | None = f.prose("What was said.")
    evidence: tuple[str, ...] = f.texts("What shows it.")
    next: str | None = f.prose("Next steps or interim targets.")
    views: tuple[View, ...] = f.many(View, "What each says about it.", private=True)
    keep: str | None = f.choice(("keep", "change", "achieved", "remove"), "What becomes of it.", example="keep")


class ProvisionDelivered(Record, title="provision delivered"):
    """What the review says of one Section F line."""

    line: str = f.text("Its number.", example="F1", required=True)
    delivered: str | None = f.choice(
        ("in-full", "in-part", "not-delivered", "not-known"), "Whether it was delivered.", example="in-full"
    )
    comment: str | None = f.prose("How, or why not.")
    impact: str | None = f.prose("What it brought about.")
    still_needed: bool | None = f.yes_no("Whether it is still needed.", example="yes")


class Amendment(Record, title="a proposed amendment"):
    """A change that the review recommends for a section."""

    section: str = f.text(
        "The section: A to K, H1, H2, or PfA for preparing for adulthood.", example="F", required=True
    )
    was: str | None = f.prose("The wording now.", key="from")
    new: str | None = f.prose("The wording proposed.", key="to")
    why: str | None = f.prose("Why, and on what evidence.")


class Decision(Record, title="the LA's decision"):
    """What the LA decided after the review, and the steps that follow."""

    on: date = f.day(
        "When the LA notified the parents and the school.", key="date", example="2026-12-18", required=True
    )
    decision: str = f.choice(("maintain", "amend", "cease"), "What it decided.", example="amend", required=True)
    notice: date | None = f.day("Date of the notice of proposed amendments.", example="2026-12-18")
    served: date | None = f.day("Day on which the parents had it; the 15 days begin with it.", example="2026-12-19")
    representations: date | None = f.day("When the parents answered.", example="2026-12-30")
    final: date | None = f.day("Date of the amended final plan.", example="2027-02-05")


class AnnualReview(Record, title="an annual review"):
    """One review. It ends with the LA's decision, not with the meeting."""

    kind: str = f.choice(REVIEW_KINDS, "Which kind of review.", example="annual", required=True)
    plan: date | None = f.day("Date of the plan version under review.", example="2026-01-15")
    last_review: date | None = f.day("Date on which the review before was completed.", example="2026-01-12")
    reason: str | None = f.prose("Why an early review.", example="risk of exclusion")
    planned: date | None = f.day("Planned day of the meeting.", example="2026-12-02")
    time: str | None = f.clock("Time of the meeting.", example="09:30")
    room: str | None = f.text("Where.", key="place", example="the nest")
    prompted: date | None = f.day("When contributors were told that it is due.", example="2026-10-07")
    invited: date | None = f.day("When the invitations went out.", example="2026-11-02")
    circulated: date | None = f.day("When the advice was sent round.", example="2026-11-18")
    held: date | None = f.day("Day of the meeting.", example="2026-12-02")
    minutes: int | None = f.whole("Length in minutes.", high=600, example="90")
    invitees: tuple[Invitee, ...] = f.many(Invitee, "Everyone invited.")
    views: tuple[View, ...] = f.many(View, "Views of child, parents and others.", private=True)
    outcomes: tuple[OutcomeProgress, ...] = f.many(OutcomeProgress, "Progress to each outcome.")
    provision: tuple[ProvisionDelivered, ...] = f.many(ProvisionDelivered, "Provision delivered.")
    attainment: str | None = f.prose("Attainment.")
    attendance: Attendance | None = f.one(Attendance, "Attendance.")
    suspended_days: float | None = f.number("Days suspended in the period.", high=190, example="0")
    health: str | None = f.prose("Health update.", private=True)
    social_care: str | None = f.prose("Social care update.", private=True)
    adulthood: str | None = f.prose("Preparing for adulthood; from Year 9 on.")
    next_setting: str | None = f.prose("Next phase: wishes and plans.")
    personal_budget: str | None = f.prose("Personal budget.")
    primary_need: str | None = f.text("Primary need after the review, if it changes.", example="ASD")
    recommendation: str | None = f.choice(
        ("maintain", "amend", "cease", "re-assess"), "What the meeting recommends.", example="amend"
    )
    amendments: tuple[Amendment, ...] = f.many(Amendment, "Amendments proposed, section by section.")
    updates_plan: bool | None = f.when(
        "Whether this report itself updates the plan, without a new version.", example="no"
    )
    disagreements: tuple[str, ...] = f.texts("Differences of opinion.", private=True)
    actions: tuple[Action, ...] = f.many(Action, "Actions agreed.")
    attachments: tuple[Attachment, ...] = f.many(Attachment, "Advice and papers attached.")
    sent: date | None = f.day("When the report went to the LA and to everyone invited.", example="2026-12-10")
    decision: Decision | None = f.one(Decision, "The LA's decision.")
    local_report_days: int | None = f.whole(
        "Days that the LA's own form allows for the report.", low=1, high=28, example="10"
    )
    agreed: tuple[Agreement, ...] = f.many(Agreement, "Signatures: head teacher, parent, pupil.")
    by: str | None = f.text("Who wrote the report.", example="lund")
    chair: str | None = f.text("Who led the meeting.", example="lund")
    year: str | None = f.code(NC_YEAR, "Year group at the time.", example="5")
    results: tuple[Assessment, ...] = f.many(Assessment, "Attainment, subject by subject: then and now.")
    attendance_percent: float | None = f.number("Attendance as printed, in per cent.", high=100, example="93.3")
    preferred_schools: tuple[str, ...] = f.texts("Schools parents prefer, in order.", example="[Valley School]")
    can_meet_needs: bool | None = f.yes_no("Whether the school says it can still meet the needs.", example="yes")
    differences: tuple[View, ...] = f.many(View, "Differences of opinion: who holds which.", private=True)
    reassess: bool | None = f.yes_no("Whether a re-assessment is asked for.", example="no")
    parts: tuple[Heading, ...] = f.many(Heading, "The form's other headings and what stands below them.")
