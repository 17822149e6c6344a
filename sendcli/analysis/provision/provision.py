"""The provision of a school on a day: every line of the map, and what plans promise that nothing delivers.

A line of a plan that a run delivers is not listed beside the run. A run delivers it if the line names the intervention
and the pupil is in a run of it, or if the pupil's place in the run names the line (`ehcp: [F1]`).
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from sendcli.analysis.provision.costing import WEEKS
from sendcli.analysis.provision.found import lines_of, names
from sendcli.analysis.provision.gaps import Gap, concerns
from sendcli.analysis.provision.lines import Asking, line_row
from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.narrow import EVERYTHING, Wanted, narrowed
from sendcli.analysis.provision.often import weekly
from sendcli.analysis.provision.repeats import told_apart
from sendcli.analysis.provision.row import Part, Row
from sendcli.analysis.provision.runs import run_rows
from sendcli.analysis.provision.universal import universal_rows
from sendcli.dates.parse import DateError
from sendcli.model.ehcp import ProvisionLine
from sendcli.model.school import PupilFile, School
from sendcli.model.support import LAYERS

Place = tuple[Row, Part]


class Provision(NamedTuple):
    """The map of a day.

    Attributes:
        on: the day.
        since: what ended from then on is listed too; the day itself, if nothing else was asked for.
        weeks: weeks a year that it is costed over, and whether school.yaml says so.
        rows: the lines, by layer, area and name.
        gaps: what plans promise that nothing delivers.
    """

    on: date
    since: date
    weeks: int
    weeks_recorded: bool
    rows: tuple[Row, ...]
    gaps: tuple[Gap, ...]


def provision(school: School, day: date, wanted: Wanted = EVERYTHING) -> Provision:
    """What runs on a day, for whom, how much of it, and what it costs.

    Args:
        school: the snapshot.
        day: the day that is asked about.
        wanted: which lines and pupils.

    Raises:
        DateError: for a day outside the years 1900 to 2999, in which no school year can be reckoned.
    """
    if not 1900 <= day.year <= 2999:
        raise DateError(f"{day.isoformat()}: choose a day of the years 1900 to 2999")
    since = min(wanted.since or day, day)
    weeks = school.settings.weeks_per_year
    asking = Asking(school, day, weeks or WEEKS)
    runs = [_present(school, row, since) for row in run_rows(school, day, since)]
    rows, gaps, mine = [*universal_rows(school, day), *runs], list[Gap](), _places(runs, day)
    for file in school.pupils.values():
        if file.on_roll(day):
            own, lacking = _lines(asking, file, mine.get(file.id, []))
            rows += own
            gaps += lacking
    kept = [row for row in (narrowed(school, row, wanted) for row in rows) if row]
    shown = [gap for gap in gaps if wanted.has(school, gap.pupil) and concerns(school, gap, wanted, kept)]
    kept.sort(key=_order)
    return Provision(day, since, asking.weeks, weeks is not None, tuple(kept), tuple(shown))


def _present(school: School, row: Row, since: date) -> Row:
    """A line without those who were no longer here. Whose file cannot be read is taken to be."""
    return row._replace(parts=tuple(part for part in row.parts if _here(school.pupils.get(part.pupil), since)))


def _here(file: PupilFile | None, day: date) -> bool:
    return file is None or file.pupil is None or file.on_roll(day)


def _places(runs: list[Row], day: date) -> dict[str, list[Place]]:
    """Each pupil's places in runs on a day."""
    found: dict[str, list[Place]] = {}
    for row in runs:
        for part in row.parts:
            if _now(row, part, day):
                found.setdefault(part.pupil, []).append((row, part))
    return found


def _lines(asking: Asking, file: PupilFile, mine: list[Place]) -> tuple[list[Row], list[Gap]]:
    rows, gaps = [], []
    for found in lines_of(file, asking.school, asking.day):
        label = found.line.id if isinstance(found.line, ProvisionLine) else ""
        named = names(found.line)
        by = [(row, part) for row, part in mine if row.intervention == named or (label and label in part.lines)]
        said = weekly(found.line, asking.weeks)
        known = None if isinstance(said, Lack) else said.minutes
        if by:
            given = _minutes(part for _, part in by)
            if known is not None and given is not None and given < known:
                gaps.append(Gap("less", file.id, found.id, by[0][0].intervention, known, given))
        elif named and not _universal(asking.school, named):
            gaps.append(Gap("no run", file.id, found.id, named, known, None))
        elif not named:
            rows.append(line_row(asking, file.id, found))
    return told_apart(rows), gaps


def _now(row: Row, part: Part, day: date) -> bool:
    return (row.last is None or row.last >= day) and (part.last is None or part.last >= day)


def _minutes(parts: Iterator[Part]) -> Fraction | None:
    found = [part.minutes for part in parts]
    known = [one for one in found if not isinstance(one, Lack)]
    return sum(known, Fraction(0)) if len(known) == len(found) else None


def _universal(school: School, name: str) -> bool:
    programme = school.programmes.get(name)
    return bool(programme and programme.intervention and programme.intervention.layer == "universal")


def _order(row: Row) -> tuple[int, str, str, str]:
    place = LAYERS.index(row.layer) if row.layer in LAYERS else len(LAYERS) + (not row.layer)
    return place, row.layer, (row.areas or ("~",))[0], row.id
