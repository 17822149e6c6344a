"""Dates that run out: medicines, training, one-page profiles, from the records' own dates."""

from __future__ import annotations

from sendcli.duties.duty import Duty, Force

_FORCE: Force = "good practice"

EXPIRY = (
    Duty(
        "ihp.medicine",
        "Ask the parents for a new supply of the medicine",
        "healthcare",
        "statutory guidance",
        "Children and Families Act 2014 s.100, guidance: medicines and auto-injectors in date; unverified",
        "expiry.medicine",
        counted="on the expiry date",
        verified=False,
        next="See `send show {pupil}`; ask the parents, and write the new date behind `expires:`.",
    ),
    Duty(
        "ihp.training",
        "Renew the training that the healthcare plan needs",
        "healthcare",
        _FORCE,
        "the date in the healthcare plan; guidance under Children and Families Act 2014 s.100",
        "expiry.plan_training",
        counted="on the day the training runs out",
        next="Ask the school nurse for a day, and write the new dates into the plan.",
    ),
    Duty(
        "staff.training",
        "Renew the training",
        "staff",
        _FORCE,
        "the date in the staff file",
        "expiry.staff_training",
        counted="on the day the training runs out",
        next="Book the training, and add it to `training:` of the staff file.",
    ),
    Duty(
        "profile.renew",
        "Write the one-page profile anew with the pupil",
        "sen-support",
        _FORCE,
        "the date in the profile",
        "expiry.profile",
        counted="on the day set in the profile",
        next="See `send show {pupil}`; write it with the pupil, and set `written:` and `expires:`.",
    ),
)
