"""A target: where the pupil was, where they should be by when, and the readings in between."""

from __future__ import annotations

from datetime import date

from sendcli.model import fields as f
from sendcli.model.record import Record
from sendcli.model.score import Score

RESULTS = ("met", "exceeded", "partly-met", "not-met", "not-started", "discontinued")


class Reading(Record, title="a reading"):
    """One measurement on the way to a target. Usually one line: `2026-09-21: 42`."""

    on: date
    value: Score = f.score("The value.", example="42", required=True)
    by: str | None = f.text("Who took it.", example="okafor")
    note: str | None = f.prose("Conditions: a cover teacher, a noisy room.")
    minutes: int | None = f.whole("For how long was observed, for counts.", high=600, example="30")
    test: str | None = f.text("Which test and form, if not the target's own.", example="group reading test B")


class Level(Record, title="a value on a day"):
    """A baseline or a target value, with its day."""

    on: date | None = f.day("The day.", key="date", example="2026-09-14")
    value: Score | None = f.score("The value.", example="41")
    words: str | None = f.prose("The same in words, where there is no number.")
    conditions: str | None = f.prose("Under which conditions.", example="unseen text, no prompts")
    test: str | None = f.text("Which test and form, if not the target's own.", example="group reading test B")


class Target(Record, title="a target"):
    """A short-term target. Three or four a plan is usual; no law says so."""

    id: str = f.ident("A short name, unique within the plan.", example="reading", required=True)
    outcome: str = f.prose(
        "What the pupil will do.", example="Reads a Year 3 text aloud at 60 words a minute", required=True
    )
    why: str | None = f.prose("Why this matters to the pupil.")
    area: str | None = f.text("Area of need.", example="cognition-and-learning")
    ehcp: tuple[str, ...] = f.texts("The Section E outcomes it works towards.", example="[E1]")
    measure: str | None = f.text("The measure: an id of `send measures` or of school.yaml.", example="wcpm")
    test: str | None = f.text("Which test and form, where results of a test are meant.", example="group reading test")
    baseline: Level | None = f.one(Level, "Where the pupil was at the start.")
    target: Level | None = f.one(Level, "Where the pupil should be, and by when.")
    criterion: str | None = f.prose("What counts as met, in words.", example="on three days running")
    provision: tuple[str, ...] = f.refs(
        "intervention", "The interventions that serve it.", example="[precision-teaching]"
    )
    strategies: tuple[str, ...] = f.texts("What adults do.")
    who: str | None = f.text("Who works on it.", example="okafor")
    where: str | None = f.text("Where.", example="in class")
    cadence: str | None = f.text("When and how often.", example="daily, 10 minutes")
    materials: tuple[str, ...] = f.texts("Materials.")
    home: str | None = f.prose("The part of home.")
    pupil_part: str | None = f.prose("The part of the pupil.")
    readings: tuple[Reading, ...] = f.dated(Reading, "Measurements, one line each.", example="{2026-09-21: 42}")
    result: str | None = f.choice(RESULTS, "How it ended, judged at the review.", "results", example="met")
    result_on: date | None = f.day("When that was judged.", example="2026-12-02")
    evidence: str | None = f.prose("What shows it.")
