"""Things with a date on which they run out: medicines, training, one-page profiles.

The name of a medicine is not for lists; the item says in which plan it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import lead, on_roll, senco
from sendcli.duties.triggers.plan_series import plans
from sendcli.model.plan_kinds import HealthcarePlan
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School


def _health(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, str, HealthcarePlan]]:
    for file, pupil in on_roll(school, today):
        for name, plan, overtaken, over in plans(school, today, file.id, ("individual-healthcare",)):
            if isinstance(plan, HealthcarePlan) and not overtaken and not over:
                yield file, pupil, name, plan


def medicine(school: School, today: date) -> Iterator[Event]:
    """Starts with the expiry date of a medicine in a healthcare plan. Ends when a new date is written."""
    for file, pupil, name, plan in _health(school, today):
        for row in plan.medicines:
            if row.expires:
                fact: Fact = ("expires", row, "expires")
                owner = plan.lead or lead(school, pupil)
                what = f"a medicine in {name}" + (" has expired" if row.expires < today else "")
                yield Event(file.id, row.expires, None, what, owner, (fact,))


def plan_training(school: School, today: date) -> Iterator[Event]:
    """Starts with the day on which training for a healthcare plan runs out. Ends when a new date is written."""
    for file, pupil, name, plan in _health(school, today):
        for row in plan.training:
            if row.expires:
                who = f" ({row.staff})" if row.staff else ""
                owner = plan.lead or lead(school, pupil)
                fact: Fact = ("expires", row, "expires")
                yield Event(file.id, row.expires, None, f"{row.what}{who}, {name}", owner, (fact,))


def staff_training(school: School, today: date) -> Iterator[Event]:
    """Starts with the day on which the training of a member of staff runs out. Ends with the same training later."""
    for name, staff in school.staff.items():
        if staff.end is None or staff.end >= today:
            for row in staff.training:
                newer = any(other.what == row.what and (other.on or date.min) > (row.on or date.min)
                            for other in staff.training)  # fmt: skip
                if row.expires:
                    fact: Fact = ("expires", row, "expires")
                    yield Event("", row.expires, newer, f"{row.what} ({name})", senco(school), (fact,))


def profile(school: School, today: date) -> Iterator[Event]:
    """Starts with the day on which a one-page profile is to be written anew. Ends when it has been."""
    for file, pupil in on_roll(school, today):
        page = pupil.profile
        if page and page.expires:
            fact: Fact = ("expires", page, "expires")
            yield Event(file.id, page.expires, None, "one-page profile", lead(school, pupil), (fact,))
