"""All checks, by code. A new theme is one line here; a new check in a theme is none."""

from __future__ import annotations

from functools import cache
from types import ModuleType

from sendcli.checks.check import Check
from sendcli.checks.ehc import (
    ehcp,
    ehcp_dates,
    ehcp_lines,
    ehcp_links,
    ehcp_sections,
    needs_assessment,
    needs_assessment_end,
    review,
    review_decision,
    review_kind,
    review_links,
    review_people,
    review_report,
)
from sendcli.checks.plans import (
    measures,
    measures_form,
    plan,
    plan_agreed,
    plan_history,
    plan_kinds,
    plan_results,
    plan_reviews,
    readings,
    target,
    target_goal,
    target_results,
)
from sendcli.checks.provision import intervention, runs, runs_members, runs_sessions, runs_slots
from sendcli.checks.pupils import (
    attendance,
    care,
    concern,
    contact,
    identifiers,
    identifiers_other,
    log,
    log_facts,
    need,
    need_codes,
    pupil,
    pupil_age,
    pupil_facts,
    pupil_place,
    status,
    status_meaning,
    status_plan,
    suspension,
)
from sendcli.checks.reading import fields, files, quotes, slips, text
from sendcli.checks.school import calendar, settings, settings_own, settings_rules, settings_words, staff
from sendcli.checks.whole import (
    chronology,
    duplicates,
    links,
    links_ehcp,
    links_within,
    names,
    privacy,
    privacy_names,
    wording,
)

THEMES: tuple[ModuleType, ...] = (
    ehcp,
    ehcp_dates,
    ehcp_lines,
    ehcp_links,
    ehcp_sections,
    needs_assessment,
    needs_assessment_end,
    review,
    review_decision,
    review_kind,
    review_links,
    review_people,
    review_report,
    measures,
    measures_form,
    plan,
    plan_agreed,
    plan_history,
    plan_kinds,
    plan_results,
    plan_reviews,
    readings,
    target,
    target_goal,
    target_results,
    intervention,
    runs,
    runs_members,
    runs_sessions,
    runs_slots,
    attendance,
    care,
    concern,
    contact,
    identifiers,
    identifiers_other,
    log,
    log_facts,
    need,
    need_codes,
    pupil,
    pupil_age,
    pupil_facts,
    pupil_place,
    status,
    status_meaning,
    status_plan,
    suspension,
    fields,
    files,
    quotes,
    slips,
    text,
    calendar,
    settings,
    settings_own,
    settings_rules,
    settings_words,
    staff,
    chronology,
    duplicates,
    links,
    links_ehcp,
    links_within,
    names,
    privacy,
    privacy_names,
    wording,
)


@cache
def checks() -> dict[str, Check]:
    """Every check of every theme, in the order of the codes."""
    found = [item for theme in THEMES for item in vars(theme).values() if isinstance(item, Check)]
    return {item.code: item for item in sorted(found, key=lambda item: item.code)}
