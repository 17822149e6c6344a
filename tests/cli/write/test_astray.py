"""A folder that was copied here may hold notes, links and settings that lead elsewhere: nothing outside is touched."""

from __future__ import annotations

import json
import os
import shutil
from hashlib import sha256

import pytest

from tests.cli.hostile import trap

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and modes as they are elsewhere")

PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
ADD = ("reading", "add", "ab-0001", "reading", "52", "--date", "2026-11-20")


@pytest.fixture
def victim(tmp_path_factory):
    """A file outside of the folder, which must stay as it is."""
    place = tmp_path_factory.mktemp("outside") / "victim"
    place.write_text("precious\n")
    return place


def noted(folder, work):
    (folder / ".send").mkdir(exist_ok=True)
    (folder / ".send/lock").write_text(json.dumps({"pid": 1, "since": 0, "work": work}))


def fingerprint(text):
    return sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("path", ["{victim}", "records/../../{name}/victim", "records/link/.send-tmp-1-victim"])
def test_notes_that_lead_outside_delete_and_put_nothing(send, folder, git, victim, path):
    other = victim.with_name(".send-tmp-1-victim")
    other.write_text("evil\n")
    (folder / "records/link").symlink_to(victim.parent)
    named = path.format(victim=victim, name=os.path.relpath(victim.parent, folder / "x"))
    row = [named, str(other), fingerprint("precious\n"), fingerprint("evil\n")]
    gone = [named, "", fingerprint("precious\n"), ""]
    for work in ({"temps": [named, str(other)]}, {"rows": [row]}, {"rows": [gone], "message": "m"}):
        noted(folder, work)
        send(*ADD)
        assert (victim.read_text(), other.read_text()) == ("precious\n", "evil\n")


@pytest.mark.parametrize(
    "work",
    [[], 5, {"temps": 5}, {"temps": [5, "a\0b", ""]}, {"rows": [1]}, {"rows": [["a"]]}, {"rows": [[1, 2, 3, 4]]}],
)
def test_notes_that_are_none_count_for_nothing(send, folder, git, work):
    noted(folder, work)
    assert send(*ADD).code == 0


def test_notes_without_end_count_for_nothing(send, folder, git):
    noted(folder, {})
    (folder / ".send/lock").write_text("[" * 200_000)
    assert send(*ADD).code == 0


def test_the_folder_of_notes_is_no_link(send, folder, git, victim):
    (folder / ".send").symlink_to(victim.parent)
    done = send(*ADD)
    assert (done.code, ".send is a link; delete it" in done.err) == (4, True)
    assert os.listdir(victim.parent) == ["victim"]


def test_the_lock_is_a_file_of_its_own(send, folder, git, victim):
    (folder / ".send").mkdir()
    os.link(victim, folder / ".send/lock")
    done = send(*ADD)
    assert (done.code, "delete it, and send makes it anew" in done.err) == (4, True)
    assert victim.read_text() == "precious\n"


@pytest.mark.parametrize("name", ["COMMIT_EDITMSG", "logs/HEAD", "logs/refs/heads/main", "index", "packed-refs"])
def test_git_writes_through_no_link(send, folder, git, victim, name):
    git("branch", "-M", "main")
    (folder / ".git" / name).unlink(missing_ok=True)
    (folder / ".git" / name).symlink_to(victim)
    done = send(*ADD)
    assert (done.code, "is not a file or folder of git's own; nothing was changed" in done.err) == (4, True)
    assert victim.read_text() == "precious\n"
    assert "2026-11-20" not in (folder / PLAN).read_text()


def test_init_writes_through_no_link(send, folder, git, victim):
    shutil.rmtree(folder / ".git/hooks", ignore_errors=True)
    (folder / ".git/hooks").symlink_to(victim.parent)
    assert send("init", "--here").code == 4
    assert os.listdir(victim.parent) == ["victim"]


def test_git_keeps_nothing_for_another_folder(send, folder, git, tmp_path_factory):
    """A copied work tree still leads to the first one's files; a moved one is told how to go on."""
    place = tmp_path_factory.mktemp("trees")
    git("worktree", "add", "-q", str(place / "one"))
    shutil.copytree(place / "one", place / "two")
    saved = send(*ADD, "--records", str(place / "one"))
    assert (saved.code, saved.err) == (0, "")
    done = send(*ADD[:-1], "2026-11-19", "--records", str(place / "two"))
    assert (done.code, "is another folder's; nothing was changed" in done.err) == (4, True)


def test_a_submodule_is_no_stranger(send, folder, git, tmp_path_factory):
    place = tmp_path_factory.mktemp("super")
    git("init", "-q", str(place))
    git("-C", str(place), "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(folder), "sub")
    for key, value in (("user.name", "Erika Lund"), ("user.email", "e.lund@larkfield.example")):
        git("-C", str(place / "sub"), "config", key, value)
    assert send(*ADD, "--records", str(place / "sub")).code == 0


@pytest.mark.parametrize("name", ["x", "a=b"])
@pytest.mark.parametrize("line", ["doctor", "backup create ../out.bundle", "staff add hale --name H --roles teacher"])
def test_no_filter_of_the_folder_runs_on_any_file(send, folder, git, tmp_path_factory, line, name):
    mark = tmp_path_factory.mktemp("home") / "mark"
    program = trap(mark.parent / "clean", mark)
    with (folder / ".git/config").open("a") as file:
        file.write(f'[filter "{name}"]\n\tclean = {program}\n\tprocess = {program}\n\trequired = true\n')
    (folder / ".git/info").mkdir(exist_ok=True)
    (folder / ".git/info/attributes").write_text(f"records/pupils/** filter={name}\n")
    for record in (folder / "records").rglob("*.yaml"):
        os.utime(record, (1, 1))  # as after copying: git has to look what each file says
    send(*line.split())
    assert not mark.exists(), mark.read_text()
