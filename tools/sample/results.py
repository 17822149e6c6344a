"""Test results and attendance of a pupil."""

from __future__ import annotations

from tools.sample.dice import Dice
from tools.sample.emit import Row
from tools.sample.roster import Child

# Mean absence by primary need in per cent, near the national medians of primary schools.
ABSENCE = {
    "SEMH": 11,
    "ASD": 9,
    "MLD": 8,
    "PD": 10,
    "SLCN": 7,
    "SPLD": 6,
    "HI": 6,
    "VI": 6,
    "DS": 9,
    "OTH": 8,
    "NSA": 7,
}
LAST_YEAR = ("2025-09-02", "2026-07-21", 382)
THIS_TERM = ("2026-09-02", "2026-11-20", 104)


def attendance(child: Child) -> list[Row]:
    """Last school year, and this term as far as it has gone."""
    dice = Dice("attendance", child.id)
    absent = ABSENCE[child.needs[0]] if child.needs else 5
    rows = []
    for start, end, sessions in (LAST_YEAR, THIS_TERM):
        if child.joined > start[:7] + "-30" or child.now == "L":
            continue
        begun = max(start, child.joined)
        possible = sessions - 2 * (begun == "2026-09-03") - 2 * (begun == "2025-09-03")
        percent = max(1.0, absent + dice.noise(absent * 0.7))
        attended = possible - round(possible * percent / 100)
        row = Row({"from": begun, "to": end, "possible": possible, "attended": attended})
        if dice.chance(0.3):
            row["late"] = dice.whole(1, possible // 30)
        if start == THIS_TERM[0] or dice.chance(0.4):
            rows.append(row)
    return rows


def assessments(child: Child) -> list[Row]:
    """What the school tests in the year: phonics, tables, reading."""
    if child.now == "L" or child.joined > "2026-05":
        return []
    dice = Dice("results", child.id)
    low = {"E": -11, "K": -5}.get(child.now, 4)
    rows = []
    if child.year == "2":
        value = max(4, min(40, round(25 + low + dice.noise(9))))
        rows.append(Row(date="2026-06-09", measure="phonics_y1", value=value, test="phonics screening check"))
    if child.year == "5":
        value = max(2, min(25, round(17 + low + dice.noise(7))))
        rows.append(Row(date="2026-06-09", measure="mtc", value=value, test="multiplication tables check"))
    if child.year in "3456":
        for day in (
            ("2025-09-16", "2026-06-18") if dice.chance(0.4) and child.joined < "2025-09-10" else ("2026-06-18",)
        ):
            rows.append(_reading(dice, day, 92 + low))
    if child.now == "K" and child.year in "456" and dice.chance(0.3):
        months = round(82 + child.year_number * 4 + dice.noise(9))
        rows.append(Row(date="2026-09-17", measure="spelling_age", value=f"{months // 12}:{months % 12:02}"))
    return rows


def _reading(dice: Dice, day: str, middle: int) -> Row:
    value = round(middle + dice.noise(11))
    text = "<70" if value < 70 else str(value)
    return Row(date=day, measure="standardised", value=text, test="group reading test", subject="reading")
