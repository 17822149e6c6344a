"""Who came onto the register and went off it since the figures that were published last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from sendcli.analysis.register import register
from sendcli.analysis.suppression.figures import Key, Split, Table
from sendcli.analysis.suppression.published import Published, Said
from sendcli.model.school import School

Labels = Mapping[str, str]
Counts = Counter[tuple[str, ...]]


class Since:
    """The moves since a day: the tables, and the labels of their figures."""

    def __init__(self, school: School, day: date, since: date) -> None:
        self.day = since
        self.name = f"on {since.isoformat()}"
        then = {line.pupil: line.provision for line in register(school, since, day).lines}
        now = {line.pupil: line.provision for line in register(school, day, day).lines}
        self.before = Counter(then.values())
        before, off = Split(self.name, ("N",), ("SEN",)), Split("status", ("off",), ("SEN",))
        stepped = Split(self.name, ("K",), ("E", "N"))
        came: Counts = Counter(("SEN",) if pupil in then else ("N",) for pupil in now)
        went: Counts = Counter(("SEN",) if pupil in now else ("off",) for pupil in then)
        up: Counts = Counter((then.get(pupil, "N"),) for pupil, status in now.items() if status == "E")
        self.tables = (
            Table(f"came since {since}", (before,), came, {"status": "SEN"}),
            Table(f"went since {since}", (off,), went, {self.name: "SEN"}),
            Table(f"to E since {since}", (stepped,), up, {"status": "E"}),
        )

    def said(self) -> dict[Key, Said]:
        """How many there were on the day, for the office."""
        return {
            (("status", status),): Said("number", sum(self.before[code] for code in codes), self.day)
            for status, codes in (("K", "K"), ("E", "E"), ("SEN", "KE"))
        }

    @property
    def figures(self) -> dict[str, Labels]:
        """What is printed."""
        return {
            "came": {"status": "SEN", self.name: "N"},
            "went": {self.name: "SEN", "status": "off"},
            "stepped": {"status": "E", self.name: "K"},
        }


def since_last(school: School, day: date, earlier: Published | None) -> Since | None:
    """The moves since the last published figures.

    None where there are none, or where they told no number for the register, or another than the files have of that
    day by now: then the moves and the two numbers would not add up, and what is over would be a child.
    """
    old = earlier.figures.get((("status", "SEN"),)) if earlier else None
    if earlier is None or old is None or old.said.kind != "number" or earlier.day >= day:
        return None
    found = Since(school, day, earlier.day)
    return found if found.before.total() == old.said.number else None
