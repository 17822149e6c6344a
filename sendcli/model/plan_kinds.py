"""The kinds of plans beside SEN support, and the table of them all."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sendcli.model import fields as f
from sendcli.model.people import Invitee, Involved
from sendcli.model.plan import Plan, SupportPlan
from sendcli.model.plan_parts import Hazard, Medicine, Spending, Stage, Technique, Trigger
from sendcli.model.record import Field, Record


class Training(Record, title="a training"):
    """Training that staff need for this plan."""

    what: str = f.text("What.", example="auto-injector", required=True)
    staff: str | None = f.ref("staff", "Who.", example="okafor")
    who: str | None = f.text("Who, where it is a group.", example="all midday staff")
    on: date | None = f.day("When.", key="date", example="2026-09-02")
    by: str | None = f.text("Who taught it.", example="school nurse")
    expires: date | None = f.day("Until when it holds.", example="2027-09-02")


class BehaviourPlan(Plan, title="a behaviour support plan"):
    """How adults help a pupil to stay regulated, stage by stage."""

    KIND: ClassVar[str] = "behaviour-support"
    criteria: tuple[str, ...] = f.texts("Why the pupil has this plan.")
    behaviours: tuple[str, ...] = f.texts("The behaviours meant, described and not judged.", private=True)
    triggers: tuple[Trigger, ...] = f.many(Trigger, "What sets it off.")
    motivators: tuple[str, ...] = f.texts("What motivates.")
    proactive: tuple[str, ...] = f.texts("What is done before.")
    reactive: tuple[str, ...] = f.texts("What is done when it happens.")
    works_not: tuple[str, ...] = f.texts("What does not work.")
    stages: tuple[Stage, ...] = f.many(Stage, "Stages from calm to recovery.")
    rewards: tuple[str, ...] = f.texts("Rewards.")
    sanctions: tuple[str, ...] = f.texts("Sanctions, and how they are adjusted.")
    roles: tuple[Involved, ...] = f.many(Involved, "Who does what.")
    physical: str | None = f.prose("What is agreed about physical intervention.", private=True)
    pupil_version: bool | date | None = f.when("When the pupil's own version was gone through.", example="2026-09-15")
    staff_informed: bool | date | None = f.when("When staff were told.", example="2026-09-11")
    views_by: str | None = f.text("How views were gathered.", example="questionnaire")
    techniques: tuple[Technique, ...] = f.many(Technique, "Techniques to try and to avoid.", private=True)
    medical: str | None = f.prose("Medical facts to know before any hold: a pointer, not a diagnosis.", private=True)
    debrief: str | None = f.prose("What happens afterwards, for pupil and staff.", private=True)
    training: tuple[Training, ...] = f.many(Training, "Training of the staff named.")


class RiskPlan(Plan, title="a risk assessment"):
    """A pupil's risk assessment."""

    KIND: ClassVar[str] = "risk-assessment"
    activity: str | None = f.text("For which activity or place, if not all.", example="swimming")
    hazards: tuple[Hazard, ...] = f.many(Hazard, "Hazards.")
    emergency: str | None = f.prose("What to do in an emergency.")
    staff_informed: bool | date | None = f.when("When staff were told.", example="2026-09-11")


class HealthcarePlan(Plan, title="an individual healthcare plan"):
    """How a pupil's medical condition is managed in school; reviewed at least once a year."""

    KIND: ClassVar[str] = "individual-healthcare"
    conditions: tuple[str, ...] = f.texts("Medical conditions.", private=True)
    triggers: tuple[str, ...] = f.texts("Triggers.", private=True)
    symptoms: tuple[str, ...] = f.texts("Signs and symptoms.", private=True)
    medicines: tuple[Medicine, ...] = f.many(Medicine, "Medicines.", private=True)
    daily_care: str | None = f.prose("Daily care.", private=True)
    equipment: tuple[str, ...] = f.texts("Equipment, and who looks after it.")
    diet: str | None = f.prose("Food and drink.")
    emergency: str | None = f.prose("What is an emergency, and what to do.", private=True)
    emergency_contacts: tuple[str, ...] = f.texts("Whom to call, in order.", private=True)
    trips: str | None = f.prose("Trips and activities outside the timetable.")
    absences: str | None = f.prose("How absence and learning missed are dealt with.")
    training: tuple[Training, ...] = f.many(Training, "Staff training.")
    clinicians: tuple[Involved, ...] = f.many(Involved, "Clinic, GP, nurse.")
    support: str | None = f.prose("Support for learning, and for social and emotional needs.", private=True)
    responsible: tuple[str, ...] = f.texts("Who supports day to day, and who if they are away.", example="[okafor]")
    emergency_staff: tuple[str, ...] = f.texts("Who acts in an emergency, in school and off site.", example="[okafor]")


class EducationPlan(Plan, title="a personal education plan"):
    """The education part of a looked-after child's care plan; reviewed each term."""

    KIND: ClassVar[str] = "personal-education"
    ready: date | None = f.day("When the PEP was ready.", example="2026-11-20")
    designated_teacher: str | None = f.ref("staff", "The designated teacher.", example="okafor")
    virtual_school: str | None = f.text("Contact at the virtual school.")
    social_worker: str | None = f.text("Social worker.", private=True)
    sent_to_iro: date | None = f.day("When the reviewing officer had it.", example="2026-12-03")
    attainment: str | None = f.prose("Attainment and progress.")
    attendance: str | None = f.prose("Attendance.")
    sen_part: str | None = f.prose("How it fits the SEN support or EHC plan.")
    premium: str | None = f.prose("How pupil premium plus is spent.")
    wishes: str | None = f.prose("What the child wishes for.", private=True)
    quality: str | None = f.text("The virtual school's quality mark.", example="green")
    invitees: tuple[Invitee, ...] = f.many(Invitee, "Everyone invited to the meeting.")
    spending: tuple[Spending, ...] = f.many(Spending, "Pupil premium plus, item by item.")
    delegated: str | None = f.prose("Who may sign for trips, photographs and medicine.", private=True)


class FormPlan(Plan, title="a plan on the LA's form"):
    """A plan whose headings somebody else chose: an LA's form, or the coming Individual Support Plan."""

    KIND: ClassVar[str] = "individual-support"
    form: str | None = f.text("Name and version of the form.", example="SENSP1 2018/19")
    issued_by: str | None = f.text("Whose form.", example="916")
    parents_part: str | None = f.prose("What parents do.")


class LocalPlan(FormPlan, title="a plan on a local form"):
    """A plan of a local kind; `title` says which."""

    KIND: ClassVar[str] = "local"


PLANS: dict[str, type[Plan]] = {
    plan.KIND: plan
    for plan in (SupportPlan, BehaviourPlan, RiskPlan, HealthcarePlan, EducationPlan, FormPlan, LocalPlan)
}


class AnyPlan(Plan, title="a plan"):
    """Stands in for a plan whose kind is misspelt: it has the fields of all, and is never used as a plan."""

    FIELDS: ClassVar[dict[str, Field]] = {key: field for plan in PLANS.values() for key, field in plan.FIELDS.items()}
