"""Figures that do not come from pupils' files: the whole school, other pupils, the county, the country."""

from __future__ import annotations

from datetime import date

from sendcli.codes.pupils import NC_YEAR
from sendcli.model import fields as f
from sendcli.model.common import Action, Attachment
from sendcli.model.record import Record


class Figure(Record, title="a figure"):
    """One number of a table: for which group, of what, how many, and what it is compared with."""

    group: str = f.text("Which pupils.", example="SEN support", required=True)
    what: str = f.text("What was counted or measured.", example="reading at the expected standard", required=True)
    year: str | None = f.code(NC_YEAR, "Year group, if not the whole school.", example="6")
    number: int | None = f.whole("How many.", example="5")
    out_of: int | None = f.whole("Out of how many.", key="of", example="9")
    percent: float | None = f.number("Per cent, as printed.", None, example="55.6")
    before: float | None = f.number("The same last time, in per cent.", None, example="44.4")
    la: float | None = f.number("The local authority, in per cent.", None, example="47.0")
    national: float | None = f.number("England, in per cent.", None, example="45.8")
    note: str | None = f.text("Remarks.")
    value: float | None = f.number("A mean, a sum or a gap, where it is no count.", None, example="98.4")
    unit: str | None = f.text("Its unit.", example="scaled score")
    number_before: int | None = f.whole("How many last time.", example="4")
    fewer_than: int | None = f.whole("Where the source prints only <5.", low=1, example="5")


class Figures(Record, title="a table of figures"):
    """One table or visit: the day, where the figures come from, and what was made of them."""

    title: str = f.text("What the table is about.", example="Key Stage 2 results 2026", required=True)
    on: date = f.day("The day for which it holds.", key="date", example="2026-07-07", required=True)
    source: str | None = f.text("Where the figures come from.", example="MIS report of 2026-07-10")
    by: str | None = f.text("Who made it: a staff id, a governor's role.", example="lund")
    met: tuple[str, ...] = f.texts("Whom a visitor met.", example="[lund]")
    rows: tuple[Figure, ...] = f.many(Figure, "The figures.")
    findings: tuple[str, ...] = f.texts("What was found.")
    priorities: tuple[str, ...] = f.texts("What is to be done next.")
    attachments: tuple[Attachment, ...] = f.many(Attachment, "Papers kept elsewhere.")
    purpose: str | None = f.text("What a visit was for.", example="provision map")
    questions: tuple[str, ...] = f.texts("Questions asked.")
    actions: tuple[Action, ...] = f.many(Action, "What follows, who, by when.")
