"""`send impact`: the forms, the days, and what is said to be wrong."""

from __future__ import annotations

import csv
import io
import json

import pytest

from sendcli.reports.impact_fields import FIELDS


def test_text(send):
    done = send("impact")
    assert done.code == 0
    assert "Precision teaching (precision-teaching): 1 pupil\n" in done.out
    assert "sessions   2 of 2 planned (100%)" in done.out
    assert "ab-0001  entry 41, exit not yet" in done.out
    assert "never printed as months of progress" in done.out
    assert not [word for word in ("None", "nan", "Ada", "okafor", "Unknown(") if word in done.out]


def test_names_only_if_asked_for(send):
    assert "Ada" in send("impact", "--names").out


def test_json(send):
    answer = json.loads(send("impact", "--term", "autumn", "--format", "json").out)
    assert (answer["schema"], answer["as_of"], answer["first"]) == (1, "2026-11-23", "2026-09-01")
    (row,) = answer["items"]
    assert (row["intervention"], row["pupils"], row["sessions_planned"]) == ("precision-teaching", 1, 2)
    assert row["mean_change"] is None
    assert row["cannot_say"]["mean_change"]
    assert row["runs"][0]["pupils_in_it"][0]["targets"][0]["target"] == "reading"
    assert "okafor" not in json.dumps(row)


def test_csv(send):
    done = send("impact", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.out))
    assert tuple(row) == FIELDS
    assert (row["run"], row["percent"], row["mean_change"]) == ("2026-autumn", "100.0", "")


def test_page(send):
    page = send("impact", "precision-teaching", "--format", "md").out
    assert page.startswith("# What interventions did\n")
    assert "| ab-0001 | entry 41, exit not yet |" in page
    assert "No intervention had a run" in send("impact", "--on", "2015-01-15", "--format", "md").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nobody"], "there is no intervention nobody here"),
        (["--term", "spring", "--on", "2026-11-23"], "no term spring"),
        (["--term", "autumn", "--from", "2026-09-01"], "leave one of them out"),
        (["--from", "2026-11-24"], "--from lies after"),
        (["--to", "soon"], "--to"),
    ],
)
def test_slips_are_told(send, words, said):
    done = send("impact", *words)
    assert done.code == 2
    assert said in done.err
