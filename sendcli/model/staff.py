"""A member of staff as far as SEND provision needs to know: never appraisal, never DBS."""

from __future__ import annotations

from datetime import date

from sendcli.model import fields as f
from sendcli.model.common import Slot
from sendcli.model.record import Record

ROLES = (
    "senco", "head", "deputy-head", "class-teacher", "teacher", "hlta", "teaching-assistant", "one-to-one",
    "elsa", "learning-mentor", "inclusion-manager", "base-lead", "designated-teacher", "sen-governor", "office",
)  # fmt: skip


class SencoPost(Record, title="the SENCO post"):
    """What the three-year rule on the SENCO qualification needs."""

    since: date = f.day("First became SENCO here.", example="2024-09-01", required=True)
    first_senco: date | None = f.day("First became SENCO anywhere.", example="2024-09-01")
    exempt: bool | None = f.yes_no(
        "Whether the rule does not apply (SENCO before 1 September 2009, or qualified before).", example="no"
    )
    course: str | None = f.choice(("npq-senco", "nasenco"), "The course.", example="npq-senco")
    started: date | None = f.day("When the course began.", example="2025-10-06")
    completed: date | None = f.day("When it was completed.", example="2027-03-31")
    teacher: bool | None = f.yes_no("Whether they are a qualified teacher.", example="yes")
    hours: float | None = f.number("Hours a week for the role.", high=45, example="18")
    leadership: bool | None = f.yes_no("Whether on the leadership team.", example="yes")


class Course(Record, title="a training"):
    """Training taken."""

    what: str = f.text("What.", example="Precision teaching", required=True)
    on: date | None = f.day("When.", key="date", example="2025-09-03")
    provider: str | None = f.text("By whom.", example="county EP service")
    expires: date | None = f.day("Until when it holds.", example="2027-09-03")
    interventions: tuple[str, ...] = f.refs(
        "intervention", "The interventions it trains for.", example="[precision-teaching]"
    )


class Staff(Record, title="a member of staff"):
    """Somebody who works with pupils with SEND."""

    name: str = f.text("Their name.", example="Ngozi Okafor", required=True)
    roles: tuple[str, ...] = f.choices(ROLES, "What they do.", "roles", example="[teaching-assistant]", required=True)
    classes: tuple[str, ...] = f.texts("Classes.", example="[4B]")
    email: str | None = f.text("Work email.", example="n.okafor@larkfield.example")
    phone: str | None = f.text("Work telephone.", example="01632 960100")
    start: date | None = f.day("Works here since.", key="from", example="2019-09-02")
    end: date | None = f.day("Until.", key="to", example="2026-08-31")
    hours: float | None = f.number("Hours a week.", high=45, example="27.5")
    rate: str | None = f.text("The rate in school.yaml.", example="ta")
    manager: str | None = f.ref("staff", "Line manager.", example="lund")
    senco: SencoPost | None = f.one(SencoPost, "For the SENCO: post and qualification.")
    training: tuple[Course, ...] = f.many(Course, "Training taken.")
    pupils: tuple[str, ...] = f.refs("pupil", "Pupils they are named for.", example="[kp-0107]")
    timetable: tuple[Slot, ...] = f.many(Slot, "Fixed times in the week.")
