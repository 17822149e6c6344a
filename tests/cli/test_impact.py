"""`send impact`: the forms, the days, and what is said to be wrong."""

from __future__ import annotations

import csv
import io
import json

import pytest

from sendcli.cli.out import PAGE
from sendcli.reports.impact_fields import FIELDS


def test_text(send):
    done = send("impact")
    assert done.code == 0
    assert "Precision teaching (precision-teaching): 1 pupil\n" in done.out
    assert "sessions   2 of 2 planned (100%)" in done.out
    assert "ab-0001  entry 41, exit not yet" in done.out
    assert "never printed as months of progress" in " ".join(done.out.split())
    assert max(map(len, done.out.splitlines())) <= PAGE
    assert not [word for word in ("None", "nan", "Ada", "okafor", "Unknown(") if word in done.out]


def test_scores_of_twelve_pupils_are_told_with_the_error_of_the_test_and_what_is_left_aside(send, folder):
    """One of them entered below what the test measures."""
    place = folder / "records/interventions/reading-boost"
    place.mkdir()
    (place / "intervention.yaml").write_text(
        "name: Reading boost\nlayer: targeted\nareas: [cognition-and-learning]\n"
        "measure: {id: standardised, direction: up, smallest_change: 5, reliability: 0.9}\n"
    )
    source = folder / "records/pupils/ab-0001/pupil.yaml"
    rows = []
    for number, entry in enumerate(("<70", 80, 78, 84, 79, 81, 75, 77, 82, 83, 76, 74), 2):
        copy = folder / f"records/pupils/ab-{number:04}/pupil.yaml"
        copy.parent.mkdir()
        copy.write_text(source.read_text(encoding="utf-8").replace("ab-0001", copy.parent.name), encoding="utf-8")
        rows.append(
            f"- {{pupil: ab-{number:04}, entry: '{entry}', entry_on: 2026-09-07, exit: {80 + 2 * (number % 3)}, "
            "exit_on: 2026-11-06, judgement: as-expected}\n"
        )
    run = "start: 2026-09-14\nend: 2026-11-06\ndecision: keep\npupils:\n" + "".join(rows)
    (place / "2026-autumn.yaml").write_text(run)
    done = send("impact", "reading-boost")
    told = " ".join(done.out.split())
    assert "12 of 12 pupils have values at entry and exit: 8 improved, 3 the same; mean" in told
    assert "mean change: +2.8 points (95% interval 0.7 to 5, 11 pupils)" in told  # 31 / 11, t(10) 2.228, s 3.188
    assert "the test's error alone makes about 1 in 40 reliably better and 1 in 40 worse" in told
    assert "left aside <70 says only that the true value lies beyond (ab-0002)" in told
    assert max(map(len, done.out.splitlines())) <= PAGE


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
