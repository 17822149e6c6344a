"""What plans promise and runs do not give, and how the numbers of a map are reckoned."""

from __future__ import annotations

from typing import Any

from sendcli.analysis.provision.gaps import Gap
from sendcli.dates.parse import DateError, parse_date
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.plan import TITLES
from sendcli.reports.documents.provision_map_shown import Shown, lines_of
from sendcli.reports.forms.values import written
from sendcli.reports.provision_words import number


def gaps(asked: Request, found: Shown) -> dict[str, Any]:
    """A table of the lines of plans that are not delivered as they say, as far as runs show."""
    heads = ("Where it stands", "What should give it", "Asked for", "Given")
    rows = [_gap(asked, one) for one in found.gaps]
    if asked.pupil:
        return {"heads": heads, "rows": rows}
    whose = [asked.called(one.pupil) for one in found.gaps]
    return {"heads": ("Pupil", *heads), "rows": [(who, *row) for who, row in zip(whose, rows, strict=True)]}


def _gap(asked: Request, one: Gap) -> tuple[Any, ...]:
    programme = asked.school.programmes.get(one.intervention)
    offer = programme.intervention if programme else None
    said = f"{number(one.said)} minutes a week" if one.said is not None else "an amount that is not recorded"
    given = f"{number(one.given)} minutes a week" if one.given is not None else "in no group of it on the day"
    return _where(asked, one), offer.name if offer else one.intervention, said, given


def _where(asked: Request, one: Gap) -> str:
    """Where a line stands: the EHC plan and its line, or the plan and the number of its line."""
    _, name, line = one.line.split("/", 2)
    file = asked.school.pupils[one.pupil]
    if name in file.ehcps:
        return f"EHC plan, Section F, {line}"
    plan = file.plans.get(name)
    try:
        since = f" from {written(parse_date(name))}"
    except DateError:
        since = f" from {written(plan.start)}" if plan else ""
    return f"{TITLES[plan.kind] if plan else 'Plan'}{since}, line {line}"


def reckoned(asked: Request, found: Shown) -> str:
    """How minutes and money are reckoned, for whoever has to answer for them."""
    weeks = (
        "school.yaml"
        if asked.school.settings.weeks_per_year
        else "usual in published methods; school.yaml says nothing"
    )
    said = [
        f"Costed over {found.weeks} weeks a year ({weeks}), at the rates of school.yaml: minutes divided by the group.",
        "The school year is counted from 1 September. What has no last day counts for a whole year.",
        "A run counts the sessions that are written down; part of one counts a half.",
        "What is not recorded has no cost, and is never counted as nothing.",
    ]
    if any(row.aside for row in lines_of(found.rows)):
        said.append("Not added up is what others provide, and what stands in two plans alike.")
    return " ".join(said)
