"""Documents leave the folder for their owner alone, and never over something else."""

from __future__ import annotations

import os
import stat
from datetime import date

import pytest

from sendcli.errors import NOT_SAVED, USAGE, SendError
from sendcli.store.git import git
from sendcli.store.outgoing import take_away, warnings, write_out

DAY = date(2026, 11, 23)


def never(data: bytes) -> bool:
    return False


def mine(data: bytes) -> bool:
    return data.startswith(b"mine")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_a_file_and_its_folder_are_the_owners(tmp_path, mask):
    before = os.umask(mask)
    try:
        write_out(str(tmp_path), str(tmp_path / "out/a.html"), b"x", never)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out/a.html").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_file_that_others_could_read_is_closed(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(b"mine, old")
    path.chmod(0o644)
    write_out(str(tmp_path), str(path), b"mine, new", mine)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"mine, new", 0o600)


@pytest.mark.parametrize("place", ["records/a.html", ".git/a.html", ".send/a.html", "templates/a.html", "records"])
def test_not_among_the_records(tmp_path, place):
    (tmp_path / "records").mkdir()
    with pytest.raises(SendError) as caught:
        write_out(str(tmp_path), str(tmp_path / place), b"x", never)
    assert caught.value.exit_code == USAGE


def test_not_through_a_link_into_the_records(tmp_path):
    (tmp_path / "records").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "records")
    with pytest.raises(SendError):
        write_out(str(tmp_path), str(tmp_path / "out/a.html"), b"x", never)


def test_another_file_stays(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(b"somebody's")
    with pytest.raises(SendError) as caught:
        write_out(str(tmp_path), str(path), b"x", mine)
    assert (caught.value.exit_code, path.read_bytes()) == (NOT_SAVED, b"somebody's")


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "real").write_bytes(b"mine")
    (tmp_path / "a.html").symlink_to(tmp_path / "real")
    with pytest.raises(SendError):
        write_out(str(tmp_path), str(tmp_path / "a.html"), b"x", mine)
    assert (tmp_path / "real").read_bytes() == b"mine"


def test_only_ours_is_taken_away(tmp_path):
    for name, text in (("a", b"mine"), ("b", b"theirs")):
        (tmp_path / name).write_bytes(text)
        take_away(str(tmp_path / name), mine)
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


@pytest.mark.parametrize("name", ["OneDrive - Larkfield", "Dropbox", "Google Drive", "Nextcloud"])
def test_a_folder_that_is_copied_elsewhere_is_said(tmp_path, name):
    (tmp_path / name).mkdir(mode=0o700)
    said = list(warnings(str(tmp_path / "school"), str(tmp_path / name / "new"), DAY))
    assert any(name.lower() in line.lower() for line in said)


@pytest.mark.parametrize(("place", "said"), [(".", True), ("out/new", True), ("reports", False), ("../other", False)])
def test_a_place_whose_files_git_would_take_in_is_said(tmp_path, place, said):
    root = tmp_path / "school"
    root.mkdir(mode=0o700)
    git(str(root), "init", "-q")
    (root / ".gitignore").write_text("/reports/\n", encoding="utf-8")
    assert any("git add" in line for line in warnings(str(root), str(root / place), DAY)) is said
    (root / ".gitignore").unlink()
    assert any("/reports/ into .git" in line for line in warnings(str(root), str(root / "reports"), DAY))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_folder_that_others_can_look_into_is_said(tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o755)
    assert any("can see the names of files" in line for line in warnings("/elsewhere", str(tmp_path / "shared"), DAY))


def test_what_could_not_be_put_in_place_is_not_left_beside_it(tmp_path, monkeypatch):
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sendcli.store.outgoing.put", refuse)
    with pytest.raises(SendError) as caught:
        write_out(str(tmp_path), str(tmp_path / "a.html"), b"x", never)
    assert (caught.value.exit_code, list(tmp_path.iterdir())) == (NOT_SAVED, [])


def test_a_huge_file_in_the_place_is_not_read(tmp_path):
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(SendError):
        write_out(str(tmp_path), str(path), b"x", lambda data: pytest.fail("it was read"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_new_folder_is_the_owners_also_in_one_of_a_group(tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o770)
    write_out(str(tmp_path), str(tmp_path / "shared/a/b/x.html"), b"x", never)
    assert [stat.S_IMODE((tmp_path / "shared" / one).stat().st_mode) for one in ("a", "a/b")] == [0o700, 0o700]
