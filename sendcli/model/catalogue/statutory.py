"""National assessments in England."""

from __future__ import annotations

from sendcli.model.catalogue.scale import UNVERIFIED, Measure, Pass

_PRE_KEY_STAGE = ("PK1", "PK2", "PK3", "PK4", "PK5", "PK6")

# Published each June, after the check. In 2020 and 2021 there was none in June; Year 2 took an earlier paper in autumn.
_PHONICS = (
    Pass(2012, 2018, 32, "Schools Week, on the mark of 2018 and the years before", verified=True),
    Pass(2019, 2019, 32, "ScholarPack, on the check of autumn 2021: 32 in 2017, 2018 and 2019", verified=True),
    Pass(2020, 2021, None, "schools' circulars: the checks of June 2020 and June 2021 were cancelled", verified=True),
    Pass(2022, 2022, 32, "DfE, phonics screening check attainment 2023/24: as in previous years", verified=True),
    Pass(2023, 2023, 32, "gov.uk, phonics screening check: 2023 materials", verified=True),
    Pass(2024, 2024, 32, "DfE, phonics screening check attainment 2023/24", verified=True),
    Pass(2025, 2025, 32, UNVERIFIED),
    Pass(2026, 2026, 31, "gov.uk, phonics screening check: 2026 materials", verified=True),
)
_EXPECTED = (
    Pass(2016, None, 100, "gov.uk, scaled scores at Key Stage 2: 100 is the expected standard", verified=True),
)

STATUTORY = (
    Measure("ks2_scaled", "Key Stage 2 scaled score", "interval", 80, 120,
            others=("A", "B", "F", "H", "L", "M", "N", "P", "Q", "S", "T", "U", "X"), passes=_EXPECTED,
            note="made for one year: not to be followed from year to year; 110 and more is called a high score",
            source="gov.uk, scaled scores at Key Stage 2: 100 is the expected standard; 80 and 120 unverified"),
    Measure("phonics_y1", "Phonics screening check", "count", 0, 40, unit="words", passes=_PHONICS,
            note="the mark is published each June, after the check",
            source="gov.uk, phonics screening check: 40 words", verified=True),
    Measure("mtc", "Multiplication tables check", "count", 0, 25, unit="questions", note="there is no pass mark"),
    Measure("eyfsp_elg", "Early learning goal: 1 emerging, 2 expected", "ordinal", 1, 2,
            note="“exceeding” ended in 2021",
            source="gov.uk, early years foundation stage profile handbook", verified=True),
    Measure("gld", "Good level of development: 0 no, 1 yes", "ordinal", 0, 1,
            note="yes if every goal of the prime areas, literacy and mathematics is at the expected level",
            source="gov.uk, early years foundation stage profile", verified=True),
    Measure("pks", "Pre-key-stage standard", "grade", grades=_PRE_KEY_STAGE,
            note="for pupils in subject-specific study only"),
    Measure("ks2_ta_writing", "Key Stage 2 teacher assessment of writing", "grade",
            grades=(*_PRE_KEY_STAGE, "WTS", "EXS", "GDS"), others=("EM", "A", "D", "L"),
            note="BLW, HNM, PKF, PKE and PKG ended"),
    Measure("engagement_model", "Engagement model", "narrative",
            note="five areas told in words: exploration, realisation, anticipation, persistence, initiation",
            source="gov.uk, the engagement model", verified=True),
)  # fmt: skip
