"""`send pupil leave`: the last day, then what is passed on; status and needs stay as they were."""

from __future__ import annotations


def test_leaving_is_recorded_and_added_to(send, git, last):
    done = send("pupil", "leave", "ab-0001", "--on", "2026-11-20", "--reason", "moved", "--to", "Hill: Elmcroft")
    assert (done.code, done.out) == (0, "saved: ab-0001, leaving: date, to, reason\n")
    assert last() == [
        "ab-0001: leaving recorded",
        '+left: {date: 2026-11-20, to: "Hill: Elmcroft", reason: moved}',
    ]
    assert send("pupil", "leave", "ab-0001", "--protection-file", "none", "--ctf-sent", "2026-11-23").code == 0
    assert last()[2] == (
        '+left: {date: 2026-11-20, to: "Hill: Elmcroft", reason: moved, ctf_sent: 2026-11-23, protection_file: none}'
    )
    assert last()[0] == "ab-0001: leaving recorded"


def test_open_rows_stay_open_and_the_folder_is_sound(send, folder, git):
    assert send("pupil", "leave", "ab-0001", "--on", "2026-11-20", "--to", "Hill School").code == 0
    text = (folder / "records/pupils/ab-0001/pupil.yaml").read_text(encoding="utf-8")
    assert "- {from: 2023-01-09, provision: K}\n" in text
    assert send("validate").code == 0


def test_what_is_recorded_is_corrected_only_with_replace(send, git, last):
    words = ["pupil", "leave", "ab-0001", "--on"]
    assert send(*words, "2026-11-20").code == 0
    assert send(*words, "2026-11-20").out.startswith("nothing to change")
    done = send(*words, "2026-11-19")
    assert (done.code, "to correct it, say --replace" in done.err) == (4, True)
    assert send(*words, "2026-11-19", "--replace").code == 0
    assert last()[1:] == ["-left: {date: 2026-11-20}", "+left: {date: 2026-11-19}"]


def test_what_is_wrong_is_said(send):
    for words, code, why in (
        ([], 2, "--on is needed"),
        (["--on", "2020-11-20"], 4, "before joining"),
        (["--on", "2026-11-20", "--reason", "bored"], 2, "--reason: "),
        (["--on", "20.11.26"], 2, "--on: "),
    ):
        done = send("pupil", "leave", "ab-0001", *words)
        assert (done.code, why in done.err) == (code, True), done.err
