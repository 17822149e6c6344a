"""Since when a pupil has stood at a provision without a break. A new stage at the same provision is no new decision."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date, timedelta
from typing import NamedTuple

from sendcli.duties.event import When
from sendcli.model.pupil import Pupil, Status


class Standing(NamedTuple):
    """An unbroken run of status rows of one provision.

    Attributes:
        first: the row with which it began: the decision.
        told: what the rows say on telling the parents: that they were, else that they were not.
        before: the provision before it; nothing if there was none, or the same with a break.
    """

    first: Status
    told: When
    before: str

    @property
    def start(self) -> date:
        """The day of the decision."""
        return self.first.start

    @property
    def provision(self) -> str:
        """The census code."""
        return self.first.provision


def standing(pupil: Pupil, today: date) -> Standing | None:
    """The run of rows that holds today; None if there is no row yet."""
    rows = sorted((row for row in pupil.status if row.start <= today), key=lambda row: row.start)
    if not rows:
        return None
    run = [rows.pop()]
    while rows and rows[-1].provision == run[0].provision and _unbroken(rows[-1], run[0]):
        run.insert(0, rows.pop())
    return Standing(run[0], _told(run), _before(rows, run[0]))


def _unbroken(before: Status, row: Status) -> bool:
    return before.end is None or row.start <= before.end + timedelta(days=1)


def _before(rows: list[Status], first: Status) -> str:
    return rows[-1].provision if rows and rows[-1].provision != first.provision else ""


def _told(run: list[Status]) -> When:
    said = [row.parents_told for row in run if row.parents_told is not None]
    return next((told for told in said if told), said[0] if said else None)
