"""A pupil's log: contacts, meetings, views, observations, incidents. Dated entries, only ever added to."""

from __future__ import annotations

from datetime import date

from sendcli.model import fields as f
from sendcli.model.common import Action, Agreement, Attachment, Heading, View
from sendcli.model.record import Record

LOG_KINDS = (
    "contact", "meeting", "parent-meeting", "view", "observation", "agency-visit", "agency-advice",
    "restrictive-intervention", "incident", "annual-report", "referral", "concern", "transition", "note",
)  # fmt: skip


class Told(Record, title="somebody told"):
    """One person told of an incident: who, when, how."""

    who: str = f.text("Who was told.", example="mother", required=True)
    on: date | None = f.day("When.", key="date", example="2026-11-12")
    time: str | None = f.clock("At what time.", example="15:40")
    how: str | None = f.text("How.", example="telephone, then letter")
    by: str | None = f.text("Who told them.", example="okafor")


class Entry(Record, title="a log entry"):
    """One thing that happened. Several on one day are told apart by their time or their order."""

    on: date = f.day("The day.", key="date", example="2026-11-12", required=True)
    time: str | None = f.clock("The time.", example="15:40")
    kind: str = f.choice(LOG_KINDS, "What kind of entry.", "log_kinds", example="parent-meeting", required=True)
    by: str | None = f.text("Who writes, a staff id.", example="okafor")
    people: tuple[str, ...] = f.texts("Who took part.", key="with", example="[mother, class teacher]")
    how: str | None = f.text("By which means.", example="telephone")
    about: str | None = f.text("What about, in a few words.", example="reading at home")
    summary: str | None = f.prose(
        "What was said or seen. No safeguarding content: that belongs to the DSL's system.", private=True
    )
    outcomes: tuple[str, ...] = f.texts("What came of it.", private=True)
    actions: tuple[Action, ...] = f.many(Action, "What was agreed.")
    views: tuple[View, ...] = f.many(View, "Views given.", private=True)
    plan: str | None = f.text("The plan it belongs to, by file name.", example="2026-autumn")
    shared: bool | date | None = f.when("When the record was given to the parents and to staff.", example="2026-11-13")
    attachments: tuple[Attachment, ...] = f.many(Attachment, "Papers kept elsewhere.")
    before: str | None = f.prose("What came before (antecedents).", private=True)
    behaviour: str | None = f.prose("What was seen (behaviour).", private=True)
    after: str | None = f.prose("What followed (consequences).", private=True)
    barriers: tuple[str, ...] = f.texts("Barriers to learning that it shows.")
    evidence: tuple[View, ...] = f.many(View, "Evidence from teachers, parents, the pupil.", private=True)
    room: str | None = f.text("Where.", key="place", example="hall")
    minutes: int | None = f.whole("How long.", high=600, example="3")
    de_escalation: tuple[str, ...] = f.texts("What was tried first.")
    intervention: str | None = f.prose("Which intervention, and with which degree of force.", private=True)
    seclusion: bool | date | None = f.when("Whether it was seclusion.", example="no")
    why: str | None = f.prose("Why it was necessary.", private=True)
    injuries: str | None = f.prose("Injuries, and what was done.", private=True)
    staff: tuple[str, ...] = f.texts("Staff who were involved.", example="[okafor]")
    recorded: date | None = f.day("When it was written down; the aim is the same day.", example="2026-11-12")
    parents_told: bool | date | None = f.when("When each parent was told.", example="2026-11-12")
    parents_not_told: str | None = f.text("Where telling a parent would do serious harm: who was told instead.")
    told: tuple[Told, ...] = f.many(Told, "Who was told of it, one line a person.", private=True)
    apologies: tuple[str, ...] = f.texts("Who was invited and did not come.", example="[health visitor]")
    chair: str | None = f.text("Who led the meeting.", example="lund")
    agency: str | None = f.text("The agency, or its id in school.yaml.", example="county-ep")
    next: date | None = f.day("The next meeting.", example="2026-12-14")
    parts: tuple[Heading, ...] = f.many(Heading, "Headings of the form or agenda.", private=True)
    setting: str | None = f.prose("The lesson, who was near, what the day was like.", private=True)
    function: str | None = f.prose("What the behaviour may be for.", private=True)
    intensity: int | None = f.whole("How strong, 1 to 5.", low=1, high=5, example="3", private=True)
    times: int | None = f.whole("How often in the time observed.", example="4", private=True)
    degree: str | None = f.text("Degree of force.", example="light guiding hand", private=True)
    planned: bool | None = f.yes_no("Whether it was as the plan says.", example="yes")
    witnesses: tuple[str, ...] = f.texts("Who saw it.", example="[okafor]")
    injuries_staff: str | None = f.prose("Injuries of staff, and what was done.", private=True)
    aftercare: str | None = f.prose("What was done for the pupil afterwards.", private=True)
    debrief: tuple[View, ...] = f.many(View, "What pupil and staff said afterwards.", private=True)
    agreed: tuple[Agreement, ...] = f.many(Agreement, "Signatures.")
    seconds: int | None = f.whole("Seconds, where it was under a minute.", high=59, example="40")


class Log(Record, title="a log"):
    """A pupil's log."""

    entries: tuple[Entry, ...] = f.many(Entry, "Entries, oldest first.", required=True)
