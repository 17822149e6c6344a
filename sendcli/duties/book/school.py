"""The SENCO's qualification and the census. The school's own dates."""

from __future__ import annotations

from sendcli.dates.arithmetic import Offset
from sendcli.duties.duty import Duty

SCHOOL = (
    Duty(
        "senco.qualification",
        "Complete the SENCO qualification",
        "staff",
        "statute",
        "SEND Regulations 2014 reg 49(4) and (7)",
        "staff.senco",
        Offset(3, "years"),
        counted="the third anniversary of first becoming a SENCO",
        next="See to the course, and write `completed:` below `senco:` in the staff file.",
        note="NPQ for SENCOs; the NASENCO counts if begun before 1 September 2024. Not for SENCOs of before "
        "September 2009: mark them `exempt: yes`.",
    ),
    Duty(
        "senco.nasenco",
        "Complete the NASENCO course: after that day it no longer counts",
        "staff",
        "statute",
        "SEND Regulations 2014 reg 49(7)",
        "staff.nasenco",
        Offset(-1, "days"),
        counted="before 1 September 2027",
        next="Ask the provider for the date of the award, and write `completed:` when it comes.",
    ),
    Duty(
        "census.sen",
        "Check SEN provision before the school census",
        "census",
        "statute",
        "Norfolk LA, SEN census guidance; days: Devon LA",
        "calendar.census",
        counted="first Thursday of October, third of January, third of May",
        next="Compare the register with the MIS, and correct both.",
        note="Provision goes into every census, types of need into the one in spring.",
        window=True,
    ),
    Duty(
        "calendar.deadline",
        "Meet the deadline of the school's calendar",
        "own",
        "the school's own",
        "the school's calendar",
        "calendar.date",
        counted="on the day in the calendar",
        next="Do it, and write the day behind `done:` in the calendar.",
        only="deadline",
    ),
    Duty(
        "calendar.date",
        "Be ready for the date in the school's calendar",
        "own",
        "the school's own",
        "the school's calendar",
        "calendar.date",
        counted="on the day in the calendar",
        next="See the calendar.",
        only="date",
        window=True,
    ),
)
