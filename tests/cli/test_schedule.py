"""The entry for cron, systemd and Windows: what runs in the end is this program, with these words, at this time."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from datetime import date, time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sendcli.analysis.week.slot import Slot
from sendcli.reports.schedule import Entry, cron, files, systemd, windows
from sendcli.reports.schedule_how import how
from sendcli.reports.schedule_windows import quoted

# What shells, cron, systemd and Windows each take for something else.
ODD = ["weekly", "--out", """/home/o'neill/50% of "it" $HOME\\new `x` \u2013 é #;""", "--email", "a%b@c.example", ""]
MONDAY = Slot(0, time(7, 0))
POSIX = pytest.mark.skipif(os.name == "nt", reason="a shell")


def entry(*words: str, path: str = "") -> Entry:
    return Entry("send-weekly", words or ("/usr/bin/send", "weekly"), MONDAY, path, date(2026, 11, 23))


def as_cron_runs(line: str) -> str:
    """What cron gives to the shell: the words behind the five fields up to a bare `%`, and `\\%` is `%`."""
    command = line.split(maxsplit=5)[5]
    return re.split(r"(?<!\\)%", command)[0].replace(r"\%", "%")


@POSIX
def test_cron_runs_these_very_words(tmp_path):
    program = tmp_path / "it's 100% $mine" / "send"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nimport os, sys\nprint(sys.argv[1:], os.environ['PATH'])\n")
    program.chmod(0o700)
    line = cron(entry(str(program), *ODD, path="/opt/git 2/bin"))[0].text.splitlines()[2]
    done = subprocess.run(["/bin/sh", "-c", as_cron_runs(line)], capture_output=True, text=True, check=True)
    assert done.stdout == f"{[*ODD, '--when', 'mon,07:00']} /opt/git 2/bin:/usr/bin:/bin\n"


def test_cron_is_asked_every_hour_since_no_other_entry_is_right_everywhere():
    first, _, line, last = cron(entry()._replace(slot=Slot(4, time(15, 45))))[0].text.splitlines()
    assert line == "45 * * * * /usr/bin/send weekly --when fri,15:45"
    assert (first.split(":")[0], last) == ("# begin send-weekly", "# end send-weekly")


@POSIX
def test_what_is_typed_to_install_and_to_remove(tmp_path):
    """With a crontab of our own: installed twice it stands there once, and removed it leaves the rest."""
    tab, folder = tmp_path / "tab", tmp_path / "it's here"
    folder.mkdir()
    program = tmp_path / "crontab"
    program.write_text(f"#!/bin/sh\ncase $1 in -l) cat {tab} ;; *) cat > {tab}.new; mv {tab}.new {tab} ;; esac\n")
    program.chmod(0o700)
    other = cron(entry()._replace(name="send-weekly-2"))[0].text
    before = f"MAILTO=lund\n5 4 * * * echo send-weekly\n{other}"
    tab.write_text(before)
    ours = cron(entry())[0]
    (folder / ours.name).write_bytes(ours.data)
    install, _, remove = (line.partition(":")[2] for line in how("cron", "send-weekly", str(folder)))
    around = {"PATH": f"{tmp_path}:/usr/bin:/bin"}
    for line, wanted in ((install, before + ours.text), (install, before + ours.text), (remove, before)):
        subprocess.run(["/bin/sh", "-c", line], env=around, check=True)
        assert tab.read_text() == wanted


def units(tmp_path: Path, made: Entry) -> list[str]:
    """The unit files of an entry, on disk."""
    for file in systemd(made):
        (tmp_path / file.name).write_bytes(file.data)
    return [str(tmp_path / file.name) for file in systemd(made)]


def test_systemd_units_hold_no_specifier_and_no_variable():
    service = systemd(entry("/usr/bin/send", *ODD, path="/opt/50%/bin"))[0].text
    line = next(line for line in service.splitlines() if line.startswith("ExecStart="))
    words = [word.replace('\\"', '"').replace("\\\\", "\\") for word in re.findall(r'"((?:[^"\\]|\\.)*)"', line)]
    assert [word.replace("%%", "%").replace("$$", "$") for word in words] == ["/usr/bin/send", *ODD]
    assert 'Environment="PATH=/opt/50%%/bin:/usr/bin:/bin"' in service
    assert "Persistent=true" in systemd(entry())[1].text


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_takes_the_units_and_keeps_english_time_all_year(tmp_path):
    program = tmp_path / "send"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    done = subprocess.run(["systemd-analyze", "verify", *units(tmp_path, entry(str(program), *ODD))],
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert (done.returncode, "send-weekly" in done.stderr) == (0, False), done.stderr
    when = next(line for line in systemd(entry())[1].text.splitlines() if line.startswith("OnCalendar="))[11:]
    line = ["systemd-analyze", "calendar", "--iterations=60", "--base-time=2026-03-16 12:00:00 UTC", when]
    told = subprocess.run(line, env={**os.environ, "TZ": "UTC"}, capture_output=True, text=True, check=True).stdout
    found = dict(re.findall(r"Mon (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC", told))
    assert [found[day] for day in ("2026-03-23", "2026-03-30", "2026-10-19", "2026-10-26")] == [
        "07:00:00", "06:00:00", "06:00:00", "07:00:00",
    ]  # fmt: skip


def as_windows_parts(line: str) -> list[str]:
    """Words as CommandLineToArgvW takes them apart (Microsoft, Parsing C command-line arguments)."""
    words, word, inside, begun = list[str](), "", False, False
    for slashes, letter in re.findall(r"(\\*)([^\\]|$)", line):
        if letter == '"':
            word += "\\" * (len(slashes) // 2)
            if len(slashes) % 2:
                word += '"'
            else:
                inside, begun = not inside, True
        else:
            word += slashes
            if letter in " \t" and not inside:
                if word or begun:
                    words.append(word)
                word, begun = "", False
            else:
                word += letter
    return words


def test_windows_gets_a_task_in_its_own_encoding():
    (file,) = windows(entry("C:\\Program Files\\send\\send.exe", *ODD, "C:\\end\\"))
    assert file.data.startswith(b"\xff\xfe<\x00?\x00")
    task = ElementTree.fromstring(file.data.decode("utf-16"))
    name = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
    found = {one.tag.removeprefix(name): one.text or "" for one in task.iter()}
    assert found["Command"] == "C:\\Program Files\\send\\send.exe"
    assert as_windows_parts(found["Arguments"] + " ") == [*ODD, "C:\\end\\"]
    assert (found["StartBoundary"], found["StartWhenAvailable"]) == ("2026-11-30T07:00:00", "true")
    assert "Monday" in found
    assert file.text.isascii()
    assert ElementTree.fromstring(file.text).tag == f"{name}Task"


@pytest.mark.parametrize("word", ["a", "a b", 'a"b', "a\\", "a \\", 'a\\"b', "\\\\server\\x y\\", '"', ""])
def test_windows_takes_every_word_apart_again(word):
    assert as_windows_parts(f"{quoted(word)} ") == [word]


def test_the_command_prints_and_installs_nothing(send, folder):
    before = sorted(folder.rglob("*"))
    for system in ("cron", "systemd", "windows"):
        done = send("schedule", system, "--out-dir", "my summaries", "--email", "lund@school.example")
        assert done.code == 0
        assert f"{folder}/my summaries" in done.out.replace("\\", "/").replace("&quot;", '"')
        assert str(folder) in done.out
        assert "to install:" in done.err
        assert "to remove:" in done.err
    assert sorted(folder.rglob("*")) == before


def test_the_entry_as_files(send, folder):
    done = send("schedule", "systemd", "--to", "units", "--name", "ours")
    assert (done.code, sorted(path.name for path in (folder / "units").iterdir())) == (
        0,
        ["ours.service", "ours.timer"],
    )
    assert f'"--out" "{folder}/reports"' in (folder / "units" / "ours.service").read_text().replace("\\\\", "/")
    assert send("schedule", "windows", "--to", "units").code == 0
    assert (folder / "units" / "send-weekly.xml").read_bytes()[:2] == b"\xff\xfe"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["launchd"], "one of: cron, systemd, windows"),
        (["cron", "--at", "7"], "no time of the week"),
        (["cron", "--day", "someday"], "no time of the week"),
        (["cron", "--name", "a b"], "letters, digits and hyphens"),
        (["cron", "--email", "a b"], "no address"),
        (["cron", "--out-dir", "a\nb"], "a character that no entry can hold"),
        (["cron", "--out-dir", "x" * 700], "too long"),
    ],
)
def test_what_cannot_be_an_entry(send, words, said):
    done = send("schedule", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_every_system_has_files_and_words():
    for system in ("cron", "systemd", "windows"):
        assert files(system, entry())
        assert how(system, "send-weekly", "/x")
