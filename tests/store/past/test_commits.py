"""What git is asked, against repositories made by git."""

from __future__ import annotations

import pytest

from sendcli.errors import SendError
from sendcli.store import spawn
from sendcli.store.past.commits import commits
from sendcli.store.past.objects import Blobs, blobs, id_of, tree
from sendcli.store.past.repo import past_of
from tests.store.past.folder import SCHOOL, Folder

LOG = "records/pupils/ab-0001/log.yaml"


def test_commits_that_touched_a_path_newest_first_with_the_versions(tmp_path):
    folder = Folder(tmp_path)
    first = folder.commit("2026-11-02", {LOG: "a\n", "records/school.yaml": SCHOOL})
    folder.commit("2026-11-03", {"records/school.yaml": SCHOOL + "# x\n"})
    second = folder.commit("2026-11-04", {LOG: "b\n"}, "ab-0001: b\n\nSend-Command: log add\n", who="okafor")
    third = folder.commit("2026-11-05", {LOG: None})
    found = commits(folder.past, ["records/pupils/ab-0001"])
    assert [commit.id for commit in found] == [third, second, first]
    assert (found[1].author, found[1].email, found[1].command) == ("okafor", "okafor@example.org", "log add")
    assert (found[1].subject, found[0].command) == ("ab-0001: b", "")
    ids = [(commit.files[0].before, commit.files[0].after) for commit in found]
    like = folder.past.head
    a, b = id_of(b"a\n", like), id_of(b"b\n", like)
    assert ids == [((b,), ""), ((a,), b), (("",), a)]


def test_a_trailer_counts_only_at_the_end(tmp_path):
    folder = Folder(tmp_path)
    folder.commit("2026-11-02", {LOG: "a\n"}, "Send-Command: quoted\n\nwords behind it")
    assert commits(folder.past, [LOG])[0].command == ""


def test_of_a_merge_only_what_neither_side_had(tmp_path):
    folder = Folder(tmp_path)
    folder.commit("2026-11-02", {LOG: "a\nb\nc\n", "records/x.yaml": "1\n"})
    folder.git("checkout", "--quiet", "-b", "side")
    folder.commit("2026-11-03", {LOG: "a\nb\nC\n", "records/x.yaml": "2\n"})
    folder.git("checkout", "--quiet", "main")
    folder.commit("2026-11-04", {LOG: "A\nb\nc\n"})
    folder.git("merge", "--quiet", "--no-edit", "side", day="2026-11-05")
    found = commits(folder.past, ["records"])
    assert [[file.path for file in commit.files] for commit in found] == [
        [LOG], [LOG], [LOG, "records/x.yaml"], [LOG, "records/x.yaml"],
    ]  # fmt: skip
    assert len(found[0].files[0].before) == 2


def test_paths_are_those_of_a_folder_below_the_repository(tmp_path):
    (tmp_path / "school").mkdir()
    folder = Folder(tmp_path)
    folder.commit("2026-11-02", {"school/records/school.yaml": SCHOOL, "records/other.yaml": "x\n"})
    past = past_of(str(tmp_path / "school"))
    assert [file.path for file in commits(past, ["records"])[0].files] == ["records/school.yaml"]
    assert [file.path for file in commits(past, [], last=True)[0].files] == [
        "/records/other.yaml",
        "records/school.yaml",
    ]
    assert [file.path for file in tree(past, past.head)] == ["records/school.yaml"]


def test_settings_of_the_folder_change_nothing(tmp_path):
    """The first commit would be hidden, names rewritten, a foreign file of orders asked for."""
    folder = Folder(tmp_path)
    folder.commit("2026-11-02", {LOG: "a\n", ".mailmap": "Somebody <x@example.org> <lund@example.org>\n"})
    for setting in ("log.showRoot=false", "diff.orderFile=nowhere", "format.pretty=oneline", "diff.renames=copies",
                    "log.date=human", "log.follow=true", "log.mailmap=true"):  # fmt: skip
        folder.git("config", *setting.split("="))
    (found,) = commits(folder.past, [LOG])
    assert (found.author, [file.path for file in found.files]) == ("lund", [LOG])


def test_bytes_by_one_process_and_one_by_one(tmp_path):
    folder = Folder(tmp_path)
    folder.commit("2026-11-02", {LOG: "a\n", "records/big.yaml": "x" * 2_000_000, "records/empty.yaml": ""})
    ids = {file.path: file.id for file in tree(folder.past, "HEAD")}
    wrong = "1" * len(folder.past.head)
    assert blobs(folder.past, [ids[LOG], ids["records/empty.yaml"], wrong, ""]) == {
        ids[LOG]: b"a\n", ids["records/empty.yaml"]: b"",
    }  # fmt: skip
    asked = Blobs(folder.past)
    order = [wrong, ids["records/big.yaml"], ids[LOG], ids["records/empty.yaml"], folder.past.head, ids[LOG]]
    assert [asked.get(id_) for id_ in order] == [None, None, b"a\n", b"", None, b"a\n"]
    asked.end()


@pytest.mark.parametrize("talks", [True, False])
def test_the_same_where_processes_are_started_in_the_usual_way(tmp_path, monkeypatch, talks):
    folder = Folder(tmp_path)
    folder.commit("2026-11-02", {LOG: "a\n"})
    monkeypatch.setattr(spawn, "TALKS", talks and spawn.TALKS)
    found = commits(folder.past, [LOG])
    assert blobs(folder.past, [found[0].files[0].after])


def test_without_git_and_before_the_first_commit(tmp_path):
    with pytest.raises(SendError, match="not in git"):
        past_of(str(tmp_path))
    Folder(tmp_path)
    with pytest.raises(SendError, match="nothing has been committed"):
        past_of(str(tmp_path))
