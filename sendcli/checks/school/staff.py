"""Staff files: the SENCO's qualification, line managers, hours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.checks.check import Finding, check
from sendcli.dates.words import dated
from sendcli.model.common import Slot
from sendcli.model.school import School

# Special Educational Needs and Disability regulations as amended: the NPQ replaced the NASENCo award on this day.
_NPQ = date(2024, 9, 1)


@check("STF001")
def course_of_its_time(school: School) -> Iterator[Finding]:
    """The SENCO's course is the one that could be begun on that day.

    NASENCo courses had to begin before 1 September 2024; the NPQ for SENCOs replaced them from that day on.

    Bad:
        # records/staff/lund.yaml
        name: Erika Lund
        roles: [senco, class-teacher]
        senco: {since: 2024-09-01, course: nasenco, started: 2025-10-06}

    Good:
        # records/staff/lund.yaml
        name: Erika Lund
        roles: [senco, class-teacher]
        senco: {since: 2024-09-01, course: npq-senco, started: 2025-10-06}
    """
    for person in school.staff.values():
        post = person.senco
        if not post or not post.started:
            continue
        if post.course == "nasenco" and post.started >= _NPQ:
            words = f"a NASENCo course could not begin on {dated(post.started)}"
            yield (post.place("started"), words, f"since {dated(_NPQ)} the course is npq-senco")
        if post.course == "npq-senco" and post.started < _NPQ:
            words = f"the NPQ could not begin on {dated(post.started)}"
            yield (post.place("started"), words, f"before {dated(_NPQ)} the course was nasenco")


@check("STF002")
def post_goes_with_the_role(school: School) -> Iterator[Finding]:
    """Who has the SENCO post has the role `senco`.

    `senco:` in a staff file holds what the three-year rule on the qualification needs.

    Bad:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teaching-assistant]
        rate: ta
        senco: {since: 2024-09-01}

    Good:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [senco]
        rate: ta
        senco: {since: 2024-09-01}
    """
    for person in school.staff.values():
        if person.senco and "senco" not in person.roles and not person.end:
            words = "there is a SENCO post here, but not the role `senco`"
            yield (person.place("roles"), words, f"`senco:` is on line {person.place('senco').line}")


@check("STF003", "warning")
def senco_is_a_teacher(school: School) -> Iterator[Finding]:
    """The SENCO is a qualified teacher.

    In maintained schools and academies the law asks for it (Children and Families Act 2014 section 67 and
    the regulations of 2014). Independent schools may allow this.

    Bad:
        # records/staff/lund.yaml
        name: Erika Lund
        roles: [senco, class-teacher]
        senco: {since: 2024-09-01, teacher: no}

    Good:
        # records/staff/lund.yaml
        name: Erika Lund
        roles: [senco, class-teacher]
        senco: {since: 2024-09-01, teacher: yes}
    """
    for person in school.staff.values():
        if person.senco and person.senco.teacher is False and not person.end:
            yield (person.senco.place("teacher"), "the SENCO is not a qualified teacher")


@check("STF004")
def managers_lead_up(school: School) -> Iterator[Finding]:
    """Line managers do not lead in a circle.

    Nobody is their own manager, nor the manager of their manager.

    Bad:
        # records/staff/lund.yaml
        name: Erika Lund
        roles: [senco, class-teacher]
        manager: okafor

    Good:
        # records/staff/lund.yaml
        name: Erika Lund
        roles: [senco, class-teacher]
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teaching-assistant]
        rate: ta
        manager: lund
    """
    for name, person in school.staff.items():
        way = [name]
        above = person.manager
        while above and above in school.staff and above not in way:
            way.append(above)
            above = school.staff[above].manager
        if above == name:
            yield (person.place("manager"), f"line managers in a circle: {', '.join((*way, name))}")


@check("STF005", "warning")
def timetable_fits_the_hours(school: School) -> Iterator[Finding]:
    """Fixed times in the week are no more than the hours of work.

    What is planned beyond the contract is not delivered, or not paid.

    Bad:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teaching-assistant]
        rate: ta
        hours: 5
        timetable:
        - {day: every-day, from: "09:00", to: "10:30"}

    Good:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teaching-assistant]
        rate: ta
        hours: 27.5
        timetable:
        - {day: every-day, from: "09:00", to: "10:30"}
    """
    for person in school.staff.values():
        minutes = sum(map(_minutes, person.timetable))
        if person.hours and minutes > person.hours * 60:
            words = f"{minutes / 60:.1f} hours of fixed times in a week of {person.hours:g} hours"
            yield (person.place("timetable"), words, f"`hours` is on line {person.place('hours').line}")


def _minutes(slot: Slot) -> int:
    """Minutes a week of one slot."""
    length = slot.minutes or 0
    if slot.start and slot.end:
        length = max(0, _clock(slot.end) - _clock(slot.start))
    return length * (5 if slot.day == "every-day" else 1)


def _clock(time: str) -> int:
    return int(time[:2]) * 60 + int(time[3:])
