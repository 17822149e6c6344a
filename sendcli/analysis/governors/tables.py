"""The tables of the report: which children are divided by what. Together they are all that the report counts.

What is part of something else that is printed stands `of` it: that four plans lack a view is as much of a number as
that seventy have one. The lists of labels come from school.yaml and from official codes, never from children's files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sendcli.analysis.analyse.people import Period
from sendcli.analysis.governors.child import CHECKS, NOT_KNOWN, OTHER, Child, children, year_before
from sendcli.analysis.governors.ehc import ANSWERS, NONE
from sendcli.analysis.governors.provided import offered
from sendcli.analysis.suppression.figures import EVERYBODY, Cells, Split, Table, Union
from sendcli.codes.sen import NEED_TYPE
from sendcli.model.school import School

Labels = Mapping[str, str]
Counts = Counter[tuple[str, ...]]

SEN: Labels = {"status": "SEN"}
EHC: Labels = {"status": "E"}
SUPPORT: Labels = {"status": "K"}
ENDED = ("BESD",)
NEEDS = (*(code for code in NEED_TYPE.labels() if code not in ENDED), NOT_KNOWN)
GROUPS = ("pupil premium", "EAL")


def cells(school: School, day: date, more: Sequence[Table] = ()) -> Cells:
    """All that is counted as of a day.

    Args:
        school: the snapshot.
        day: the day.
        more: tables beside them: what changed since the last report, money.
    """
    here = children(school, day)
    rolls = _rolls(school, here)
    tables = [*_status(school, here, rolls), *_needs(here), *_each(school, here, day), *more]
    known: list[Labels] = [EVERYBODY, *({"year": year} for year in rolls)] if rolls else []
    known += [{**SUPPORT, "request": "plan made"}, {**EHC, "need": "NSA"}]
    return Cells(tables, [Union("status", "SEN", ("K", "E"))], (), known)


def _rolls(school: School, here: Sequence[Child]) -> dict[str, int]:
    """Pupils on roll by year group, which everybody knows; nothing where they do not fit the children on file."""
    years = Counter(child["year"] for child in here)
    rolls = {year: school.settings.roll.get(year, 0) for year in school.settings.years}
    fits = years[OTHER] == 0 and all(years[year] <= number for year, number in rolls.items())
    return rolls if fits and school.settings.roll else {}


def _status(school: School, here: Sequence[Child], rolls: Mapping[str, int]) -> Iterator[Table]:
    """Status and year group: as parts of the roll where it is known, else of the register."""
    taught = school.settings.years
    yield _table(here, Split("year", taught, () if rolls else (OTHER,)), SEN)
    if not rolls:
        yield Table("status", (Split("status", ("K", "E")),), Counter((child["status"],) for child in here))
        return
    counts: Counts = Counter((child["year"], child["status"]) for child in here)
    for year, number in rolls.items():
        counts[year, "N"] = number - counts[year, "K"] - counts[year, "E"]
    yield Table("years", (Split("year", taught), Split("status", ("K", "E"), ("N",))), counts)


def _needs(here: Sequence[Child]) -> Iterator[Table]:
    need = Split("need", NEEDS)
    for of in (SEN, SUPPORT, EHC):
        yield _table(here, need, of)


def _each(school: School, here: Sequence[Child], day: date) -> Iterator[Table]:
    """One question after the other, those that matter most first."""
    yes_no = (("yes", "no"),)
    yield _table(here, Split("sex", ("F", "M"), (NOT_KNOWN,)), SEN)
    for name in GROUPS:
        yield _table(here, Split(name, *yes_no), SEN)
    yield _table(here, Split("annual review", *yes_no), EHC)
    for of in (SEN, SUPPORT, EHC):
        yield _table(here, Split("request", ANSWERS, (NONE,)), of)
    yield _table(here, Split("plan", *yes_no), SEN)
    for name in ("pupil's view", "parents' view"):
        yield _table(here, Split(name, *yes_no), {**SEN, "plan": "yes"})
    yield _table(here, Split("review held", *yes_no), SEN)
    yield _table(here, Split("by its day", *yes_no), {**SEN, "review held": "yes"})
    yield _table(here, Split("parents came", ("3 or more", "1 or 2"), ("none",)), {**SEN, "review held": "yes"})
    yield _table(here, Split("targets", ("half or more", "fewer"), ("none closed",)), SEN)
    for of in (SEN, SUPPORT, EHC):
        yield _table(here, Split("absence", ("persistent", "less"), (NOT_KNOWN,)), of)
        yield _table(here, Split("suspended", *yes_no), of)
    for check, year in CHECKS:
        if year in school.settings.years:
            yield _table(here, Split(check, ("reached", "not yet"), (NOT_KNOWN,)), {**SEN, "year": year})
    for one in offered(school, Period(year_before(day), day)):
        yield _table(here, Split(f"in {one.id}", *yes_no), SEN)
        yield _table(
            here, Split(f"moved in {one.id}", ("improved",), ("not", NOT_KNOWN)), {**SEN, f"in {one.id}": "yes"}
        )
    for agency in sorted(one.id for one in school.settings.agencies):
        yield _table(here, Split(f"agency {agency}", *yes_no), SEN)
    yield _table(here, Split("waiting", *yes_no), SEN)


def _table(here: Sequence[Child], split: Split, of: Labels) -> Table:
    """How many of some children have which answer."""
    counts: Counts = Counter((child[split.name],) for child in here if fits(child, of))
    return Table(f"{split.name} of {sorted(of.items())}", (split,), counts, of)


def fits(child: Child, of: Labels) -> bool:
    """Whether a child is among those meant."""
    return all(child[name] == label or (label == "SEN" and name == "status") for name, label in of.items())
