"""What is counted, timed or taken as a part of a whole."""

from __future__ import annotations

from sendcli.model.catalogue.scale import Growth, Measure

# The table is by American grade. Grade 1 is for ages 6 to 7, the age of Year 2: so each stands a year group later.
_FUCHS = (
    "passage reading: Fuchs, Fuchs, Hamlett, Walz and Germann (1993), as tabulated by the IRIS Center, Vanderbilt; "
    "American pupils of the same age"
)
_PASSAGES = tuple(
    Growth(str(grade + 1), f"grade {grade}", a_week, _FUCHS, verified=True)
    for grade, a_week in enumerate((2.0, 1.5, 1.0, 0.9, 0.5, 0.3), start=1)
)
_OBSERVED = "keep for how long was observed: 6 in an hour is not 6 in a day"

COUNTED = (
    Measure("frequency", "How often in the time observed", "count", 0, direction="either", unit="times",
            note=_OBSERVED),
    Measure("duration", "How long", "interval", 0, whole=False, direction="either", unit="minutes"),
    Measure("latency", "How long until it begins", "interval", 0, whole=False, direction="either",
            unit="seconds"),
    Measure("percent_correct", "Part that is right", "interval", 0, 100, whole=False, unit="per cent",
            note="keep of how many: 7 of 10 and 70 of 100 are not equally sure"),
    Measure("wcpm", "Words read correctly in a minute", "count", 0, 300, unit="words a minute", growth=_PASSAGES,
            note="only passages of the same level can be compared; begin at the median of three"),
    Measure("attendance_pct", "Attendance", "interval", 0, 100, whole=False, unit="per cent",
            note="sessions attended of those possible; absent for a tenth or more is persistent absence, "
                 "for half or more severe",
            source="gov.uk, working together to improve school attendance", verified=True),
    Measure("suspensions", "Suspensions, half days counted", "interval", 0, whole=False, direction="down",
            unit="days"),
)  # fmt: skip
