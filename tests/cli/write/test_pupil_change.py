"""`send pupil change`: single facts set, rows added, and a row corrected only where its wrong value is named."""

from __future__ import annotations

import pytest

PUPIL = "records/pupils/ab-0001/pupil.yaml"


def test_single_facts_are_set_and_lists_grow(send, last):
    done = send(
        "pupil", "change", "ab-0001", "--class", "5B", "--year", "5", "--name", "{known_as: Addie}",
        "--contacts", "{name: Al Example, relationship: uncle}", "--also-at", "forest school, Fridays",
    )  # fmt: skip
    assert (done.code, done.out) == (0, "saved: ab-0001, name, year, class, also at, contacts\n")
    assert last() == [
        "ab-0001: year, class, also at, private facts changed",
        "-name: {given: Ada, family: Example}",
        "+name: {given: Ada, family: Example, known_as: Addie}",
        '-year: "4"',
        "-class: 4B",
        '+year: "5"',
        "+class: 5B",
        '+also_at: ["forest school, Fridays"]',
        "+- {name: Al Example, relationship: uncle}",
    ]


def test_rows_with_a_day_stand_at_its_place(send, folder, git):
    for day in ("2026-11-20", "2025-09-01"):
        assert send("pupil", "change", "ab-0001", "--flags", f"{{from: {day}, eal: no}}").code == 0
    text = (folder / PUPIL).read_text(encoding="utf-8")
    assert "flags:\n- {from: 2025-09-01, eal: no}\n- {from: 2026-11-20, eal: no}\n" in text


def test_the_same_again_is_nothing_to_do(send, git):
    for _ in range(2):
        assert send("pupil", "change", "ab-0001", "--flags", "{from: 2026-11-20, eal: no}", "--class", "4B").code == 0
    assert git("rev-list", "--count", "HEAD") == "2\n"


def test_a_second_row_that_contradicts_needs_replace(send, git, last):
    assert send("pupil", "change", "ab-0001", "--flags", "{from: 2026-11-20, eal: no, base: no}").code == 0
    words = ["pupil", "change", "ab-0001", "--flags", "{from: 2026-11-20, eal: yes}"]
    done = send(*words)
    assert (done.code, "to correct it: --replace 2026-11-20" in done.err) == (4, True)
    assert send(*words, "--replace", "2026-11-20").code == 0
    assert last()[1:] == [
        "-- {from: 2026-11-20, eal: no, base: no}",
        "+- {from: 2026-11-20, eal: yes, base: no}",
    ]
    other = send("pupil", "change", "ab-0001", "--status", "{from: 2023-01-09, provision: N}")
    assert (other.code, "in `status` already" in other.err) == (4, True)


def test_replace_names_the_value_that_is_wrong(send, git, last):
    assert send("pupil", "change", "ab-0001", "--contacts", "phone: 01632 960321", "--replace", "mother").code == 0
    assert last()[2] == (
        "+- {name: Jo Example, relationship: mother, parental_responsibility: yes, phone: 01632 960321}"
    )
    assert send("pupil", "change", "ab-0001", "--born", "2018-03-03", "--replace", "2018-03-02").code == 0
    assert last() == ["ab-0001: private facts corrected", "-born: 2018-03-02", "+born: 2018-03-03"]


def test_replace_of_a_day_in_a_list_of_days(send, git, last):
    days = ["--annual-reports", "2026-07-10", "--annual-reports", "2025-07-10"]
    assert send("pupil", "change", "ab-0001", *days).code == 0
    assert send("pupil", "change", "ab-0001", "--annual-reports", "2025-07-11", "--replace", "2025-07-10").code == 0
    assert last()[2] == "+annual_reports: [2026-07-10, 2025-07-11]"


def test_a_line_of_a_day_is_added_within_a_row_and_none_is_overwritten(send, git, last):
    start = "{from: 2026-11-02, review: 2026-11-20, hours: 15, steps: {2026-11-23: 18}}"
    assert send("pupil", "change", "ab-0001", "--part-time", start).code == 0
    assert last()[1:] == ["+part_time:", "+- from: 2026-11-02", "+  review: 2026-11-20", '+  hours: 15',
                          "+  steps:", "+    2026-11-23: 18"]  # fmt: skip
    words = ["pupil", "change", "ab-0001", "--replace", "2026-11-02", "--part-time"]
    assert send(*words, "{steps: {2026-11-16: 16}}").code == 0
    assert last()[1:] == ["+    2026-11-16: 16"]
    done = send(*words, "{steps: {2026-11-16: 20}}")
    assert (done.code, "a line of 2026-11-16 already" in done.err) == (4, True)


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ([], 2, "nothing to change was given"),
        (["--born", "2018-03-03", "--replace", "2018-03-09"], 4, "`born` does not hold that value now"),
        (["--contacts", "{phone: '1'}", "--replace", "aunt"], 4, "`contacts` does not hold that value now"),
        (["--born", "2018-03-03", "--year", "5", "--replace", "4"], 2, "--replace goes with one field"),
        (["--contacts", "{name: Al}"], 2, "needs `relationship`"),
        (["--contacts", "[Al]"], 2, "a group of fields in brackets is wanted"),
        (["--name", "{nick: Addie}"], 4, "`nick` is not a field of a name"),
        (["--key-worker", "nobody"], 4, "there is no staff file for `nobody`"),
        (["--year", "9"], 4, "is not taught at this school"),
    ],
)
def test_what_is_wrong_is_said_and_not_saved(send, folder, words, code, why):
    before = (folder / PUPIL).read_bytes()
    done = send("pupil", "change", "ab-0001", *words)
    assert (done.code, why in done.err) == (code, True), done.err
    assert (folder / PUPIL).read_bytes() == before
