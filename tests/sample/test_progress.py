"""The numbers of `send progress` on the sample school, worked out again from the files with other means."""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TODAY = date(2026, 11, 23)
T_975 = {
    1: 12.7062,
    2: 4.30265,
    3: 3.18245,
    4: 2.77645,
    5: 2.57058,
    6: 2.44691,
    7: 2.36462,
    8: 2.306,
}  # a printed table


def answered() -> dict[tuple[str, str, str], dict]:
    around = {name: text for name, text in os.environ.items() if not name.startswith("SEND_")}
    words = [sys.executable, "-m", "sendcli", "progress", "--records", str(ROOT), "--format", "json"]
    done = subprocess.run(
        words, capture_output=True, env=around | {"PYTHONPATH": str(ROOT)}, text=True, encoding="utf-8", check=True
    )
    return {(row["pupil"], row["plan"], row["target"]): row for row in json.loads(done.stdout)["items"]}


@cache
def plain(path: Path) -> dict:
    text = path.read_text(encoding="utf-8")
    found: dict = yaml.load(re.sub(r"\?([},])", r"\1", text), LOADER)  # PyYAML takes a question mark there for a key
    return found


def number(value: object) -> float:
    """YAML reads 8:04 as a number to the base of sixty, or as text: both are years and months here."""
    if isinstance(value, str) and ":" in value:
        years, months = value.split(":")
        return int(years) * 12 + int(months)
    return float(str(value))


def targets():
    """Every target of a plan that has begun and not ended, of pupils who have not left, straight from YAML."""
    for path in sorted((ROOT / "records/pupils").glob("*/plans/*.yaml")):
        plan = plain(path)
        who = plain(path.parents[1] / "pupil.yaml")
        gone = who.get("left", {}).get("date") if who.get("left") else None
        runs = plan["start"] <= TODAY <= plan.get("end", date.max) and plan.get("status") not in ("draft", "closed")
        if runs and who["joined"] <= TODAY and not (gone and gone < TODAY):
            for target in plan.get("targets", []):
                yield path.parents[1].name, path.stem, target


def sessions(pupil: str, target: dict) -> tuple[float, int]:
    done, planned = 0.0, 0
    for path in (ROOT / "records/interventions").glob("*/20*.yaml"):
        run = plain(path)
        named = any(
            one["pupil"] == pupil and f"/{target['id']}" in " ".join(one.get("targets", [])) for one in run["pupils"]
        )
        in_it = [one for one in run["pupils"] if one["pupil"] == pupil]
        if not in_it or not (named or path.parent.name in target.get("provision", [])):
            continue
        for on, what in run.get("sessions", {}).items():
            row = what if isinstance(what, dict) else {"value": what}
            first = max(target["baseline"]["date"], in_it[0].get("from", date.min))
            if first <= on <= min(TODAY, in_it[0].get("to", date.max)):
                planned += 1
                here = pupil not in row.get("absent", [])
                done += {"delivered": 1, "part": 0.5, "missed": 0}[row["value"]] * here
    return done, planned


@pytest.fixture(scope="module")
def rows() -> dict:
    return answered()


def test_the_same_targets(rows):
    assert sorted(rows) == sorted((pupil, plan, target["id"]) for pupil, plan, target in targets())


def test_the_same_numbers(rows):
    compared = 0
    for pupil, plan, target in targets():
        row = rows[pupil, plan, target["id"]]
        if row["rate"] is None:
            continue
        begins, ends = target["baseline"]["date"], target["target"]["date"]
        first, goal = number(target["baseline"]["value"]), number(target["target"]["value"])
        read = {on: number(v["value"] if isinstance(v, dict) else v) for on, v in target["readings"].items()}
        read = {begins: first} | {on: value for on, value in read.items() if begins < on <= TODAY}
        weeks = [(on - begins).days / 7 for on in read]
        line = statistics.linear_regression(weeks, list(read.values()))
        latest = max(read)

        def aim(day, first=first, goal=goal, begins=begins, ends=ends):
            return first + (goal - first) * min(1, (day - begins).days / (ends - begins).days)

        sign = 1 if goal > first else -1
        close = pytest.approx
        assert row["rate"] == close(line.slope)
        assert row["simple_rate"] == close((read[latest] - first) / ((latest - begins).days / 7))
        assert row["aim_today"] == close(aim(TODAY))
        assert row["position"] == close((read[latest] - aim(latest)) * sign, abs=1e-9)
        assert row["position_today"] == close((read[latest] - aim(TODAY)) * sign, abs=1e-9)
        assert (row["readings"], row["age_days"]) == (len(read) - 1, (TODAY - latest).days)
        if row["rate_low"] is not None:
            rest = [y - line.slope * x - line.intercept for x, y in zip(weeks, read.values(), strict=True)]
            spread = sum((x - statistics.mean(weeks)) ** 2 for x in weeks)
            error = (sum(r * r for r in rest) / (len(weeks) - 2) / spread) ** 0.5
            assert row["rate_high"] - row["rate"] == close(T_975[len(weeks) - 2] * error, rel=1e-4)
        if row["rate_needed"] and latest < ends:
            assert row["rate_needed"] == close((goal - read[latest]) / ((ends - latest).days / 7))
        compared += 1
    assert compared > 100


def test_the_same_sessions_and_verdicts(rows):
    for pupil, plan, target in targets():
        row = rows[pupil, plan, target["id"]]
        done, planned = sessions(pupil, target)
        assert (row["delivered"], row["planned"]) == ((done, planned) if planned else (None, None))
        if row["verdict"] == "cannot be measured":
            continue
        assert (row["verdict"] == "not delivered") == bool(planned and done < 0.8 * planned)
        if row["verdict"] in ("too early", "not delivered"):
            continue
        read = [number(v["value"] if isinstance(v, dict) else v) for v in target["readings"].values()]
        assert len(read) >= 4  # the rule that the sample school has chosen
