"""`send need add` and `send need end`: rows with a first and a last day, none of them overwritten."""

from __future__ import annotations


def test_a_need_comes_behind_the_others_with_the_next_rank(send, last):
    done = send("need", "add", "ab-0001", "ASD", "--diagnosis", "autism, 2026 #1", "--areas", "cognition-and-learning")
    assert (done.code, done.out) == (0, "saved: ab-0001, need ASD from 23 Nov 2026\n")
    assert last() == [
        "ab-0001: need from 2026-11-23",
        "+- {type: ASD, rank: 2, from: 2026-11-23, areas: [cognition-and-learning], "
        'diagnosis: "autism, 2026 #1"}',
    ]  # fmt: skip


def test_the_same_need_again_is_nothing_to_do(send, git):
    for _ in range(2):
        assert send("need", "add", "ab-0001", "ASD", "--from", "2026-11-20").code == 0
    assert git("rev-list", "--count", "HEAD") == "2\n"


def test_a_type_that_is_open_is_refused(send, git):
    done = send("need", "add", "ab-0001", "SLCN")
    assert (done.code, "SLCN is recorded twice for the same time" in done.err) == (4, True)
    done = send("need", "add", "ab-0001", "ASD", "--rank", "1")
    assert (done.code, "both the primary need" in done.err) == (4, True)


def test_the_end_of_a_need_keeps_everything_else(send, last):
    assert send("need", "end", "ab-0001", "SLCN", "--on", "2026-11-20").code == 0
    assert last() == [
        "ab-0001: need ended on 2026-11-20",
        "-- {type: SLCN, rank: 1, from: 2023-01-09}",
        "+- {type: SLCN, rank: 1, from: 2023-01-09, to: 2026-11-20}",
    ]


def test_a_need_that_ended_frees_its_rank(send, last):
    assert send("need", "end", "ab-0001", "SLCN", "--on", "2026-11-20").code == 0
    assert send("need", "add", "ab-0001", "ASD").code == 0
    assert last()[1] == "+- {type: ASD, rank: 1, from: 2026-11-23}"


def test_a_need_ends_once(send, git):
    assert send("need", "end", "ab-0001", "SLCN", "--on", "2026-11-20").code == 0
    again = send("need", "end", "ab-0001", "SLCN", "--on", "2026-11-20")
    assert (again.code, again.out.startswith("nothing to change")) == (0, True)
    other = send("need", "end", "ab-0001", "SLCN", "--on", "2026-11-21")
    assert (other.code, "no need SLCN is open" in other.err) == (4, True)


def test_a_need_does_not_end_before_it_begins(send, git):
    done = send("need", "end", "ab-0001", "SLCN", "--on", "2022-11-20")
    assert (done.code, "begins on 2023-01-09" in done.err) == (4, True)


def test_a_need_without_the_lists_hyphen_becomes_a_list_of_two(send, folder):
    file = folder / "records/pupils/ab-0001/pupil.yaml"
    text = file.read_text(encoding="utf-8")
    single = text.replace("needs:\n- {type", "needs: {type")
    assert single != text
    file.write_text(single, encoding="utf-8", newline="\n")
    assert send("need", "end", "ab-0001", "SLCN", "--on", "2026-11-20").code == 0
    assert "needs: {type: SLCN, rank: 1, from: 2023-01-09, to: 2026-11-20}\n" in file.read_text(encoding="utf-8")
    assert send("need", "add", "ab-0001", "ASD").code == 0
    assert (
        "needs: [{type: SLCN, rank: 1, from: 2023-01-09, to: 2026-11-20}, {type: ASD, rank: 1, from: 2026-11-23}]"
        in (file.read_text(encoding="utf-8"))
    )


def test_a_file_with_a_slip_in_it_is_left_alone(send, folder):
    file = folder / "records/pupils/ab-0001/pupil.yaml"
    slip = file.read_bytes().replace(b"- {type: SLCN, rank: 1, from: 2023-01-09}", b"- SLCN")
    file.write_bytes(slip)
    for words in (["need", "add", "ab-0001", "ASD"], ["need", "end", "ab-0001", "SLCN"]):
        done = send(*words)
        assert (done.code, "`needs` holds something that is not a group of fields" in done.err) == (4, True)
    assert file.read_bytes() == slip
