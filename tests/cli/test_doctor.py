"""`send doctor`: each thing that is unsafe is made so, and named with what mends it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from sendcli.store.doctor.place import mounted
from sendcli.store.doctor.remotes import struck
from sendcli.store.lock import locked
from sendcli.store.stranger import answers
from tests.cli.hostile import git, hostile, trap
from tests.cli.repository import at_home, unsigned

TODAY = ("--today", "2026-11-23")
MODES = pytest.mark.skipif(os.name == "nt", reason="modes mean something else there")


@pytest.fixture
def school(folder, tmp_path, monkeypatch, send):
    """A school's folder, set up, closed to others, committed today, backed up and audited: nothing is unsafe."""
    at_home(monkeypatch, tmp_path / "home")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-11-23T12:00:00Z")
    folder.chmod(0o700)
    send("init", "--here")
    git(folder, "add", "records", ".gitignore", ".gitattributes")
    unsigned(folder)
    backup = tmp_path.parent / f"{tmp_path.name}.bundle"
    send("backup", "create", str(backup))
    assert send("backup", "verify", str(backup), *TODAY).code == 0
    assert send("audit", "verify", *TODAY).code == 0
    return folder


def unsafe(send, *words: str) -> list[str]:
    """What is unsafe, as `about: what -> mend`."""
    done = send("doctor", *TODAY, "--format", "json", *words)
    rows = [row for row in json.loads(done.out)["items"] if row["state"] == "unsafe"]
    assert done.code == (1 if rows else 0)
    return [f"{row['about']}: {row['what']} -> {row['mend']}" for row in rows]


def test_a_folder_in_which_nothing_is_unsafe(school, send):
    assert unsafe(send) == []
    done = send("doctor", *TODAY)
    assert done.code == 0
    assert done.out.endswith("nothing unsafe\n")
    assert "fine: file modes, drive, git settings" in done.out


@MODES
def test_others_may_read(school, send):
    school.chmod(0o755)
    (school / "records/school.yaml").chmod(0o644)
    assert any("others on this computer may read" in row and "chmod go-rwx" in row for row in unsafe(send))


@MODES
def test_new_files_would_be_open(school, send):
    for path in [school, *school.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o700 if path.is_dir() else 0o600)
    school.chmod(0o711)
    before = os.umask(0o022)
    try:
        assert [row for row in unsafe(send) if "umask 022" in row]
    finally:
        os.umask(before)


@pytest.mark.parametrize("name", ["OneDrive - Larkfield Primary", "Dropbox", "Google Drive", "Mobile Documents"])
def test_a_folder_that_is_synchronised(school, send, monkeypatch, name):
    there = school / "home" / name
    there.mkdir()
    git(school, "clone", "--quiet", str(school), str(there / "send"))
    monkeypatch.chdir(there / "send")
    assert any(f"the folder lies in {name}" in row for row in unsafe(send))


def test_which_drive_a_path_lies_on():
    mounts = (
        "/dev/sda1 / ext4 rw 0 0\nserver:/x /home/my\\040school nfs4 rw 0 0\n//s/x /home/my\\040school/y cifs rw 0 0\n"
    )
    assert mounted(mounts, "/home/my school/send") == "nfs4"
    assert mounted(mounts, "/home/my school/y") == "cifs"
    assert mounted(mounts, "/home/my schoolyard") == "ext4"


SETTINGS = {
    "core.fsync": "committed",
    "core.autocrlf": "true",
    "transfer.fsckObjects": "false",
}


@pytest.mark.parametrize("key", SETTINGS)
def test_a_setting_that_is_not_as_it_should_be(school, send, key):
    git(school, "config", key, SETTINGS[key])
    rows = [row for row in unsafe(send) if row.startswith(f"git {key.lower()}: ")]
    assert len(rows) == 1
    assert rows[0].endswith("-> send init --here")
    send("init", "--here")
    assert unsafe(send) == []


def test_a_merge_that_runs_something_else_as_well(school, send):
    own = git(school, "config", "merge.send.driver")
    git(school, "config", "merge.send.driver", f"'x'; evil; {own}")
    assert any(row.startswith("git merge.send.driver: is not the merge of send") for row in unsafe(send))
    send("init", "--here")
    assert git(school, "config", "merge.send.driver") == own
    assert unsafe(send) == []


def test_hooks_that_are_missing_or_changed(school, send):
    hooks = school / ".git/hooks"
    (hooks / "post-merge").unlink()
    with (hooks / "pre-commit").open("a", encoding="utf-8") as file:
        file.write("exit 0\n")
    rows = unsafe(send)
    assert any(row.startswith("hook post-merge: is missing") for row in rows)
    assert any(row.startswith("hook pre-commit: is changed") for row in rows)
    send("init", "--here")
    assert unsafe(send) == []


def test_a_hook_that_hides_a_line_behind_a_value(school, send):
    script = school / ".git/hooks/pre-commit"
    text = script.read_text(encoding="utf-8").replace("records='.'", "records='.'; exit 0")
    script.write_text(text, encoding="utf-8")
    assert any(row.startswith("hook pre-commit: is changed") for row in unsafe(send))


def test_a_lock_that_git_left(school, send):
    (school / ".git/index.lock").touch()
    assert any("index.lock is left" in row and "if no git is running, delete" in row for row in unsafe(send))


def test_half_written_files_are_swept(school, send):
    left = school / "records/staff/.send-tmp-1-x.yaml"
    left.write_text("name: A child\n", encoding="utf-8")
    assert any("1 half-written files" in row and "--sweep" in row for row in unsafe(send))
    assert unsafe(send, "--sweep") == []
    assert not left.exists()


def test_what_an_unfinished_change_needs_is_not_swept(school, send):
    left = school / "records/staff/.send-tmp-1-x.yaml"
    left.write_text("name: A child\n", encoding="utf-8")
    with locked(str(school)) as lock:
        lock.note({"rows": [["records/staff/x.yaml", "records/staff/.send-tmp-1-x.yaml", "", "x"]], "message": "m"})
    rows = unsafe(send, "--sweep")
    assert left.exists()
    assert any("a change that was begun is not finished" in row for row in rows)


def test_another_send_is_writing(school, send):
    with locked(str(school)) as lock:
        lock.note({})
        assert any(row.startswith("lock: another send is writing here") for row in unsafe(send))


ADDRESSES = {
    "https://ada:hunter2@git.example.org/x.git": "there is a password in its address: https://***@git.example.org",
    "http://git.example.org/x.git": "not encrypted on the way",
    "git://git.example.org/x.git": "not encrypted on the way",
    "ext::sh -c evil": "has git run a program",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_of_remotes(school, send, address):
    git(school, "config", "remote.origin.url", address)
    rows = unsafe(send)
    assert any(ADDRESSES[address] in row for row in rows)
    assert "hunter2" not in send("doctor").out


@pytest.mark.parametrize("address", ["https://git.example.org/x.git", "git@git.example.org:x.git", "ssh://git@h/x"])
def test_addresses_that_are_fine(school, send, address):
    git(school, "config", "remote.origin.url", address)
    assert unsafe(send) == []


def test_a_token_is_struck_out_and_a_name_is_not():
    assert struck("https://ghp_0123456789abcdefghij@h/x") == "https://***@h/x"
    assert struck("https://ada:p@ss@h/x") == "https://***@h/x"
    assert struck("https://ada@h/x") == "https://ada@h/x"


def test_the_clock_is_behind(school, send):
    done = send("doctor", "--today", "2026-11-01")
    assert "today is said to be 2026-11-01, but the newest commit is of 2026-11-23" in done.out


def test_what_is_not_committed_and_what_should_not_be(school, send):
    (school / "records/staff/new.yaml").write_text("name: New\n", encoding="utf-8")
    (school / "governors.csv").write_text("a,b\n", encoding="utf-8")
    git(school, "add", "-f", "governors.csv")
    rows = unsafe(send)
    assert any("1 records are not committed" in row for row in rows)
    assert any("look like reports or exports: governors.csv" in row for row in rows)


def test_settings_that_came_with_a_copied_folder(folder, tmp_path, monkeypatch, send):
    at_home(monkeypatch, tmp_path / "home")
    hostile(folder, tmp_path / "home/mark")
    rows = "\n".join(unsafe(send))
    for key in ("core.fsmonitor", "core.hookspath", "filter.hostile.clean", "gpg.ssh.program", "core.sshcommand"):
        assert f"the folder's own {key} leads git elsewhere" in rows
    assert not (tmp_path / "home/mark").exists()


def test_no_git_at_all(folder, send):
    assert any("nobody can say who wrote what" in row for row in unsafe(send))


def test_a_remote_that_answers_strangers(school):
    """A folder of this computer stands for a server that asks nobody for a password."""
    answer = answers(str(school), files=True)
    assert (answer.given, answer.refused) == (True, False)


def test_a_remote_that_is_not_there_refuses(tmp_path):
    assert answers(str(tmp_path / "none"), files=True).refused


def test_a_stranger_has_nothing_of_the_persons(school, tmp_path, monkeypatch):
    """Settings of the person and of the folder that lead elsewhere are not used."""
    (tmp_path / "home/.gitconfig").write_text(f'[url "{school}"]\n\tinsteadOf = /nowhere\n', encoding="utf-8")
    git(school, "config", f"url.{school}.insteadOf", "/nowhere")
    assert not answers("/nowhere", files=True).given


def test_a_stranger_runs_no_program_and_asks_no_folder(school, tmp_path):
    mark = tmp_path / "home/mark"
    address = f"ext::{trap(tmp_path / 'home/trap', mark)}"
    assert not answers(address).given
    assert not answers(f"--upload-pack={tmp_path / 'home/trap'}").given
    assert answers(str(school)).words == "it is a folder, not a server"
    assert not mark.exists()


@pytest.mark.skipif("SEND_SOCKETS" not in os.environ, reason="opens a port on this computer: make sockets")
def test_a_server_that_is_open_to_all(school, send):
    """`git daemon` on this computer, once with the folder exported and once without."""
    port = 9000 + os.getpid() % 50000
    words = [
        "--listen=127.0.0.1",
        f"--port={port}",
        "--reuseaddr",
        f"--base-path={school.parent}",
        "--informative-errors",
    ]
    with subprocess.Popen(["git", "daemon", *words], stderr=subprocess.DEVNULL) as server:
        try:
            git(school, "config", "remote.origin.url", f"git://127.0.0.1:{port}/{school.name}")
            for _ in range(100):
                done = send("doctor", "--online", *TODAY)
                if "could not ask" not in done.out:
                    break
            assert "it does not answer strangers" in json.dumps(send("doctor", "--online", "--format", "json").out)
            (school / ".git/git-daemon-export-ok").touch()
            assert "STRANGERS CAN READ IT" in send("doctor", "--online", *TODAY).out
        finally:
            server.terminate()


def test_no_look_without_being_asked_goes_to_the_network(school, send, monkeypatch):
    git(school, "config", "remote.origin.url", "https://git.example.org/x.git")
    code = (
        "import sys\n"
        "def heard(event, words):\n"
        "    if event.startswith('socket.') or (event == 'subprocess.Popen' and 'ls-remote' in words[1]): sys.exit(9)\n"
        "sys.addaudithook(heard)\n"
        "from sendcli.cli.app import run\n"
        "sys.exit(run(['doctor', '--today', '2026-11-23']))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=school, capture_output=True, check=False).returncode == 0
