"""The same help written twice: in Section F of the EHC plan, and in the plan that carries it out."""

from __future__ import annotations

from sendcli.analysis.provision.found import MAY_REPEAT
from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.row import Row


def told_apart(rows: list[Row]) -> list[Row]:
    """One pupil's lines, with each help added up once as far as that can be told.

    Nothing in the files ties a line of a plan to one of Section F. Where just one of each has the same minutes a week
    and the same group, they are taken for one: the plan's line counts, since it says who gives it. Every other line
    of a plan beside a Section F is left out of sums.
    """
    found = {row.id: row for row in rows}
    for plan in [row for row in rows if row.aside == MAY_REPEAT and not isinstance(row.cost.year, Lack)]:
        law = [row for row in rows if row.source == "section F" and not row.aside and _alike(row, plan)]
        also = [row for row in rows if row.source == "plan" and _alike(row, plan)]
        if len(law) == len(also) == 1:
            part = plan.parts[0]._replace(lines=law[0].parts[0].lines, outcomes=law[0].parts[0].outcomes)
            areas = plan.areas or law[0].areas
            found[plan.id] = plan._replace(aside="", parts=(part,), areas=areas)
            where = plan.id.partition("/")[2]
            found[law[0].id] = law[0]._replace(aside=f"taken for the same as {where}: same minutes and group")
    return list(found.values())


def _alike(one: Row, other: Row) -> bool:
    """Whether two lines have the same minutes a week, and the same of adults' time. What is not known is not alike."""
    first, second = one.parts[0], other.parts[0]
    known = not isinstance(first.minutes, Lack) and not isinstance(first.adult_minutes, Lack)
    return known and (first.minutes, first.adult_minutes) == (second.minutes, second.adult_minutes)
