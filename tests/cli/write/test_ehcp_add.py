"""`send ehcp add`: a version in a file named by its date; its sections from a file, or typed afterwards."""

from __future__ import annotations

import pytest

PATH = "records/pupils/ef-0003/ehcp/2026-11-20.yaml"
ADD = ("ehcp", "add", "ef-0003", "2026-11-20")


def test_a_version_is_a_new_file_and_its_path_is_said(send, folder, git):
    done = send(*ADD, "--status", "amended-final", "--replaces", "2026-01-15", "--top-up", "3100")
    assert (done.code, done.out) == (0, f"saved: ef-0003: EHC plan 2026-11-20; its sections go into {PATH}\n"), done.err
    assert (folder / PATH).read_text(encoding="utf-8") == (
        "status: amended-final\nissued: 2026-11-20\nreplaces: 2026-01-15\ntop_up: 3100\n"
    )
    assert git("log", "-1", "--format=%s") == "ef-0003: EHC plan 2026-11-20\n"


def test_the_date_of_a_draft_is_that_of_the_draft(send, folder, git):
    assert send(*ADD, "--status", "draft").code == 0
    assert (folder / PATH).read_text(encoding="utf-8") == "status: draft\ndraft: 2026-11-20\n"


def test_whole_sections_come_out_of_a_file(send, folder, git):
    need = "B:\n- {id: B1, need: Understands two key words, area: communication-and-interaction, type: SLCN}\n"
    (folder / "sections.yaml").write_text(f"status: draft\n{need}", encoding="utf-8")
    assert send(*ADD, "--fields", "sections.yaml").code == 0
    text = (folder / PATH).read_text(encoding="utf-8")
    assert text.startswith("status: draft\ndraft: 2026-11-20\nB:\n- ")


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("ef-0003 2026-01-15 --status final", 4, "2026-01-15 is the id of another version"),
        ("ef-0003 2026-11-20", 2, "--status is needed"),
        ("ef-0003 20.11.2026 --status final", 2, "write 2026-11-20"),
        ("ef-0003 2026-11-20 --status finished", 2, "--status: "),
        ("ef-0003 2026-11-20 --status final --replaces 2027-01-15", 4, "2027"),
    ],
)
def test_what_cannot_be_is_refused_in_words(send, folder, git, words, code, why):
    done = send("ehcp", "add", *words.split())
    assert (done.code, why in done.err) == (code, True), done.err
    assert not (folder / PATH).exists()
