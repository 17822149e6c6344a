"""`send import readings` and `import sessions`: all rows or none, every bad one named, safe to run twice."""

from __future__ import annotations

import pytest

PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
RUN = "records/interventions/precision-teaching/2026-autumn.yaml"


@pytest.fixture
def table(folder):
    """`table("pupil,target,...", "ab-0001,reading,...")` is a file `t.csv` in the school's folder."""

    def write(*lines: str, ends: str = "\n", encoding: str = "utf-8") -> str:
        (folder / "t.csv").write_bytes("".join(line + ends for line in lines).encode(encoding))
        return "t.csv"

    return write


READINGS = "pupil,target,date,value"


def test_rows_become_readings_in_the_order_of_their_days_in_one_commit(send, git, last, table):
    file = table(READINGS, "ab-0001,reading,2026-11-09,49", "ab-0001,reading,2026-10-05,45")
    done = send("import", "readings", file)
    assert (done.code, done.out) == (0, "saved: ab-0001: 2 readings\n")
    assert last() == ["ab-0001: 2 readings", "+    2026-10-05: 45", "+    2026-11-09: 49"]
    assert git("rev-list", "--count", "HEAD") == "2\n"


def test_the_same_table_again_changes_nothing(send, git, table):
    """Spreadsheets write 49 as 49.0, and add a mark and empty rows."""
    assert send("import", "readings", table(READINGS, "ab-0001,reading,2026-11-09,49")).code == 0
    lines = ("Pupil;Target;Date;Value", "ab-0001;reading;2026-11-09;49.0", "ab-0001;reading;2026-11-09;49.0", ";;;")
    done = send("import", "readings", table(*lines, ends="\r\n", encoding="utf-8-sig"))
    assert (done.code, done.out) == (0, "nothing to change, this is recorded already: ab-0001: 1 reading\n")
    assert git("rev-list", "--count", "HEAD") == "2\n"


def test_what_a_row_says_beside_the_value_is_added_to_it(send, last, table):
    file = table(READINGS + ",by,note", 'ab-0001,reading,2026-09-28,44,okafor,"noisy, two doors"')
    assert send("import", "readings", file).code == 0
    new = '+    2026-09-28: {value: 44, by: okafor, note: "noisy, two doors"}'
    assert last() == ["ab-0001: 1 reading", "-    2026-09-28: 44", new]


def test_every_bad_cell_is_named_and_no_row_is_taken(send, folder, git, table):
    before = (folder / PLAN).read_bytes()
    file = table(
        READINGS,
        "ab-0001,reading,2026-11-09,49",
        "ab-0001,reading,16/11/2026,50",
        "ab-0001,raeding,2026-11-16,50",
        "zz-0001,reading,2026-11-16,50",
        "ab-0001,reading,2026-11-17,",
        "ab-0001,reading,2026-11-18,50 wpm",
        "ab-0001,reading,2026-11-09,48",
        "ab-0001,reading,2026-11-20,50,extra",
        "ab-0001,reading,2026-11-19,-5",
        "ab-0001,reading,2026-09-28,54",
    )
    done = send("import", "readings", file)
    places = [line.split(": ")[0] for line in done.err.splitlines() if line.startswith("t.csv")]
    wanted = ("3:17", "4:9", "5:1", "6:28", "7:28", "8:1", "9:31", "10:28", "11:28")
    assert places == [f"t.csv:{place}" for place in wanted]
    assert "date: 16/11/2026: write 2026-11-16" in done.err
    assert "send: 9 rows are not right; no row was taken, nothing was changed" in done.err
    assert (done.code, (folder / PLAN).read_bytes() == before) == (4, True)
    assert git("rev-list", "--count", "HEAD") == "1\n"


def test_a_value_off_the_scale_is_named_with_its_row_too(send, git, table):
    file = table(READINGS, "ab-0001,reading,2026-11-09,49", "ab-0001,reading,2026-11-16,-5")
    done = send("import", "readings", file)
    assert (done.code, done.err.startswith("t.csv:3:28: value: ")) == (4, True), done.err
    assert git("status", "--porcelain", "records") == ""


def test_a_row_against_a_recorded_reading_needs_replace(send, last, table):
    file = table(READINGS, "ab-0001,reading,2026-09-28,54")
    done = send("import", "readings", file)
    assert (done.code, "t.csv:2:28: value: 2026-09-28 is recorded already" in done.err) == (4, True)
    assert send("import", "readings", file, "--replace").code == 0
    assert last()[1:] == ["-    2026-09-28: 44", "+    2026-09-28: 54"]


@pytest.mark.parametrize(
    ("head", "place", "why"),
    [
        ("pupil,target,day,value", "t.csv:1:14", "“day” is not a column of this table"),
        ("pupil,target,value", "t.csv:1:1", "the column date is missing"),
        ("pupil,target,date,value,value", "t.csv:1:25", "two columns value"),
    ],
)
def test_headings_that_are_not_right_are_named(send, table, head, place, why):
    done = send("import", "readings", table(head, "ab-0001,reading,2026-11-09,49"))
    assert (done.code, f"{place}: " in done.err, why in done.err) == (4, True, True), done.err


@pytest.mark.parametrize(("encoding", "why"), [("utf-16", "saved as UTF-16"), ("cp1252", "cp1252")])
def test_a_table_in_another_encoding_is_named_for_what_it_is(send, table, encoding, why):
    done = send("import", "readings", table(READINGS + ",note", "ab-0001,reading,2026-11-09,49,é", encoding=encoding))
    assert (done.code, why in done.err, "CSV UTF-8" in done.err) == (4, True, True)


def test_a_dry_run_shows_the_lines_and_writes_nothing(send, git, table):
    done = send("import", "readings", table(READINGS, "ab-0001,reading,2026-11-09,49"), "--dry-run")
    assert (done.code, "+    2026-11-09: 49" in done.out) == (0, True)
    assert git("status", "--porcelain", "records") == ""


def test_rows_become_sessions_of_the_run_of_their_day(send, last, table):
    file = table(
        "intervention,date,value,minutes,why,absent",
        "precision-teaching,2026-09-24,missed,,school trip,ab-0001",
        "precision-teaching,2026-09-23,part,5,,",
    )
    done = send("import", "sessions", file)
    assert (done.code, done.out) == (0, "saved: precision-teaching: 2 sessions\n")
    assert last()[1:] == [
        "+  2026-09-23: {value: part, minutes: 5}",
        "+  2026-09-24: {value: missed, absent: [ab-0001], why: school trip}",
    ]
    assert send("import", "sessions", file).out.startswith("nothing to change")


def test_sessions_that_cannot_be_are_named(send, git, table):
    file = table(
        "intervention,date,value,absent",
        "precision-teaching,2026-09-24,gone,",
        "precision-teaching,2026-08-20,missed,",
        "elsa,2026-09-24,missed,",
        "precision-teaching,2026-09-22,missed,",
    )
    done = send("import", "sessions", file)
    assert done.code == 4
    assert [line.split(": ")[0] for line in done.err.splitlines()[:3]] == ["t.csv:2:31", "t.csv:3:1", "t.csv:4:1"]
    file = table("intervention,date,value,absent", "precision-teaching,2026-09-24,missed,ef-0003")
    done = send("import", "sessions", file)
    assert (done.code, done.err.startswith("t.csv:2:31: ") and "is not in the run" in done.err) == (4, True), done.err
    assert git("status", "--porcelain", "records") == ""
