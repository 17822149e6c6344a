"""Who a pupil is: names, numbers, languages, and life so far."""

from __future__ import annotations

from datetime import date

from sendcli.codes.pupils import EAL_PROFICIENCY
from sendcli.model import fields as f
from sendcli.model.common import Heading, View
from sendcli.model.record import Record


class Name(Record, title="a name"):
    """A pupil's names. Any script and any punctuation that names have."""

    given: str = f.text("Legal forename.", example="Maya", required=True, private=True)
    family: str | None = f.text(
        "Legal surname. Leave it out for a person with one name.", example="Thornbury", private=True
    )
    middle: str | None = f.text("Middle names.", private=True)
    known_as: str | None = f.text("The forename they go by.", example="May", private=True)
    family_known_as: str | None = f.text("The surname they go by.", private=True)
    said: str | None = f.text("How it is said.", example="MY-uh")
    former: tuple[str, ...] = f.texts("Former names.", private=True)

    @classmethod
    def example(cls) -> str:
        """With the surname, which most people have and only some records lack."""
        return "{given: Maya, family: Thornbury}"


class Profile(Record, title="a one-page profile"):
    """What people admire, what matters, how to help. The headings are the school's choice."""

    written: date | None = f.day("When it was written.", example="2026-09-10")
    by: tuple[str, ...] = f.texts("Who wrote it.", example="[pupil, mother, nan]")
    how: str | None = f.text("How the pupil took part.", example="drew and dictated")
    expires: date | None = f.day("When it is to be written anew.", example="2027-09-10")
    used_for: str | None = f.text("What it is used for.", example="moving to Year 5")
    shared_with: tuple[str, ...] = f.texts("Who has it.", example="[all teachers]")
    photo: str | None = f.text("Where a photograph is kept, if there is one.", private=True)
    parts: tuple[Heading, ...] = f.many(Heading, "The headings and what stands below them.")
    title: str | None = f.text("What it is called.", example="Communication passport")
    reviewed: tuple[date, ...] = f.days("Days on which it was gone through.", example="[2027-02-10]")


class Identifiers(Record, title="identifiers"):
    """Numbers that other systems know the pupil by. Never printed unasked."""

    upn: str | None = f.text("Unique pupil number.", example="C916999926001", private=True)
    former_upns: tuple[str, ...] = f.texts("Former UPNs.", private=True)
    uln: str | None = f.shaped(r"[1-9]\d{9}", "ten digits", "Unique learner number.", private=True)
    nhs: str | None = f.shaped(
        r"\d{3} ?\d{3} ?\d{4}", "ten digits", "NHS number, where the family gave it.", private=True
    )
    social_care: str | None = f.text("Reference of children's social care.", private=True)
    local: str | None = f.text("The LA's or the school's own number.", private=True)


class Language(Record, title="language"):
    """Languages and, for a pupil with English as an additional language, how far they are."""

    first: str | None = f.text("First language, a census code or a name.", example="POL")
    home: str | None = f.text("Language spoken at home.", example="Polish")
    communicates: str | None = f.text("How the pupil prefers to communicate.", example="Makaton and speech")
    interpreter: bool | None = f.yes_no("Whether an interpreter is needed.", example="no")
    in_england_since: date | None = f.day("Entry to England.", example="2024-08-20")
    proficiency: str | None = f.code(EAL_PROFICIENCY, "Proficiency in English.", example="C")
    listening: str | None = f.code(EAL_PROFICIENCY, "Listening.", example="C")
    speaking: str | None = f.code(EAL_PROFICIENCY, "Speaking.", example="C")
    reading: str | None = f.code(EAL_PROFICIENCY, "Reading.", example="B")
    writing: str | None = f.code(EAL_PROFICIENCY, "Writing.", example="B")
    assessed: date | None = f.day("When that was judged.", example="2026-09-21")
    others: tuple[str, ...] = f.texts("Other languages, and how far.", example="['Romani: speaks, understands']")
    literate_in: tuple[str, ...] = f.texts("Languages the pupil reads and writes.", example="[Polish]")
    by: str | None = f.text("Who judged it.", example="okafor")


class Background(Record, title="background"):
    """What a transition form or an assessment asks about the pupil's life so far."""

    family: str | None = f.prose("The family.", private=True)
    milestones: str | None = f.prose("Developmental milestones.", private=True)
    hearing: str | None = f.prose("Hearing.", private=True)
    eyesight: str | None = f.prose("Eyesight.", private=True)
    health: str | None = f.prose("Health: a pointer to the healthcare plan, not its content.", private=True)
    friendships: str | None = f.prose("Friendships.", private=True)
    behaviour: str | None = f.prose("Behaviour.", private=True)
    attendance: str | None = f.prose("Attendance and punctuality, in words.", private=True)
    works: tuple[str, ...] = f.texts("What is working.", private=True)
    works_not: tuple[str, ...] = f.texts("What is not working.", private=True)
    barriers: tuple[str, ...] = f.texts("Barriers to learning.", private=True)
    previous_schools: tuple[str, ...] = f.texts("Previous schools.")
    story: tuple[View, ...] = f.many(View, "My story, in whose words.", private=True)
    hearing_checked: date | None = f.day("Last hearing test.", example="2025-09-10", private=True)
    eyesight_checked: date | None = f.day("Last eye test.", example="2026-05-04", private=True)
