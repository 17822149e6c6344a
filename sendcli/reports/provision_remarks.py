"""What has to be known to read a provision map, and what plans promise that nothing delivers."""

from __future__ import annotations

from sendcli.analysis.provision.gaps import Gap
from sendcli.analysis.provision.individual import Threshold, threshold
from sendcli.analysis.provision.provision import Provision
from sendcli.reports import provision_words as words
from sendcli.reports.provision_fields import Called
from sendcli.reports.provision_sections import Asked


def gap(one: Gap, called: Called) -> str:
    """A line of a plan that is not delivered as it says."""
    asked = f"asks for {words.number(one.said)} minutes a week" if one.said is not None else "names it"
    where = one.line.partition("/")[2]
    if one.kind == "no run" or one.given is None:
        return f"{called(one.pupil)}: {where} {asked}; the pupil is in no run of {one.intervention} on the day"
    return f"{called(one.pupil)}: {where} {asked}; {one.intervention} gives {words.number(one.given)}"


def remarks(asked: Asked, found: Provision) -> list[str]:
    """What has to be known to read the map."""
    sources = {row.source for row in found.rows}
    lines = ["A line stands under each of its areas; sums count it once."] if asked.by == "wave" else []
    if asked.by == "pupil":
        lines.append("What serves several targets stands under each of them, and is added up once.")
    if not asked.cost:
        return lines
    said = "school.yaml" if found.weeks_recorded else "usual in both published methods; school.yaml says nothing"
    lines += [
        f"Costed over {found.weeks} weeks a year ({said}), at the rates of school.yaml, by minutes ÷ group.",
        "The school year is counted from 1 September; what has no last day counts for a whole year.",
    ]
    if "section F" in sources or "plan" in sources:
        lines.append("A line of a plan is one pupil's: its cost is that pupil's share of the group.")
    if "section F" in sources and "run" in sources:
        lines.append("A run that delivers a line of Section F counts twice unless it says so (`ehcp: [F1]`).")
    return lines + (_figure(threshold(asked.school)) if asked.by == "pupil" else [])


def _figure(found: Threshold) -> list[str]:
    """What the figure beside a pupil's sum is, whose it is, and how it is not to be read."""
    return [f"{words.pounds(found.pence)}: {found.source}.", *found.said]
