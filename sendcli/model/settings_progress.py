"""How the school judges progress: its decision rule, and from when on a reading is old."""

from __future__ import annotations

from sendcli.model import fields as f
from sendcli.model.record import Record

DECISION_RULES = ("4/4", "3/6", "latest-4", "trend")
RULE, RECENT_DAYS, DELIVERED = "4/4", 28, 80


class ProgressSettings(Record, title="how progress is judged"):
    """What `send progress` goes by. What is left out is as usual: rule 4/4, 28 days, 80 per cent."""

    rule: str | None = f.choice(
        DECISION_RULES,
        "The decision rule: 4/4, 3/6 and latest-4 count readings on one side of the aim line, trend compares slopes.",
        example="4/4",
    )
    recent_days: int | None = f.whole(
        "A latest reading that is older says nothing of today; holidays do not count.", low=1, high=400, example="28"
    )
    delivered: int | None = f.whole(
        "Per cent of the planned sessions; below it, delivery is looked at first.", low=0, high=100, example="80"
    )
