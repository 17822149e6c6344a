"""Rating scales and ladders of small steps: questionnaires, observations, goals."""

from __future__ import annotations

from sendcli.model.catalogue.scale import Measure, Smallest

_SDQ = "SDQ scoring for teachers of 4 to 17 year olds, sdqinfo.org"
_LEUVEN = "Leuven scales, five levels"

STEPS = (
    Measure("engagement_scale", "Engagement scale of seven aspects", "ordinal", 0, 28,
            note="the older scale of seven aspects from 0 to 4; not the engagement model, which has no scores",
            source="B Squared, on the older engagement scale", verified=True),
    Measure("bsquared", "B Squared Connecting Steps, part mastered", "interval", 0, 100, whole=False,
            unit="per cent", note="only steps that are mastered or confirmed change it",
            source="B Squared, assessment guide", verified=True),
    Measure("boxall_dev", "Boxall developmental strand", "ordinal", 0, 20, whole=False,
            note="items from 0 to 4; a strand's highest total depends on its number of items"),
    Measure("boxall_diag", "Boxall diagnostic profile", "ordinal", 0, 20, whole=False, direction="down",
            note="the other direction than the developmental strands of the same form"),
    Measure("sdq_total", "SDQ total difficulties", "ordinal", 0, 40, direction="down",
            note="the prosocial scale is not in the total, and its direction is the other one; "
                 "parents' forms have other cut-offs than teachers'",
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
    Measure("sdq_impact", "SDQ impact", "ordinal", 0, 10, direction="down",
            note="a teacher's form goes to 6 only"),
    Measure("leuven_wellbeing", "Leuven scale of well-being", "ordinal", 1, 5, source=_LEUVEN, verified=True),
    Measure("leuven_involvement", "Leuven scale of involvement", "ordinal", 1, 5, source=_LEUVEN, verified=True),
    Measure("gas", "Goal attainment scale, 0 as expected", "ordinal", -2, 2,
            smallest=Smallest(1, "each level is worded so that a step matters: from knowledge, unverified"),
            note="several goals together make a T score of mean 50, SD 10; the levels stay an order",
            source="King's College London, GAS calculation", verified=True),
    Measure("target_status", "How a target ended", "grade", grades=("not-met", "partly-met", "met", "exceeded"),
            others=("not-started", "discontinued"), note="wants a day and what shows it"),
)  # fmt: skip
