"""An initial concern: about a pupil on file, or a child of whom there is no record yet."""

from __future__ import annotations

from datetime import date

from sendcli.codes.pupils import EAL_PROFICIENCY, NC_YEAR
from sendcli.codes.sen import PROVISION
from sendcli.model import fields as f
from sendcli.model.common import Action, Attachment, Heading, View
from sendcli.model.identity import Name
from sendcli.model.record import Record
from sendcli.model.support import AREA_WORDS, Strategy


class Concern(Record, title="a concern"):
    """What somebody noticed, what was tried, and what was decided."""

    raised: date = f.day("When it was raised.", example="2026-10-12", required=True)
    by: str | None = f.text("Who raised it.", example="okafor")
    pupil: str | None = f.ref("pupil", "The pupil, if there is a record.", example="kp-0107")
    child: Name | None = f.one(Name, "The child, if there is none yet.", private=True)
    born: date | None = f.day("Date of birth.", private=True)
    year: str | None = f.code(NC_YEAR, "Year group.", example="2")
    provision: str | None = f.code(PROVISION, "SEN provision at the time.", example="N")
    class_name: str | None = f.text("Class.", key="class", example="2C")
    in_england_since: date | None = f.day("Entry to England.", example="2025-09-01")
    proficiency: str | None = f.code(EAL_PROFICIENCY, "Proficiency in English.", example="B")
    reasons: tuple[str, ...] = f.texts("Why.", private=True)
    areas: tuple[str, ...] = f.choices(AREA_WORDS, "Areas.", "areas", example="[cognition-and-learning]")
    ticked: tuple[Heading, ...] = f.many(Heading, "Statements ticked, by area and sub-area.")
    tried: tuple[str, ...] = f.texts("What has been tried.")
    evidence: tuple[str, ...] = f.texts("What shows it.")
    pupil_view: View | None = f.one(View, "What the pupil says.", private=True)
    parent_view: View | None = f.one(View, "What the parents say.", private=True)
    parents_told: bool | date | None = f.when("When the parents were spoken to.", example="2026-10-15")
    decision: str | None = f.choice(
        ("no-action", "class-adaptations", "monitor", "screen", "sen-support", "request-assessment"),
        "What was decided.",
        "decisions",
        example="monitor",
    )
    decided: date | None = f.day("When.", example="2026-10-20")
    look_again: date | None = f.day("When to look again.", example="2026-12-01")
    actions: tuple[Action, ...] = f.many(Action, "What is done.")
    note: str | None = f.prose("What else the form says.", private=True)
    attachments: tuple[Attachment, ...] = f.many(Attachment, "Papers kept elsewhere.")
    adaptations: tuple[Strategy, ...] = f.many(Strategy, "What has been tried, since when, and whether it worked.")
    checked: tuple[Heading, ...] = f.many(
        Heading, "Hearing, eyesight, attendance: what was checked, and when.", private=True
    )
