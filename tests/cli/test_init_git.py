"""What `send init` sets up in git: settings, scripts, the first commit, keys."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sendcli.store.hooks import NAMES
from sendcli.store.setup import ATTRIBUTES, SETTINGS
from tests.cli.hostile import git, trap
from tests.cli.repository import KEYS, at_home, key


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    at_home(monkeypatch, tmp_path / "home")
    return tmp_path / "home"


@pytest.fixture
def new(send, tmp_path):
    assert send("init", "new").code == 0
    return tmp_path / "new"


def committed(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    git(folder, "add", "-A")
    line = ["git", "-C", str(folder), "commit", "-m", "work", *words]
    return subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_new_folder_is_committed_and_set_up(new):
    assert git(new, "status", "--porcelain") == ""
    assert git(new, "log", "--format=%an: %s") == "Ada Example: A new folder for records"
    for one in SETTINGS:
        assert git(new, "config", "--local", one.key) == one.value
    assert set(ATTRIBUTES) <= set((new / ".gitattributes").read_text(encoding="utf-8").splitlines())
    if os.name != "nt":
        assert (new / ".git").stat().st_mode & 0o077 == 0


def test_without_git_if_wished(send, tmp_path):
    done = send("init", "new", "--no-git")
    assert (done.code, "not in git" in done.out) == (0, True)
    assert not (tmp_path / "new/.git").exists()


def test_git_does_not_know_who_it_is(send, tmp_path, home):
    (home / ".gitconfig").write_text("", encoding="utf-8")
    done = send("init", "new")
    assert done.code == 0
    assert "not committed yet: git does not know who you are" in done.out
    assert 'git config --global user.name "Your Name"' in done.out
    assert git(tmp_path / "new", "config", "core.fsync") == "all"


def test_to_set_up_again_changes_nothing(send, new, monkeypatch):
    before = {path: path.read_bytes() for path in new.rglob("*") if path.is_file() and path.name != "lock"}
    assert "nothing had to be changed" in send("init", "new").out
    monkeypatch.chdir(new / "records")
    assert "nothing had to be changed" in send("init", "--here").out
    after = {path: path.read_bytes() for path in new.rglob("*") if path.is_file() and path.name != "lock"}
    assert after == before


def test_a_clone_is_set_up_by_its_own_person(send, new, tmp_path, monkeypatch):
    git(tmp_path, "clone", "--quiet", str(new), "clone")
    (tmp_path / "clone/.gitignore").write_bytes(b"mine\r\nlast")
    monkeypatch.chdir(tmp_path / "clone")
    done = send("init", "--here")
    assert "set up git: core.fsync" in done.out
    assert "to be committed by you: .gitignore" in done.out
    assert (tmp_path / "clone/.gitignore").read_bytes().startswith(b"mine\r\nlast\n.send-tmp-*\n")


def test_records_without_git_get_it(send, folder):
    done = send("init", "--here")
    assert "made a git repository" in done.out
    assert "nothing is committed yet: git add records" in done.out
    assert (folder / ".git/hooks/pre-commit").exists()


def test_a_folder_in_a_repository_gets_no_second_one(send, folder, tmp_path):
    git(tmp_path, "init", "--quiet")
    assert send("init", "school").code == 0
    assert not (tmp_path / "school/.git").exists()
    assert "records='school'" in (tmp_path / ".git/hooks/pre-commit").read_text(encoding="utf-8")


def test_a_wrong_record_is_not_committed_unless_one_insists(new):
    (new / "records/staff/odd.yaml").write_text("name: Odd\nroles: [nope]\n", encoding="utf-8")
    done = committed(new)
    assert done.returncode == 1
    assert "records/staff/odd.yaml:2" in done.stderr
    assert "nothing was committed, and nothing is lost" in done.stderr
    assert committed(new, "--no-verify").returncode == 0


def test_warnings_alone_say_nothing_at_every_commit(new, send, monkeypatch):
    """They stand there for weeks, and would hide the one error."""
    pupil = new / "records/pupils/ab-0009"
    (pupil / "plans").mkdir(parents=True)
    text = "name: {given: Ina}\nborn: 2018-03-02\nyear: R\nstatus:\n- {from: 2026-09-01, provision: N}\n"
    (pupil / "pupil.yaml").write_text(text, encoding="utf-8")
    (pupil / "plans/2026-autumn.yaml").write_text("kind: sen-support\nstart: 2026-09-07\n", encoding="utf-8")
    monkeypatch.chdir(new)
    assert "warning PLN005" in send("validate").out
    done = committed(new)
    assert (done.returncode, done.stderr) == (0, "")


def test_after_a_merge_the_records_are_checked(new):
    git(new, "checkout", "--quiet", "-b", "other")
    (new / "records/staff/odd.yaml").write_text("name: Odd\nroles: [nope]\n", encoding="utf-8")
    assert committed(new, "--no-verify").returncode == 0
    git(new, "checkout", "--quiet", "main")
    line = ["git", "-C", str(new), "merge", "other"]
    done = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert "the merge is made, but the records do not agree" in done.stderr


def test_the_scripts_run_no_program_of_the_folder(new):
    """`python -m` looks into the folder at hand first; the scripts tell it not to."""
    (new / "sendcli").mkdir()
    (new / "sendcli/__init__.py").write_text("raise SystemExit(0)\n", encoding="utf-8")
    (new / "sendcli/__main__.py").write_text("raise SystemExit(0)\n", encoding="utf-8")
    (new / "records/staff/odd.yaml").write_text("name: Odd\nroles: [nope]\n", encoding="utf-8")
    assert committed(new).returncode == 1


def test_a_script_of_ones_own_stays(send, folder):
    git(folder, "init", "--quiet")
    own = trap(folder / ".git/hooks/pre-commit", folder / "mark")
    before = own.read_bytes()
    done = send("init", "--here")
    assert "pre-commit: a script of your own is there and stays" in done.out
    assert own.read_bytes() == before


@pytest.mark.parametrize("name", NAMES)
def test_a_moved_send_is_said_and_stops_nobody(new, name):
    script = new / ".git/hooks" / name
    text = script.read_text(encoding="utf-8").replace(sys.executable.replace("\\", "/"), "/gone/python")
    script.write_text(text, encoding="utf-8")
    around = {**os.environ, "PATH": os.pathsep.join(p for p in os.environ["PATH"].split(os.pathsep)
                                                    if not (Path(p) / "send").exists())}  # fmt: skip
    done = subprocess.run(["sh", str(script)], cwd=new, env=around, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "so the records were not checked" in done.stderr


@KEYS
def test_signing(send, tmp_path, home):
    key(home / ".ssh", "id_ed25519")
    assert send("init", "new", "--sign").code == 0
    new = tmp_path / "new"
    assert git(new, "log", "--format=%G? %GS") == "G ada@example.org"
    assert 'ada@example.org namespaces="git" ssh-ed25519 ' in (new / "allowed_signers").read_text(encoding="utf-8")
    assert send("init", "new", "--sign").code == 0
    assert (new / "allowed_signers").read_text(encoding="utf-8").count("ssh-ed25519") == 1


@KEYS
def test_what_send_commits_is_signed_from_then_on(send, folder, home):
    key(home / ".ssh", "id_ed25519")
    send("init", "--here", "--sign")
    committed(folder)
    assert send("reading", "add", "ab-0001", "reading", "43", "--date", "2026-11-20").code == 0
    assert git(folder, "log", "-1", "--format=%G? %GS %s") == (
        "G ada@example.org ab-0001: reading of target reading on 2026-11-20"
    )
    git(folder, "config", "--local", "commit.gpgSign", "false")
    assert send("reading", "add", "ab-0001", "reading", "44", "--date", "2026-11-21").code == 0
    assert git(folder, "log", "-1", "--format=%G?") == "N"


def test_signing_without_a_key_says_how_to_make_one(send, tmp_path):
    done = send("init", "new", "--sign")
    assert done.code == 2
    assert "ssh-keygen -t ed25519; then send init --here --sign" in done.err


def test_words_that_exclude_one_another(send):
    assert send("init", "new", "--no-git", "--sign").code == 2
