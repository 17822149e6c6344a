"""The people around a pupil: parents, professionals, agencies, who is invited, who is looked after by whom."""

from __future__ import annotations

from datetime import date

from sendcli.codes.pupils import LEGAL_STATUS, POST_LOOKED_AFTER
from sendcli.model import fields as f
from sendcli.model.common import Attachment
from sendcli.model.record import Record

LA_CODE = r"\d{3}"


class Contact(Record, title="a contact"):
    """A parent, carer or other person the school speaks to about the pupil."""

    name: str = f.text("The person's name.", example="Jo Thornbury", required=True, private=True)
    relationship: str = f.text("Who they are to the pupil.", example="mother", required=True)
    parental_responsibility: bool | None = f.yes_no("Whether they have parental responsibility.", example="yes")
    lives_with: str | None = f.choice(("yes", "no", "shared"), "Whether the pupil lives with them.", example="yes")
    phone: str | None = f.text("Telephone.", example="01632 960123", private=True)
    email: str | None = f.text("Email.", example="jo@example.org", private=True)
    address: str | None = f.prose("Postal address.", private=True)
    prefers: str | None = f.text("How they like to be reached.", example="text message after 15:30")
    language: str | None = f.text("The language they are most at home in.", example="Polish")
    interpreter: bool | None = f.yes_no("Whether an interpreter is needed.", example="no")
    hard_times: str | None = f.text("Times and things that make meetings hard.", example="works nights")
    restrictions: str | None = f.prose(
        "Limits on contact or information; only that there are, and whom to ask.", private=True
    )
    start: date | None = f.day("From when.", key="from", example="2023-01-09")
    end: date | None = f.day("Until when.", key="to", example="2026-07-21")
    mobile: str | None = f.text("Mobile telephone.", example="07700 900123", private=True)
    work_phone: str | None = f.text("Telephone at work.", private=True)
    priority: int | None = f.whole("Whom to ring first: 1, then 2.", low=1, high=20, example="1")


class Involved(Record, title="somebody involved"):
    """A professional or agency that works with the pupil."""

    role: str = f.text("Their role.", example="speech and language therapist", required=True)
    name: str | None = f.text("Their name.", example="R. Example")
    agency: str | None = f.text("The agency, or its id in school.yaml.", example="county-slt")
    staff: str | None = f.ref("staff", "The staff id, if they work at the school.", example="okafor")
    phone: str | None = f.text("Telephone.", example="01632 960199")
    email: str | None = f.text("Email.", example="slt@example.org")
    referred: date | None = f.day("When the referral was made.", example="2026-02-03")
    accepted: date | None = f.day("When it was accepted.", example="2026-03-20")
    start: date | None = f.day("Involved from.", key="from", example="2026-04-14")
    end: date | None = f.day("Involved until.", key="to", example="2026-10-30")
    visits: tuple[date, ...] = f.days("Days on which they saw the pupil.", example="[2026-05-12]")
    recommendations: tuple[str, ...] = f.texts("What they recommended, one line each.", private=True)
    reports: tuple[Attachment, ...] = f.many(Attachment, "Reports received, and where they are kept.")


class CareRow(Record, title="a looked-after row"):
    """A period in which a local authority looked after the pupil."""

    start: date = f.day("From when.", key="from", example="2026-11-09", required=True)
    end: date | None = f.day("Until when.", key="to", example="2027-04-01")
    authority: str = f.shaped(
        LA_CODE,
        "a three-digit LA code",
        "The LA responsible for the child's care.",
        example="916",
        required=True,
    )
    legal_status: str | None = f.code(LEGAL_STATUS, "The legal status.", example="section-20")
    social_worker: str | None = f.text("The social worker.", private=True)
    reviewing_officer: str | None = f.text("The independent reviewing officer.", private=True)
    virtual_school: str | None = f.text("The contact at the virtual school.")
    reviews: tuple[date, ...] = f.days("Looked-after reviews held.", example="[2026-12-07]")
    next_review: date | None = f.day("The next looked-after review, if it is fixed.", example="2027-03-07")


class PreviousCare(Record, title="previous care"):
    """That the pupil was looked after before, and how that ended."""

    code: str = f.code(POST_LOOKED_AFTER, "The post-looked-after code.", example="A", required=True)
    start: date | None = f.day("From when the code holds.", key="from", example="2022-05-16")
    declared: bool | date | None = f.when("Whether, or when, the parent told the school.", example="2023-09-05")


class Disagreement(Record, title="a disagreement"):
    """A disagreement with an LA decision, or a claim of disability discrimination. The dates only."""

    letter: date | None = f.day(
        "The date on the LA's decision letter. Left out where it is about discrimination alone.", example="2026-10-01"
    )
    about: str | None = f.text("What was decided.", example="refused to assess")
    section_i_only: bool | None = f.yes_no("Whether only the named school is in dispute.", example="no")
    contacted: date | None = f.day("When the parent contacted the mediation adviser.", example="2026-10-20")
    declined: date | None = f.day("When the parent said no to mediation.", example="2026-10-22")
    certificate: date | None = f.day("The date on the mediation certificate.", example="2026-11-29")
    mediation_asked: date | None = f.day("When the parent asked for mediation.", example="2026-10-21")
    mediation_held: date | None = f.day("When mediation took place.", example="2026-11-12")
    appealed: date | None = f.day("When the appeal, or the claim, was registered.", example="2026-12-10")
    conceded: date | None = f.day("When the LA gave way before the hearing.", example="2027-01-15")
    conceded_what: str | None = f.text("To do what: assess, make a plan, amend the plan.", example="assess")
    ended: date | None = f.day("When the matter was over.", example="2027-02-01")
    discrimination: date | None = f.day(
        "The date of the act complained of, for a disability discrimination claim.", example="2026-09-30"
    )
    reference: str | None = f.text("The tribunal's number.", private=True)
    sections: tuple[str, ...] = f.texts("Sections appealed.", example="[B, F, I]")
    response_due: date | None = f.day("By when the LA must answer the appeal.", example="2027-01-22")
    evidence_due: date | None = f.day("By when evidence must be in.", example="2027-03-12")
    hearing: date | None = f.day("Day of the hearing.", example="2027-04-20")
    ordered: date | None = f.day("Date of the tribunal's order.", example="2027-05-04")
    ordered_what: str | None = f.text(
        "What it ordered: assess, make or amend a plan, name the school, keep the plan, reconsider; or dismissed.",
        example="amend the plan",
    )


class Invitee(Record, title="an invitee"):
    """One person invited: four separate facts, each a date or a tick."""

    role: str = f.text("Their role.", example="educational psychologist", required=True)
    name: str | None = f.text("Their name or staff id.", example="okafor")
    agency: str | None = f.text("Their agency.", example="county-ep")
    contact: str | None = f.text("How to reach them.")
    invited: bool | date | None = f.when("When they were invited.", example="2026-11-02")
    advice_requested: bool | date | None = f.when("When advice was asked for.", example="2026-10-07")
    advice_due: date | None = f.day("By when they were asked to send it.", example="2026-11-13")
    advice_received: bool | date | None = f.when("When it came.", example="2026-11-12")
    no_advice: str | None = f.text("Why none is to come.", example="not known to the service")
    attended: bool | None = f.when("Whether they came.", example="yes")
    apologies: bool | None = f.when("Whether they sent apologies.", example="no")
    note: str | None = f.text("How: by video, advice by telephone.", example="by video")
