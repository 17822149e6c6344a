"""Behaviour, restrictive intervention, risk and part-time timetables. Healthcare plans."""

from __future__ import annotations

from datetime import date

from sendcli.dates.arithmetic import Offset
from sendcli.duties.duty import Duty

_KIND = "behaviour"
_FORCE_LAW = (
    "Education and Inspections Act 2006 s.93A; Schools (Recording and Reporting of Seclusion and Restraint) "
    "(No. 2) (England) Regulations 2025"
)
_PLAN = "See `send show {pupil}`; review the plan and add the review to its `reviewed:`."

BEHAVIOUR = (
    Duty(
        "rpi.record",
        "Write down the restrictive intervention",
        _KIND,
        "statute",
        f"{_FORCE_LAW}; VWV; The Key",
        "force.recorded",
        counted="as soon as practicable: the aim is the same day",
        start=date(2026, 4, 1),
        next="Write the record on the same day, and the day behind `recorded:` of the log entry.",
    ),
    Duty(
        "rpi.report",
        "Tell each parent about the restrictive intervention",
        _KIND,
        "statute",
        f"{_FORCE_LAW}: s.93A(1)(b) and (5)",
        "force.told",
        counted="as soon as practicable: the aim is the same day",
        start=date(2026, 4, 1),
        next="Tell each parent, and write the day behind `parents_told:` of the log entry.",
        note="Not where telling a parent is likely to cause significant harm: then the LA is told. Ask the DSL.",
    ),
    Duty(
        "bsp.review",
        "Review the behaviour support plan",
        _KIND,
        "good practice",
        "convention of six weeks or half a term, unverified; `reviewed regularly` in LA guidance",
        "plan.start",
        Offset(6, "weeks"),
        counted="every six weeks, unless another day was agreed",
        verified=False,
        next=_PLAN,
        only="behaviour-support",
    ),
    Duty(
        "bsp.after_incident",
        "Consider whether the plan still fits after the incident",
        _KIND,
        "good practice",
        "behaviour plans are reviewed after a serious incident, risk assessments after any; unverified",
        "plan.incident",
        Offset(2, "weeks"),
        counted="after each intervention or suspension; two weeks are assumed",
        verified=False,
        next=_PLAN,
        consider=True,
    ),
    Duty(
        "risk.review",
        "Review the risk assessment",
        _KIND,
        "good practice",
        "at least termly, and after any incident or change; unverified",
        "plan.termly",
        terms=1,
        counted="at least termly, unless another day was agreed",
        verified=False,
        next=_PLAN,
        only="risk-assessment",
    ),
    Duty(
        "ptt.review",
        "Review the part-time timetable",
        _KIND,
        "statutory guidance",
        "DfE, Working together to improve school attendance, statutory since 19 August 2024; details unverified",
        "part_time.review",
        counted="on the day that was agreed",
        verified=False,
        next="See `send show {pupil}`; meet the parents, and write down `reviews:` and the next `review:`.",
        note="A part-time timetable is exceptional, time-limited, agreed with the parents, and no behaviour tool.",
    ),
    Duty(
        "ptt.agreement",
        "Get the parents' written agreement to the part-time timetable",
        _KIND,
        "statutory guidance",
        "DfE, Working together to improve school attendance, statutory since 19 August 2024; details unverified",
        "part_time.agreed",
        counted="before it begins: shown as due on its first day",
        verified=False,
        next="Ask the parents, tell the LA, and write the days behind `agreed:` and `la_told:`.",
        note="Without the parents' agreement the pupil is entitled to full-time education.",
    ),
    Duty(
        "ptt.end",
        "End the part-time timetable",
        _KIND,
        "statutory guidance",
        "DfE, Working together to improve school attendance, statutory since 19 August 2024; details unverified",
        "part_time.end",
        counted="on the planned last day",
        verified=False,
        next="Write `ended:` when the pupil is back full time, or agree and record a new last day.",
    ),
    Duty(
        "attendance.penalty",
        "Watch for ten unauthorised sessions in ten school weeks",
        _KIND,
        "statute",
        "Northumberland LA, education welfare",
        consider=True,
        computed=False,
        why_not="The records hold sums over periods, not each session; the MIS knows.",
    ),
    Duty(
        "ihp.review",
        "Review the individual healthcare plan",
        "healthcare",
        "statutory guidance",
        "Children and Families Act 2014 s.100, guidance on medical conditions; starservice.org.uk",
        "plan.start",
        Offset(12, "months"),
        counted="at least once a year; earlier if agreed",
        next=_PLAN,
        only="individual-healthcare",
    ),
)
