"""The pupil's own record: who, since when, at which stage, with which needs, and who is to be told."""

from __future__ import annotations

from datetime import date

from sendcli.codes.pupils import ETHNICITY, NC_YEAR, SEX
from sendcli.codes.sen import NEED_TYPE, PROVISION
from sendcli.dates.span import holds
from sendcli.model import fields as f
from sendcli.model.common import Attachment, Attendance, Slot, View
from sendcli.model.events import AccessArrangement, Assessment, Leaving, PartTime, Suspension
from sendcli.model.flags import Equipment, Flags
from sendcli.model.identity import Background, Identifiers, Language, Name, Profile
from sendcli.model.people import CareRow, Contact, Disagreement, Involved, PreviousCare
from sendcli.model.record import Record
from sendcli.model.schooling import OtherSchool, OutOfYear, PreviousSchool
from sendcli.model.support import AREA_WORDS, Strategy


class Status(Record, title="a status row"):
    """From when the pupil stood at which stage. Add a row for each change; never overwrite an old one."""

    start: date = f.day(
        "First day of this status: the day of the decision.", key="from", example="2026-01-15", required=True
    )
    end: date | None = f.day("Last day, where the next row does not follow at once.", key="to", example="2026-07-21")
    provision: str = f.code(PROVISION, "N none, K SEN support, E EHC plan.", example="K", required=True)
    monitoring: bool | None = f.yes_no("Monitored, but not on the register; goes with N.", example="yes")
    considering: str | None = f.choice(
        ("sen-support", "ehc-needs-assessment"), "Under consideration for.", example="sen-support"
    )
    stage: str | None = f.text("The local name of the stage.", example="My Plan+")
    why: str | None = f.prose("The reason for the change.", private=True)
    parents_told: bool | date | None = f.when("When the parents were told.", example="2026-01-16")
    consent: bool | date | None = f.when(
        "When the parents agreed, where the LA asks for consent.", example="2026-01-16"
    )
    decided_by: str | None = f.text("Who decided.", example="okafor")


class Need(Record, title="a need"):
    """A type of need and the time for which it was recorded."""

    type: str = f.code(NEED_TYPE, "Type of need in the school census.", example="SLCN", required=True)
    rank: int | None = f.whole("1 is the primary need, 2 the secondary.", low=1, high=99, example="1")
    start: date | None = f.day("From when.", key="from", example="2023-01-09")
    end: date | None = f.day("Until when.", key="to", example="2026-07-21")
    areas: tuple[str, ...] = f.choices(
        AREA_WORDS, "Broad areas of need for planning.", "areas", example="[communication-and-interaction]"
    )
    description: str | None = f.prose("What it means for this pupil.", private=True)
    diagnosis: str | None = f.text("A diagnosis, where there is one.", private=True)
    diagnosed: date | None = f.day("When, if known.", example="2025-03-11")
    evidence: tuple[str, ...] = f.texts("What shows it.")
    diagnosed_by: str | None = f.text("By whom.", example="community paediatrician", private=True)
    diagnosed_about: str | None = f.shaped(
        r"\d{4}(-\d\d)?", "a year, or a year and month like 2024-03", "Roughly when.", example="2024", private=True
    )


class Funding(Record, title="a funding row"):
    """Money that comes for this pupil."""

    kind: str = f.choice(
        (
            "pupil-premium",
            "pupil-premium-plus",
            "service-premium",
            "top-up",
            "exceptional",
            "early-years",
            "personal-budget",
            "other",
        ),
        "Which.",
        "funding",
        example="top-up",
        required=True,
    )
    amount: int | None = f.money("Amount for the year, in pounds.", example="3100")
    band: str | None = f.text("The LA's band.", example="band 2")
    start: date | None = f.day("From when.", key="from", example="2026-04-01")
    end: date | None = f.day("Until when.", key="to", example="2027-03-31")
    hours: str | None = f.text("Hours a week it is meant to pay for.", example="12.5")
    source: str | None = f.text("Who pays.", example="916")


class Pupil(Record, title="a pupil"):
    """A child or young person on the SEN register, monitored, or formerly so."""

    name: Name = f.one(Name, "The pupil's names.", required=True, private=True)
    born: date = f.day("Date of birth.", example="2017-03-02", required=True, private=True)
    year: str = f.code(
        NC_YEAR,
        "Year group the pupil is taught in; it wins over the date of birth.",
        example="4",
        required=True,
    )
    class_name: str | None = f.text("Class.", key="class", example="4B")
    out_of_year: OutOfYear | None = f.one(OutOfYear, "Where the pupil is taught outside the year of their age.")
    sex: str | None = f.code(SEX, "Sex, as the census has it.", example="F", private=True)
    ethnicity: str | None = f.code(ETHNICITY, "Ethnicity.", example="WBRI", private=True)
    religion: str | None = f.text("Religion.", private=True)
    ids: Identifiers | None = f.one(Identifiers, "Numbers in other systems.", private=True)
    address: str | None = f.prose("Where the pupil lives.", private=True)
    joined: date | None = f.day("Admission to this school.", example="2021-09-06")
    enrolment: str | None = f.choice(
        ("single", "main", "subsidiary", "guest"), "Single or dual registration.", example="single"
    )
    also_at: tuple[str, ...] = f.texts("Other places where the pupil is educated.", example="[forest school, Fridays]")
    other_schools: tuple[OtherSchool, ...] = f.many(OtherSchool, "The same with registration, days and contact.")
    left: Leaving | None = f.one(Leaving, "Leaving, and what was passed on.")
    transfer_due: date | None = f.day(
        "Expected date of the next phase transfer, if not the school's usual.", example="2027-09-01"
    )
    la: str | None = f.shaped(
        r"\d{3}",
        "a three-digit LA code",
        "The LA that maintains the EHC plan, if not the school's.",
        example="916",
    )
    key_worker: str | None = f.ref("staff", "The adult the pupil goes to.", example="okafor")
    lead: str | None = f.ref("staff", "The lead practitioner for the pupil's SEN, if not the SENCO.", example="okafor")
    status: tuple[Status, ...] = f.many(Status, "The history of status, oldest first.", required=True)
    needs: tuple[Need, ...] = f.many(Need, "Needs with their dates.")
    flags: tuple[Flags, ...] = f.many(Flags, "Facts that reports count by, with their dates.")
    language: Language | None = f.one(Language, "Languages.")
    strategies: tuple[Strategy, ...] = f.many(Strategy, "What helps in class.")
    profile: Profile | None = f.one(Profile, "One-page profile.")
    background: Background | None = f.one(Background, "Life so far.", private=True)
    requirements: tuple[str, ...] = f.texts("Special requirements: access, diet, faith.", private=True)
    social_care_status: str | None = f.text(
        "Status with social care as a form asks for it; nothing about why.", private=True
    )
    contacts: tuple[Contact, ...] = f.many(Contact, "Parents, carers and others.", private=True)
    involved: tuple[Involved, ...] = f.many(Involved, "Professionals and agencies.")
    looked_after: tuple[CareRow, ...] = f.many(CareRow, "Periods of being looked after.", private=True)
    previously_looked_after: PreviousCare | None = f.one(PreviousCare, "Previously looked after.", private=True)
    funding: tuple[Funding, ...] = f.many(Funding, "Money that comes for this pupil.")
    assessments: tuple[Assessment, ...] = f.many(Assessment, "Tests, screenings and teacher judgements.")
    attendance: tuple[Attendance, ...] = f.many(Attendance, "Attendance over periods.")
    suspensions: tuple[Suspension, ...] = f.many(Suspension, "Suspensions and permanent exclusions.")
    part_time: tuple[PartTime, ...] = f.many(PartTime, "Part-time timetables.")
    access_arrangements: tuple[AccessArrangement, ...] = f.many(
        AccessArrangement, "Arrangements for tests and examinations."
    )
    disagreements: tuple[Disagreement, ...] = f.many(Disagreement, "Mediation and appeals: dates only.")
    attachments: tuple[Attachment, ...] = f.many(Attachment, "Papers kept elsewhere.")
    annual_reports: tuple[date, ...] = f.days(
        "Days on which the annual report to parents was sent.", example="[2026-07-10]"
    )
    passports: tuple[Profile, ...] = f.many(Profile, "Further profiles: communication passport, pupil passport.")
    views: tuple[View, ...] = f.many(View, "Views outside a plan.", private=True)
    english: tuple[Language, ...] = f.many(Language, "Earlier judgements of languages, oldest first.")
    schools: tuple[PreviousSchool, ...] = f.many(PreviousSchool, "Schools and settings before.")
    equipment: tuple[Equipment, ...] = f.many(Equipment, "Equipment.", private=True)
    attends: tuple[Slot, ...] = f.many(Slot, "Sessions attended, where it is not the whole week.")

    def flag_on(self, name: str, day: date) -> bool | None:
        """Whether a fact held on a day, by the newest row that says so; None if none does."""
        rows = [row for row in self.flags if row.has(name) and holds(day, row.start, row.end)]
        newest = max(rows, key=lambda row: row.start or date.min, default=None)
        return None if newest is None else getattr(newest, name)
