"""Around the meeting of a review: notice that was too short, extra reviews of under-fives, adulthood from Year 9.

Sources: SEND Regulations 2014 reg 20(2) to (4) and (6); SEND Code of Practice 2015 paragraph 9.178 for the
extra reviews, which need not follow the steps of reg 20 (that they need not is from knowledge, unverified).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sendcli.codes.pupils import year_number
from sendcli.dates.schoolyear import school_year, year_by_age
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import ended, lead, with_plan
from sendcli.duties.triggers.reviews import ahead, day_of, fact, invited_on, name_of, open_reviews
from sendcli.model.pupil import Pupil
from sendcli.model.review import AnnualReview
from sendcli.model.school import PupilFile, School

_NOTICE = timedelta(weeks=2)
_ADULTHOOD = 9


def _step(school: School, today: date, pupil: Pupil, file: PupilFile, review: AnnualReview) -> Event:
    facts: tuple[Fact, ...] = (("planned", review, "planned"),)
    return Event(file.id, review.planned, None, name_of(review, today), lead(school, pupil), facts)


def _short(school: School, today: date, field: str, given: str) -> Iterator[Event]:
    for file, pupil, review in ahead(school, today):
        day = invited_on(review, today) if field == "invited" else review.circulated
        if review.kind == "under-five" or not review.planned or not isinstance(day, date):
            continue
        if day <= today <= review.planned and review.planned - day < _NOTICE:
            event = _step(school, today, pupil, file, review)
            words = f"{_days(review.planned - day)} {given}, two weeks are asked"
            facts = (*event.facts, (field, review, field)) if getattr(review, field) else event.facts
            yield event._replace(what=f"{words}; {event.what}", facts=facts)


def _days(span: timedelta) -> str:
    if span.days < 0:
        return "no days"
    return f"{span.days} day{'s' if span.days != 1 else ''}"


def invited_late(school: School, today: date) -> Iterator[Event]:
    """Starts with a planned meeting to which people were invited less than two weeks before. Ends with the meeting."""
    yield from _short(school, today, "invited", "of notice were given")


def circulated_late(school: School, today: date) -> Iterator[Event]:
    """Starts with a planned meeting whose papers went round less than two weeks before. Ends with the meeting."""
    yield from _short(school, today, "circulated", "before the meeting the papers went round")


def under_five(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned extra review of a child under five. Ends with the invitations, or the papers."""
    for file, pupil, review in ahead(school, today):
        if review.kind == "under-five" and review.planned:
            event = _step(school, today, pupil, file, review)
            asked = ended(today, invited_on(review, today))
            yield event._replace(done=asked, what=f"invitations, {event.what}")
            yield event._replace(done=review.circulated, what=f"papers, {event.what}")


def adulthood(school: School, today: date) -> Iterator[Event]:
    """Starts with the meeting, from Year 9 on. Ends when the review says something on adulthood."""
    for file, pupil in with_plan(school, today):
        for review in open_reviews(file, today):
            day = day_of(review, today)
            year, working = _year_at(pupil, day, today) if day else (0, ())
            if year >= _ADULTHOOD and review.kind != "under-five":
                facts = (fact(review, today), ("year", pupil, "year"))
                name, done = name_of(review, today), bool(review.adulthood)
                yield Event(file.id, day, done, name, lead(school, pupil), facts, working=working)


def _year_at(pupil: Pupil, day: date, today: date) -> tuple[int, tuple[str, ...]]:
    """The year group on the day of a meeting. The file has today's; who has none is counted by age."""
    number = year_number(pupil.year)
    if number is not None:
        return number + school_year(day) - school_year(today), ()
    by_age = year_by_age(pupil.born, school_year(day))
    return by_age, (f"year group {pupil.year}: by age Year {by_age} at the meeting",)
