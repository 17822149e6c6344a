"""The weekly question, as one pure function of two states of the folder and a day."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sendcli.analysis.progress.progress import Progress, progress
from sendcli.analysis.review_due import review_due
from sendcli.analysis.week.ahead import Ahead, Clocks, ahead
from sendcli.analysis.week.behind import Behind, Blind, behind
from sendcli.analysis.week.flaws import Flaws, flaws
from sendcli.analysis.week.papers import MEETINGS, Papers, papers
from sendcli.analysis.week.stale import Stale, stale
from sendcli.model.school import School
from sendcli.problem import Problem

# Verdicts after which somebody decides. "cannot be measured" is for the one who writes targets: send target check.
DECIDE = ("not on course", "not delivered", "no recent reading", "ahead")


class Known(NamedTuple):
    """What the question goes by.

    Attributes:
        now: the folder now.
        then: the folder before the first of the days; None where git does not know it.
        lost: the paths of files of the earlier state that could not be read, so that nothing in them is news.
        touched: by pupil, when a file of theirs was last changed.
        problems: what `send validate` finds now.
    """

    now: School
    then: School | None = None
    lost: frozenset[str] = frozenset()
    touched: Mapping[str, date] = {}
    problems: Sequence[Problem] = ()


class Week(NamedTuple):
    """The summary of some days, mostly a week.

    Attributes:
        since: the first of the days.
        day: the day on which it is asked.
        behind: what the days brought.
        ahead: what is late and what comes, but for meetings with parents, which stand among the papers.
        papers: what to send, hold, measure, tell.
        decide: targets whose numbers ask for a decision, the most pressing first.
        stale: what nobody has touched or read for long.
        flaws: what is wrong in the files.
    """

    since: date
    day: date
    behind: Behind
    ahead: Ahead
    papers: Papers
    decide: tuple[Progress, ...]
    stale: Stale
    flaws: Flaws

    @property
    def tells(self) -> bool:
        """Whether there is anything to tell: not reminders, missing dates or mere warnings."""
        looks = (self.behind.counts, self.behind.settled, self.decide, *self.papers, *self.stale, self.flaws.errors)
        return any(looks) or any(_pressing(clocks) for clocks in self.ahead[:3])


def week(known: Known, since: date, day: date) -> Week:
    """What the days from `since` to `day` brought, and what the four weeks from `day` on ask.

    Args:
        known: the folder at both ends, and what is known of the time between.
        since: the first day that counts.
        day: the day that is asked about.

    Raises:
        DateError: for a day in which no school year can be reckoned.
    """
    school = known.now
    items = review_due(school, day, None)
    rows = progress(school, day)
    return Week(
        since=since,
        day=day,
        behind=behind(known.then, school, (since, day), Blind(known.lost, _unseen(known.problems)), items),
        ahead=ahead(item for item in items if item.duty.id not in MEETINGS),
        papers=papers(school, items, since, day),
        decide=tuple(row for row in rows if row.judged.verdict in DECIDE),
        stale=stale(school, day, known.touched, rows),
        flaws=flaws(known.problems),
    )


def _unseen(problems: Sequence[Problem]) -> frozenset[str]:
    """Of whom not everything can be seen: pupils with errors in a file of theirs; "" for files that are no pupil's."""
    parts = [problem.place.file.split("/") for problem in problems if problem.severity == "error"]
    return frozenset(part[2] if part[1:2] == ["pupils"] and len(part) > 3 else "" for part in parts)


def _pressing(clocks: Clocks) -> bool:
    return bool(clocks.late or clocks.soon or clocks.later)
