"""An EHC needs assessment: the request, the 20 weeks, the school's advice, the draft, the end."""

from __future__ import annotations

from datetime import date

from sendcli.model import fields as f
from sendcli.model.common import Agreement, Attachment, Attendance, Heading, Support, View
from sendcli.model.ehcp import Outcome
from sendcli.model.events import Assessment
from sendcli.model.plan import PlannedNeed
from sendcli.model.record import Record


class Criterion(Record, title="a criterion"):
    """A question of the LA's form and where the answer is evidenced."""

    criterion: str = f.text("The criterion.", example="progress in relation to time", required=True)
    answer: str | None = f.prose("The answer.", private=True)
    evidence: tuple[str, ...] = f.texts("Where it is shown: paper and page.")


class Consultation(Record, title="a consultation"):
    """The LA consults the school about being named in the plan."""

    received: date = f.day("When the letter came.", example="2026-11-09", required=True)
    replied: date | None = f.day("When the school answered.", example="2026-11-20")
    reply: str | None = f.choice(
        ("can-meet-needs", "cannot-meet-needs", "more-information"),
        "The answer in short.",
        example="can-meet-needs",
    )
    reason: str | None = f.prose("The reasons given.")


class NeedsAssessment(Record, title="an EHC needs assessment"):
    """One request and what became of it."""

    kind: str = f.choice(
        ("first", "reassessment"), "First assessment or re-assessment.", example="first", required=True
    )
    requested_by: str | None = f.choice(("school", "parent", "young-person", "other"), "Who asked.", example="school")
    sent: date | None = f.day("When the school sent its request.", example="2026-09-04")
    received: date | None = f.day("When the LA received the request; the 20 weeks run from here.", example="2026-09-07")
    case: str | None = f.text("The LA's case number.", private=True)
    coordinator: str | None = f.text("The LA's case officer.")
    decided: date | None = f.day("When the LA decided whether to assess.", example="2026-10-16")
    decision: str | None = f.choice(("assess", "refuse"), "What it decided.", example="assess")
    advice_asked: date | None = f.day("When the LA asked the school for advice.", example="2026-10-19")
    advice_sent: date | None = f.day("When the school sent it.", example="2026-11-20")
    exception: str | None = f.prose(
        "An exception to the time limits that somebody claims. It excuses; it does not move a date."
    )
    no_plan: date | None = f.day("When the LA said that it makes no plan.")
    draft: date | None = f.day("Date of the draft plan.", example="2026-12-21")
    served: date | None = f.day(
        "Day on which the parents had the draft; the 15 days begin with it.", example="2026-12-22"
    )
    representations: date | None = f.day("When the parents answered.", example="2027-01-04")
    consultations: tuple[Consultation, ...] = f.many(Consultation, "Consultations of this school.")
    final: date | None = f.day("Date of the final plan.", example="2027-01-25")
    withdrawn: date | None = f.day("When the request was withdrawn.")
    consent: bool | date | None = f.when("When the parents consented to sharing.", example="2026-09-01")
    cycles: tuple[str, ...] = f.texts(
        "Reviewed plans offered as evidence, by file name.", example="[2026-spring, 2026-summer]"
    )
    criteria: tuple[Criterion, ...] = f.many(Criterion, "The LA's criteria and the answers.")
    views: tuple[View, ...] = f.many(View, "Views of child and parents.", private=True)
    outcomes: tuple[str, ...] = f.texts("Outcomes sought.")
    attachments: tuple[Attachment, ...] = f.many(Attachment, "Papers sent, numbered in this order.")
    needs: tuple[PlannedNeed, ...] = f.many(PlannedNeed, "Strengths and needs, area by area.", private=True)
    results: tuple[Assessment, ...] = f.many(Assessment, "Attainment and progress.")
    attendance: tuple[Attendance, ...] = f.many(Attendance, "Attendance.")
    provision: tuple[Support, ...] = f.many(Support, "Provision made, with impact.")
    wanted: tuple[Support, ...] = f.many(Support, "Provision that the advice asks for.")
    outcomes_sought: tuple[Outcome, ...] = f.many(Outcome, "Outcomes sought, with needs and dates.")
    advice_by: str | None = f.text("Who wrote the school's advice.", example="lund")
    agreed: tuple[Agreement, ...] = f.many(Agreement, "Signatures and consents, one a person.")
    why_refused: str | None = f.prose("The LA's reasons for refusing.", private=True)
    parts: tuple[Heading, ...] = f.many(Heading, "The form's other headings.", private=True)
