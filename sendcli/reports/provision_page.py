"""The provision map for people: text for a screen, Markdown for a page. Money only if it was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sendcli.analysis.provision.provision import Provision
from sendcli.analysis.provision.row import Row
from sendcli.analysis.provision.sums import cost_of
from sendcli.dates.words import spoken
from sendcli.reports import provision_words as words
from sendcli.reports.provision_remarks import gap, remarks
from sendcli.reports.provision_sections import Asked, Section, sections


def line(asked: Asked, row: Row) -> list[str]:
    """A line of the map: its name, then how much and by whom, when, how far, for whom, at what cost."""
    plan = row.source in ("plan", "section F")
    name = asked.said(row.parts[0].pupil, row.name) if plan and row.parts else row.name
    hidden = "; confidential: not for documents for all staff" if row.confidential else ""
    facts = [
        ", ".join(filter(None, [words.how_much(row), words.group(row), words.by_whom(row)])),
        words.when(row.slots) if asked.by == "adult" else "",
        ", ".join(filter(None, [words.days(row), words.sessions(row)])),
        _whom(asked, row),
        f"cost: {words.money(row)}" if asked.cost else "",
    ]
    return [f"{name} ({row.id}){hidden}", *filter(None, facts)]


def _whom(asked: Asked, row: Row) -> str:
    if not row.parts:
        return ""
    if asked.by == "pupil":
        return words.share(row.parts[0])
    others = f" and {words.pupils(row.others)} more" if row.others else ""
    return f"for {', '.join(asked.called(part.pupil) for part in row.parts)}{others}"


def text(asked: Asked, found: Provision) -> Iterator[str]:
    """The map for a screen."""
    for section in sections(asked, found):
        yield from _heading(section)
        yield from _rows(asked, section.rows, "  ")
        for part in section.parts:
            yield f"  {part.title}: {'; '.join(part.facts)}" if part.facts else f"  {part.title}"
            yield from _rows(asked, part.rows, "    ")
        yield ""
    if found.gaps:
        yield "IN PLANS, AND NOT DELIVERED AS THEY SAY, as far as runs show"
        yield from (f"  {gap(one, asked.called)}" for one in found.gaps)
        yield ""
    if asked.cost and found.rows and asked.by != "pupil":
        yield f"Altogether in the school year: {words.sum_of(cost_of(found.rows))}"
    yield from remarks(asked, found)


def _heading(section: Section) -> Iterator[str]:
    """A heading with what is said of it; in lines of their own where that is much."""
    if len(section.facts) < 3:
        yield f"{section.title}: {'; '.join(section.facts)}"
    else:
        yield section.title
        yield from (f"  {fact}" for fact in section.facts)


def _rows(asked: Asked, rows: tuple[Row, ...], margin: str) -> Iterator[str]:
    for row in rows:
        first, *rest = line(asked, row)
        yield margin + first
        yield from (f"{margin}    {said}" for said in rest)


def markdown(asked: Asked, found: Provision, recorded: str = "") -> str:
    """The map as a page. `recorded` says from which state of the folder, if not the present one."""
    from sendcli.reports.render import render  # the template engine is loaded only for a page

    context = {
        "school": asked.school.settings.name,
        "as_of": ", ".join(filter(None, [spoken(found.on), recorded])),
        "sections": [_context(asked, one) for one in sections(asked, found)],
        "gaps": [gap(one, asked.called) for one in found.gaps],
        "total": words.sum_of(cost_of(found.rows)) if asked.cost and asked.by != "pupil" else "",
        "remarks": remarks(asked, found),
    }
    return render("provision.md.j2", context)


def _context(asked: Asked, one: Section) -> dict[str, Any]:
    rows = [{"name": first, "facts": rest} for first, *rest in (line(asked, row) for row in one.rows)]
    parts = [_context(asked, part) for part in one.parts]
    return {"title": one.title, "facts": list(one.facts), "rows": rows, "parts": parts}
