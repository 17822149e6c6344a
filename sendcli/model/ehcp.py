"""An education, health and care plan, sections A to K; one file for each version that was issued."""

from __future__ import annotations

from datetime import date

from sendcli.codes.sen import NEED_TYPE
from sendcli.model import fields as f
from sendcli.model.common import Agreement, Attachment, Heading, Slot, View
from sendcli.model.record import Record
from sendcli.model.support import AREA_WORDS

SECTIONS = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K")
_LABEL = r"[A-Za-z\d][A-Za-z\d.()-]{0,9}"


class SectionA(Record, title="Section A"):
    """Views, interests and aspirations of the child and the parents."""

    history: str | None = f.prose("The story so far.", private=True)
    views: tuple[View, ...] = f.many(View, "Who says what, in their own words.", private=True)
    likes: tuple[str, ...] = f.texts("Likes.", private=True)
    dislikes: tuple[str, ...] = f.texts("Dislikes, among them what is unsafe.", private=True)
    important_people: tuple[str, ...] = f.texts("Important people.", private=True)
    important_now: tuple[str, ...] = f.texts("Important now.", private=True)
    admired: tuple[str, ...] = f.texts("What others like and admire.", private=True)
    good_day: str | None = f.prose("A good day.", private=True)
    bad_day: str | None = f.prose("A bad day.", private=True)
    aspirations: tuple[str, ...] = f.texts("Aspirations.", private=True)
    communication: str | None = f.prose("How to communicate with the child and involve them.", private=True)
    by: tuple[str, ...] = f.texts("Who wrote it.", example="[mother]")
    on: date | None = f.day("When.", key="date", example="2025-11-02")
    support: tuple[str, ...] = f.texts("How best to support me.", private=True)
    parts: tuple[Heading, ...] = f.many(Heading, "The LA's other headings, with who says it.", private=True)


class PlanNeed(Record, title="a need (Sections B, C, D)"):
    """One need."""

    id: str = f.shaped(_LABEL, "a label such as B1", "Its number.", example="B1", required=True)
    need: str = f.prose(
        "The need.", example="Understands two key words in a spoken instruction", required=True, private=True
    )
    area: str | None = f.choice(AREA_WORDS, "Broad area of need.", "areas", example="communication-and-interaction")
    type: str | None = f.code(NEED_TYPE, "Type of need.", example="SLCN")
    strengths: str | None = f.prose("Strengths in this area.", private=True)
    source: str | None = f.text("The advice it comes from.", example="SLT 2025-11-03")


class Outcome(Record, title="an outcome (Section E)"):
    """The difference that provision should make, and by when. Not provision, not an aspiration."""

    id: str = f.shaped(_LABEL, "a label such as E1", "Its number.", example="E1", required=True)
    outcome: str = f.prose(
        "The outcome.",
        example="By the end of Key Stage 2 Maya follows a class instruction alone",
        required=True,
    )
    needs: tuple[str, ...] = f.texts("The needs it answers.", example="[B1]")
    by: date | None = f.day("By when.", example="2028-07-21")
    by_stage: str | None = f.text("By the end of which stage, where the plan gives no date.", example="Key Stage 2")
    steps: tuple[str, ...] = f.texts("Steps towards it.")
    measured_by: str | None = f.text("How it is measured.")
    adulthood: bool | None = f.yes_no("Whether it prepares for adulthood.", example="no")


class ProvisionLine(Record, title="a provision line (Sections F, G, H)"):
    """One line of provision, as the plan specifies it."""

    id: str = f.shaped(_LABEL, "a label such as F1", "Its number.", example="F1", required=True)
    provision: str = f.prose(
        "The provision, word for word.",
        example="15 minutes of precision teaching, four times a week",
        required=True,
    )
    needs: tuple[str, ...] = f.texts("The needs it answers.", example="[B1]")
    outcomes: tuple[str, ...] = f.texts("The outcomes it serves.", example="[E1]")
    who: str | None = f.text("Who provides it.", example="teaching assistant trained by the SLT")
    qualification: str | None = f.text("Training or qualification asked for.", example="Level 3")
    minutes: int | None = f.whole("Minutes a session.", high=20_000, example="20")
    times: float | None = f.number("Sessions a period.", high=60, example="4")
    per: str | None = f.choice(
        ("day", "week", "fortnight", "month", "half-term", "term", "year"), "The period.", example="week"
    )
    hours_per_week: float | None = f.number("Hours a week, where that is how it is written.", high=168, example="15")
    ratio: str | None = f.text("Adults to pupils.", example="1:1")
    named_adult: bool | None = f.yes_no("Whether the plan says one to one with a named adult.", example="no")
    provider: str | None = f.choice(
        ("school", "la", "icb", "social-care", "parent", "other"),
        "Who must see to it.",
        "providers",
        example="school",
    )
    intervention: str | None = f.text("The school's intervention that delivers it.", example="precision-teaching")
    slots: tuple[Slot, ...] = f.many(Slot, "When in the week.")
    review: str | None = f.text("How and when it is reviewed.")
    where: str | None = f.text("Where.", example="quiet room")
    group_size: int | None = f.whole("Pupils in the group.", low=1, high=60, example="4")
    weeks: int | None = f.whole("For how many weeks.", high=60, example="12")
    every_weeks: int | None = f.whole("Once every so many weeks, where no period fits.", low=1, high=52, example="6")
    rate: str | None = f.text(
        "The rate in school.yaml that an hour of it costs the school: the school's own note, no part of the plan.",
        example="ta",
    )


class Placement(Record, title="Section I"):
    """The school or type of school named."""

    name: str | None = f.text("The school or other institution.", example="Larkfield Primary School")
    type: str | None = f.text("The type.", example="mainstream primary with inclusion base")
    urn: str | None = f.shaped(r"\d{6}", "six digits", "Unique reference number.")
    start: date | None = f.day("From when.", key="from", example="2026-01-15")
    base: bool | None = f.yes_no("Whether a place in the inclusion base is named.", example="no")
    elsewhere: str | None = f.text("Education otherwise than at school, or a parent's own arrangement.")
    transport: str | None = f.text("Transport, if it is mentioned.")


class PersonalBudget(Record, title="Section J"):
    """A personal budget or direct payment."""

    asked: bool | date | None = f.when("Whether, or when, it was asked for.", example="no")
    amount: int | None = f.money("Amount a year, in pounds.", example="1200")
    for_what: str | None = f.prose("What for.", key="for")
    outcomes: tuple[str, ...] = f.texts("The outcomes it serves.")
    paid: str | None = f.text("How it is paid.", example="direct payment")


class EhcPlan(Record, title="an EHC plan"):
    """One version of an EHC plan."""

    status: str = f.choice(
        ("draft", "final", "amendment-notice", "amended-final", "ceased"),
        "What this version is.",
        example="final",
        required=True,
    )
    version: int | None = f.whole("Version number.", low=1, example="2")
    first_issued: date | None = f.day("When the very first final plan was issued.", example="2024-01-22")
    issued: date | None = f.day("Date of this final or amended final plan.", example="2026-01-15")
    draft: date | None = f.day("Date of the draft or amendment notice.", example="2025-12-01")
    replaces: date | None = f.day("Date of the version before.", example="2025-01-20")
    review_by: date | None = f.day("The review date printed on the plan.", example="2027-01-14")
    signed_by: str | None = f.text("Who signed for the LA.", example="J. Example, SEND manager")
    agreed: tuple[Agreement, ...] = f.many(Agreement, "Other signatures.")
    la: str | None = f.shaped(r"\d{3}", "a three-digit LA code", "The LA that maintains the plan.", example="916")
    coordinator: str | None = f.text("The LA's EHC co-ordinator.")
    ceased: date | None = f.day("When the LA ceased to maintain it.")
    cease_reason: str | None = f.text("Why.", example="needs met")
    transferred_in: date | None = f.day("When responsibility came from another LA.")
    transfer_review_said: date | None = f.day("When the new LA said when it will review.")
    primary_need: str | None = f.code(NEED_TYPE, "Primary type of need.", example="SLCN")
    band: str | None = f.text("Funding band.", example="band 2")
    top_up: int | None = f.money("Top-up for a year, in pounds.", example="3100")
    phase_transfer_final: date | None = f.day(
        "When the LA issued the plan that names the next phase's school.", example="2027-02-12"
    )
    section_a: SectionA | None = f.one(SectionA, "Section A: views, interests, aspirations.", key="A")
    section_b: tuple[PlanNeed, ...] = f.many(PlanNeed, "Section B: special educational needs.", key="B")
    section_c: tuple[PlanNeed, ...] = f.many(PlanNeed, "Section C: health needs.", key="C", private=True)
    section_d: tuple[PlanNeed, ...] = f.many(PlanNeed, "Section D: social care needs.", key="D", private=True)
    section_e: tuple[Outcome, ...] = f.many(Outcome, "Section E: outcomes.", key="E")
    section_f: tuple[ProvisionLine, ...] = f.many(ProvisionLine, "Section F: special educational provision.", key="F")
    section_g: tuple[ProvisionLine, ...] = f.many(ProvisionLine, "Section G: health provision.", key="G", private=True)
    section_h1: tuple[ProvisionLine, ...] = f.many(
        ProvisionLine, "Section H1: social care under the 1970 Act.", key="H1", private=True
    )
    section_h2: tuple[ProvisionLine, ...] = f.many(
        ProvisionLine, "Section H2: other social care.", key="H2", private=True
    )
    section_i: Placement | None = f.one(Placement, "Section I: placement.", key="I")
    section_j: PersonalBudget | None = f.one(PersonalBudget, "Section J: personal budget.", key="J")
    section_k: tuple[Attachment, ...] = f.many(Attachment, "Section K: advice and information, with dates.", key="K")
    none_identified: tuple[str, ...] = f.choices(
        SECTIONS,
        "Sections of which the plan says: none identified. Any other without lines prints as not recorded.",
        example="[C, D, G]",
    )
    attachments: tuple[Attachment, ...] = f.many(Attachment, "Other papers kept elsewhere.")
    signed_on: date | None = f.day("When.", example="2026-01-15")
    previous_status: str | None = f.text("What there was before.", example="Statement")
