"""The SEN information report, clause by clause: what the school publishes on its website."""

from __future__ import annotations

from datetime import date

from sendcli.codes.information_report import CLAUSE
from sendcli.model import fields as f
from sendcli.model.record import Record


class Link(Record, title="a link"):
    """A page or paper that says more."""

    title: str = f.text("What it is.", example="Accessibility plan", required=True)
    where: str | None = f.text("Where it is.", example="larkfield.example/accessibility")


class Clause(Record, title="a clause"):
    """What the school says to one clause of Schedule 1 or of section 69(3)(b)."""

    id: str = f.code(CLAUSE, "The clause: 1, 2, 3a to 3g, 4 to 13, s69a to s69d.", example="3a", required=True)
    text: str = f.prose(
        "What the school says, for parents. {pupils_on_register} and other figures stand in braces.",
        example="We look at each group after six weeks and keep, change or stop it.",
        required=True,
    )
    owner: str | None = f.ref("staff", "Who sees to it.", example="lund")
    reviewed: date | None = f.day("When it was last looked at.", example="2026-09-15")
    links: tuple[Link, ...] = f.many(Link, "Where to read more.")


class InformationReport(Record, title="the SEN information report"):
    """The report: one entry for each clause. school.yaml has the days on which it was published and approved."""

    title: str | None = f.text("Its own title.", example="SEN information report 2026-27")
    intro: str | None = f.prose("What stands before the clauses.", example="This page says how we help.")
    senco: str | None = f.ref("staff", "The SENCO whom it names.", example="lund")
    contact: str | None = f.text("How parents reach the SENCO.", example="01632 960100, send@larkfield.example")
    clauses: tuple[Clause, ...] = f.many(Clause, "The clauses.", required=True)
