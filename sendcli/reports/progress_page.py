"""The Markdown page of progress."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.outcomes import OutcomeRow
from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.verdict import VERDICTS
from sendcli.dates.words import dated, spoken
from sendcli.model.school import School
from sendcli.reports import progress_words as words
from sendcli.reports.progress import HEADINGS, LOOSE, Called, Said, tally
from sendcli.reports.render import render


def page(school: School, day: date, rows: Iterable[Progress], called: Called, said: Said, recorded: str = "") -> str:
    """A table a verdict. `recorded` says from which state of the folder, if not the present one."""
    found = list(rows)
    groups = [
        (HEADINGS[verdict].capitalize(), [_row(row, called, said) for row in found if row.judged.verdict == verdict])
        for verdict in VERDICTS
    ]
    return _render(school, day, recorded, found, [group for group in groups if group[1]])


def outcome_page(
    school: School, day: date, rows: Iterable[OutcomeRow], called: Called, said: Said, recorded: str = ""
) -> str:
    """A table an outcome of Section E."""
    found = list(rows)
    groups = []
    for row in found:
        what = f"{row.outcome.id}: {said(row.pupil, row.outcome.outcome)}" if row.outcome else LOOSE
        title = f"{called(row.pupil)}, {what}" + (f" ({row.lacks})" if row.lacks else "")
        groups.append((title, [_row(one, called, said) for one in row.targets]))
    return _render(school, day, recorded, [one for row in found for one in row.targets], groups)


def _render(
    school: School, day: date, recorded: str, rows: list[Progress], groups: list[tuple[str, list[dict[str, str]]]]
) -> str:
    context = {
        "school": school.settings.name,
        "as_of": ", ".join(filter(None, [spoken(day), recorded])),
        "tally": tally(rows),
        "groups": groups,
    }
    return render("progress.md.j2", context)


def _row(row: Progress, called: Called, said: Said) -> dict[str, str]:
    series, target = row.series, row.series.target
    unit = words.unit_of(series.measure)
    return {
        "pupil": called(series.pupil),
        "target": f"{target.id}: {said(series.pupil, target.outcome)}",
        "values": f"{words.from_to(row)} ({unit}); {words.age(row)}",
        "aim": words.cannot(row.aim.why) if isinstance(row.aim, Unknown) else words.on_scale(series.measure, row.aim),
        "position": words.place(row.position, unit),
        "rate": words.rate(row.trend),
        "needed": words.weekly(row.needed),
        "projected": words.cannot(row.projected.why) if isinstance(row.projected, Unknown) else dated(row.projected),
        "delivered": words.delivered(row.fidelity),
        "verdict": row.judged.verdict,
        "because": f"{row.judged.because} {row.judged.next}".strip(),
    }
