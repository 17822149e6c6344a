"""Whether groups of pupils may be compared by their results in a test, or what would be compared in truth."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sendcli.codes.pupils import NC_YEAR
from sendcli.dates.schoolyear import school_year
from sendcli.model.events import Assessment
from sendcli.model.measures import Measure

# Scales with even steps; percentiles, stanines, age scores, grades and ratings have none.
EVEN = ("interval", "count")
# About a term. Between one in September and one in July lies most of a year's learning.
MOST_DAYS = 13 * 7

AGES = "all year groups stand together, and older pupils have higher ages"
ORDER = "the steps of the scale are an order"
NO_TEST = "no test is named, so they may be of several"


def is_even(scale: Measure) -> bool:
    """Whether differences and means of its values make sense."""
    return scale.kind in EVEN


def why_not(scale: Measure, test: str, rows: Mapping[str, Assessment], years: Collection[str]) -> str:
    """Why groups are not compared, or "".

    Raw values grow with age: whoever has more older pupils would look better. So they are compared only of one year
    group, within a term. Scores adjusted for age can be compared in any case, if they are of one test.

    Args:
        scale: the measure.
        test: its test as the results name it, or "".
        rows: the results.
        years: in which year groups the pupils were when they took it.
    """
    if not is_even(scale):
        return AGES if scale.kind == "age" else ORDER
    if unnamed(scale, test):
        return NO_TEST
    if scale.age_adjusted:
        return ""
    return why_ages_differ(years) or _why_days(rows)


def unnamed(scale: Measure, test: str) -> bool:
    """Whether many tests print this scale, and the results do not say of which of them they are."""
    return not test and (scale.age_adjusted or scale.kind == "age" or scale.sd is not None)


def why_ages_differ(years: Collection[str]) -> str:
    """Why a result that is not adjusted for age compares ages, or ""."""
    if len(set(years)) < 2 and "" not in years:
        return ""
    if "" in years:
        return "not adjusted for age, and not all year groups are known"
    known = [label for code, label in NC_YEAR.labels().items() if code in years]
    return f"not adjusted for age, taken in {known[0]} {'and' if len(known) == 2 else 'to'} {known[-1]}"


def _why_days(rows: Mapping[str, Assessment]) -> str:
    days = [row.on for row in rows.values()]
    if len({school_year(day) for day in days}) > 1:
        return "not adjusted for age, taken in more than one school year"
    if (max(days) - min(days)).days > MOST_DAYS:
        return f"not adjusted for age, taken more than {MOST_DAYS // 7} weeks apart"
    return ""
