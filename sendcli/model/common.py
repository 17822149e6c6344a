"""Small groups of fields that several record types share."""

from __future__ import annotations

from datetime import date

from sendcli.model import fields as f
from sendcli.model.record import Record

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")


class View(Record, title="a view"):
    """What somebody said, in their own words, with who wrote it down and how it was found out."""

    who: str = f.text("Whose view: pupil, mother, class teacher, a name or a staff id.", example="pupil", required=True)
    words: str = f.prose("The view itself.", example="I like reading with Mrs Okafor.", required=True, private=True)
    on: date | None = f.day("When it was given.", key="date", example="2026-11-30")
    about: str | None = f.text("What it is about.", example="the last year")
    how: str | None = f.text("How it was found out.", example="talking mats")
    written_by: str | None = f.text("Who wrote it down, if not the person.", example="okafor")
    language: str | None = f.text("The language it was given in.", example="Polish")


class Attachment(Record, title="an attachment"):
    """A paper that belongs here and is kept elsewhere. Only where it is, never what it holds."""

    title: str = f.text("What it is.", example="Educational psychologist's report", required=True)
    author: str | None = f.text("Who wrote it.", example="Dr A. Example, EP service")
    role: str | None = f.text("The author's role.", example="educational psychologist")
    on: date | None = f.day("Its date.", key="date", example="2026-10-12")
    received: date | None = f.day("When the school received it.", example="2026-10-20")
    where: str | None = f.text("Where it is kept.", example="SEND cabinet, drawer 2")
    section: str | None = f.text("The section or criterion it is evidence for.", example="B2")
    page: str | None = f.text("The page that matters.", example="4")


class Agreement(Record, title="an agreement"):
    """Who agreed, in which role, when and how. A signature on paper is one way."""

    who: str = f.text("Who agreed.", example="mother", required=True)
    role: str | None = f.text("In which role.", example="parent")
    on: date | None = f.day("When.", key="date", example="2026-09-10")
    how: str | None = f.text("How: signed, by email, at the meeting.", example="signed")
    agreed: bool | date | None = f.when("Whether, or when.", example="yes")


class Action(Record, title="an action"):
    """Something that somebody said they would do."""

    what: str = f.prose("What is to be done.", example="Ask the OT for a date", required=True)
    who: str | None = f.text("Who does it.", example="okafor")
    by: date | None = f.day("By when. Leave it out where no date was agreed.", example="2026-12-11")
    done: bool | date | None = f.when("When it was done, or yes.", example="2026-12-04")
    timescale: str | None = f.text("By when in words, where no date was agreed.", example="ongoing")
    progress: str | None = f.prose("How far it has got.", example="waiting list, six weeks")


class Heading(Record, title="a headed part"):
    """A part of a form under its own heading: for forms whose headings the school or the LA chooses."""

    heading: str = f.text("The heading as the form prints it.", example="What is important to me", required=True)
    text: str | None = f.prose("Running text.", example="Riding my bike with Grandad", private=True)
    points: tuple[str, ...] = f.texts("A list.", example="[Warn me before a fire drill]", private=True)
    ticked: tuple[str, ...] = f.texts("Statements ticked on the form.", example="[Finds it hard to sit still]")
    by: str | None = f.text("Whose words these are.", example="pupil")
    for_safety: bool | date | None = f.when("Whether somebody's safety depends on it.", example="yes")
    on: date | None = f.day("When it was written or ticked.", key="date", example="2026-11-02")


class Slot(Record, title="a slot"):
    """When something happens in the week: days and clock times."""

    day: str = f.choice((*WEEKDAYS, "every-day"), "The day of the week.", example="tue", required=True)
    start: str | None = f.clock("Start.", key="from", example="09:15")
    end: str | None = f.clock("End.", key="to", example="09:45")
    room: str | None = f.text("Where.", key="place", example="the nest")
    staff: str | None = f.ref("staff", "Who, if not the usual person.", example="okafor")
    instead_of: str | None = f.text("The lesson that is missed.", example="guided reading")
    minutes: int | None = f.whole("Length in minutes, where there is no clock time.", high=600, example="20")
    note: str | None = f.text("Anything that changes it.", example="not in assembly weeks")
    what: str | None = f.text("What happens, where it is no intervention: cover, break, lunch.", example="break")
    intervention: str | None = f.ref("intervention", "The intervention delivered.", example="precision-teaching")
    pupils: tuple[str, ...] = f.refs("pupil", "For which pupils.", example="[kp-0107]")
    period: str | None = f.text("The lesson, where the day is counted in periods.", example="P3")
    week: str | None = f.choice(("a", "b"), "Which week of a fortnightly timetable.", example="a")


class Support(Record, title="a provision line"):
    """Special educational provision for one pupil: what, how much, by whom. As a plan or Section F lists it."""

    what: str = f.prose("What is provided.", example="Precision teaching of common words", required=True)
    provision: str | None = f.ref("intervention", "The intervention it belongs to.", example="precision-teaching")
    who: str | None = f.text("Who provides it: a role or a staff id.", example="teaching assistant")
    minutes: int | None = f.whole("Length of one session in minutes.", high=6000, example="15")
    times: float | None = f.number("Sessions a period.", high=60, example="4")
    per: str | None = f.choice(
        ("day", "week", "fortnight", "month", "half-term", "term", "year"), "The period.", example="week"
    )
    group_size: int | None = f.whole("Pupils in the group; 1 is one to one.", low=1, high=60, example="3")
    weeks: int | None = f.whole("For how many weeks.", high=60, example="12")
    where: str | None = f.text("Where.", example="in class")
    slots: tuple[Slot, ...] = f.many(Slot, "When in the week.")
    rate: str | None = f.text("The rate in school.yaml that it costs.", example="ta")
    cost: int | None = f.money("What it costs a year, in pounds, where a form asks.", example="612.80")
    expected: str | None = f.prose("What it should bring about.", example="Reads 20 more common words")
    review: date | None = f.day("When it is looked at again.", example="2026-12-02")
    targets: tuple[str, ...] = f.texts("Targets it serves, by id.", example="[reading]")
    start: date | None = f.day("From when.", key="from", example="2026-09-14")
    end: date | None = f.day("Until when.", key="to", example="2026-12-11")
    funding: str | None = f.text("Who pays.", example="notional SEN budget")
    every_weeks: int | None = f.whole("Once every so many weeks, where no period fits.", low=1, high=52, example="6")
    impact: str | None = f.prose("What it brought about.", example="31 words more in 10 weeks")


class Attendance(Record, title="an attendance figure"):
    """Attendance over a period, as the MIS gives it. Sessions are half days."""

    start: date = f.day("First day of the period.", key="from", example="2026-09-02", required=True)
    end: date = f.day("Last day.", key="to", example="2026-11-20", required=True)
    possible: int | None = f.whole("Sessions possible.", high=500, example="104")
    attended: int | None = f.whole("Sessions attended.", high=500, example="97")
    unauthorised: int | None = f.whole("Sessions of unauthorised absence.", high=500, example="2")
    late: int | None = f.whole("Sessions arrived late.", high=500, example="3")
    percent: str | None = f.text("The percentage as printed, where only that is known.", example="93.3")
