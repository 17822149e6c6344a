"""Things that happen to a pupil and start a clock: tests, suspensions, part-time timetables, leaving."""

from __future__ import annotations

from datetime import date

from sendcli.model import fields as f
from sendcli.model.common import Action, Agreement, Slot, View
from sendcli.model.record import Record
from sendcli.model.score import Score

ARRANGEMENTS = (
    "early-opening", "extra-time", "scribe", "transcript", "word-processor", "reader", "rest-breaks", "prompter",
    "translation", "maths-objects", "highlighter", "modified-test", "separate-room", "oral-language-modifier",
)  # fmt: skip


class Assessment(Record, title="an assessment"):
    """One result: a test, a screening or a teacher's judgement."""

    on: date = f.day("The day.", key="date", example="2026-09-14", required=True)
    measure: str = f.text("The measure, by its id or name.", example="standardised", required=True)
    value: Score | None = f.score("The result as printed.", example="84")
    words: str | None = f.prose("The same in words, where there is no score.", example="working at Year 2, secure")
    percentile: str | None = f.text("Percentile rank printed beside it.", example="14")
    test: str | None = f.text("Which test and form.", example="NGRT form A")
    subject: str | None = f.text("Subject or strand.", example="reading")
    kind: str | None = f.choice(
        ("test", "screening", "teacher-assessment", "diagnostic", "specialist"), "What kind.", example="test"
    )
    by: str | None = f.text("Who gave it.", example="okafor")
    low: str | None = f.text("Lower end of the confidence band.", example="79")
    high: str | None = f.text("Upper end.", example="90")
    note: str | None = f.prose("Conditions or remarks.")


class Suspension(Record, title="a suspension"):
    """A suspension or permanent exclusion and the notices that it requires."""

    start: date = f.day("First day.", key="from", example="2026-10-05", required=True)
    end: date | None = f.day("Last day.", key="to", example="2026-10-06")
    kind: str | None = f.choice(
        ("suspension", "lunchtime", "permanent"), "Which; a suspension if left out.", example="suspension"
    )
    days: float | None = f.number("School days; a lunchtime suspension counts as half a day.", high=45, example="1.5")
    school: str | None = f.text("The school, where it was another one: the 45 days count across schools.")
    reason: str | None = f.text("Reason code or words.", private=True)
    parents_notified: bool | date | None = f.when("When the parents were told.", example="2026-10-05")
    la_notified: bool | date | None = f.when("When the LA was told.", example="2026-10-05")
    social_worker_notified: bool | date | None = f.when("When the social worker was told.", example="2026-10-05")
    virtual_school_notified: bool | date | None = f.when("When the virtual school head was told.", example="2026-10-05")
    provision_from: date | None = f.day("First day of full-time education elsewhere.", example="2026-10-12")
    misses_test: bool | None = f.yes_no(
        "Whether a national curriculum test or public examination is missed.", example="no"
    )
    parents_asked_board: date | None = f.day("When the parents asked the board to meet.", example="2026-10-08")
    board_met: date | None = f.day("When the governing board met.", example="2026-10-20")
    returned: date | None = f.day("Reintegration meeting.", example="2026-10-07")
    plan_reviewed: bool | date | None = f.when("When the support was looked at again.", example="2026-10-14")
    letter: date | None = f.day("Date of the letter to the parents.", example="2026-10-05")
    reasons: tuple[str, ...] = f.texts("Census reason codes.", example="[PA, DB]", private=True)
    cancelled: date | None = f.day("When the head teacher cancelled it.", example="2026-10-06")
    work_set: bool | date | None = f.when("When work was set for the first five days.", example="2026-10-05")
    provision_where: str | None = f.text("Where education is given from the sixth day.")
    board_decision: str | None = f.choice(("upheld", "reinstated", "noted"), "What it decided.", example="upheld")
    panel_asked: date | None = f.day("When an independent review was asked for.", example="2026-11-09")
    panel_met: date | None = f.day("When the review panel met.", example="2026-12-01")


class Hours(Record, title="hours from a day on"):
    """One step back to full time: `2026-11-23: 18`."""

    on: date
    value: float = f.number("Hours a week.", high=35, example="18", required=True)


class PartTimeReview(Record, title="a review of a part-time timetable"):
    """One review."""

    on: date = f.day("The day.", key="date", example="2026-11-13", required=True)
    present: tuple[str, ...] = f.texts("Who was there.", example="[mother]")
    decision: str | None = f.text("What was decided.", example="18 hours from 23 November")


class PartTime(Record, title="a part-time timetable"):
    """An agreed, temporary part-time timetable."""

    start: date = f.day("First day.", key="from", example="2026-11-02", required=True)
    end: date | None = f.day("Planned last day.", key="to", example="2026-12-18")
    review: date | None = f.day("Next review.", example="2026-11-20")
    reviews: tuple[str, ...] = f.texts("Reviews held, a date and a word each.")
    hours: float | None = f.number("Hours a week in school.", high=35, example="15")
    agreed: bool | date | None = f.when("When the parents agreed.", example="2026-10-30")
    la_told: bool | date | None = f.when("When the LA was told.", example="2026-10-30")
    reason: str | None = f.prose("Why.", private=True)
    plan: str | None = f.prose("How the pupil gets back to full time.")
    ended: date | None = f.day("Day of return to full time.", example="2026-12-14")
    slots: tuple[Slot, ...] = f.many(Slot, "Times in school, day by day.")
    steps: tuple[Hours, ...] = f.dated(Hours, "Hours a week from a day on.", example="{2026-11-23: 18}")
    reviewed: tuple[PartTimeReview, ...] = f.many(PartTimeReview, "Reviews held.")
    signed: tuple[Agreement, ...] = f.many(Agreement, "Who agreed, one line a person.")
    views: tuple[View, ...] = f.many(View, "Views of the pupil and parents.", private=True)
    social_worker_told: bool | date | None = f.when("When the social worker was told.", example="2026-10-30")
    at_home: str | None = f.prose("Who looks after the pupil meanwhile, and which work is set.", private=True)


class AccessArrangement(Record, title="an access arrangement"):
    """An arrangement for tests, with the evidence that it is the pupil's normal way of working."""

    what: str = f.choice(ARRANGEMENTS, "Which arrangement.", "arrangements", example="extra-time", required=True)
    for_what: str | None = f.text("For which tests.", key="for", example="KS2 tests 2027")
    percent: int | None = f.whole("Extra time in per cent.", high=100, example="25")
    basis: str | None = f.choice(
        ("application", "notification", "school-delegated", "ehc-plan", "form-8", "other"),
        "On which basis.",
        example="application",
    )
    normal_since: date | None = f.day("Normal way of working since.", example="2026-02-23")
    evidence: tuple[str, ...] = f.texts("Dated evidence of normal classroom practice.")
    assessed: date | None = f.day("Date of the assessor's assessment (Form 8 Part 2).", example="2026-10-02")
    applied: date | None = f.day("When it was applied for.", example="2027-02-01")
    approved: date | None = f.day("When it was approved.", example="2027-02-20")
    refused: date | None = f.day("When it was refused.")
    expires: date | None = f.day("When the approval ends.", example="2029-04-20")
    assessor: str | None = f.text("Who assessed, with qualification.", example="A. Example, CPT3A")
    subjects: tuple[str, ...] = f.texts("In which subjects.", example="[English, maths]")
    results: tuple[Assessment, ...] = f.many(Assessment, "Scores of the assessment.")
    consent: bool | date | None = f.when("When the data protection notice was signed.", example="2026-09-21")
    reference: str | None = f.text("Number of the approval.")
    note: str | None = f.prose("History of need, trials, how it is given.", private=True)


class Leaving(Record, title="leaving"):
    """When and where to the pupil left, and what was passed on."""

    on: date = f.day("Last day at this school.", key="date", example="2026-07-21", required=True)
    to: str | None = f.text("Destination.", example="Valley Secondary School")
    to_la: str | None = f.text("LA of the destination, if another.", example="916")
    reason: str | None = f.choice(
        (
            "phase-transfer",
            "moved",
            "special-school",
            "alternative-provision",
            "home-education",
            "excluded",
            "abroad",
            "deceased",
            "other",
        ),
        "Why.",
        example="phase-transfer",
    )
    registered: date | None = f.day(
        "When the school learned of the registration elsewhere; the CTF clock starts.", example="2026-09-03"
    )
    ctf_sent: date | None = f.day("When the common transfer file and record were sent.", example="2026-09-10")
    sen_file_sent: date | None = f.day("When the SEN file was sent.", example="2026-09-10")
    sen_file_receipt: date | None = f.day("When the new school confirmed the SEN file.", example="2026-09-16")
    protection_file: str | None = f.choice(
        ("none", "sent", "to-send"),
        "Whether a child-protection file was passed on by the DSL: only that.",
        example="none",
    )
    protection_file_sent: date | None = f.day("When the DSL sent it.")
    protection_file_receipt: date | None = f.day("When receipt was confirmed.")
    handover: date | None = f.day("When the SENCOs spoke.", example="2026-06-25")
    visits: tuple[str, ...] = f.texts("Visits and extra transition sessions.")
    record_kept: bool | None = f.yes_no("Whether this school is the last one and keeps the record.", example="no")
    transition: tuple[Action, ...] = f.many(Action, "Visits and sessions: what, who, when.")
    to_establishment: str | None = f.shaped(r"\d{4}", "four digits", "Its establishment number.", example="4001")
