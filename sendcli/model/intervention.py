"""An intervention (what it is) and its runs (who had it, when, what was delivered)."""

from __future__ import annotations

from datetime import date

from sendcli.codes.pupils import NC_YEAR
from sendcli.model import fields as f
from sendcli.model.common import Attachment, Slot, View
from sendcli.model.record import Record
from sendcli.model.score import Score
from sendcli.model.support import AREA_WORDS, LAYERS


class Measured(Record, title="a measure"):
    """How the school sees whether an intervention works."""

    id: str = f.text("The measure.", example="wcpm", required=True)
    unit: str | None = f.text("Its unit.", example="words correct a minute")
    direction: str | None = f.choice(("up", "down"), "Which way is better.", example="up")
    smallest_change: float | None = f.number("The smallest change that matters.", example="5")
    reliability: float | None = f.number("The test's reliability, from its manual.", high=1, example="0.9")


class Deliverer(Record, title="somebody who delivers"):
    """Who delivers it, in which role, at which rate."""

    staff: str | None = f.ref("staff", "Who.", example="okafor")
    role: str | None = f.text("In which role.", example="teaching assistant")
    rate: str | None = f.text("The rate in school.yaml.", example="ta")
    trained: date | None = f.day("When they were trained for it.", example="2025-09-03")


class Resource(Record, title="a resource"):
    """Something bought."""

    item: str = f.text("What.", example="Reading books, set of 30", required=True)
    cost: int | None = f.money("Cost in pounds.", example="145.00")
    bought: date | None = f.day("When.", example="2026-09-01")
    years: int | None = f.whole("How many years it serves.", low=1, high=20, example="4")


class Intervention(Record, title="an intervention"):
    """A provision the school offers: universal, targeted or specialist. Universal ones need no runs."""

    name: str = f.text("Its name.", example="Precision teaching", required=True)
    layer: str = f.choice(LAYERS, "How far it goes beyond what all have.", "layers", example="targeted", required=True)
    areas: tuple[str, ...] = f.choices(
        AREA_WORDS,
        "Areas of need it serves; it may be several.",
        "areas",
        example="[cognition-and-learning]",
        required=True,
    )
    stage: str | None = f.text("The local name of the stage it belongs to.", example="My Plan")
    description: str | None = f.prose("What happens in it.")
    eal: str | None = f.prose("What is added for pupils with English as an additional language.")
    see_also: tuple[str, ...] = f.texts("Other parts of the provision map.", example="[cognition-and-learning]")
    evidence: str | None = f.prose("Why the school believes that it works.")
    outcome: str | None = f.prose("What it is meant to bring about.")
    entry: tuple[str, ...] = f.texts("Who it is for: entry criteria.")
    exit: tuple[str, ...] = f.texts("When a pupil stops: exit criteria.")
    measure: Measured | None = f.one(Measured, "How it is measured.")
    years: tuple[str, ...] = f.coded(NC_YEAR, "For which year groups; all if left out.", example='["1", "2"]')
    staff: tuple[Deliverer, ...] = f.many(Deliverer, "Who delivers it.")
    group_size: int | None = f.whole("Usual number of pupils.", low=1, high=60, example="4")
    minutes: int | None = f.whole("Minutes a session.", high=600, example="15")
    per_week: int | None = f.whole("Sessions a week.", high=25, example="4")
    weeks: int | None = f.whole("Length in weeks.", high=60, example="10")
    slots: tuple[Slot, ...] = f.many(Slot, "When in the week.")
    resources: tuple[Resource, ...] = f.many(Resource, "What it needs.")
    agency: str | None = f.text("The agency that provides it, or its id in school.yaml.", example="county-slt")
    cost: int | None = f.money("What it costs a year besides staff, in pounds.", example="250")
    funding: str | None = f.text("Where the money comes from.", example="notional SEN budget")
    review_weeks: int | None = f.whole("Groups are looked at every so many weeks.", low=1, high=40, example="6")
    confidential: bool | None = f.yes_no("Whether it is left out of documents for all staff.", example="no")
    start: date | None = f.day("Offered since.", key="from", example="2024-09-02")
    end: date | None = f.day("Offered until.", key="to", example="2026-07-21")
    attachments: tuple[Attachment, ...] = f.many(Attachment, "Papers kept elsewhere.")
    agencies: tuple[str, ...] = f.texts("Agencies to refer to.", example="[county-ep, camhs]")
    impact: str | None = f.prose("What it brought about, as the map's last column says.")
    link: str | None = f.text("Where to read about it.")


class Member(Record, title="a pupil in a run"):
    """A pupil in a run, with entry and exit."""

    pupil: str = f.ref("pupil", "The pupil.", example="kp-0107", required=True)
    start: date | None = f.day("Own first day, if not the run's.", key="from", example="2026-09-21")
    end: date | None = f.day("Own last day.", key="to", example="2026-11-27")
    entry: Score | None = f.score("Value on the measure at entry.", example="41")
    entry_on: date | None = f.day("When that was taken.", example="2026-09-14")
    exit: Score | None = f.score("Value at the end.", example="56")
    exit_on: date | None = f.day("When.", example="2026-12-11")
    meets: str | None = f.text("How the entry criteria were met.", example="under 45 wcpm")
    targets: tuple[str, ...] = f.texts("Targets it serves, as plan/target.", example="[2026-autumn/reading]")
    ehcp: tuple[str, ...] = f.texts("Section F lines it delivers.", example="[F1]")
    judgement: str | None = f.choice(
        ("much-better", "better", "as-expected", "worse", "much-worse"),
        "The reviewer's word for it.",
        "judgements",
        example="better",
    )
    comment: str | None = f.prose("Remarks.")


class Session(Record, title="a session"):
    """One session. Usually one line: `2026-09-21: delivered`."""

    on: date
    value: str = f.choice(
        ("delivered", "part", "missed", "made-up"), "What became of it.", example="delivered", required=True
    )
    minutes: int | None = f.whole("Minutes, if not the usual.", high=600, example="10")
    staff: str | None = f.ref("staff", "Who, if not the usual person.", example="okafor")
    absent: tuple[str, ...] = f.refs("pupil", "Pupils who were not there.", example="[kp-0107]")
    why: str | None = f.text("Why it was missed.", example="school trip")
    note: str | None = f.prose("Remarks.")
    notes: tuple[View, ...] = f.many(View, "A remark for each pupil.")


class Run(Record, title="a run of an intervention"):
    """One run: who, when, planned and delivered."""

    start: date = f.day("First day.", example="2026-09-21", required=True)
    end: date | None = f.day("Last day, planned or real.", example="2026-12-11")
    review: date | None = f.day("When the group is looked at again.", example="2026-11-06")
    reviewed: date | None = f.day("When it was.", example="2026-11-06")
    staff: tuple[str, ...] = f.refs("staff", "Who delivers it.", example="[okafor]")
    pupils: tuple[Member, ...] = f.many(Member, "Who takes part.", required=True)
    planned: int | None = f.whole("Sessions planned.", high=400, example="40")
    minutes: int | None = f.whole("Minutes a session, if not the usual.", high=600, example="15")
    slots: tuple[Slot, ...] = f.many(Slot, "When in the week.")
    sessions: tuple[Session, ...] = f.dated(
        Session, "What was delivered, one line each.", example="{2026-09-21: delivered}"
    )
    decision: str | None = f.choice(("keep", "adapt", "stop"), "What was decided at the end.", example="keep")
    comment: str | None = f.prose("Remarks.")
