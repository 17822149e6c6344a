"""The weekly summary as text: what it looks like, and that a mail holds nothing that somebody typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sendcli.analysis.week.week import Known, Week, week
from sendcli.checks.run import run
from sendcli.reports.documents.document import Made
from sendcli.reports.week_sections import sections
from sendcli.reports.week_text import Head, is_ours, sealed, subject, text
from sendcli.reports.week_words import MOST, Words, some
from sendcli.store.load import Loaded, load
from tests.reports.documents.poison import MARK, POISONS, poison

ROOT = str(Path(__file__).parents[2])
SINCE, DAY = date(2026, 11, 16), date(2026, 11, 23)
HEAD = Head("compared with x", (), Made("send weekly", "", False, DAY, "0"))
RULE = "- {id: own-rule, title: %s, trigger: plan.start, every: 80, unit: days}\n"


def asked(loaded: Loaded) -> Week:
    return week(Known(loaded.school, loaded.school, problems=run(loaded)), SINCE, DAY)


def ids(pupil: str) -> str:
    return pupil


@pytest.mark.parametrize("words", POISONS)
def test_a_mail_holds_nothing_that_somebody_typed(words):
    loaded = load(ROOT)
    for record in list(loaded.school.records()):
        poison(record, words)
    summary = asked(loaded)
    assert MARK in "".join(text(loaded.school, summary, HEAD, Words(ids)))
    assert MARK not in "".join(text(loaded.school, summary, HEAD, Words(ids, full=False)))
    assert MARK not in subject(summary)


def test_a_rule_of_the_schools_own_is_not_named_in_a_mail():
    settings = "records/school.yaml"
    said = Path(ROOT, settings).read_text(encoding="utf-8")
    assert "rules:\n" in said
    rules = said.replace("rules:\n", f"rules:\n{RULE % 'Ring home'}", 1)
    loaded = load(ROOT, {settings: rules.encode()})
    summary = asked(loaded)
    assert any("Ring home" in line for line in text(loaded.school, summary, HEAD, Words(ids)))
    mail = text(loaded.school, summary, HEAD, Words(ids, full=False))
    assert not any("Ring home" in line for line in mail)
    assert any("a rule of the school's own" in line for line in mail)


def test_the_sections_of_the_sample_school_stand_in_their_order():
    summary = asked(load(ROOT))
    assert [section.title for section in sections(summary, Words(ids))] == [
        "Last week",
        "Legal clocks: ours",
        "Legal clocks: theirs, to be chased or known",
        "To send, hold, measure and tell",
        "Other work of the next four weeks",
        "Progress that asks for a decision",
        "In the files",
    ]
    late = summary.ahead.ours.late
    assert [item.bound for item in late] == ["school"] * len(late)
    assert {item.bound for item in summary.ahead.theirs.late} == {"la"}
    assert summary.behind.settled == ()  # the same files at both ends


def test_ids_in_a_line():
    assert some(["a", "b", "a"]) == "a (2), b"
    assert some(map(str, range(MOST + 3))).endswith(" and 3 more")


def test_a_file_that_somebody_went_on_writing_in_is_not_ours():
    data = sealed("a\nb\n")
    assert is_ours(data)
    assert is_ours(data.replace(b"\n", b"\r\n"))
    for other in (data.replace(b"b", b"c"), data + b"and a note\n", b"a\n", b"", b"\xff\xfe"):
        assert not is_ours(other)
