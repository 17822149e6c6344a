"""`school.yaml`: the school, its people, money, own words, and its own rules. It marks the records folder."""

from __future__ import annotations

from datetime import date

from sendcli.codes.pupils import NC_YEAR
from sendcli.codes.schools import ESTABLISHMENT_TYPE
from sendcli.codes.sen import BASE
from sendcli.model import fields as f
from sendcli.model.record import Record
from sendcli.model.settings_progress import ProgressSettings

UNITS = ("days", "weeks", "months", "years", "school-days", "working-days", "terms")
DOCUMENTS = (
    "sen-information-report", "sen-policy", "inclusion-strategy", "accessibility-plan", "equality-information",
    "equality-objectives", "medical-policy", "governor-report", "pupil-premium-strategy",
)  # fmt: skip


class Base(Record, title="the inclusion base"):
    """A base, unit or resourced provision."""

    name: str = f.text("Its name.", example="The Harbour", required=True)
    kind: str = f.choice(
        tuple(BASE.labels()), "Kind; LA-commissioned or the school's own.", example="specialist-base", required=True
    )
    places: int | None = f.whole("Places.", high=200, example="10")
    need: str | None = f.text("Designated type of need.", example="SLCN")
    opened: date | None = f.day("Opened.", example="2025-09-01")
    lead: str | None = f.ref("staff", "Who leads it.", example="hale")


class Rate(Record, title="a rate"):
    """What an hour of somebody's time costs, on-costs included."""

    id: str = f.ident("Its name.", example="ta", required=True)
    per_hour: int = f.money("Pounds an hour, with on-costs.", example="17.20", required=True)
    start: date | None = f.day("From when.", key="from", example="2026-04-01")
    end: date | None = f.day("Until when.", key="to", example="2027-03-31")


class Budget(Record, title="a budget"):
    """Money for SEND in a financial year."""

    kind: str = f.choice(
        ("notional-sen", "top-up", "inclusive-mainstream-fund", "base-places", "pupil-premium", "other"),
        "Which.",
        "funding",
        example="notional-sen",
        required=True,
    )
    amount: int = f.money("Pounds.", example="98500", required=True)
    start: date = f.day("First day of the financial year.", key="from", example="2026-04-01", required=True)
    end: date = f.day("Last day.", key="to", example="2027-03-31", required=True)
    spent: int | None = f.money("Pounds spent so far.", example="71000")


class Agency(Record, title="an agency"):
    """A service outside the school."""

    id: str = f.ident("Its short name.", example="county-slt", required=True)
    name: str = f.text("Its name.", example="County speech and language therapy", required=True)
    kind: str | None = f.text("What kind.", example="health")
    contact: str | None = f.text("Whom to ask.", example="slt@example.org")
    agreement: str | None = f.text("Service level agreement.", example="6 days a year")


class Document(Record, title="a school document"):
    """A policy or report that the school must keep up to date."""

    id: str = f.choice(DOCUMENTS, "Which.", "documents", example="sen-information-report", required=True)
    title: str | None = f.text("Its own title.")
    published: date | None = f.day("When it was last published.", example="2026-09-15")
    reviewed: date | None = f.day("When it was last reviewed or updated.", example="2026-09-15")
    approved: date | None = f.day("When the governors approved it.", example="2026-10-06")
    next_review: date | None = f.day("The school's own date for the next review.", example="2027-09-15")
    changed: date | None = f.day("When something changed that it must say.", example="2026-11-02")
    owner: str | None = f.ref("staff", "Who sees to it.", example="lund")
    where: str | None = f.text("Where it is published.", example="larkfield.example/send")


class OwnMeasure(Record, title="a measure of the school's own"):
    """A scale that the school uses beside the built-in ones."""

    id: str = f.ident("Its name.", example="own-words", required=True)
    name: str | None = f.text("What it measures.", example="words from the school's own list")
    low: float | None = f.number("Lowest value.", None, example="0")
    high: float | None = f.number("Highest value.", None, example="100")
    unit: str | None = f.text("Unit.", example="words")
    direction: str | None = f.choice(("up", "down"), "Which way is better.", example="up")
    kind: str | None = f.choice(
        ("interval", "ordinal", "count", "age", "narrative", "grade"), "Kind of scale.", example="count"
    )
    grades: tuple[str, ...] = f.texts("The grades, lowest first.", example="[working-towards, expected, greater-depth]")
    smallest_change: float | None = f.number("The smallest change that matters.", example="5")
    source: str | None = f.text("Where range and smallest change come from.", example="Larkfield reading team 2026")


class OwnTest(Record, title="a test that the school uses"):
    """A published test with what its manual says of how sure a score is. Reliability differs by test and age."""

    name: str = f.text("Its name and form, as results name it.", example="group reading test", required=True)
    measure: str = f.text("The measure that its scores are on.", example="standardised", required=True)
    reliability: float | None = f.number("The reliability that the manual gives.", None, example="0.92")
    sd: float | None = f.number("Standard deviation of its scores, if not the measure's own.", example="15")
    years: tuple[str, ...] = f.coded(NC_YEAR, "For which year groups; all if left out.", example='["3", "4"]')
    source: str | None = f.text("Where the manual says so.", example="manual, table 4.2")


class OwnRule(Record, title="a rule of the school's own"):
    """Tighten a rule of the duty book (`tightens`), or add a duty of the school's own (`id`)."""

    tightens: str | None = f.text("The rule to make stricter.", example="ehc.review.report")
    id: str | None = f.ident("The name of a new rule.", example="reading-books-home")
    title: str | None = f.text("What is to be done.", example="Ring home")
    trigger: str | None = f.text("What starts the clock: a trigger of `send rules --triggers`.", example="plan.start")
    plan_kind: str | None = f.text("For which kind of plan, if not all.", example="behaviour-support")
    every: int | None = f.whole("Number of units.", low=0, high=3660, example="10")
    unit: str | None = f.choice(UNITS, "The unit.", example="days")
    owner: str | None = f.text("Who sees to it.", example="class-teacher")
    why: str | None = f.text("Where the rule comes from.", example="Larkfield SEN policy 2026, page 4")
    start: date | None = f.day("In force from.", key="from", example="2026-09-01")
    end: date | None = f.day("In force until.", key="to", example="2027-08-31")


class OwnWords(Record, title="the school's own words"):
    """Words that forms of this school or LA use beside the built-in ones."""

    areas: tuple[str, ...] = f.texts("Areas of need.", example="[neurodivergence]")
    layers: tuple[str, ...] = f.texts("Levels of provision.")
    roles: tuple[str, ...] = f.texts("Roles of staff.", example="[house-mentor]")
    results: tuple[str, ...] = f.texts("Words for how a target ended.")
    decisions: tuple[str, ...] = f.texts("Words for decisions.")
    judgements: tuple[str, ...] = f.texts("Words for judgements of interventions.")
    progress_words: tuple[str, ...] = f.texts("Words for progress at reviews.")
    log_kinds: tuple[str, ...] = f.texts("Kinds of log entry.")
    arrangements: tuple[str, ...] = f.texts("Access arrangements.")
    documents: tuple[str, ...] = f.texts("Documents of the school.")
    events: tuple[str, ...] = f.texts("Kinds of calendar dates.")
    funding: tuple[str, ...] = f.texts("Kinds of funding.")
    providers: tuple[str, ...] = f.texts("Who provides.")
    crisis_stages: tuple[str, ...] = f.texts("Stages of a behaviour plan.")
    harmed: tuple[str, ...] = f.texts("Who may be harmed.")
    severities: tuple[str, ...] = f.texts("Words for how serious.")
    probabilities: tuple[str, ...] = f.texts("Words for how likely.")


class Settings(Record, title="the school"):
    """The school and how it works."""

    name: str = f.text("Name of the school.", example="Larkfield Primary School", required=True)
    address: tuple[str, ...] = f.texts(
        "Postal address, line by line, as letters have it.", example="[4 Mill Lane, Larkfield, ZZ1 4ZZ]"
    )
    phone: str | None = f.text("Telephone of the office, for letters.", example="01632 960100")
    la: str = f.shaped(r"\d{3}", "a three-digit LA code", "The local authority's code.", example="916", required=True)
    establishment: str = f.shaped(r"\d{4}", "four digits", "The establishment number.", example="9999", required=True)
    urn: str | None = f.shaped(r"\d{6}", "six digits", "Unique reference number.", example="100000")
    type: str | None = f.code(ESTABLISHMENT_TYPE, "Type of establishment.", example="1")
    years: tuple[str, ...] = f.coded(NC_YEAR, "Year groups taught.", example='[R, "1", "2"]', required=True)
    leaving_years: tuple[str, ...] = f.coded(
        NC_YEAR, "Year groups at whose end pupils move to the next phase.", example='["6"]'
    )
    roll: dict[str, int] = f.counts("a year group and a number, such as R: 58", "Pupils on roll by year group.")
    roll_on: date | None = f.day("The day of those numbers.", example="2026-10-01")
    today: date | None = f.day("Only for sample folders: the day on which the folder lives.", example="2026-11-23")
    senco: str | None = f.ref("staff", "The SENCO.", example="lund")
    head: str | None = f.ref("staff", "The head teacher.", example="shah")
    designated_teacher: str | None = f.ref("staff", "Designated teacher for looked-after children.", example="hale")
    sen_governor: str | None = f.text("The governor for SEN.")
    trust: str | None = f.text("The trust, for an academy.")
    base: Base | None = f.one(Base, "The inclusion base.")
    weeks_per_year: int | None = f.whole("Weeks a year that provision is costed over.", low=30, high=53, example="38")
    rates: tuple[Rate, ...] = f.many(Rate, "Rates of pay for costing.")
    budgets: tuple[Budget, ...] = f.many(Budget, "Money for SEND.")
    threshold: int | None = f.money("What the school meets itself for a pupil a year, in pounds.", example="6000")
    agencies: tuple[Agency, ...] = f.many(Agency, "Services outside the school.")
    documents: tuple[Document, ...] = f.many(Document, "Policies and reports.")
    measures: tuple[OwnMeasure, ...] = f.many(OwnMeasure, "Scales of the school's own.")
    tests: tuple[OwnTest, ...] = f.many(OwnTest, "Published tests in use, with their reliability.")
    rules: tuple[OwnRule, ...] = f.many(OwnRule, "Rules made stricter, and rules of the school's own.")
    progress: ProgressSettings | None = f.one(ProgressSettings, "How progress against targets is judged.")
    words: OwnWords | None = f.one(OwnWords, "Words of the school's own.")
    la_lists: tuple[date, ...] = f.days(
        "Days on which the LA sent its termly list of EHC plans to review.", example="[2026-09-08]"
    )
    note: str | None = f.prose("A line that lists print below the school's name.", example="An invented school.")
    retention_years: int | None = f.whole("Years from birth that a SEN file is kept.", low=25, high=40, example="31")
    academy: bool | None = f.yes_no("Whether it is an academy.", example="no")
    mail_names: bool | None = f.yes_no(
        "Whether the weekly summary may hold names and typed words when it is mailed; ids only if left out.",
        example="no",
    )
