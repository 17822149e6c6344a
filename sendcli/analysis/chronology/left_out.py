"""Days of records that are no event of a pupil's life. Each group says why; every other day is told."""

from __future__ import annotations

_GROUPS: dict[str, tuple[str, ...]] = {
    "a plan for a day to come, or the end of a validity; the review calendar has those": (
        "Pupil.transfer_due", "Profile.expires", "Action.by", "Plan.review", "Support.review", "PlanReview.next_review",
        "Measure.by", "Medicine.expires", "Training.expires", "EhcPlan.review_by", "Outcome.by", "AnnualReview.planned",
        "Invitee.advice_due", "CareRow.next_review", "PartTime.end", "PartTime.review", "PartTime.steps", "Entry.next",
        "AccessArrangement.expires", "Disagreement.response_due", "Disagreement.evidence_due", "Equipment.end",
    ),
    "the name of another record, which tells of itself": (
        "EhcPlan.first_issued", "EhcPlan.replaces", "AnnualReview.plan", "AnnualReview.last_review",
    ),
    "single measurements and sessions, of which the progress sheet tells": (
        "Target.readings", "Reading.on", "Level.on", "Session.on", "Run.sessions", "Hours.on",
        "Support.start", "Support.end",
    ),
    "a tick, or a detail of an event that is told with it": (
        "Heading.for_safety", "PlanReview.parents_present", "AnnualReview.updates_plan", "Invitee.attended",
        "Invitee.apologies", "Agreement.agreed", "Entry.seclusion", "Attendance.start", "PersonalBudget.asked",
        "Placement.start", "Flags.end",
    ),
    "of the family, of a group or of others, not of the pupil": (
        "Pupil.born", "Contact.start", "Contact.end", "Training.on", "Run.review", "Run.reviewed",
    ),
    "the safeguarding lead's own": ("Leaving.protection_file_sent", "Leaving.protection_file_receipt"),
}  # fmt: skip

LEFT_OUT = frozenset(name for names in _GROUPS.values() for name in names)
