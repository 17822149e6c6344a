"""A copied folder brings its own `.git/config`. No command of `send` lets it run anything."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from sendcli.cli.table import COMMANDS
from tests.cli.hostile import git, hostile, person, trap
from tests.cli.test_doors import LINES

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the traps are sh scripts that Windows does not start")

# Lines that come through to git; those of test_doors mostly end before.
THROUGH = [
    "reading add ab-0001 reading 43 --date 2026-11-20",
    "history ab-0001",
    "history ab-0001 --all",
    "changes --since 2026-01-01",
    "weekly",
    "weekly --out ../out --format html",
    "diff --from HEAD",
    "diff ab-0001",
    "undo",
    "register --known-at 2026-11-20",
    "today",
    "init --here",
    "init --here --sign",
    "doctor",
    "doctor --sweep",
    "doctor --online",
    "audit verify",
    "audit verify --all --since HEAD",
    "backup create ../out.bundle",
    "backup verify ../out.bundle",
    "edit ab-0001",
]


@pytest.fixture
def home(tmp_path, monkeypatch):
    for name, value in person(tmp_path / "home").items():
        monkeypatch.setenv(name, value)
    return tmp_path / "home"


@pytest.fixture
def mark(folder, home):
    """Where a sprung trap would leave its line."""
    hostile(folder, home / "mark")
    return home / "mark"


@pytest.mark.parametrize("line", [*THROUGH, *LINES])
def test_no_command_runs_what_the_folder_names(send, mark, line, monkeypatch):
    monkeypatch.setenv("EDITOR", "true")  # the person's own; the folder names another
    monkeypatch.delenv("VISUAL", raising=False)
    if line.startswith("backup verify"):
        send("backup", "create", "../out.bundle")
    send(*line.split())
    assert not mark.exists(), mark.read_text(encoding="utf-8")


def test_the_traps_work(folder, mark):
    """Plain git springs them: had they no effect, the test above would prove nothing."""
    git(folder, "config", "core.pager", "cat")
    subprocess.run(["git", "-C", str(folder), "status"], check=False, capture_output=True)
    subprocess.run(["git", "-C", str(folder), "diff"], check=False, capture_output=True)
    sprung = mark.read_text(encoding="utf-8")
    assert "core.fsmonitor" in sprung
    assert "post-index-change" in sprung


def test_what_a_person_records_is_committed_all_the_same(send, folder, mark):
    done = send(*THROUGH[0].split())
    assert (done.code, done.err) == (0, "")
    assert "saved" in done.out
    assert not mark.exists()
    assert git(folder, "-c", "core.fsmonitor=false", "log", "-1", "--format=%ae") == "ada@example.org"


def test_every_line_that_reaches_git_is_among_them():
    assert {line.split()[0] for line in THROUGH} <= {name.split()[0] for name in COMMANDS}


ELSEWHERE = {
    "config.worktree": ("extensions.worktreeConfig", "true"),
    "the config itself": ("core.worktree", "ELSEWHERE"),
    "an included file": ("include.path", "INCLUDED"),
}


@pytest.mark.parametrize("where", ELSEWHERE)
def test_files_that_lie_elsewhere_are_not_committed(send, folder, mark, tmp_path, where):
    other = tmp_path / "other"
    other.mkdir()
    text = f"[core]\n\tworktree = {other}\n"
    (folder / ".git/config.worktree").write_text(text, encoding="utf-8")
    (folder / ".git/included").write_text(text, encoding="utf-8")
    key, value = ELSEWHERE[where]
    value = value.replace("ELSEWHERE", str(other)).replace("INCLUDED", str(folder / ".git/included"))
    subprocess.run(["git", "config", "--file", str(folder / ".git/config"), key, value], check=True)
    done = send(*THROUGH[0].split())
    assert done.code == 4
    assert "files elsewhere; nothing was changed" in done.err
    assert not mark.exists()


PLACES = ["records/.gitattributes", ".git/info/attributes", "the index only", "a macro in the index only"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("version", ["2", "4"])
def test_a_filter_is_never_run_wherever_it_is_asked_for(send, folder, mark, place, version):
    hidden = "index only" in place
    path = folder / ("records/pupils/.gitattributes" if hidden else place)
    if "macro" in place:
        path = folder / ".gitattributes"
        path.write_text("[attr]odd filter=hostile\n*.yaml odd\n", encoding="utf-8")
    else:
        path.write_text("*.yaml filter=hostile\n", encoding="utf-8")
    off = ("core.fsmonitor=false", "core.hooksPath=/dev/null", "filter.hostile.clean=", "filter.hostile.process=")
    quiet = [word for setting in off for word in ("-c", setting)]
    if hidden:
        git(folder, *quiet, "add", "-f", str(path))
        path.unlink()
    git(folder, *quiet, "update-index", "--index-version", version)
    done = send(*THROUGH[0].split())
    assert not mark.exists(), mark.read_text(encoding="utf-8")
    assert done.code == 4
    assert "with a program on the way in (hostile)" in done.err


def test_a_signing_program_is_the_persons_own_and_never_the_folders(send, folder, mark, home):
    own = trap(home / "own-signer", home / "own-mark")
    with (home / ".gitconfig").open("a", encoding="utf-8") as file:
        file.write(f"[commit]\n\tgpgSign = true\n[gpg]\n\tformat = ssh\n[gpg \"ssh\"]\n\tprogram = {own}\n"
                   "[user]\n\tsigningKey = key::ssh-ed25519 AAAA\n")  # fmt: skip
    done = send(*THROUGH[0].split())
    assert done.code == 4  # the person's own signer was asked, and this one refuses
    assert (home / "own-mark").exists()
    assert not mark.exists()


def test_a_program_called_git_in_the_folder_is_not_git(folder, home, tmp_path):
    trap(folder / "git", home / "mark")
    code = "import sys; from sendcli.cli.app import run; sys.exit(run(sys.argv[1:]))"
    environment = {**os.environ, "PATH": f".{os.pathsep}{os.pathsep}{os.environ['PATH']}"}
    words = THROUGH[0].split()
    git(folder, "init", "--quiet")
    done = subprocess.run([sys.executable, "-c", code, *words], cwd=folder, env=environment, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert not (home / "mark").exists()
