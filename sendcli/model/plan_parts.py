"""What plans of single kinds are made of: triggers, stages, hazards, medicines, spending."""

from __future__ import annotations

from datetime import date

from sendcli.model import fields as f
from sendcli.model.record import Record


class Trigger(Record, title="a trigger"):
    """Something that sets a behaviour off."""

    what: str = f.prose("The trigger.", example="A change to the timetable without warning", required=True)
    kind: str | None = f.text("Historical, environmental, mental, physiological.", example="environmental")
    do: str | None = f.prose("What lessens it.")


class Stage(Record, title="a stage"):
    """A stage between calm and crisis: how it looks, what helps, what does not."""

    stage: str = f.choice(
        ("calm", "anxious", "defensive", "crisis", "recovery"),
        "The stage.",
        "crisis_stages",
        example="anxious",
        required=True,
    )
    looks_like: tuple[str, ...] = f.texts("How it looks.")
    do: tuple[str, ...] = f.texts("What helps.")
    avoid: tuple[str, ...] = f.texts("What makes it worse.")
    who: str | None = f.text("Who acts.")


class Technique(Record, title="a technique"):
    """A strategy or a hold on a positive handling plan's list: to try or to avoid."""

    what: str = f.prose("The technique.", example="Caring C guide, two adults", required=True)
    use: str | None = f.choice(("try", "avoid", "last-resort"), "Whether to use it.", example="try")
    note: str | None = f.prose("How, for this pupil.", private=True)


class Measure(Record, title="a measure"):
    """A measure against a risk, and how far it is."""

    what: str = f.prose("The measure.", example="An adult within two metres near the road", required=True)
    state: str | None = f.choice(("in-place", "being-actioned", "inappropriate"), "How far it is.", example="in-place")
    by: date | None = f.day("By when.", example="2026-12-01")
    who: str | None = f.text("Who.")


class Hazard(Record, title="a hazard"):
    """A hazard or behaviour, who may be harmed, how likely and how serious."""

    what: str = f.prose("The hazard.", example="Leaves the classroom without telling an adult", required=True)
    harmed: tuple[str, ...] = f.choices(
        ("self", "staff", "children", "visitors", "property"),
        "Who or what may be harmed.",
        "harmed",
        example="[self]",
    )
    probability: str | None = f.choice(
        ("highly-likely", "likely", "unlikely"), "How likely.", "probabilities", example="likely"
    )
    seriousness: int | None = f.whole("How serious, 1 to 3 (or the school's scale to 5).", low=1, high=5, example="2")
    likelihood: int | None = f.whole("How likely, 1 to 5, where the form has numbers.", low=1, high=5, example="3")
    factors: tuple[str, ...] = f.texts("What influences it.")
    measures: tuple[Measure, ...] = f.many(Measure, "What is done.")
    residual: str | None = f.text("The risk that is left.", example="low")
    residual_likelihood: int | None = f.whole("Likelihood that is left, 1 to 5.", low=1, high=5, example="2")
    residual_seriousness: int | None = f.whole("Seriousness that is left, 1 to 5.", low=1, high=5, example="2")
    severity: str | None = f.choice(("low", "medium", "high"), "How serious, in words.", "severities", example="high")


class Medicine(Record, title="a medicine"):
    """A medicine given in school."""

    name: str = f.text("Name.", example="salbutamol inhaler", required=True, private=True)
    dose: str | None = f.text("Dose and method.", private=True)
    times: str | None = f.text("When.", example="before PE")
    kept: str | None = f.text("Where it is kept.", example="class medical box")
    self_administered: str | None = f.choice(
        ("yes", "no", "with-supervision"), "Whether the pupil takes it alone.", example="no"
    )
    expires: date | None = f.expiry("Expiry, a day or the month on the package.", example="2027-05")
    side_effects: str | None = f.prose("Side effects.")
    consent: bool | date | None = f.when("When the parents consented.", example="2026-09-03")
    method: str | None = f.text("How it is given.", example="by mouth with a spacer", private=True)
    contraindications: str | None = f.prose("When not to give it.", private=True)
    given_by: str | None = f.text("Who gives it, or supervises.", example="okafor")


class Spending(Record, title="a spending"):
    """What pupil premium plus was asked for and what it brought."""

    what: str = f.text("On what.", example="tutoring", required=True)
    amount: int | None = f.money("Pounds.", example="400")
    expected: str | None = f.prose("What it should bring.", private=True)
    impact: str | None = f.prose("What it brought.", private=True)
    approved: bool | date | None = f.when("When the virtual school agreed.", example="2026-11-20")
