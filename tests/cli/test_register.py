"""`send register`: who, on which day, and the counts."""

from __future__ import annotations

import csv
import io
import json


def test_today(send):
    done = send("register")
    assert done.code == 0
    assert "2 on the register: 1 with an EHC plan, 1 at SEN support; 0 monitored" in done.out
    assert "ab-0001" in done.out
    assert "Ada" not in done.out


def test_names_only_when_asked(send):
    assert "Ada Example" in send("register", "--names").out


def test_as_it_was_before_the_decision(send):
    done = send("register", "--on", "2022-12-01", "--format", "json")
    answer = json.loads(done.out)
    assert answer["as_of"] == "2022-12-01"
    assert answer["items"] == []
    assert answer["unknown"] == ["ab-0001", "ef-0003"]


def test_json_counts(send):
    answer = json.loads(send("register", "--format", "json").out)
    assert answer["counts"]["provision"] == {"E": 1, "K": 1}
    assert answer["counts"]["need"] == {"SLCN": {"E": 1, "K": 1}}
    assert answer["items"][0]["needs"] == ["SLCN"]


def test_csv_reads_back(send):
    rows = list(csv.DictReader(io.StringIO(send("register", "--format", "csv").out)))
    assert [(row["pupil"], row["provision"], row["since"]) for row in rows] == [
        ("ef-0003", "E", "2026-01-15"),
        ("ab-0001", "K", "2023-01-09"),
    ]


def test_a_class_that_is_a_formula_is_text_in_csv(send, folder):
    path = folder / "records/pupils/ab-0001/pupil.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("class: 4B", "class: '=1+1'"), encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(send("register", "--format", "csv").out)))
    assert rows[1]["class"] == "'=1+1"


def test_markdown_of_a_hard_class_name_stays_one_cell(send, folder):
    path = folder / "records/pupils/ab-0001/pupil.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("class: 4B", "class: '4|B <b>'"), encoding="utf-8")
    out = send("register", "--format", "md").out
    assert "| 4\\|B \\<b\\> |" in out


def test_a_broken_file_is_said_on_stderr(send, folder):
    (folder / "records/pupils/ab-0001/pupil.yaml").write_text("name: [", encoding="utf-8")
    done = send("register")
    assert (
        "1 file has errors or was not read, so this answer may lack something: records/pupils/ab-0001/pupil.yaml"
        in done.err
    )
    assert "send validate" in done.err


def test_markdown_headings_keep_the_capitals_of_abbreviations(send):
    page = send("register", "--format", "md").out
    assert "## EHC plan" in page
    assert "## SEN support" in page
    assert "Ehc" not in page
    assert "Sen " not in page


def test_no_cell_of_the_page_is_blank(send, folder):
    path = folder / "records/pupils/ab-0001/pupil.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("class: 4B\n", ""), encoding="utf-8")
    rows = [line for line in send("register", "--format", "md").out.splitlines() if line.startswith("|")]
    assert rows
    assert all(cell.strip() for row in rows for cell in row.strip("|").split("|"))


def test_years_ahead_name_who_is_past_the_last_year(send):
    done = send("register", "--on", "2030-01-01")
    assert "2 beyond the school's years by then: ab-0001, ef-0003" in done.out
    found = json.loads(send("register", "--on", "2030-01-01", "--format", "json").out)
    assert found["beyond"] == ["ab-0001", "ef-0003"]
