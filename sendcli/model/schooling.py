"""Where a pupil is and was educated: other schools, earlier ones, another year group."""

from __future__ import annotations

from datetime import date

from sendcli.codes.pupils import NC_YEAR
from sendcli.model import fields as f
from sendcli.model.record import Record


class OutOfYear(Record, title="out of year group"):
    """A pupil taught in a year other than the one of their age."""

    chronological: str = f.code(NC_YEAR, "The year group of their age.", example="5", required=True)
    since: date | None = f.day("Since when.", example="2021-09-01")
    agreed_by: str | None = f.text("Who agreed it.", example="LA admissions, 2021-03-02")
    why: str | None = f.prose("Why.", example="summer-born, started Reception a year later")


class OtherSchool(Record, title="another place of education"):
    """A second school or other place where the pupil is educated."""

    name: str = f.text("Its name.", example="Forest School, Elmcroft", required=True)
    urn: str | None = f.shaped(r"\d{6}", "six digits", "Unique reference number, for a school.", example="100001")
    registration: str | None = f.choice(
        ("main", "subsidiary", "not-registered"), "How the pupil is registered there.", example="subsidiary"
    )
    days: str | None = f.text("When.", example="Fridays")
    contact: str | None = f.text("Whom to ask.", example="SENCO, 01632 960150")
    start: date | None = f.day("From when.", key="from", example="2026-09-04")
    end: date | None = f.day("Until when.", key="to", example="2027-07-21")


class PreviousSchool(Record, title="a previous school"):
    """A school or setting before this one, and what came from it."""

    name: str = f.text("Its name.", example="Hill Primary School", required=True)
    start: date | None = f.day("From when.", key="from", example="2020-09-02")
    end: date | None = f.day("Until when.", key="to", example="2022-07-21")
    la: str | None = f.shaped(r"\d{3}", "a three-digit LA code", "Its LA.", example="916")
    ctf_received: bool | date | None = f.when("When its common transfer file came.", example="2022-09-12")
    sen_file_received: bool | date | None = f.when("When its SEN file came.", example="2022-09-14")
