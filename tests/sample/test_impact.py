"""The numbers of `send impact` on the sample school, worked out again from the files with other means."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FIRST, LAST = date(2025, 11, 24), date(2026, 11, 23)
RUNS = sorted(
    path.relative_to(ROOT / "records/interventions").with_suffix("").as_posix()
    for path in (ROOT / "records/interventions").glob("*/*.yaml")
    if path.stem != "intervention"
)


@cache
def answered(form: str = "json") -> str:
    around = {name: text for name, text in os.environ.items() if not name.startswith("SEND_")}
    words = [sys.executable, "-m", "sendcli", "impact", "--records", str(ROOT), "--format", form]
    done = subprocess.run(
        words, capture_output=True, env=around | {"PYTHONPATH": str(ROOT)}, text=True, encoding="utf-8", check=True
    )
    return done.stdout


def run_of(name: str) -> dict:
    folder, _, run = name.partition("/")
    items = {row["intervention"]: row for row in json.loads(answered())["items"]}
    found: dict = next(row for row in items[folder]["runs"] if row["run"] == run)
    return found


def read(name: str) -> dict:
    text = (ROOT / f"records/interventions/{name}.yaml").read_text(encoding="utf-8")
    found: dict = yaml.load(text, LOADER)
    return found


def counted(run: dict, pupil: str, first: date, last: date) -> tuple[float, int]:
    """Delivered and planned by hand: a part is a half, whoever is away missed it, a made-up one stands for a loss."""
    kinds = []
    for on, row in run["sessions"].items():
        row = row if isinstance(row, dict) else {"value": row}
        if first <= on <= last:
            away = pupil in row.get("absent", ())
            made = row["value"] == "made-up"
            kinds.append("made" if made and not away else "gone" if made else "lost" if away else row["value"])
    lost, made = kinds.count("lost") + kinds.count("missed"), kinds.count("made")
    held, part = kinds.count("delivered"), kinds.count("part")
    return held + made + part / 2, held + part + max(lost, made)


@pytest.mark.parametrize("name", RUNS)
def test_sessions_of_the_run_and_of_each_pupil(name):
    run, found = read(name), run_of(name)
    assert (found["sessions_delivered"], found["sessions_planned"]) == counted(run, "", FIRST, LAST)
    assert found["pupils"] == len(run["pupils"])
    for member, row in zip(run["pupils"], found["pupils_in_it"], strict=True):
        assert row["pupil"] == member["pupil"]
        days = max(run["start"], member.get("from", FIRST)), min(LAST, member.get("to", LAST))
        assert (row["sessions_delivered"], row["sessions_planned"]) == counted(run, member["pupil"], *days)


@pytest.mark.parametrize("name", RUNS)
def test_values_and_judgements(name):
    run, found = read(name), run_of(name)
    said = read(f"{name.split('/')[0]}/intervention")["measure"]
    sign, ordered = (1 if said["direction"] == "up" else -1), said["id"] == "sdq_total"
    gains = [sign * (row["exit"] - row["entry"]) for row in run["pupils"] if "exit" in row]
    counts = [sum(gain > 0 for gain in gains), gains.count(0), sum(gain < 0 for gain in gains)]
    assert [found["improved"], found["same"], found["worse"]] == counts
    assert (found["both_values"], found["mean_change"], found["ratio_gain"]) == (len(gains), None, None)
    for member, row in zip(run["pupils"], found["pupils_in_it"], strict=True):
        if "exit" in member and not ordered:
            gain, least = sign * (member["exit"] - member["entry"]), said["smallest_change"]
            assert row["change"] == sign * gain
            right = {
                "better": None if 0 < gain < least else gain > 0,
                "worse": None if 0 < gain < least else gain <= 0,
                "as-expected": False if gain <= -least else None,
            }
            word = {True: "agree", False: "differ", None: "cannot say"}[right[member["judgement"]]]
            assert row["judgement_and_value"] == word


@pytest.mark.parametrize("name", RUNS)
def test_targets_are_those_that_the_run_names(name):
    named = {(row["pupil"], text) for row in read(name)["pupils"] for text in row.get("targets", ())}
    rows = run_of(name)["pupils_in_it"]
    found = {(row["pupil"], f"{one['plan']}/{one['target']}") for row in rows for one in row["targets"]}
    assert named <= found
    assert sum(run_of(name)["targets"].values()) == len(found)


@pytest.mark.parametrize("form", ["text", "json", "csv", "md"])
def test_no_nan_and_no_member_of_staff_is_printed(form):
    staff = {path.stem for path in (ROOT / "records/staff").glob("*.yaml")}
    words = set(re.findall(r"[A-Za-z-]+", answered(form)))
    assert not words & {"NaN", "nan", "None", "Infinity", "inf", *staff}
