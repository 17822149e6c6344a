"""`send validate`: what it prints, in each form, and that it writes nothing."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

PUPIL = "records/pupils/ab-0001/pupil.yaml"
TYPO = """\
name: {given: Ada, family: Example}
joined: 2018-02-30
year: "4"
status:
- {from: 2023-01-09, provison: K}
born: 2018-03-02
"""


def spoil(folder: Path, text: str = TYPO) -> None:
    (folder / PUPIL).write_text(text, encoding="utf-8", newline="\n")


def test_a_sound_school_is_silent_but_for_the_count(send):
    done = send("validate")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("no problems in ")


def test_every_fault_of_a_file_is_named_at_once_with_its_place(send, folder):
    spoil(folder)
    done = send("validate", "--format", "concise")
    lines = [line for line in done.out.splitlines() if line.startswith(PUPIL)]
    assert done.code == 1
    assert f"{PUPIL}:2:9: error FLD006: 2018-02-30: February 2018 has 28 days" in lines
    assert any(line.startswith(f"{PUPIL}:5:22: error FLD001: `provison`") for line in lines)


def test_the_excerpt_shows_the_line_and_what_to_type(send, folder):
    spoil(folder)
    out = send("validate", "--excerpt").out
    assert "5 | - {from: 2023-01-09, provison: K}\n  |                      ^^^^^^^^" in out
    assert "did you mean `provision`?" in out
    assert "send explain FLD001" in out


def test_no_line_of_a_record_stands_in_output_that_is_not_for_a_screen(send, folder):
    spoil(folder)
    assert "from: 2023-01-09" in send("validate", "--excerpt").out
    done = send("validate")
    assert "from: 2023-01-09" not in done.out + done.err


def test_json_is_sorted_and_has_every_position(send, folder):
    spoil(folder)
    answer = json.loads(send("validate", "--format", "json").out)
    places = [(item["file"], item["line"], item["column"]) for item in answer["items"]]
    assert answer["schema"] == 1
    assert places == sorted(places)
    assert {"code", "severity", "message", "notes", "end_line", "end_column"} <= answer["items"][0].keys()


def test_sarif_names_rule_and_region(send, folder):
    spoil(folder)
    log = json.loads(send("validate", "--format", "sarif").out)
    result = log["runs"][0]["results"][0]
    assert log["version"] == "2.1.0"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] >= 1
    assert result["ruleId"] in {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}


def test_github_escapes_what_would_end_the_command(send, folder):
    spoil(folder)
    out = send("validate", "--format", "github").out
    assert f"::error file={PUPIL},line=2,col=9," in out


def test_paths_limit_what_is_reported_not_what_is_read(send, folder):
    spoil(folder)
    done = send("validate", "records/interventions")
    assert PUPIL not in done.out
    assert send("validate", "records/pupils/ab-0001").code == 1


def test_a_path_without_a_record_is_said(send):
    done = send("validate", "records/pupils/zz-9999")
    assert done.code == 2
    assert "there is no record at records/pupils/zz-9999" in done.err


def test_unsaved_text_is_checked_in_place_of_the_file(send, folder, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TYPO.encode())))
    done = send("validate", "-", "--as", PUPIL, "--format", "concise")
    assert done.code == 1
    assert f"{PUPIL}:5:22" in done.out
    assert send("validate").code == 0, "the file itself is as it was"


def test_strict_counts_warnings(send, folder):
    (folder / "records/pupils/ab-0001/notes.txt").write_text("stray", encoding="utf-8")
    assert send("validate").code == 0
    assert send("validate", "--strict").code == 1


def test_nothing_is_written(send, folder):
    spoil(folder)
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.rglob("*") if path.is_file()}
    for form in ("text", "concise", "json", "github", "sarif"):
        send("validate", "--format", form)
    assert before == {
        path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.rglob("*") if path.is_file()
    }


def test_a_flood_is_counted_not_printed(send, folder):
    rows = "".join(f"- {{from: 2023-13-{day:02}, provision: K}}\n" for day in range(1, 60))
    spoil(folder, f'name: {{given: Ada}}\nborn: 2018-03-02\nyear: "4"\nstatus:\n{rows}')
    out = send("validate").out
    assert out.count("FLD006:") == 20
    assert f"{PUPIL}: 39 more: send validate {PUPIL} --format json" in out


CANARIES = """\
name: {given: Wren, family: [Canary]}
born: 14/09/2016
year: Quillfeather 4
address: Mum told Mrs Amos: the key is under the pot
status:
- {from: 2023-01-09, provision: K}
Mum told Mrs Amos that: he saw it
contacts:
- {name: Jo Canary, relationship: mother, email: jo@canary.example, parental_responsibility: maybe Jo}
"""


def test_what_a_record_says_of_a_child_is_in_no_log_unless_asked(send, folder):
    spoil(folder, CANARIES)
    text = (folder / PUPIL).read_text(encoding="utf-8")
    (folder / PUPIL).write_text(text.replace("address: Mum told Mrs Amos: the", "address: the"), encoding="utf-8")
    for form in ("text", "concise", "json", "github", "sarif"):
        done = send("validate", "--format", form)
        assert done.code == 1
        for canary in ("Wren", "Canary", "canary", "14/09", "Mum", "Amos", "pot", "Jo"):
            assert canary not in done.out + done.err, (form, canary)


def test_a_syntax_slip_is_explained_without_its_text(send, folder):
    spoil(folder, CANARIES)
    done = send("validate", "--format", "json")
    item = next(item for item in json.loads(done.out)["items"] if item["code"] == "TXT020")
    assert item["notes"] == ['write address: "…"']
    assert "under the pot" in send("validate", "--excerpt").out


def test_no_text_of_a_file_can_look_like_another_finding(send, folder):
    forged = 'name: Ada\nroles: [senco, "x\\n::error file=a::forged\\rrecords/ok.yaml:1:1: fine"]\n'
    (folder / "records/staff/lund.yaml").write_text(forged, encoding="utf-8")
    for form in ("text", "concise", "github"):
        out = send("validate", "--format", form, "--excerpt").out
        assert "\r" not in out
        assert not [line for line in out.splitlines() if line.startswith(("::error file=a", "records/ok"))]


def test_warnings_do_not_hide_an_error(send, folder):
    notes = "".join(f"- {{date: 2026-10-{day:02}, kind: note, summary: call}} \n" for day in range(1, 3))
    lines = "".join(f"- date: 2026-10-{day:02}\n  kind: note\n  summary: call #{day}\n" for day in range(1, 29))
    log = folder / "records/pupils/ab-0001/log.yaml"
    log.write_text(f"entries:\n{notes}{lines}- {{date: 2026-13-01, kind: note}}\n", encoding="utf-8")
    assert " error FLD006" in send("validate", "--format", "concise").out


def test_a_file_that_is_not_read_is_said_by_every_answer(send, folder):
    (folder / "records/pupils/ab-0002").mkdir()
    (folder / "records/pupils/ab-0002/pupil.yml").write_text("name: {given: Eve}\n", encoding="utf-8")
    assert "ab-0002/pupil.yml" in send("register").err
    assert "records/pupils/ab-0002/pupil.yml" in json.loads(send("review-due", "--format", "json").out)["unread"]


LOOSE = """\
name: {given: maya family: thornbury}
born: 2018-03-02
class: so: it is
flags:
- {from: 2026-09-01}
-lovelace
year "4"
"""


def test_advice_in_a_log_quotes_no_words_of_the_record(send, folder):
    spoil(folder, LOOSE)
    shown, logged = send("validate", "--excerpt").out, send("validate").out
    assert "write maya, family: …" in shown
    assert "write - lovelace" in shown
    assert "write …, family: …" in logged
    assert "write - …" in logged
    assert "`key: value`" in logged
    assert "maya" not in logged
    assert "lovelace" not in logged


def test_the_count_is_of_the_files_that_were_asked_about(send):
    assert send("validate", PUPIL).out == "no problems in 1 file\n"
