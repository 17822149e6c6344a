"""One line of the review calendar."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from typing import Literal, NamedTuple

from sendcli.analysis.review_due import State
from sendcli.problem import Place

Standing = Literal["held", "done", "planned", "not recorded"] | State
MEETING = "annual review"
Kind = Literal["plan", "annual review", "looked-after review", "group", "duty"]


class Entry(NamedTuple):
    """Something with a day.

    Attributes:
        on: the day.
        kind: a review of a plan, a step of an annual review, a looked-after review, a look at a group, or a day by
            which a duty is due.
        theme: the kind of plan or review (sen-support, personal-education, annual), or the theme of the duty.
        what: what is on that day.
        state: `held` for meetings and `done` for other steps that have been; `planned` for a day that was agreed and
            is not past; `not recorded` for one that is past without a word; else how a duty stands.
        pupil: the pupil's id; "" for the school as a whole or a group.
        group: the pupils of a group.
        about: the plan, the review or the run, by file name.
        owner: a staff id or a role, who sees to it.
        bound: of a duty, who must do it.
        duties: the rules that ask for it by that day.
        place: where the day stands, for days that are on file.
    """

    on: date
    kind: Kind
    theme: str
    what: str
    state: Standing
    pupil: str = ""
    group: tuple[str, ...] = ()
    about: str = ""
    owner: str = ""
    bound: str = ""
    duties: tuple[str, ...] = ()
    place: Place | None = None

    @property
    def meeting(self) -> bool:
        """Whether people meet about a pupil then; the other days of an annual review are its steps."""
        return self.kind in ("plan", "looked-after review") or (self.kind == "annual review" and self.what == MEETING)


def standing(on: date, day: date, held: bool) -> Standing:
    """How a day on file stands, as seen from another: a day to come was not held, whatever the file says."""
    if held and on <= day:
        return "held"
    return "planned" if on >= day else "not recorded"
