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
    identifiers,
    links,
    links_within,
    names,
    need,
    need_codes,
    privacy,
    privacy_names,
    pupil,
    pupil_age,
    pupil_facts,
    status,
    status_meaning,
    status_plan,
    suspension,
)
from sendcli.checks.check import Check

THEMES: tuple[ModuleType, ...] = (
    attendance,
    care,
    chronology,
    contact,
    duplicates,
    identifiers,
    links,
    links_within,
    names,
    need,
    need_codes,
    privacy,
    privacy_names,
    pupil,
    pupil_age,
    pupil_facts,
    status,
    status_meaning,
    status_plan,
    suspension,
)


@cache
def checks() -> dict[str, Check]:
    """Every check of every theme, in the order of the codes."""
    found = [item for theme in THEMES for item in vars(theme).values() if isinstance(item, Check)]
    return {item.code: item for item in sorted(found, key=lambda item: item.code)}
