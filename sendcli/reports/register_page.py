"""The register in rows, counts and Markdown. Ids only, unless names are asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sendcli.analysis.register import Line, Register
from sendcli.codes.sen import NEED_TYPE, PROVISION
from sendcli.dates.words import spoken
from sendcli.model.school import School

FIELDS = ("pupil", "provision", "monitoring", "year", "class", "since", "needs", "stage", "review", "flags")

Called = Callable[[str], str]
Shown = Callable[[Line], tuple[str, ...]]


def row(line: Line, called: Called) -> dict[str, Any]:
    """One pupil as fields, for JSON."""
    return {
        "pupil": called(line.pupil),
        "provision": line.provision,
        "monitoring": line.provision == "N",
        "year": line.year,
        "class": line.class_name,
        "since": line.since.isoformat(),
        "needs": list(line.needs),
        "stage": line.stage,
        "review": line.plan_review.isoformat() if line.plan_review else None,
        "flags": list(line.flags),
    }


def flat(value: Any) -> Any:
    """A value as one cell of a table."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(value) if isinstance(value, list) else value


def share(number: int, roll: int | None) -> str:
    """Per cent of the roll with one decimal, rounded half up as the Department for Education does."""
    if not roll:
        return ""
    tenths = (number * 2000 + roll) // (2 * roll)
    return f"{tenths // 10}.{tenths % 10}%"


def tallies(found: Register) -> list[str]:
    """Counts in plain lines."""
    total = len(found.lines)
    on_roll = f" of {found.roll} on roll ({share(total, found.roll)})" if found.roll else ""
    lines = [
        f"{total} on the register{on_roll}: {found.by_provision['E']} with an EHC plan, "
        f"{found.by_provision['K']} at SEN support; {len(found.monitored)} monitored"
    ]
    needs = ", ".join(f"{need} {count['E'] + count['K']}" for need, count in found.by_need.items())
    years = ", ".join(f"{_year(year)} {count['E'] + count['K']}" for year, count in found.by_year.items())
    return [*lines, f"primary need: {needs or 'none'}", f"year: {years or 'none'}"]


def sections(found: Register) -> list[tuple[str, tuple[Line, ...]]]:
    """The lines under their headings; empty headings are left out."""
    groups = [
        ("EHC PLAN", tuple(line for line in found.lines if line.provision == "E")),
        ("SEN SUPPORT", tuple(line for line in found.lines if line.provision == "K")),
        ("MONITORED, NOT ON THE REGISTER", found.monitored),
    ]
    return [(heading, lines) for heading, lines in groups if lines]


def counts(found: Register) -> dict[str, Any]:
    """Counts for JSON."""
    return {
        "roll": found.roll,
        "provision": found.by_provision,
        "monitoring": len(found.monitored),
        "need": found.by_need,
        "year": found.by_year,
    }


def markdown(school: School, found: Register, called: Called, recorded: str = "") -> str:
    """The register as a Markdown page. `recorded` says from which state of the folder, if not the present one."""
    needs = NEED_TYPE.labels()
    provision = [
        {"label": PROVISION.labels()[code], "number": number, "share": share(number, found.roll) or "roll not recorded"}
        for code, number in found.by_provision.items()
    ]
    context = {
        "school": school.settings.name,
        "as_of": ", ".join(filter(None, [spoken(found.on), recorded])),
        "provision": provision,
        "needs": [_pair(needs.get(code, code.capitalize()), count) for code, count in found.by_need.items()],
        "years": [_pair(_year(year), count) for year, count in found.by_year.items()],
        "tables": [(_title(heading), [_cells(line, called) for line in lines]) for heading, lines in sections(found)],
    }
    from sendcli.reports.render import render  # the template engine is loaded only for a page

    return render("register.md.j2", context)


def _title(heading: str) -> str:
    """A heading of the list as one of a page: the abbreviations keep their capitals."""
    return heading.capitalize().replace("Ehc", "EHC").replace("Sen ", "SEN ")


def _cells(line: Line, called: Called) -> dict[str, str]:
    return {name.replace("class", "class_name"): str(flat(value) or "") for name, value in row(line, called).items()}


def _pair(label: str, count: dict[str, int]) -> dict[str, Any]:
    return {"label": label, "e": count["E"], "k": count["K"]}


def _year(year: str) -> str:
    return "Reception" if year == "R" else f"Year {year}" if year.isdecimal() else year or "year not known"
