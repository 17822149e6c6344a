"""Scores of published tests. Range, floor and reliability differ from test to test: the manual has them."""

from __future__ import annotations

from sendcli.model.catalogue.scale import Measure

_GL = "GL Assessment, Pearson: score conversions"
_CONVERSIONS = "table of score conversions, University of Windsor"
_AGE = "8:04 is eight years and four months, not 8.4 years; it is counted in months"
_STEPS = "an order only: never averaged or subtracted"

SCORES = (
    Measure("standardised", "Standardised score, mean 100, SD 15", "interval", 40, 160, age_adjusted=True,
            below=("<70", "69-"), above=(">130", "131+"), mean=100, sd=15,
            note="most tests print 69 or 70 to 130 or 140", source=_GL, verified=True),
    Measure("scaled10", "Scaled score of a subtest, mean 10, SD 3", "interval", 1, 19, age_adjusted=True,
            mean=10, sd=3, source=_GL, verified=True),
    Measure("t_score", "T score, mean 50, SD 10", "interval", 0, 120, direction="either", mean=50, sd=10,
            note="on clinical questionnaires a high score may mean more difficulties: see the manual",
            source=_CONVERSIONS, verified=True),
    Measure("percentile", "Percentile rank", "ordinal", 0, 100, whole=False, age_adjusted=True,
            below=("<1",), above=(">99",), note=_STEPS, source=_GL, verified=True),
    Measure("stanine", "Stanine", "ordinal", 1, 9, age_adjusted=True, mean=5, sd=2, note=_STEPS,
            source=_CONVERSIONS + "; mean and SD from knowledge", verified=True),
    Measure("reading_age", "Reading age", "age", 36, 228, unit="years:months", notation=_AGE,
            below=("<6:00",), above=("16:00+",), note="each test has its own lowest and highest age",
            source=_CONVERSIONS, verified=True),
    Measure("spelling_age", "Spelling age", "age", 36, 228, unit="years:months", notation=_AGE,
            below=("<6:00",), above=("16:00+",), note="each test has its own lowest and highest age",
            source=_CONVERSIONS, verified=True),
)  # fmt: skip
