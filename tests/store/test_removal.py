"""A file that is taken away: whole or not at all, committed, and finished by the next run if one was killed."""

from __future__ import annotations

import os

import pytest

from sendcli.errors import SendError
from sendcli.store import replace, writer
from sendcli.store.writer import How, Write, save
from tests.store.past.folder import SCHOOL, Folder

STAFF = "records/staff/hale.yaml"
HALE = "name: Hale\nroles: [teacher]\n"
PLAN = "kind: sen-support\nstart: 2026-09-07\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "lund")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "lund@example.org")
    made = Folder(tmp_path)
    made.commit("2026-11-02", {"records/school.yaml": SCHOOL, STAFF: HALE, ".gitignore": ".send/\n"})
    return made


def take_away(folder, how=writer.AS_USUAL):
    return save(str(folder.root), [Write(STAFF, lambda _: None)], "hale: taken away", how=how)


def test_a_file_is_taken_away_with_its_empty_folder_and_committed(folder):
    assert take_away(folder).committed
    assert not (folder.root / "records" / "staff").exists()
    assert folder.git("status", "--porcelain") == ""
    assert folder.git("show", "--name-status", "--format=%s", "HEAD").split("\n\n") == [
        "hale: taken away",
        f"D\t{STAFF}",
    ]


def test_a_trial_and_a_file_that_is_not_there_change_nothing(folder):
    assert take_away(folder, How(dry=True)).files[0].gone
    assert (folder.root / STAFF).read_text() == HALE
    take_away(folder)
    assert take_away(folder).files == []


def test_together_with_another_file(folder):
    writes = [Write(STAFF, lambda _: None), Write("records/staff/lund.yaml", lambda _: HALE.encode())]
    save(str(folder.root), writes, "two")
    assert os.listdir(folder.root / "records" / "staff") == ["lund.yaml"]
    assert folder.git("status", "--porcelain") == ""


@pytest.mark.parametrize("before", [True, False])
def test_a_run_killed_around_the_removal_is_finished_by_the_next(folder, monkeypatch, before):
    put = replace.put

    def killed(item):
        if not before:
            put(item)
        raise KeyboardInterrupt

    monkeypatch.setattr(writer, "put", killed)
    with pytest.raises(SendError, match="interrupted"):
        take_away(folder)
    assert (folder.root / STAFF).exists() is before
    monkeypatch.setattr(writer, "put", put)
    save(str(folder.root), [], "nothing")
    assert not (folder.root / STAFF).exists()
    assert folder.git("status", "--porcelain") == ""
    assert folder.git("log", "-1", "--format=%s") == "hale: taken away"


def test_a_file_that_was_changed_after_the_kill_stays(folder, monkeypatch):
    monkeypatch.setattr(writer, "put", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(SendError, match="interrupted"):
        take_away(folder)
    folder.write({STAFF: HALE.replace("Hale", "Hall")})
    monkeypatch.undo()
    save(str(folder.root), [], "nothing")
    assert "Hall" in (folder.root / STAFF).read_text()


@pytest.mark.parametrize(
    ("error", "words"), [(OSError(5, "no"), "nothing was changed"), (KeyboardInterrupt(), "inter")]
)
def test_only_folders_of_the_failed_run_go(folder, monkeypatch, error, words):
    """A failed run clears at once; of one that is stopped, the next clears what it made."""
    own = folder.root / "records" / "pupils" / "ab-0002"
    own.mkdir(parents=True)

    def fail(*_):
        raise error

    paths = ["records/pupils/ab-0002/plans/a.yaml", "records/pupils/ab-0003/plans/a.yaml"]
    monkeypatch.setattr(writer, "placing", fail)
    with pytest.raises(SendError, match=words):
        save(str(folder.root), [Write(path, lambda _: PLAN.encode()) for path in paths], "new")
    monkeypatch.undo()
    save(str(folder.root), [], "nothing")
    assert [path.name for path in own.parent.rglob("*")] == ["ab-0002"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_folders_that_a_killed_run_made_are_cleared_by_the_next(folder, monkeypatch):
    (folder.root / "records" / "pupils").mkdir()
    monkeypatch.setattr(writer, "placing", lambda *_: os._exit(9))
    child = os.fork()
    if not child:
        save(str(folder.root), [Write("records/pupils/ab-1/plans/a.yaml", lambda _: PLAN.encode())], "new")
    os.waitpid(child, 0)
    assert (folder.root / "records" / "pupils" / "ab-1" / "plans").is_dir()
    monkeypatch.undo()
    save(str(folder.root), [], "nothing")
    assert list((folder.root / "records" / "pupils").iterdir()) == []
    assert (folder.root / "records" / "pupils").is_dir()
