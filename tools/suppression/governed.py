"""Random schools in memory, as far as the report to governors asks: children with plans, requests, absence, help."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

from sendcli.model.common import Attendance, View
from sendcli.model.events import Suspension
from sendcli.model.flags import Flags
from sendcli.model.identity import Name
from sendcli.model.intervention import Intervention, Measured, Member, Run, Session
from sendcli.model.needs_assessment import NeedsAssessment
from sendcli.model.people import Involved
from sendcli.model.plan import PlanReview, SupportPlan
from sendcli.model.pupil import Need, Pupil, Status
from sendcli.model.school import Programme, PupilFile, School
from sendcli.model.score import Score
from sendcli.model.settings import Agency, OwnMeasure, Settings
from sendcli.model.target import Target

DAY = date(2026, 11, 23)
YEARS = tuple("R123456")
NEEDS = ("SPLD", "MLD", "SEMH", "SLCN", "ASD", "HI", "PD", "NSA")
OFFERS = ("reading", "numbers", "talking", "friends")
AGENCIES = ("ep", "slt")


def school(dice: Random) -> School:
    """Any kind of school, from a hamlet's to a large one."""
    found = School(_settings())
    per_year = round(5 * 18 ** dice.random())
    rate = dice.choice((0.05, 0.12, 0.17, 0.25, 0.5))
    for year in YEARS:
        number = max(1, per_year + dice.randint(-3, 3))
        found.settings.roll[year] = number
        for place in range(number):
            if dice.random() < rate:
                name = f"p{year}{place}"
                found.pupils[name] = file(dice, name, year)
    if dice.random() < 0.2:
        found.settings.roll.clear()  # nobody has written down how many are on roll
    for offer in OFFERS[: dice.randint(0, 4)]:
        found.programmes[offer] = _programme(dice, offer, sorted(found.pupils))
    return found


def without(of: School, leavers: set[str]) -> School:
    """The same school, but that some children have left; the roll says so."""
    roll = Counter(of.settings.roll)
    if roll:
        roll.subtract(name[1] for name in leavers)
    found = School(Settings.make({**vars(of.settings), "roll": roll}, ""))
    found.programmes, found.published = of.programmes, of.published
    found.pupils = {name: one for name, one in of.pupils.items() if name not in leavers}
    return found


def bare(of: School) -> School:
    """The same school without a child: what its report says then, it does not say of children."""
    found = School(of.settings)
    for name, programme in of.programmes.items():
        found.programmes[name] = empty = Programme(name)
        empty.intervention = programme.intervention
        empty.runs = {each: Run.make({**vars(run), "pupils": ()}, "") for each, run in programme.runs.items()}
    return found


def later(dice: Random, of: School, times: int) -> School:
    """The same school after so many children have left or come."""
    leavers = set(dice.sample(sorted(of.pupils), min(len(of.pupils), dice.randint(0, times))))
    found = without(of, leavers)
    for number in range(times - len(leavers)):
        name = f"p{dice.choice(YEARS)}new{number}"
        found.pupils[name] = file(dice, name, name[1])
        if of.settings.roll:
            found.settings.roll[name[1]] += 1
    return found


def file(dice: Random, name: str, year: str) -> PupilFile:
    """A child on the register."""
    found = PupilFile(name)
    status = dice.choices("KE", (8, 2))[0]
    found.pupil = Pupil.make(_pupil(dice, status, year), f"{name}.yaml")
    for number in range(dice.choices((0, 1, 2), (1, 8, 4))[0]):
        found.plans[f"plan-{number}"] = _plan(dice, number)
    if dice.random() < 0.12:
        asked = NeedsAssessment.make(_request(dice, status), "")
        found.assessments["2026"] = asked
    return found


def _settings() -> Settings:
    agencies = tuple(Agency.make({"id": one, "name": f"Agency {one}"}, "") for one in AGENCIES)
    words = OwnMeasure.make({"id": "own", "kind": "count", "direction": "up", "unit": "words"}, "")
    fields = {"name": "A school", "years": YEARS, "roll": Counter[str](), "agencies": agencies, "measures": (words,)}
    return Settings.make(fields, "")


def _pupil(dice: Random, status: str, year: str) -> dict[str, object]:
    need = dice.choices(NEEDS, (4, 3, 5, 6, 4, 0.3, 0.5, 1))[0]
    possible, missed = 80, dice.choice((0, 1, 2, 4, 8, 12, 30))
    days = {"start": date(2026, 9, 2), "end": date(2026, 11, 20)}
    away = Attendance.make({**days, "possible": possible, "attended": possible - missed}, "")
    out = Suspension.make({"start": date(2026, 10, 5), "days": 1.0}, "")
    flags = {"pupil_premium": dice.random() < 0.3, "eal": dice.random() < 0.2}
    return {
        "name": Name.make({"given": "Ada"}, ""),
        "born": date(2018, 1, 1),
        "year": year,
        "sex": dice.choice(("F", "M", "M", None)),
        "status": (Status.make({"start": date(2024, 9, 2), "provision": status}, ""),),
        "needs": (Need.make({"type": need, "rank": 1}, ""),) if dice.random() < 0.95 else (),
        "flags": (Flags.make(flags, ""),),
        "attendance": (away,) if dice.random() < 0.9 else (),
        "suspensions": (out,) if dice.random() < 0.06 else (),
        "involved": tuple(_involved(dice, agency) for agency in AGENCIES if dice.random() < 0.2),
    }


def _involved(dice: Random, agency: str) -> Involved:
    start = date(2026, 3, 2) if dice.random() < 0.6 else None
    return Involved.make({"role": "therapist", "agency": agency, "referred": date(2026, 2, 2), "start": start}, "")


def _plan(dice: Random, number: int) -> SupportPlan:
    """The plan that runs, or one before it that was closed."""
    start, end = (date(2026, 9, 7), None) if not number else (date(2026, 4, 13), date(2026, 7, 17))
    views = [View.make({"who": who, "words": "Words."}, "") for who in ("pupil", "mother") if dice.random() < 0.8]
    came = dice.random() < 0.7
    held = PlanReview.make({"on": dice.choice((date(2026, 7, 1), date(2026, 7, 9))), "parents_present": came}, "")
    targets = tuple(
        Target.make({"id": f"t{nth}", "outcome": "Reads", "result": dice.choice(("met", "not-met"))}, "")
        for nth in (1, 2)
    )
    return SupportPlan.make(
        {
            "kind": "sen-support", "start": start, "end": end, "review": date(2026, 7, 2), "views": tuple(views),
            "targets": targets, "reviewed": (held,) if number else (),
        },
        "",
    )  # fmt: skip


def _request(dice: Random, status: str) -> dict[str, object]:
    asked: dict[str, object] = {"kind": "first", "received": date(2026, 3, 2)}
    if dice.random() < 0.7:
        asked |= {"decided": date(2026, 4, 1), "decision": dice.choice(("assess", "refuse"))}
    return asked | ({"final": date(2026, 7, 1)} if status == "E" else {})


def _programme(dice: Random, name: str, pupils: list[str]) -> Programme:
    found = Programme(name)
    measure = Measured.make({"id": "own", "direction": "up", "unit": "words"}, "")
    fields = {"name": name.capitalize(), "layer": "targeted", "areas": ("cognition-and-learning",), "measure": measure}
    found.intervention = Intervention.make(fields, "")
    for nth in range(dice.randint(1, 2)):
        here = dice.sample(pupils, min(len(pupils), dice.choice((1, 2, 3, 5, 6, 9))))
        found.runs[f"run-{nth}"] = Run.make(
            {
                "start": date(2026, 9, 7), "end": date(2026, 10, 30), "planned": 20,
                "pupils": tuple(_member(dice, one) for one in here),
                "sessions": tuple(_session(dice, week) for week in range(1, 21)),
            },
            "",
        )  # fmt: skip
    return found


def _member(dice: Random, pupil: str) -> Member:
    scores = [Score(str(number), float(number), "") for number in (20, dice.choice((18, 20, 25)))]
    return Member.make({"pupil": pupil, "entry": scores[0], "exit": scores[1]}, "")


def _session(dice: Random, day: int) -> Session:
    return Session.make({"on": date(2026, 9, 7 + day), "value": dice.choice(("delivered", "delivered", "missed"))}, "")
