"""`send provision`: the forms, the groups, the money, and what is said to be wrong."""

from __future__ import annotations

import csv
import io
import json

import pytest

from sendcli.reports.provision_fields import FIELDS, FIELDS_WITH_COST

WRONG = ("None", "nan", "Ada", "Noor", "Lack(", "Unknown(", "Fraction")


def test_text(send):
    done = send("provision")
    assert done.code == 0
    assert "Targeted: 1 line, 1 pupil\n" in done.out
    assert "  Cognition and learning: 1 line, 1 pupil\n" in done.out
    assert "Precision teaching (precision-teaching/2026-autumn)" in done.out
    assert "15 minutes, 4 a week, one to one, teaching assistant" in done.out
    assert "sessions 2 of 2 planned (100%), 40 in all its time" in done.out
    assert "no layer recorded" in done.out
    assert not [word for word in (*WRONG, "£", "okafor") if word in done.out]


def test_cost(send):
    done = send("provision", "--cost").out
    assert "cost: £172.00 in the school year; £172.00 from first to last; £8.60 so far" in done
    assert "cost: cannot say: no group size recorded for it\n" in done
    assert "Altogether in the school year: at least £172; 1 line has no group size" in done
    assert "38 weeks a year (usual in both published methods; school.yaml says nothing)" in done
    assert not [word for word in WRONG if word in done]


def test_one_pupil(send):
    done = send("provision", "--pupil", "ab-0001", "--cost").out
    assert "  Target 2026-autumn/reading: Reads a Year 3 text aloud" in done
    assert "with provision: 60 minutes a week" in done
    assert "in the school year: £172\n" in done
    assert "to set beside it: £6,000" in done
    for word in ("no allowance per pupil", "not ring-fenced", "DfE operational guidance"):
        assert word in done
    assert "£6,000" not in send("provision", "--pupil", "ab-0001").out


def test_names_only_if_asked_for(send):
    assert "Ada" in send("provision", "--names").out


def test_adult(send):
    done = send("provision", "--adult", "okafor").out
    assert "okafor, teaching assistant: 60 minutes a week" in done
    assert "ef-0003" not in done
    assert "No provision runs" in send("provision", "--adult", "lund").out


@pytest.mark.parametrize(
    ("words", "first"),
    [(["class"], "Class 4B: 2 lines, 2 pupils"), (["pupil"], "Pupil ab-0001: "), (["adult"], "okafor, ")],
)
def test_groups(send, words, first):
    assert first in send("provision", "--by", *words).out


def test_json(send):
    answer = json.loads(send("provision", "--cost", "--format", "json").out)
    assert (answer["schema"], answer["as_of"], answer["weeks_a_year"]) == (1, "2026-11-23", 38)
    run, law = answer["items"]
    assert (run["id"], run["cost_year"], run["group"], run["staff"]) == (
        "precision-teaching/2026-autumn",
        17200,
        1,
        ["okafor"],
    )
    assert run["pupils"][0]["targets"] == ["2026-autumn/reading"]
    assert (law["cost_year"], law["cannot_say"]["group"]) == (None, "no group size recorded for it")
    assert answer["cost_year"] == {
        "pence": 17200,
        "whole": False,
        "lines": 2,
        "lacking": {"group size": 1},
        "short": 0,
        "not_added_up": 0,
    }
    assert [group["wave"] for group in answer["groups"]] == ["targeted", None]
    assert "cost_year" not in json.loads(send("provision", "--format", "json").out)


@pytest.mark.parametrize("by", ["class", "pupil", "adult"])
def test_json_of_groups(send, by):
    answer = json.loads(send("provision", "--by", by, "--cost", "--format", "json").out)
    assert answer["groups"]
    assert all(group["lines"] for group in answer["groups"])
    assert not [word for word in WRONG if word in json.dumps(answer["groups"])]


def test_csv(send):
    run, law = csv.DictReader(io.StringIO(send("provision", "--cost", "--format", "csv").out))
    assert tuple(run) == FIELDS_WITH_COST
    assert (run["pupil"], run["cost_year"], run["minutes_a_week"]) == ("ab-0001", "172.00", "60")
    assert (law["pupil"], law["cost_year"], law["source"]) == ("ef-0003", "", "section F")
    assert "no group size" in law["cannot_say"]
    plain = csv.DictReader(io.StringIO(send("provision", "--format", "csv").out))
    assert tuple(next(plain)) == FIELDS


def test_page(send):
    page = send("provision", "--format", "md", "--cost").out
    assert page.startswith("# Provision map\n")
    assert "| Precision teaching (precision-teaching/2026-autumn) | 15 minutes, 4 a week" in page
    assert "Altogether in the school year: at least £172" in page
    assert not [word for word in WRONG if word in page]
    assert "No provision runs" in send("provision", "--on", "2015-01-15", "--format", "md").out


def test_words_of_a_plan_are_printed_as_words(send, folder):
    path = folder / "records/pupils/ab-0001/plans/2026-autumn.yaml"
    line = "provision: [{what: '=1+1 | Ada <b>reads</b>', minutes: 20, times: 1, per: week, group_size: 1}]\n"
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")
    assert "'=1+1 | A." in send("provision", "--format", "csv").out
    assert "<b>" not in send("provision", "--format", "md").out.replace("\\<", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--pupil", "ab-0009"], "there is no pupil ab-0009"),
        (["--class", "9Z"], "there is no class 9Z here"),
        (["--year", "13"], "there is no year 13 here"),
        (["--area", "maths"], "there are: cognition-and-learning"),
        (["--wave", "3"], "there are: specialist, targeted, targeted-plus, universal"),
        (["--adult", "nobody"], "there is no member of staff nobody here"),
        (["--by", "term"], "one of: wave, class, pupil, adult"),
        (["--since", "soon"], "--since"),
    ],
)
def test_slips_are_told(send, words, said):
    done = send("provision", *words)
    assert done.code == 2
    assert said in done.err
