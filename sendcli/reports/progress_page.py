"""The Markdown page of progress."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.outcomes import OutcomeRow
from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.verdict import VERDICTS
from sendcli.dates.words import spoken
from sendcli.model.school import School
from sendcli.reports import amounts
from sendcli.reports import progress_words as words
from sendcli.reports.progress import HEADINGS, Called, Said, ended, tally
from sendcli.reports.progress_outcomes import LOOSE
from sendcli.reports.render import render


def page(
    school: School,
    day: date,
    rows: Iterable[Progress],
    called: Called,
    said: Said,
    beside: tuple[str, str] = ("", ""),
) -> str:
    """A table a verdict. `beside`: from which state of the folder, if not the present; what else has to be known."""
    found = list(rows)
    groups = [
        (HEADINGS[verdict].capitalize(), [_row(row, called, said) for row in found if row.judged.verdict == verdict])
        for verdict in VERDICTS
    ]
    return _render(school, day, beside, found, [group for group in groups if group[1]])


def outcome_page(
    school: School,
    day: date,
    rows: Iterable[OutcomeRow],
    called: Called,
    said: Said,
    beside: tuple[str, str] = ("", ""),
) -> str:
    """A table an outcome of Section E."""
    found = list(rows)
    groups = []
    for row in found:
        what = f"{row.outcome.id}: {said(row.pupil, row.outcome.outcome)}" if row.outcome else LOOSE
        title = f"{called(row.pupil)}, {what}" + (f" ({row.lacks})" if row.lacks else "")
        groups.append((title, [_row(one, called, said) for one in row.targets]))
    return _render(school, day, beside, [one for row in found for one in row.targets], groups)


def _render(
    school: School,
    day: date,
    beside: tuple[str, str],
    rows: list[Progress],
    groups: list[tuple[str, list[dict[str, str]]]],
) -> str:
    recorded, note = beside
    standings = [row.standing for row in rows]
    counts = tally(standings)
    context = {
        "school": school.settings.name,
        "as_of": ", ".join(filter(None, [spoken(day), recorded])),
        "tally": " ".join(filter(None, [counts if counts.endswith(".") else f"{counts}.", ended(standings), note])),
        "groups": groups,
    }
    return render("progress.md.j2", context)


def _row(row: Progress, called: Called, said: Said) -> dict[str, str]:
    series, target = row.series, row.series.target
    scale = series.measure
    apart = words.not_counted(row)
    beside = f"; not counted: {apart}" if apart else ""
    return {
        "pupil": called(series.pupil),
        "target": f"{target.id}: {said(series.pupil, target.outcome)}",
        "values": said(series.pupil, words.told(row)) or f"{words.from_to(row)}; {words.age(row)}{beside}",
        "aim": amounts.cannot(row.aim.why) if isinstance(row.aim, Unknown) else amounts.with_unit(scale, row.aim),
        "position": amounts.place(row.position, scale),
        "rate": amounts.rate(row.rates.trend, scale),
        "needed": "the day of the goal has passed" if row.passed else amounts.weekly(row.rates.needed, scale),
        "projected": words.when(row),
        "delivered": words.delivered(row.fidelity),
        "verdict": row.judged.verdict,
        "because": f"{row.judged.because} {row.judged.next}".strip(),
    }
