"""Small schools for these tests, from a few lines a pupil."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.analyse.analyse import Analysis, analyse
from sendcli.analysis.analyse.people import Period
from sendcli.analysis.analyse.row import Row
from sendcli.model.school import School
from sendcli.store.kinds import kind_of
from sendcli.store.load import assemble
from sendcli.store.parse import parse

TODAY = date(2026, 11, 23)
PERIOD = Period(date(2025, 11, 24), TODAY)
SCHOOL = """\
name: Ash
la: "916"
establishment: "9999"
years: [R, "1", "2", "3"]
roll: {R: 30, "3": 28}
roll_on: 2026-10-01
"""


def pupil(lines: str = "", provision: str = "K", since: str = "2025-09-03", born: str = "2018-03-02") -> str:
    """The file of a pupil in Year 3, with more lines, unless these say otherwise."""
    own = {line.split(":")[0] for line in lines.splitlines()}
    usual = {
        "name": "name: {given: Ada, family: Example}",
        "born": f"born: {born}",
        "year": 'year: "3"',
        "joined": "joined: 2024-09-04",
        "status": f"status:\n- {{from: {since}, provision: {provision}}}",
    }
    return "\n".join([*(line for key, line in usual.items() if key not in own), lines, ""])


def school(*pupils: str, **more: str) -> School:
    """A school of pupils p-0001, p-0002 ...; `more` are other files, `__` for a slash in their path."""
    files = {"school.yaml": SCHOOL} | {f"pupils/p-{n:04}/pupil.yaml": text for n, text in enumerate(pupils, 1)}
    files |= {f"{path.replace('__', '/')}.yaml": text for path, text in more.items()}
    parsed = []
    for path, text in files.items():
        kind = kind_of(path)
        assert kind is not None
        parsed.append(parse(f"records/{path}", text.encode(), kind))
    loaded = assemble(parsed, [])
    assert [problem for problem in loaded.problems if problem.severity == "error"] == []
    return loaded.school


def asked(snapshot: School, *bys: str, period: Period = PERIOD) -> Analysis:
    """The analysis as of the usual day."""
    return analyse(snapshot, period, TODAY, bys)


def only(rows: list[Row], what: str, group: str = "all", gap: bool = False) -> Row:
    """The one row of a group whose `what` holds these words."""
    found = [row for row in rows if what in row.what and row.group == group and row.what.startswith("gap") == gap]
    assert len(found) == 1, found
    return found[0]
