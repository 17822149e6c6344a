"""When each pupil's files were last changed."""

from __future__ import annotations

from datetime import date

from sendcli.store.past.touched import touched
from tests.store.past.folder import SCHOOL, Folder

A, B = "records/pupils/ab-0001/pupil.yaml", "records/pupils/cd-0002/plans/2026-autumn.yaml"


def test_the_last_change_of_each_pupil(tmp_path):
    folder = Folder(tmp_path)
    folder.commit("2026-11-02", {"records/school.yaml": SCHOOL, A: "a: 1\n", B: "b: 1\n"})
    folder.commit("2026-11-09", {A: "a: 2\n"})
    folder.commit("2026-11-16", {"records/school.yaml": f"{SCHOOL}urn: '999999'\n"})
    known = touched(folder.past, date(2026, 11, 23))
    assert known == {"ab-0001": date(2026, 11, 9), "cd-0002": date(2026, 11, 2)}


def test_a_colleagues_work_that_was_merged_counts_from_when_it_was_done(tmp_path):
    folder = Folder(tmp_path)
    folder.commit("2026-11-02", {"records/school.yaml": SCHOOL, A: "a: 1\n", B: "b: 1\n"})
    folder.git("checkout", "--quiet", "-b", "other")
    folder.commit("2026-11-05", {B: "b: 2\n"})
    folder.git("checkout", "--quiet", "main")
    folder.commit("2026-11-06", {A: "a: 2\n"})
    folder.git("merge", "--quiet", "--no-edit", "other", day="2026-11-12")
    assert touched(folder.past, date(2026, 11, 23)) == {"ab-0001": date(2026, 11, 6), "cd-0002": date(2026, 11, 5)}


def test_midnight_is_englands_and_no_day_lies_after_the_one_asked_about(tmp_path):
    folder = Folder(tmp_path)
    folder.commit("2026-07-01", {"records/school.yaml": SCHOOL, A: "a: 1\n"}, time="23:30:00+0000")
    assert touched(folder.past, date(2026, 11, 23)) == {"ab-0001": date(2026, 7, 2)}
    assert touched(folder.past, date(2026, 6, 1)) == {"ab-0001": date(2026, 6, 1)}
