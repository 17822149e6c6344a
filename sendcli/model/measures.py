"""The scales that schools measure on: range, direction and kind of each. A school adds its own in school.yaml.

Ranges marked `verified` were compared with a publication; the others are from knowledge, and say so.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from sendcli.model.settings import OwnMeasure, Settings

Kind = Literal["interval", "ordinal", "count", "age", "narrative", "grade"]
Direction = Literal["up", "down", "either"]


class Measure(NamedTuple):
    """One scale.

    Attributes:
        id: what a file says in `measure:`.
        name: what people call it.
        kind: `narrative` ones are words and must never be scored, `grade` ones are letters, `age` ones
            are written `8:04` and counted in months.
        low: the lowest value there is, or None. Of an age in months.
        high: the highest value, or None.
        whole: whether only whole numbers occur.
        direction: which way is better.
        unit: the unit, or an empty string.
        grades: the letters of a grade scale, lowest first.
        others: codes that may stand in place of a grade and say why there is none.
        age_adjusted: whether scores are adjusted for age, so that standing still is expected progress.
        source: where the range comes from.
        verified: whether it was compared with that source.
    """

    id: str
    name: str
    kind: Kind
    low: float | None = None
    high: float | None = None
    whole: bool = True
    direction: Direction = "up"
    unit: str = ""
    grades: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    age_adjusted: bool = False
    source: str = "from knowledge, unverified"
    verified: bool = False

    @property
    def range(self) -> str:
        """The range in words: "from 0 to 40", "0 or more", or an empty string."""
        if self.grades:
            return "one of " + ", ".join(self.grades)
        if self.low is not None and self.high is not None:
            return f"from {self.show(self.low)} to {self.show(self.high)}"
        return f"{self.show(self.low)} or more" if self.low is not None else ""

    def show(self, number: float) -> str:
        """A number as it is written on this scale: months become `8:04`."""
        return f"{int(number) // 12}:{int(number) % 12:02}" if self.kind == "age" else f"{number:g}"

    def contains(self, number: float) -> bool:
        """Whether a number lies on the scale."""
        return (self.low is None or number >= self.low) and (self.high is None or number <= self.high)


_SDQ = "SDQ scoring for teachers of 4 to 17 year olds, sdqinfo.org"
_GL = "GL Assessment, Pearson: score conversions"
_CONVERSIONS = "table of score conversions, University of Windsor"
_PRE_KEY_STAGE = ("PK1", "PK2", "PK3", "PK4", "PK5", "PK6")

_BUILT_IN = (
    Measure("ks2_scaled", "Key Stage 2 scaled score", "interval", 80, 120,
            others=("A", "B", "F", "H", "L", "M", "N", "P", "Q", "S", "T", "U", "X"),
            source="gov.uk, scaled scores at Key Stage 2: 100 is the expected standard; 80 and 120 unverified"),
    Measure("standardised", "Standardised score, mean 100, SD 15", "interval", 40, 160, age_adjusted=True,
            source=_GL, verified=True),
    Measure("scaled10", "Scaled score of a subtest, mean 10, SD 3", "interval", 1, 19, age_adjusted=True,
            source=_GL, verified=True),
    Measure("t_score", "T score, mean 50, SD 10", "interval", 0, 120, direction="either",
            source=_CONVERSIONS, verified=True),
    Measure("percentile", "Percentile rank", "ordinal", 0, 100, whole=False, age_adjusted=True,
            source=_GL, verified=True),
    Measure("stanine", "Stanine", "ordinal", 1, 9, age_adjusted=True, source=_CONVERSIONS, verified=True),
    Measure("reading_age", "Reading age", "age", 36, 228, unit="years:months",
            source=_CONVERSIONS, verified=True),
    Measure("spelling_age", "Spelling age", "age", 36, 228, unit="years:months",
            source=_CONVERSIONS, verified=True),
    Measure("phonics_y1", "Phonics screening check", "count", 0, 40, unit="words",
            source="gov.uk, phonics screening check: 40 words", verified=True),
    Measure("mtc", "Multiplication tables check", "count", 0, 25, unit="questions"),
    Measure("eyfsp_elg", "Early learning goal: 1 emerging, 2 expected", "ordinal", 1, 2,
            source="gov.uk, early years foundation stage profile handbook", verified=True),
    Measure("gld", "Good level of development: 0 no, 1 yes", "ordinal", 0, 1,
            source="gov.uk, early years foundation stage profile", verified=True),
    Measure("pks", "Pre-key-stage standard", "grade", grades=_PRE_KEY_STAGE),
    Measure("ks2_ta_writing", "Key Stage 2 teacher assessment of writing", "grade",
            grades=(*_PRE_KEY_STAGE, "WTS", "EXS", "GDS"), others=("EM", "A", "D", "L")),
    Measure("engagement_model", "Engagement model", "narrative",
            source="gov.uk, the engagement model", verified=True),
    Measure("engagement_scale", "Engagement scale of seven aspects", "ordinal", 0, 28,
            source="B Squared, on the older engagement scale", verified=True),
    Measure("bsquared", "B Squared Connecting Steps, part mastered", "interval", 0, 100, whole=False,
            unit="per cent", source="B Squared, assessment guide", verified=True),
    Measure("boxall_dev", "Boxall developmental strand", "ordinal", 0, 20, whole=False),
    Measure("boxall_diag", "Boxall diagnostic profile", "ordinal", 0, 20, whole=False, direction="down"),
    Measure("sdq_total", "SDQ total difficulties", "ordinal", 0, 40, direction="down",
            source=_SDQ, verified=True),
    Measure("sdq_emotional", "SDQ emotional symptoms", "ordinal", 0, 10, direction="down",
            source=_SDQ, verified=True),
    Measure("sdq_conduct", "SDQ conduct problems", "ordinal", 0, 10, direction="down",
            source=_SDQ, verified=True),
    Measure("sdq_hyperactivity", "SDQ hyperactivity", "ordinal", 0, 10, direction="down",
            source=_SDQ, verified=True),
    Measure("sdq_peer", "SDQ peer problems", "ordinal", 0, 10, direction="down",
            source=_SDQ, verified=True),
    Measure("sdq_prosocial", "SDQ prosocial behaviour", "ordinal", 0, 10, source=_SDQ, verified=True),
    Measure("sdq_impact", "SDQ impact", "ordinal", 0, 10, direction="down"),
    Measure("leuven_wellbeing", "Leuven scale of well-being", "ordinal", 1, 5,
            source="Leuven scales, five levels", verified=True),
    Measure("leuven_involvement", "Leuven scale of involvement", "ordinal", 1, 5,
            source="Leuven scales, five levels", verified=True),
    Measure("frequency", "How often in the time observed", "count", 0, direction="either", unit="times"),
    Measure("duration", "How long", "interval", 0, whole=False, direction="either", unit="minutes"),
    Measure("latency", "How long until it begins", "interval", 0, whole=False, direction="either",
            unit="seconds"),
    Measure("percent_correct", "Part that is right", "interval", 0, 100, whole=False, unit="per cent"),
    Measure("wcpm", "Words read correctly in a minute", "count", 0, 300, unit="words a minute"),
    Measure("attendance_pct", "Attendance", "interval", 0, 100, whole=False, unit="per cent",
            source="gov.uk, working together to improve school attendance", verified=True),
    Measure("suspensions", "Suspensions, half days counted", "interval", 0, whole=False, direction="down",
            unit="days"),
    Measure("gas", "Goal attainment scale, 0 as expected", "ordinal", -2, 2,
            source="King's College London, GAS calculation", verified=True),
)  # fmt: skip

MEASURES: dict[str, Measure] = {row.id: row for row in _BUILT_IN}


def measure(name: str, settings: Settings) -> Measure | None:
    """The scale of that id: a built-in one, or one of the school's own; None if neither knows it."""
    known = MEASURES.get(name)
    if known is not None:
        return known
    return next((_own(row) for row in settings.measures if row.id == name), None)


def measures(settings: Settings) -> dict[str, Measure]:
    """All scales by id, the built-in ones first."""
    return MEASURES | {row.id: _own(row) for row in settings.measures if row.id not in MEASURES}


def _own(row: OwnMeasure) -> Measure:
    """A school's own scale. The limits of an age are written in years and kept in months."""
    in_months = 12 if row.kind == "age" else 1
    return Measure(
        row.id,
        row.name or row.id,
        "grade" if row.grades else _KINDS.get(row.kind or "", "interval"),
        None if row.low is None else row.low * in_months,
        None if row.high is None else row.high * in_months,
        whole=row.kind in ("count", "age"),
        direction=_DIRECTIONS.get(row.direction or "", "either"),
        unit=row.unit or "",
        grades=row.grades,
        source=f"school.yaml, line {row.place().line}",
    )


_KINDS: dict[str, Kind] = {
    "interval": "interval",
    "ordinal": "ordinal",
    "count": "count",
    "age": "age",
    "narrative": "narrative",
    "grade": "grade",
}
_DIRECTIONS: dict[str, Direction] = {"up": "up", "down": "down"}
