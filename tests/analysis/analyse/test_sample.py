"""The sample school, worked out a second time from the bare files, by other means."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from statistics import mean

import pytest
import yaml

from sendcli.analysis.analyse.analyse import BYS, Analysis
from sendcli.store.load import load
from tests.analysis.analyse.small import asked, only
from tests.analysis.analyse.test_whole import adds_up

ROOT = Path(__file__).parents[3]
ON, SINCE = date(2026, 11, 23), date(2025, 11, 24)


def read(path: Path) -> dict:
    found: dict = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return found


@pytest.fixture(scope="module")
def found() -> Analysis:
    return asked(load(str(ROOT)).school, *BYS)


@pytest.fixture(scope="module")
def files() -> dict[str, dict]:
    folders = (ROOT / "records" / "pupils").iterdir()
    return {folder.name: read(folder / "pupil.yaml") for folder in folders}


def at(file: dict, day: date) -> str:
    """The provision code on a day, or "-" off roll."""
    if day < file["joined"] or ("left" in file and file["left"]["date"] < day):
        return "-"
    code = "-"
    for row in file["status"]:
        if row["from"] <= day:
            code = row["provision"] if row.get("to", day) >= day else "-"
    return code


def seen(file: dict) -> bool:
    days = [date.fromordinal(n) for n in range(SINCE.toordinal(), ON.toordinal() + 1)]
    return any(at(file, day) in "KE" for day in days)


def test_groups_add_up(found):
    adds_up(found)


def test_register(found, files):
    listed = {name: file for name, file in files.items() if at(file, ON) in "KE"}
    rows = {(row.by, row.group): row.number for row in found.of("register") if row.what == "on the register"}
    assert rows["", "all"] == len(listed) == 69
    assert only(found.of("register"), "on the register").of == 412
    for code, count in Counter(at(file, ON) for file in listed.values()).items():
        assert rows["provision", code] == count
    for key in ("sex", "year"):
        for code, count in Counter(file[key] for file in listed.values()).items():
            assert rows[key, code] == count
    summer = sum(4 <= file["born"].month <= 8 for file in listed.values())
    premium = sum(any(row.get("pupil_premium") is True for row in file["flags"]) for file in listed.values())
    assert (rows["term-of-birth", "summer"], rows["pupil-premium", "yes"]) == (summer, premium)


def test_attendance(found, files):
    rows = [
        (row["attended"], row["possible"])
        for file in files.values()
        if seen(file)
        for row in file.get("attendance", [])
        if row["from"] >= SINCE and row["to"] <= ON
    ]
    whole = only(found.of("attendance"), "attended")
    assert (whole.number, whole.of, whole.pupils) == (sum(a for a, _ in rows), sum(p for _, p in rows), len(rows))
    assert only(found.of("attendance"), "persistently").number == sum((p - a) / p >= 0.1 for a, p in rows)


def test_target_results(found, files):
    results: Counter[str] = Counter()
    for name, file in files.items():
        for path in (ROOT / "records" / "pupils" / name / "plans").glob("*.yaml") if seen(file) else ():
            plan = read(path)
            if "end" in plan and SINCE <= plan["end"] <= ON:
                results.update(target["result"].replace("-", " ") for target in plan["targets"])
    rows = {row.what: row.number for row in found.of("targets") if row.group == "all" and row.what != "met or exceeded"}
    assert rows == results
    assert sum(results.values()) == only(found.of("targets"), "met or exceeded").of


def test_reading_of_two_groups(found, files):
    scores: dict[str, list[float]] = {"E": [], "K": [], "N": []}
    for file in files.values():
        tests = [
            a for a in file.get("assessments", []) if a.get("test") == "group reading test" and SINCE <= a["date"] <= ON
        ]
        if tests and seen(file):
            last = min(ON, file["left"]["date"]) if "left" in file else ON
            scores[at(file, last)].append(float(max(tests, key=lambda a: a["date"])["value"]))
    for code, values in scores.items():
        row = only(found.of("attainment"), "group reading test), mean", code)
        assert row.pupils == len(values)
        assert row.value == pytest.approx(mean(values))
    gap = only(found.of("attainment"), "group reading test", "E", gap=True)
    assert gap.value == pytest.approx(mean(scores["E"]) - mean(scores["K"]))


def test_movement(found, files):
    moves = Counter((at(file, SINCE), at(file, ON)) for file in files.values())
    rows = {row.label: row.number for row in found.of("movement")}
    assert (rows["N to K"], rows["K to E"], rows["K to N"]) == (moves["N", "K"], moves["K", "E"], moves["K", "N"])
    assert (rows["joined at K"], rows["left from K"]) == (moves["-", "K"], moves["K", "-"])
    assert rows["on the register on 24 Nov 2025"] == sum(n for (a, _), n in moves.items() if a in "KE")
