"""Figures that the school has published: numbers without persons, to compare the next report with."""

from __future__ import annotations

from datetime import date

from sendcli.model import fields as f
from sendcli.model.record import Record

SAID = ("number", "about", "fewer", "withheld")


class PublishedFigure(Record, title="a published figure"):
    """What a report told of one figure, and the last number ever told of it."""

    who: tuple[str, ...] = f.texts(
        "Who is counted, as question=answer; everybody if left out.", key="of", example="[status=K]"
    )
    said: str = f.choice(SAID, "What was told.", example="number", required=True)
    told: int | None = f.whole("The last number told.", example="58")
    day: date | None = f.day("The day of that number.", example="2026-11-23")


class PublishedFigures(Record, title="published figures"):
    """One published report. Made by `send figures publish`; a number that was not told is not in it."""

    on: date = f.day("The day of the figures.", key="date", example="2026-11-23", required=True)
    least: int = f.whole("The smallest number that was told.", low=2, example="5", required=True)
    document: str | None = f.text("Which document.", example="governors")
    figures: tuple[PublishedFigure, ...] = f.many(PublishedFigure, "The figures.", required=True)
