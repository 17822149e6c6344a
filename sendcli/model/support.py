"""What several records say of support: broad areas of need, how far it goes, what helps in class."""

from __future__ import annotations

from datetime import date

from sendcli.codes.sen import AREA_OF_NEED_IN_FORMS
from sendcli.model import fields as f
from sendcli.model.record import Record

AREA_WORDS = tuple(area.code for area in AREA_OF_NEED_IN_FORMS)
LAYERS = ("universal", "targeted", "targeted-plus", "specialist")


class Strategy(Record, title="a strategy"):
    """What helps in class, where it came from and whether it works."""

    what: str = f.prose("What adults do.", example="Give one instruction at a time", required=True)
    source: str | None = f.text("Whose advice.", example="SLT report of 2026-05-12")
    where: str | None = f.text("Where it is used.", example="all lessons")
    start: date | None = f.day("Since when.", key="from", example="2026-05-18")
    end: date | None = f.day("Until when.", key="to", example="2026-07-21")
    works: str | None = f.choice(("yes", "partly", "no", "not-known"), "Whether it works.", example="yes")
    adjustment: bool | None = f.yes_no("Whether it is a reasonable adjustment (Equality Act 2010).", example="yes")
    who: str | None = f.text("Who does it.", example="okafor")
    cadence: str | None = f.text("When and how often.", example="three times a day")
