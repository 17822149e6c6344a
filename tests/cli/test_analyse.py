"""`send analyse`: the forms, the days, and what is said to be wrong."""

from __future__ import annotations

import csv
import io
import json

import pytest

from sendcli.analysis.analyse.analyse import BYS
from sendcli.cli.out import PAGE
from sendcli.reports.analyse_fields import FIELDS
from sendcli.reports.analyse_page import UNPUBLISHED


def test_text_ends_by_saying_that_nothing_is_published(send):
    done = send("analyse")
    assert done.code == 0
    assert done.out.splitlines()[-1] == UNPUBLISHED
    assert "On the register\n" in done.out
    assert max(map(len, done.out.splitlines())) <= PAGE
    assert "For the SENCO's eyes: do not pass it on" in " ".join(done.out.split())
    assert not [word for word in ("Ada", "ab-0001", "None", "nan") if word in done.out]


def test_json_holds_every_row_and_the_days(send):
    answer = json.loads(send("analyse", "--by", "sex", "--by", "sex", "--format", "json").out)
    assert (answer["schema"], answer["as_of"], answer["since"]) == (1, "2026-11-23", "2025-11-24")
    assert {row["by"] for row in answer["items"] if row["section"] == "register"} == {None, "sex"}
    assert all(tuple(row) == FIELDS for row in answer["items"])
    assert answer["remarks"][-1] == UNPUBLISHED


def test_csv_reads_back(send):
    done = send("analyse", "--by", "all", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert {row["by"] for row in rows if row["section"] == "register"} == {"", *BYS}
    assert UNPUBLISHED in done.err


def test_page(send):
    page = send("analyse", "--format", "md").out
    assert page.startswith("# SEND: the whole school\n")
    assert page.splitlines()[-1] == UNPUBLISHED
    assert "| all | 2 " in page


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--by", "shoes"], "--by shoes is not known"),
        (["--since", "2026-11-24"], "--since lies after the day"),
        (["--on", "soon"], "--on"),
    ],
)
def test_slips_are_told(send, words, said):
    done = send("analyse", *words)
    assert done.code == 2
    assert said in done.err


@pytest.mark.parametrize(("on", "since"), [("2026-11-23", "2025-11-24"), ("2024-02-29", "2023-03-01")])
def test_usually_one_year_is_looked_at(send, on, since):
    assert json.loads(send("analyse", "--on", on, "--format", "json").out)["since"] == since


def test_before_anybody_was_on_the_register(send):
    done = send("analyse", "--on", "2015-01-15")
    assert done.code == 0
    assert "nothing on file for these days" in done.out
