"""Listing and opening: nothing leads astray, nothing waits, everything is named."""

import os
import socket
import sys
from pathlib import Path
from typing import Any

import pytest

from sendcli.problem import Problem
from sendcli.store import files
from sendcli.store.files import find, read_bytes
from sendcli.text.source import MAX_BYTES

posix = pytest.mark.skipif(os.name != "posix", reason="needs links, pipes and names that Windows does not have")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    (tmp_path / "records" / "staff").mkdir(parents=True)
    (tmp_path / "records" / "school.yaml").write_text("name: A\n")
    return tmp_path / "records"


def found(records: Path) -> tuple[list[str], list[tuple[str, str]]]:
    result = find(str(records.parent), "records")
    return result.paths, [(problem.place.file, problem.code) for problem in result.problems]


def refused(records: Path, path: str) -> Problem:
    problem = read_bytes(str(records.parent), path)
    assert isinstance(problem, Problem)
    return problem


def test_files_are_listed_in_order_with_forward_slashes(records: Path) -> None:
    (records / "staff" / "b.yaml").touch()
    (records / "staff" / "a.yaml").touch()
    assert found(records) == (["records/school.yaml", "records/staff/a.yaml", "records/staff/b.yaml"], [])


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = find(str(tmp_path), "records").problems
    assert problem.code == "FIL004"
    assert "it is not there" in problem.message


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("pupil (1).yaml", "second copy"),
        ("pupil-DESKTOP-AB12.yaml", "OneDrive"),
        ("pupil-LAPTOP-7.yaml", "OneDrive"),
        ("pupil (Ada's conflicted copy 2026-11-20).yaml", "sync program"),
        ("pupil.sync-conflict-20261120-101112-ABCDEFG.yaml", "Syncthing"),
        ("pupil - Copy.yaml", "a copy of a record"),
        ("pupil copy 2.yaml", "a copy of a record"),
        ("Copy of pupil.yaml", "a copy of a record"),
        (".#pupil.yaml", "Emacs"),
        ("#pupil.yaml#", "Emacs"),
        (".pupil.yaml.swp", "Vim"),
        ("pupil.yaml~", "older version"),
        ("pupil.yaml.bak", "older version"),
        ("pupil.yaml.orig", "older version"),
        ("pupil_LOCAL_4711.yaml", "merge program"),
        ("~$pupil.docx", "Word"),
        (".~lock.pupil.csv#", "LibreOffice"),
        (".send-tmp-k3j2", "when it was stopped"),
        ("pupil.yaml.tmp", "not finished writing"),
        ("pupil-Karen’s MacBook Pro.yaml", "OneDrive"),
        ("pupil-SURFACE-PRO.yaml", "OneDrive"),
        ("pupil.yaml.txt", "added .txt"),
        ("pupil.yaml.docx", "Word file"),
        ("pupil.yaml.gpg", "encrypted"),
        (".pupil.yaml.icloud", "iCloud"),
    ],
)
def test_what_others_left_is_named_once_and_not_read(records: Path, name: str, words: str) -> None:
    (records / "staff" / name).write_text("name: A\n")
    result = find(str(records.parent), "records")
    (problem,) = result.problems
    assert (problem.code, problem.severity) == ("FIL005", "warning")
    assert words in problem.message
    assert problem.notes
    assert result.paths == ["records/school.yaml"]


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini", ".gitignore", ".gitkeep", "README.md", ".x"])
def test_what_every_computer_leaves_is_not_mentioned(records: Path, name: str) -> None:
    (records / name).write_text("x")
    assert found(records) == (["records/school.yaml"], [])


@pytest.mark.parametrize(
    "name",
    ["copyright.yaml", "2026-laptop.yaml", "o'brien.yaml", "x-copy.yaml", "tactile-surface.yaml", "é.yaml", "a.yml"],
)
def test_ordinary_names_are_not_taken_for_copies(records: Path, name: str) -> None:
    (records / name).write_text("x")
    assert found(records)[1] == []


@posix
@pytest.mark.parametrize(
    "name", ["-rf.yaml", "a\nb.yaml", "a\x1bb.yaml", "a\u202eb.yaml", "a\u200bb.yaml", "CON.yaml", "nul"]
)
def test_names_that_cannot_be_everywhere_are_refused(records: Path, name: str) -> None:
    (records / name).write_text("x")
    paths, ((shown, code),) = found(records)
    assert paths == ["records/school.yaml"]
    assert code == "FIL002"
    assert shown.isprintable()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name themselves")
def test_a_name_that_is_not_utf_8(records: Path) -> None:
    with open(os.fsencode(records) + b"/caf\xe9.yaml", "wb"):
        pass
    (problem,) = find(str(records.parent), "records").problems
    assert (problem.code, problem.place.file) == ("FIL002", "records/caf?.yaml")
    problem.place.file.encode()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have room for only one of the two")
@pytest.mark.parametrize(("one", "other"), [("Okafor.yaml", "okafor.yaml"), ("é.yaml", "e\u0301.yaml")])
def test_twins_are_named(records: Path, one: str, other: str) -> None:
    (records / one).touch()
    (records / other).touch()
    (problem,) = find(str(records.parent), "records").problems
    assert problem.code == "FIL007"
    assert "are one file" in problem.message


@posix
def test_links_are_not_followed(records: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "x.yaml").write_text("secret")
    (records / "a.yaml").symlink_to(tmp_path / "outside" / "x.yaml")
    (records / "b").symlink_to(tmp_path / "outside")
    (records / "c.yaml").symlink_to("/dev/zero")
    (records / "d").symlink_to("d")
    (records / "e").symlink_to(records)
    (records / "f.yaml").symlink_to("nowhere")
    paths, problems = found(records)
    assert paths == ["records/school.yaml"]
    assert sorted(problems) == [(f"records/{name}", "FIL003") for name in ("a.yaml", "b", "c.yaml", "d", "e", "f.yaml")]
    for name in ("a.yaml", "c.yaml", "d", "f.yaml"):
        assert refused(records, f"records/{name}").code == "FIL003"


@posix
def test_a_records_folder_that_is_a_link(records: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "records").symlink_to(records)
    result = find(str(tmp_path / "other"), "records")
    assert result.paths == []
    assert [problem.code for problem in result.problems] == ["FIL003"]


@posix
def test_pipes_sockets_and_devices_are_not_opened(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(records)  # the name of a socket may only be short
    os.mkfifo("pipe.yaml")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind("socket.yaml")
        paths, problems = found(records)
        assert paths == ["records/school.yaml"]
        assert sorted(problems) == [("records/pipe.yaml", "FIL003"), ("records/socket.yaml", "FIL003")]
        assert refused(records, "records/pipe.yaml").code == "FIL003"
        assert refused(records, "records/socket.yaml").code == "FIL003"
    assert read_bytes("/dev", "zero") == refused(Path("/dev/records"), "zero")


def test_a_folder_called_like_a_record(records: Path) -> None:
    (records / "x.yaml").mkdir()
    assert found(records)[1] == [("records/x.yaml", "FIL003")]
    assert refused(records, "records/x.yaml").code in ("FIL003", "FIL004")


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="the administrator may read everything")
def test_what_may_not_be_read(records: Path) -> None:
    (records / "locked").mkdir(mode=0)
    (records / "school.yaml").chmod(0)
    assert found(records)[1] == [("records/locked", "FIL004")]
    assert "you may not read it" in refused(records, "records/school.yaml").message


def test_what_the_system_refuses_is_said_in_words(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied", "/a/path/with/a/name")

    monkeypatch.setattr(os, "open", denied)
    problem = refused(records, "records/school.yaml")
    assert (problem.code, problem.message) == ("FIL004", "this file cannot be opened: you may not read it")


@pytest.mark.parametrize(
    "path", ["records/none.yaml", "records/school.yaml/x.yaml", "records/a\0b.yaml", "records/" + "x" * 300]
)
def test_paths_that_lead_nowhere(records: Path, path: str) -> None:
    assert refused(records, path).code == "FIL004"


def test_a_large_file_is_not_read(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (records / "large.yaml").open("wb") as file:
        file.truncate(300 << 20)
    monkeypatch.delattr(os, "read")
    assert refused(records, "records/large.yaml").code == "TXT002"


def test_a_file_that_grows_meanwhile_is_read_no_further_than_the_limit(
    records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "read", lambda handle, size: b"x" * size)
    data = read_bytes(str(records.parent), "records/school.yaml")
    assert isinstance(data, bytes)
    assert len(data) == MAX_BYTES + 1


@posix
def test_without_the_flag_a_link_is_found_first(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_NO_LINKS", 0)
    monkeypatch.setattr(files, "_OPEN_FLAGS", os.O_RDONLY)
    (records / "a.yaml").symlink_to("/dev/zero")
    assert refused(records, "records/a.yaml").code == "FIL003"
    assert read_bytes(str(records.parent), "records/school.yaml") == b"name: A\n"


def test_no_handle_is_left_open(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []
    closed: list[int] = []
    really_open, really_close = os.open, os.close

    def opening(*given: Any) -> int:
        opened.append(really_open(*given))
        return opened[-1]

    def closing(handle: int) -> None:
        closed.append(handle)
        really_close(handle)

    monkeypatch.setattr(os, "open", opening)
    monkeypatch.setattr(os, "close", closing)
    for name in ("records/school.yaml", "records/staff", "records/not-there.yaml"):
        read_bytes(str(records.parent), name)
    assert opened
    assert closed == opened
