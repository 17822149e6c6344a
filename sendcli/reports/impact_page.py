"""Impact in the forms that people and programs read. Ids only, unless names are asked for; no member of staff."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sendcli.analysis.impact.group import Group
from sendcli.analysis.impact.impact import Impact, RunImpact
from sendcli.analysis.impact.period import Period
from sendcli.analysis.impact.taking import Taking
from sendcli.analysis.methods.known import Unknown
from sendcli.dates.words import dated
from sendcli.model.school import School
from sendcli.reports import impact_values as values
from sendcli.reports import impact_words as words
from sendcli.reports.amounts import plain
from sendcli.reports.count import many
from sendcli.reports.impact_words import Called
from sendcli.reports.progress_words import delivered

InColumns = Callable[[list[tuple[str, ...]]], list[str]]


def span(period: Period) -> str:
    """The days that are asked about, in words."""
    known = "" if period.on == period.last else f", as known on {dated(period.on)}"
    return f"{dated(period.first)} to {dated(period.last)}{known}"


def text(rows: Iterable[Impact], period: Period, called: Called, in_columns: InColumns) -> list[str]:
    """Intervention by intervention, run by run."""
    lines: list[str] = []
    for row in rows:
        hidden = "; confidential: not for documents for all staff" if row.offer and row.offer.confidential else ""
        lines.append(f"{row.name} ({row.id}): {many(row.counts.pupils, 'pupil')}{hidden}")
        lines += [f"  {what:<13}{said}" for what, said in _whole(row)]
        for one in row.runs:
            lines += ["", f"  run {one.name}, {words.days(one)}"]
            lines += [f"    {what:<11}{said}" for what, said in _facts(row, one, period, called)]
            lines += [f"    {line}" for line in in_columns([_pupil(row, taking, called) for taking in one.pupils])]
            lines += [f"    look at:   {said}" for said in words.look(one, called)]
        lines.append("")
    return lines


def markdown(school: School, period: Period, rows: list[Impact], called: Called, recorded: str = "") -> str:
    """The page. `recorded` says from which state of the folder, if not the present one."""
    from sendcli.reports.render import render  # the template engine is loaded only for a page

    parts = [
        {
            "name": row.name,
            "hidden": bool(row.offer and row.offer.confidential),
            "whole": _whole(row),
            "runs": [
                {
                    "title": f"Run {one.name}, {words.days(one)}",
                    "facts": _facts(row, one, period, called),
                    "pupils": [_cells_of(row, taking, called) for taking in one.pupils],
                    "look": words.look(one, called),
                }
                for one in row.runs
            ],
        }
        for row in rows
    ]
    as_of = ", ".join(filter(None, [span(period), recorded]))
    context = {"school": school.settings.name, "as_of": as_of, "parts": parts, "remarks": words.remarks(rows)}
    return render("impact.md.j2", context)


def _whole(row: Impact) -> list[tuple[str, str]]:
    """What is said of an intervention as a whole; of several runs also their sums."""
    if not row.runs:
        return [("runs", "none in these days")]
    lines = [("for", words.entry(row, row.counts)), ("measured by", values.measure(row.measure))]
    if len(row.runs) > 1:
        title = f"{len(row.runs)} runs"
        lines += [(title, f"sessions {words.sessions(row.counts)}"), ("values", _values(row, row.counts.group))]
    return lines + [("cost", words.cost(row))] * bool(words.cost(row))


def _facts(row: Impact, one: RunImpact, period: Period, called: Called) -> list[tuple[str, str]]:
    found, aside = one.counts, values.aside(one.pupils, row.measure, called)
    return [
        ("sessions", words.sessions(found)),
        ("targets", words.targets(found)),
        ("values", _values(row, found.group)),
        *([("left aside", aside)] if aside else []),
        ("judgement", words.judgements(one)),
        ("review", words.review(one, period.on)),
    ]


def _values(row: Impact, group: Group) -> str:
    return values.values(group, row.measure)


def _pupil(row: Impact, taking: Taking, called: Called) -> tuple[str, ...]:
    """A pupil in columns."""
    sessions = taking.sessions
    held = "none" if isinstance(sessions, Unknown) else f"{plain(sessions.delivered)} of {sessions.planned}"
    moved, sure = values.moved(taking, row.measure), values.sure(taking)
    return called(taking.pupil), moved, *([sure] if _asked(row) else []), f"{held} sessions", words.word(taking)


def _asked(row: Impact) -> bool:
    """Whether the measure has a column of its own for how sure a change is."""
    return row.counts.group.certain is not None or row.counts.group.ratio is not None


def _cells_of(row: Impact, taking: Taking, called: Called) -> dict[str, str]:
    return {
        "pupil": called(taking.pupil),
        "values": "; ".join(filter(None, (values.moved(taking, row.measure), values.sure(taking)))),
        "word": words.word(taking),
        "sessions": delivered(taking.sessions),
        "entry": "recorded" if taking.meets else "not recorded",
        "targets": ", ".join(f"{one.target}: {one.judged.verdict}" for one in taking.targets) or "none",
    }
