"""All checks, by code. A new theme is one line here; a new check in a theme is none."""

from __future__ import annotations

from functools import cache
from types import ModuleType

from sendcli.checks import (
    attendance,
    care,
    chronology,
    contact,
    duplicates,
    ehcp,
    ehcp_links,
    ehcp_sections,
    identifiers,
    links,
    links_within,
    measures,
    names,
    need,
    need_codes,
    needs_assessment,
    plan,
    plan_history,
    plan_kinds,
    plan_reviews,
    privacy,
    privacy_names,
    pupil,
    pupil_age,
    pupil_facts,
    readings,
    review,
    review_links,
    review_people,
    status,
    status_meaning,
    status_plan,
    suspension,
    target,
    wording,
)
from sendcli.checks.check import Check

THEMES: tuple[ModuleType, ...] = (
    attendance,
    care,
    chronology,
    contact,
    duplicates,
    ehcp,
    ehcp_links,
    ehcp_sections,
    identifiers,
    links,
    links_within,
    measures,
    names,
    need,
    need_codes,
    needs_assessment,
    plan,
    plan_history,
    plan_kinds,
    plan_reviews,
    privacy,
    privacy_names,
    pupil,
    pupil_age,
    pupil_facts,
    readings,
    review,
    review_links,
    review_people,
    status,
    status_meaning,
    status_plan,
    suspension,
    target,
    wording,
)


@cache
def checks() -> dict[str, Check]:
    """Every check of every theme, in the order of the codes."""
    found = [item for theme in THEMES for item in vars(theme).values() if isinstance(item, Check)]
    return {item.code: item for item in sorted(found, key=lambda item: item.code)}
