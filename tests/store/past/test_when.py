"""Which commit was current at the end of a day."""

from __future__ import annotations

import subprocess
from datetime import date

import pytest

from sendcli.errors import SendError
from sendcli.store.past.load import load_past
from sendcli.store.past.repo import past_of
from sendcli.store.past.when import at_end_of, named
from tests.store.past.folder import SCHOOL, Folder

MARK = "records/school.yaml"


def folder_of(tmp_path, *days: str):
    """One commit a day, given as `2026-11-02` or `2026-11-02T23:30:00+0000`."""
    folder = Folder(tmp_path)
    ids = []
    for number, moment in enumerate(days):
        day, _, time = moment.partition("T")
        more = {"time": time} if time else {}
        ids.append(folder.commit(day, {MARK: f"{SCHOOL}note: {number}\n"}, **more))
    return folder.past, ids


def number_at(past, ids, day: str) -> int:
    return int(ids.index(at_end_of(past, date.fromisoformat(day)).commit))


def test_the_last_commit_of_the_day_or_before(tmp_path):
    past, ids = folder_of(tmp_path, "2026-11-02", "2026-11-04T08:00:00+0000", "2026-11-04T15:00:00+0000", "2026-11-09")
    days = ("2026-11-02", "2026-11-03", "2026-11-04", "2026-11-08", "2026-11-09", "2027-01-01")
    assert [number_at(past, ids, day) for day in days] == [0, 0, 2, 2, 3, 3]
    with pytest.raises(SendError, match="not in git yet") as told:
        number_at(past, ids, "2026-11-01")
    assert "ask for 2026-11-02 or later" in told.value.hint


def test_a_day_ends_at_midnight_in_england(tmp_path):
    """In summer, 23:30 in Greenwich is half past midnight of the next day."""
    past, ids = folder_of(tmp_path, "2026-06-01", "2026-06-02T22:30:00+0000", "2026-06-02T23:30:00+0000",
                          "2026-12-01T23:30:00+0000", "2026-12-02T05:00:00+0500")  # fmt: skip
    days = ("2026-06-02", "2026-06-03", "2026-12-01", "2026-12-02")
    assert [number_at(past, ids, day) for day in days] == [1, 2, 3, 4]


def test_what_is_dated_back_does_not_slip_into_the_past(tmp_path):
    past, ids = folder_of(tmp_path, "2026-11-02", "2026-11-20", "2026-11-05")
    found = at_end_of(past, date(2026, 11, 10))
    assert (ids.index(found.commit), found.odd) == (0, True)
    found = at_end_of(past, date(2026, 11, 20))
    assert (ids.index(found.commit), found.odd) == (2, False)


def test_what_a_colleague_committed_counts_from_the_merge_on(tmp_path):
    folder = Folder(tmp_path)
    first = folder.commit("2026-11-02", {MARK: SCHOOL})
    folder.git("checkout", "--quiet", "-b", "side")
    folder.commit("2026-11-03", {"records/staff/hale.yaml": "name: Hale\nroles: [teacher]\n"})
    folder.git("checkout", "--quiet", "main")
    folder.git("merge", "--quiet", "--no-ff", "--no-edit", "side", day="2026-11-09")
    past = folder.past
    found = [at_end_of(past, date(2026, 11, day)) for day in (2, 4, 9)]
    assert [moment.commit for moment in found] == [first, first, past.head]
    assert [moment.aside for moment in found] == [0, 1, 0]


def test_a_commit_by_name(tmp_path):
    past, ids = folder_of(tmp_path, "2026-11-02", "2026-11-04")
    assert [named(past, name).commit for name in ("HEAD~1", ids[1][:7])] == ids
    assert named(past, "HEAD").day == date(2026, 11, 4)
    for wrong in ("nonsense", "--all", "HEAD:records", "-h"):
        with pytest.raises(SendError, match="neither a date nor a commit"):
            named(past, wrong)


def test_a_shallow_clone_says_that_it_is_one(tmp_path):
    (tmp_path / "whole").mkdir()
    folder_of(tmp_path / "whole", "2026-11-02", "2026-11-04")
    line = ["git", "clone", "--quiet", "--depth=1", (tmp_path / "whole").as_uri(), str(tmp_path / "part")]
    subprocess.run(line, check=True, capture_output=True)
    past = past_of(str(tmp_path / "part"))
    with pytest.raises(SendError, match="shallow clone") as told:
        at_end_of(past, date(2026, 11, 3))
    assert told.value.hint.endswith("git fetch --unshallow")


def test_the_folder_as_it_was_whatever_stands_there_now(tmp_path):
    folder = Folder(tmp_path)
    folder.commit("2026-11-02", {MARK: SCHOOL, "records/staff/hale.yaml": "name: Hale\nroles: [teacher]\n",
                                 "records/staff/broken.yaml": "name: [\n", "records/odd.txt": "x\n"})  # fmt: skip
    folder.commit("2026-11-04", {"records/staff/hale.yaml": None, MARK: SCHOOL.replace("Ash", "Elm")})
    folder.write({MARK: None})
    (tmp_path / "records" / "staff" / "broken.yaml").unlink()
    then = load_past(folder.past, "HEAD~1")
    assert (then.school.settings.name, list(then.school.staff)) == ("Ash", ["hale"])
    assert then.unread == ["records/staff/broken.yaml"]
    assert "FIL001" in {problem.code for problem in then.problems}
    assert load_past(folder.past, "HEAD").school.settings.name == "Elm"


def test_links_and_huge_files_of_the_past_stay_unread(tmp_path):
    folder = Folder(tmp_path)
    folder.write({MARK: SCHOOL, "records/staff/huge.yaml": "# x\n" * 300_000})
    (tmp_path / "records" / "staff" / "link.yaml").symlink_to("/etc/passwd")
    folder.commit("2026-11-02", {})
    then = load_past(folder.past, "HEAD")
    assert not then.school.staff
    assert {problem.code for problem in then.problems} == {"FIL003", "TXT002"}


def test_a_commit_without_records(tmp_path):
    folder = Folder(tmp_path)
    commit = folder.commit("2026-11-02", {"README.md": "x\n"})
    with pytest.raises(SendError, match="no records here yet"):
        load_past(folder.past, commit)
