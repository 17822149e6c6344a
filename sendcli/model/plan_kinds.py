"""The kinds of plans beside SEN support, and the table of them all."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sendcli.model import fields as f
from sendcli.model.common import Heading
from sendcli.model.people import Involved
from sendcli.model.plan import Plan, SupportPlan
from sendcli.model.record import Field, Record


class Trigger(Record, title="a trigger"):
    """Something that sets a behaviour off."""

    what: str = f.prose("The trigger.", example="A change to the timetable without warning", required=True)
    kind: str | None = f.text("Historical, environmental, mental, physiological.", example="environmental")
    do: str | None = f.prose("What lessens it.")


class Stage(Record, title="a stage"):
    """A stage between calm and crisis: how it looks, what helps, what does not."""

    stage: str = f.choice(
        ("calm", "anxious", "defensive", "crisis", "recovery"),
        "The stage.",
        "crisis_stages",
        example="anxious",
        required=True,
    )
    looks_like: tuple[str, ...] = f.texts("How it looks.")
    do: tuple[str, ...] = f.texts("What helps.")
    avoid: tuple[str, ...] = f.texts("What makes it worse.")
    who: str | None = f.text("Who acts.")


class Technique(Record, title="a technique"):
    """A strategy or a hold on a positive handling plan's list: to try or to avoid."""

    what: str = f.prose("The technique.", example="Caring C guide, two adults", required=True)
    use: str | None = f.choice(("try", "avoid", "last-resort"), "Whether to use it.", example="try")
    note: str | None = f.prose("How, for this pupil.", private=True)


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


class Measure(Record, title="a measure"):
    """A measure against a risk, and how far it is."""

    what: str = f.prose("The measure.", example="An adult within two metres near the road", required=True)
    state: str | None = f.choice(("in-place", "being-actioned", "inappropriate"), "How far it is.", example="in-place")
    by: date | None = f.day("By when.", example="2026-12-01")
    who: str | None = f.text("Who.")


class Hazard(Record, title="a hazard"):
    """A hazard or behaviour, who may be harmed, how likely and how serious."""

    what: str = f.prose("The hazard.", example="Leaves the classroom without telling an adult", required=True)
    harmed: tuple[str, ...] = f.choices(
        ("self", "staff", "children", "visitors", "property"),
        "Who or what may be harmed.",
        "harmed",
        example="[self]",
    )
    probability: str | None = f.choice(
        ("highly-likely", "likely", "unlikely"), "How likely.", "probabilities", example="likely"
    )
    seriousness: int | None = f.whole("How serious, 1 to 3 (or the school's scale to 5).", low=1, high=5, example="2")
    likelihood: int | None = f.whole("How likely, 1 to 5, where the form has numbers.", low=1, high=5, example="3")
    factors: tuple[str, ...] = f.texts("What influences it.")
    measures: tuple[Measure, ...] = f.many(Measure, "What is done.")
    residual: str | None = f.text("The risk that is left.", example="low")
    residual_likelihood: int | None = f.whole("Likelihood that is left, 1 to 5.", low=1, high=5, example="2")
    residual_seriousness: int | None = f.whole("Seriousness that is left, 1 to 5.", low=1, high=5, example="2")
    severity: str | None = f.choice(("low", "medium", "high"), "How serious, in words.", "severities", example="high")


class RiskPlan(Plan, title="a risk assessment"):
    """A pupil's risk assessment."""

    KIND: ClassVar[str] = "risk-assessment"
    activity: str | None = f.text("For which activity or place, if not all.", example="swimming")
    hazards: tuple[Hazard, ...] = f.many(Hazard, "Hazards.")
    emergency: str | None = f.prose("What to do in an emergency.")
    staff_informed: bool | date | None = f.when("When staff were told.", example="2026-09-11")


class Medicine(Record, title="a medicine"):
    """A medicine given in school."""

    name: str = f.text("Name.", example="salbutamol inhaler", required=True, private=True)
    dose: str | None = f.text("Dose and method.", private=True)
    times: str | None = f.text("When.", example="before PE")
    kept: str | None = f.text("Where it is kept.", example="class medical box")
    self_administered: str | None = f.choice(
        ("yes", "no", "with-supervision"), "Whether the pupil takes it alone.", example="no"
    )
    expires: date | None = f.expiry("Expiry, a day or the month on the package.", example="2027-05")
    side_effects: str | None = f.prose("Side effects.")
    consent: bool | date | None = f.when("When the parents consented.", example="2026-09-03")
    method: str | None = f.text("How it is given.", example="by mouth with a spacer", private=True)
    contraindications: str | None = f.prose("When not to give it.", private=True)
    given_by: str | None = f.text("Who gives it, or supervises.", example="okafor")


class Training(Record, title="a training"):
    """Training that staff need for this plan."""

    what: str = f.text("What.", example="auto-injector", required=True)
    staff: str | None = f.ref("staff", "Who.", example="okafor")
    who: str | None = f.text("Who, where it is a group.", example="all midday staff")
    on: date | None = f.day("When.", key="date", example="2026-09-02")
    by: str | None = f.text("Who taught it.", example="school nurse")
    expires: date | None = f.day("Until when it holds.", example="2027-09-02")


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


class Spending(Record, title="a spending"):
    """What pupil premium plus was asked for and what it brought."""

    what: str = f.text("On what.", example="tutoring", required=True)
    amount: int | None = f.money("Pounds.", example="400")
    expected: str | None = f.prose("What it should bring.", private=True)
    impact: str | None = f.prose("What it brought.", private=True)
    approved: bool | date | None = f.when("When the virtual school agreed.", example="2026-11-20")


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
