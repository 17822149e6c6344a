"""What stands beside a school's own numbers: published figures for England, each with its source."""

from __future__ import annotations

from typing import NamedTuple

from sendcli.codes.codelist import UNVERIFIED


class Published(NamedTuple):
    """Figures with the year that they are of, and where they stand."""

    source: str
    figures: dict[str, float]


# Per cent of pupils in all schools.
SHARES = Published(
    f"Department for Education, Special educational needs in England, January 2025, all schools: {UNVERIFIED}",
    {"K": 14.2, "E": 5.3},
)
# Children and young people with an EHC plan who are taught in mainstream schools, by primary need: numbers.
_MAINSTREAM_PLANS = 278_236
EHC_NEEDS = Published(
    "Department for Education, Education, health and care plans, January 2025, mainstream schools, by primary need",
    {
        "ASD": 81_342, "HI": 4_551, "MLD": 27_084, "MSI": 662, "OTH": 3_430, "PD": 10_162, "PMLD": 754,
        "SEMH": 53_544, "SLCN": 80_266, "SLD": 3_592, "SPLD": 7_593, "VI": 2_744,
    },
)  # fmt: skip
# Per cent of pupils who miss 10 per cent of sessions or more: the middle one of the local authorities.
_ABSENT = (
    "Department for Education, Pupil absence in schools in England, 2024/25, {} schools, median of local authorities"
)
ABSENT = {
    "primary": Published(_ABSENT.format("primary"), {"N": 10.1, "K": 20.4, "E": 28.5}),
    "secondary": Published(_ABSENT.format("secondary"), {"N": 20.0, "K": 36.2, "E": 38.9}),
    "": Published(_ABSENT.format("all"), {"N": 14.9, "K": 27.5, "E": 33.5}),
}
# Per cent of pupils suspended at least once in an autumn term, likewise.
_OUT = (
    "Department for Education, Suspensions and permanent exclusions in England, autumn term 2024/25, {} schools, "
    "median of local authorities"
)
SUSPENDED = {
    "primary": Published(_OUT.format("primary"), {"N": 0.1, "K": 1.7, "E": 2.34}),
    "secondary": Published(_OUT.format("secondary"), {"N": 2.66, "K": 8.64, "E": 9.71}),
    "": Published(_OUT.format("all"), {"N": 1.28, "K": 4.91, "E": 5.05}),
}


def need_share(code: str) -> float | None:
    """The share of a primary need among EHC plans in mainstream schools, in per cent."""
    number = EHC_NEEDS.figures.get(code)
    return None if number is None else 100 * number / _MAINSTREAM_PLANS
