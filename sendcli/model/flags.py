"""Facts about a pupil that reports count by, and the equipment that the pupil uses."""

from __future__ import annotations

from datetime import date

from sendcli.model import fields as f
from sendcli.model.record import Record


class Flags(Record, title="flags"):
    """Facts that reports count by, from a day on. Absent means not recorded, not `no`.

    Where a fact changes, add a row with the day; the newest row that names a fact says how it is.
    """

    start: date | None = f.day("From when; always, if left out.", key="from", example="2024-09-02")
    end: date | None = f.day("Until when.", key="to", example="2026-07-21")
    eal: bool | None = f.yes_no("English as an additional language.", example="yes")
    free_school_meals: bool | None = f.yes_no("Eligible for free school meals now.", example="no")
    pupil_premium: bool | None = f.yes_no("Pupil premium.", example="no")
    service_child: bool | None = f.yes_no("A parent serves in the armed forces.", example="no")
    young_carer: bool | None = f.yes_no("Young carer.", example="no")
    base: bool | None = f.yes_no("Has a place in the inclusion base.", example="no")
    sen_unit: bool | None = f.yes_no("Has a place in an LA-recognised SEN unit (census).", example="no")
    resourced_provision: bool | None = f.yes_no(
        "Has a place in LA-recognised resourced provision (census).", example="no"
    )
    disability: bool | None = f.yes_no("Disabled within the Equality Act 2010.", example="no")
    healthcare_plan: bool | None = f.yes_no("Has an individual healthcare plan.", example="no")
    child_protection_file: bool | None = f.yes_no(
        "A separate file exists; ask the DSL. Nothing of it belongs here.", example="no"
    )
    social_worker: bool | None = f.yes_no("Has a social worker.", example="no")


class Equipment(Record, title="equipment"):
    """Something the pupil uses: a hearing aid, a writing slope."""

    what: str = f.text("What.", example="writing slope", required=True)
    owner: str | None = f.text("Whose it is.", example="county-ot")
    start: date | None = f.day("From when.", key="from", example="2026-09-14")
    end: date | None = f.day("Due back.", key="to", example="2027-07-20")
    checked: tuple[date, ...] = f.days("When it was checked or serviced.", example="[2026-10-05]")
    keeper: str | None = f.text("Who looks after it.", example="okafor")
