"""The weekly summary as people meet it: on the screen, as a file, by mail, and when nobody is there."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from sendcli.errors import SendError
from sendcli.store.letter import Letter
from sendcli.store.mailer import NotToAll
from tests.checks.sound_school import FILES
from tests.cli.past import worked

NAMES = ("Ada", "Byrne")
EVENT = "events:\n- {date: 2026-12-01, name: Meet about Ada}\n"


@pytest.fixture
def past(folder: Path) -> Path:
    """The small school in git, with a note and a date that name a pupil."""
    worked(folder)
    return folder


@pytest.fixture
def mailed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Letter]:
    """What would have been mailed."""
    sent: list[Letter] = []
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nothing"))
    monkeypatch.setattr("sendcli.store.mailer.send_mail", lambda letter, settings: sent.append(letter))
    return sent


def made(folder: Path, day: str = "2026-11-23", ending: str = "txt") -> str:
    return (folder / "out" / f"weekly-{day}.{ending}").read_text(encoding="utf-8")


def at(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Set the clock, given in England, of whoever asks for it."""
    moment = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/London"))
    monkeypatch.delenv("SEND_TODAY")
    monkeypatch.setattr("sendcli.cli.folder.clock", moment.date)
    monkeypatch.setattr("time.time", moment.timestamp)


def test_last_week_and_the_weeks_ahead(past, send):
    done = send("weekly")
    assert (done.code, done.err) == (0, "")
    first, compared, *_ = done.out.splitlines()
    assert first == "Larkfield Primary School: Mon 16 Nov 2026 to Mon 23 Nov 2026"
    assert compared.startswith("compared with the folder as recorded on 15 Nov 2026 (commit ")
    for line in ("  1 reading", "  1 pupil moved K -> E: ab-0001", "  1 entry in a log", "Legal clocks: ours"):
        assert line in done.out.splitlines()
    assert not any(name in done.out for name in NAMES)
    assert "ab-0001 Ada" in send("weekly", "--names").out


def test_a_folder_that_is_not_in_git_still_says_what_is_ahead(send):
    done = send("weekly")
    assert done.code == 0
    assert "not in git, so nobody can say what last week brought" in done.out
    assert "nothing that is counted was recorded" not in done.out


def test_a_file_that_is_the_same_however_often_it_is_made(past, send):
    assert send("weekly", "--out", "out").code == 0
    place = past / "out" / "weekly-2026-11-23.txt"
    before = place.read_bytes()
    assert send("weekly", "--out", "out").code == 0
    assert place.read_bytes() == before
    if os.name != "nt":
        assert place.stat().st_mode & 0o777 == 0o600
    place.write_bytes(before.replace(b"1 reading", b"2 readings"))
    done = send("weekly", "--out", "out")
    assert done.code == 4
    assert "is not as send wrote it; it was left as it is" in done.err


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_document_that_can_be_made_again(past, send, form):
    assert send("weekly", "--out", "out", "--format", form).code == 0
    assert not any(name in made(past, ending=form) for name in NAMES)
    done = send("verify", f"out/weekly-2026-11-23.{form}")
    assert (done.code, done.out[:5]) == (0, "same:")
    assert send("weekly", "--format", form).out == made(past, ending=form)


def test_a_week_that_was_skipped_is_told_of(past, send):
    assert send("weekly", "--out", "out", "--today", "2026-11-02").code == 0
    assert "no summary was made" not in made(past, "2026-11-02")
    assert send("weekly", "--out", "out").code == 0
    text = made(past)
    assert "no summary was made on Mon 9 Nov 2026, Mon 16 Nov 2026, so this one goes back" in text
    assert "2026 to Mon 23 Nov 2026" in text.splitlines()[0]
    assert "Mon 2 Nov" in text.splitlines()[0]
    assert send("weekly", "--out", "out").code == 0
    assert made(past) == text


def test_without_a_folder_the_last_one_is_remembered(past, send, mailed):
    for day in ("2026-11-02", "2026-11-23", "2026-11-23"):
        assert send("weekly", "--email", "lund@school.example", "--today", day).code == 0
    assert "no summary was made on Mon 9 Nov 2026" in mailed[1].text
    assert mailed[2].text == mailed[1].text


def test_silent_when_there_is_nothing_to_tell(folder, send):
    worked(folder)
    calm = ("weekly", "--if-any", "--since", "2026-11-23")
    loud = send(*calm)
    assert loud.out
    from sendcli.analysis.week.week import Week

    original = Week.tells
    try:
        Week.tells = property(lambda _: False)  # type: ignore[assignment, method-assign]
        assert send(*calm, "--out", "out") == (0, "", "")
        assert not (folder / "out").exists()
    finally:
        Week.tells = original  # type: ignore[method-assign]


def test_mail_holds_ids_and_no_words_that_people_typed(past, send, mailed):
    calendar = "records/calendar/2026-27.yaml"
    (past / calendar).write_text(FILES[calendar] + EVENT, encoding="utf-8")
    assert "Meet about Ada" in send("weekly").out
    done = send("weekly", "--email", "lund@school.example", "--email", "shah@school.example", "--names")
    assert (done.code, done.out) == (0, "mailed to lund@school.example, shah@school.example\n")
    (letter,) = mailed
    assert letter.to == ("lund@school.example", "shah@school.example")
    assert letter.subject.startswith("send weekly, Mon 23 Nov 2026: ")
    assert "ab-0001" in letter.text
    assert not any(name in letter.text + letter.subject for name in (*NAMES, "Larkfield", "Lund"))


def test_names_in_mail_only_if_the_school_says_so(past, send, mailed):
    school = "records/school.yaml"
    (past / school).write_text(FILES[school] + "mail_names: yes\n", encoding="utf-8")
    assert send("weekly", "--email", "lund@school.example").code == 0
    assert "ab-0001 Ada" in mailed[0].text
    assert "Ada" not in mailed[0].subject


def test_mail_that_fails_leaves_the_file_and_says_what_to_type(past, send, mailed, monkeypatch):
    def refuse(*_: Any) -> None:
        raise SendError("the mail server was not reached: no answer", "look at the mail settings")

    monkeypatch.setattr("sendcli.store.mailer.send_mail", refuse)
    done = send("weekly", "--out", "out", "--email", "lund@school.example")
    assert done.code == 3
    assert made(past).startswith("Larkfield")
    assert "the summary is written (" in done.err
    assert "; the mail was not sent: the mail server was not reached: no answer" in done.err
    assert "look at the mail settings" in done.err
    assert "then again: send weekly --since 2026-11-16 --email lund@school.example" in done.err


def test_when_says_once_a_week_and_quietly(past, send, monkeypatch):
    line = ("weekly", "--out", "out", "--when", "mon,07:00")
    for text, there in [
        ("2026-11-23T06:59:00", ["2026-11-23"]),  # the first one is made at once
        ("2026-11-23T07:00:00", ["2026-11-23"]),
        ("2026-11-30T06:00:00", ["2026-11-23"]),
        ("2026-12-01T09:00:00", ["2026-11-23", "2026-12-01"]),  # off on Monday
        ("2026-12-05T09:00:00", ["2026-11-23", "2026-12-01"]),
        ("2026-12-07T07:00:00", ["2026-11-23", "2026-12-01", "2026-12-07"]),
    ]:
        with monkeypatch.context() as clock:
            at(clock, text)
            done = send(*line)
        assert (done.code, done.out) == (0, "")
        assert sorted(path.stem[7:] for path in (past / "out").iterdir()) == there


def test_one_made_for_a_day_to_come_keeps_no_other_away(past, send, mailed, monkeypatch):
    assert send("weekly", "--out", "out", "--email", "lund@school.example", "--today", "2027-11-23").code == 0
    at(monkeypatch, "2026-11-23T07:00:00")
    for words in (("--out", "out"), ("--email", "lund@school.example")):
        for _ in range(2):
            assert send("weekly", *words, "--when", "mon,07:00").code == 0
    assert (past / "out" / "weekly-2026-11-23.txt").exists()
    assert len(mailed) == 2


def test_mail_that_failed_is_due_again(past, send, mailed, monkeypatch):
    line = ("weekly", "--out", "out", "--email", "lund@school.example", "--when", "mon,07:00")
    at(monkeypatch, "2026-11-23T07:00:00")
    with monkeypatch.context() as broken:
        broken.setattr("sendcli.store.mailer.send_mail", raised)
        assert send(*line).code == 3
    for _ in range(2):
        assert send(*line)[:2] == (0, "")
    assert len(mailed) == 1


def test_mail_that_one_of_two_was_refused_goes_to_nobody_twice(past, send, mailed, monkeypatch):
    two = ("--email", "lund@school.example", "--email", "o'shah@school.example")
    at(monkeypatch, "2026-11-23T07:00:00")
    with monkeypatch.context() as broken:
        broken.setattr("sendcli.store.mailer.send_mail", refused)
        done = send("weekly", *two, "--when", "mon,07:00")
    assert done.code == 3
    assert "send: the mail was sent, but not to o'shah@school.example\n" in done.err
    assert "lund" not in done.err
    again = next(line for line in done.err.splitlines() if "then again: " in line)
    assert shlex.split(again)[2:] == ["send", "weekly", "--since", "2026-11-16", "--email", "o'shah@school.example"]
    assert send("weekly", *two, "--when", "mon,07:00") == (0, "", "")
    assert mailed == []


def refused(*_: Any) -> None:
    raise NotToAll(["o'shah@school.example"])


def test_a_place_that_takes_no_file_does_not_keep_the_mail_from_anybody(past, send, mailed, monkeypatch):
    line = ("weekly", "--out", "out", "--email", "lund@school.example", "--when", "mon,07:00")
    at(monkeypatch, "2026-11-23T07:00:00")
    (past / "out").write_text("a file where the folder should be", encoding="utf-8")
    for _ in range(2):  # the file is tried again, and the mail goes once
        assert send(*line).code == 4
    (past / "out").unlink()
    (past / "out").mkdir()
    assert send(*line)[:2] == (0, "")
    assert made(past).startswith("Larkfield")
    assert len(mailed) == 1


def test_what_became_of_the_mail_is_said_if_the_file_is_somebody_elses(past, send, mailed):
    (past / "out").mkdir()
    (past / "out" / "weekly-2026-11-23.txt").write_text("mine", encoding="utf-8")
    done = send("weekly", "--out", "out", "--email", "lund@school.example")
    assert (done.code, len(mailed), made(past)) == (4, 1, "mine")
    assert "it was left as it is; the mail was sent all the same" in done.err
    assert "then, for the file alone: send weekly --since 2026-11-16 --out out --format text" in done.err
    done = send("weekly", "--out", "records", "--email", "lund@school.example")
    assert (done.code, len(mailed)) == (2, 1)
    assert "documents do not go into records/; nothing was mailed either" in done.err


def raised(*_: Any) -> None:
    raise SendError("no")


def test_a_clock_that_is_wrong_makes_no_wrong_list(past, send, monkeypatch):
    at(monkeypatch, "2026-11-10T07:00:00")
    done = send("weekly", "--out", "out")
    assert (done.code, done.out) == (3, "")
    assert "today is Tue 10 Nov 2026, but the last commit is of Wed 18 Nov 2026; nothing was made" in done.err
    assert not (past / "out").exists()
    assert send("weekly", "--out", "out", "--today", "2026-11-10").code == 0
    at_later = datetime(2028, 1, 3, 7)
    monkeypatch.setattr("sendcli.cli.folder.clock", at_later.date)
    assert "nothing has been committed since" in send("weekly", "--out", "out").err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--since", "2026-11-24"], "--since lies after today"),
        (["--since", "soon"], "--since:"),
        (["--when", "7"], "no time of the week"),
        (["--email", "Ada Byrne"], "no address"),
        (["--out", "records/pupils"], "documents do not go into records/"),
    ],
)
def test_what_is_typed_wrong(past, send: Callable[..., Any], words, said):
    done = send("weekly", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_the_summary_of_an_odd_day_is_the_same_in_every_zone(past, send, monkeypatch):
    assert date.fromisoformat("2026-11-23").weekday() == 0
    texts = set()
    for zone in ("UTC", "America/New_York", "Pacific/Kiritimati"):
        monkeypatch.setenv("TZ", zone)
        texts.add(send("weekly").out)
    assert len(texts) == 1
