"""`send audit verify`: every known way around git's chain is tried in a real repository, and found."""

from __future__ import annotations

import json
import os
import random
import subprocess
import zlib
from pathlib import Path

import pytest

from tests.cli.hostile import git
from tests.cli.repository import KEYS, QUIET, at_home, key, signed, unsigned

PUPIL = "records/pupils/ab-0001/pupil.yaml"
TODAY = ("--today", "2027-12-31")  # the commits here are of the day on which the test runs


@pytest.fixture
def keys(tmp_path):
    return tmp_path / "keys"


@pytest.fixture
def plain(folder, tmp_path, monkeypatch, send):
    """A school's folder in git, unsigned, and found sound once."""
    at_home(monkeypatch, tmp_path / "home")
    git(folder, "init", "--quiet", "--template=", "--initial-branch=main")
    (folder / ".gitignore").write_text("/home/\n/keys/\n/.send/\n/other/\n", encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "--quiet", "-m", "records")
    assert verified(send).code == 0
    return folder


@pytest.fixture
def listed(plain, keys, send):
    """The same with a list of signers, Sam and Kim, and found sound by a signed commit."""
    rows = [f'{name}@example.org namespaces="git" {" ".join(key(keys, name).read_text().split()[:2])}\n'
            for name in ("sam", "kim")]  # fmt: skip
    (plain / "allowed_signers").write_text("".join(rows), encoding="utf-8")
    git(plain, "add", "allowed_signers")
    signed(plain, keys, "sam")
    assert verified(send).code == 0
    return plain


def verified(send, *words):
    send("--version")  # empties what was printed before
    return send("audit", "verify", *TODAY, *words)


def change(folder: Path, text: str = "\n# a line\n") -> None:
    with (folder / PUPIL).open("a", encoding="utf-8", newline="\n") as file:
        file.write(text)


def found(send, *words: str) -> str:
    done = verified(send, *words)
    assert done.code == 1, done.out
    return str(done.out)


def test_a_sound_folder_has_nothing_unexplained(plain, send):
    change(plain)
    head = unsigned(plain, "-a")
    done = verified(send)
    assert (done.code, done.err) == (0, "")
    assert f"1 person, head {head[:12]}, nothing unexplained" in done.out
    assert verified(send, "--head", head[:14]).code == 0
    assert json.loads(verified(send, "--format", "json", "--all").out)["commits"] == 2


@KEYS
def test_signed_work_has_nothing_unexplained(listed, keys, send):
    change(listed)
    signed(listed, keys, "kim", "-a")
    signed(listed, keys, "sam")
    done = verified(send)
    assert done.code == 0, done.out
    assert "2 commits since" in done.out
    assert "2 people" in done.out


# --- the nine tricks of one who can write to the repository ---------------------------------------


@KEYS
def test_one_signs_as_another(listed, keys, send):
    signed(listed, keys, "sam", author="kim")
    assert "is signed by sam@example.org, but says it is kim@example.org's" in found(send)


def test_a_rewritten_history(plain, send):
    change(plain)
    unsigned(plain, "-a", "--amend")
    assert "is not part of the history any more" in found(send)


@KEYS
def test_a_history_rewritten_and_signed_again(listed, keys, send):
    signed(listed, keys, "sam", "--amend", "-m", "other words")
    assert "is not part of the history any more" in found(send)


@KEYS
def test_a_back_dated_commit(listed, keys, send):
    signed(listed, keys, "sam", day="2020-01-06")
    assert "says 2020-01-06, but builds on one of" in found(send)


def test_a_commit_from_the_future(plain, keys, send, monkeypatch):
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2031-01-06T12:00:00Z")
    unsigned(plain)
    assert "says 2031-01-06, which has not come" in found(send)


@KEYS
def test_a_key_that_left_stays_good_for_what_it_signed_then(listed, keys, send):
    place = listed / "allowed_signers"
    sam, kim = place.read_text(encoding="utf-8").splitlines()
    until = kim.replace(" namesp", ' valid-before="20270101",namesp')
    place.write_text(f"{sam}\n{until}\n", encoding="utf-8")
    signed(listed, keys, "kim", day="2026-12-30", author="kim")  # while Kim was there
    git(listed, "add", "allowed_signers")
    signed(listed, keys, "sam", day="2027-01-05")
    blob = git(listed, "rev-parse", "HEAD:allowed_signers")
    signed(listed, keys, "kim", "--trailer", f"Confirms-Signers: {blob}", day="2027-01-06")
    assert verified(send).code == 0
    assert verified(send, "--all").code == 0
    signed(listed, keys, "kim", day="2027-01-07")
    assert "on the list" in found(send) or "did not count" in found(send)


@KEYS
def test_one_adds_her_own_key_under_another_name(listed, keys, send):
    with (listed / "allowed_signers").open("a", encoding="utf-8") as file:
        file.write(f"kim@example.org {key(keys, 'forged').read_text()}")
    git(listed, "add", "allowed_signers")
    signed(listed, keys, "sam")
    signed(listed, keys, "forged", author="kim")
    out = found(send)
    assert "allowed_signers was changed by sam@example.org, and nobody else has confirmed it" in out
    assert "is signed with a key that is not on the list" in out


@KEYS
def test_nobody_confirms_their_own_change(listed, keys, send):
    with (listed / "allowed_signers").open("a", encoding="utf-8") as file:
        file.write(f"jo@example.org {key(keys, 'jo').read_text()}")
    git(listed, "add", "allowed_signers")
    signed(listed, keys, "sam")
    blob = git(listed, "rev-parse", "HEAD:allowed_signers")
    signed(listed, keys, "sam", "--trailer", f"Confirms-Signers: {blob}")
    signed(listed, keys, "jo", "--trailer", f"Confirms-Signers: {blob}")
    assert "nobody else has confirmed it" in found(send)


@KEYS
def test_a_change_that_another_confirms_counts(listed, keys, send):
    with (listed / "allowed_signers").open("a", encoding="utf-8") as file:
        file.write(f"jo@example.org {key(keys, 'jo').read_text()}")
    git(listed, "add", "allowed_signers")
    signed(listed, keys, "sam")
    blob = git(listed, "rev-parse", "HEAD:allowed_signers")
    assert f"Confirms-Signers: {blob}" in found(send)  # it says what to type
    signed(listed, keys, "kim", "--trailer", f"Confirms-Signers: {blob}")
    signed(listed, keys, "jo")
    assert verified(send).code == 0


@KEYS
def test_the_list_is_taken_away(listed, keys, send):
    git(listed, "rm", "--quiet", "allowed_signers")
    unsigned(listed)
    out = found(send)
    assert "is not signed" in out
    assert "allowed_signers was changed by somebody unknown" in out


@KEYS
def test_an_unsigned_side_branch_below_a_signed_merge(listed, keys, send):
    git(listed, "checkout", "--quiet", "-b", "side")
    change(listed)
    inner = unsigned(listed, "-a")
    git(listed, "checkout", "--quiet", "main")
    git(listed, *QUIET, "merge", "--quiet", "--no-ff", "--no-commit", "side")
    signed(listed, keys, "sam")
    out = found(send)
    assert f"commit {inner[:12]} is not signed" in out
    assert "1 unexplained" in out


@KEYS
def test_an_unsigned_branch_that_begins_before_the_list(listed, keys, send):
    git(listed, "checkout", "--quiet", "-b", "side", "HEAD~1")
    inner = unsigned(listed)
    git(listed, "checkout", "--quiet", "main")
    git(listed, *QUIET, "merge", "--quiet", "--no-ff", "--no-commit", "side")
    signed(listed, keys, "sam")
    assert f"commit {inner[:12]} is not signed" in found(send, "--all")


def test_a_replaced_record(plain, send):
    blob = git(plain, "rev-parse", f"HEAD:{PUPIL}")
    other = subprocess.run(["git", "-C", str(plain), "hash-object", "-w", "--stdin"], input=b"false: 1\n",
                           capture_output=True, check=True).stdout.decode().strip()  # fmt: skip
    git(plain, "replace", blob, other)
    assert "git replace" in found(send)


@pytest.mark.parametrize("bit", ["assume-unchanged", "skip-worktree"])
def test_a_change_that_git_was_told_not_to_see(plain, send, bit):
    change(plain)
    git(plain, "update-index", f"--{bit}", PUPIL)
    assert git(plain, "status", "--porcelain") == ""
    out = found(send)
    assert f"git does not look at changes of {PUPIL} ({bit})" in out
    assert f"uncommitted: {PUPIL} is not as the last commit has it" in out


def test_a_mailmap_that_shows_another_author(plain, send):
    (plain / ".mailmap").write_text("Kim <kim@example.org> <ada@example.org>\n", encoding="utf-8")
    git(plain, "add", ".mailmap")
    unsigned(plain)
    assert ".mailmap makes git show 1 commits as another author's" in found(send)


# --- more of the same ------------------------------------------------------------------------------

ODD = {
    "grafts": (".git/info/grafts", "commits are given other parents"),
    "alternates": (".git/objects/info/alternates", "objects are taken from another folder"),
}


@pytest.mark.parametrize("name", ODD)
def test_files_that_change_the_history_that_is_shown(plain, send, name):
    place, said = ODD[name]
    (plain / place).parent.mkdir(exist_ok=True)
    text = git(plain, "rev-parse", "HEAD") if name == "grafts" else str(plain / ".git/objects")
    (plain / place).write_text(text + "\n", encoding="utf-8")
    assert said in found(send)


def test_a_shallow_clone(plain, send, tmp_path, monkeypatch):
    unsigned(plain)
    git(plain, "clone", "--quiet", "--depth", "1", f"file://{plain}", "other")
    monkeypatch.chdir(plain / "other")
    assert "the history is cut off (a shallow clone)" in found(send)


def test_settings_of_the_folder_that_hide_faults(plain, send):
    """A commit without an address is a fault that the folder's own settings tell git to pass over."""
    tree = git(plain, "rev-parse", "HEAD^{tree}")
    raw = f"tree {tree}\nparent {git(plain, 'rev-parse', 'HEAD')}\nauthor A 1 +0000\ncommitter A <a@b> 1 +0000\n\nx\n"
    line = ["git", "-C", str(plain), "hash-object", "--literally", "-t", "commit", "-w", "--stdin"]
    bad = subprocess.run(line, input=raw.encode(), capture_output=True, check=True).stdout.decode().strip()
    git(plain, "config", "fsck.missingEmail", "ignore")
    git(plain, "fsck", "--strict")  # passes
    out = found(send)
    assert "the folder's own settings hide something: fsck.missingemail" in out
    assert f"in commit {bad}: missingEmail" in out


def test_what_is_not_committed_is_listed(plain, send):
    change(plain)
    (plain / "records/staff/new.yaml").write_text("name: New\n", encoding="utf-8")
    (plain / "records/calendar").rename(plain / "calendar-away")
    out = found(send)
    assert f"uncommitted: {PUPIL} is not as the last commit has it" in out
    assert "uncommitted: records/staff/new.yaml is in no commit" in out
    assert "is missing here" in out


def test_an_earlier_version_that_cannot_be_read_is_noted(plain, send):
    good = (plain / PUPIL).read_bytes()
    (plain / PUPIL).write_bytes(b"a: [\n")
    unsigned(plain, "-a")
    (plain / PUPIL).write_bytes(good)
    unsigned(plain, "-a")
    done = verified(send)
    assert done.code == 0
    assert f"note: an earlier version of {PUPIL} cannot be read" in done.out


def test_a_head_that_was_written_down(plain, send):
    assert "the head that was written down (0123456789ab) is not part" in found(send, "--head", "0123456789ab")
    assert verified(send, "--head", "01").code == 2


def test_what_was_looked_at_and_explained_is_taken_as_known(plain, send, monkeypatch):
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2020-01-06T12:00:00Z")
    unsigned(plain)
    found(send)
    assert verified(send, "--since", "HEAD").code == 0
    assert verified(send).code == 0


def test_without_git_there_is_no_trail(send):
    assert verified(send).code == 3


# --- flipped bytes ---------------------------------------------------------------------------------

KINDS = ("objects", "pack", "refs", "index", "records")
SEED = 20261121
FLIPS = int(os.environ.get("SEND_FLIPS", "8"))  # of each kind; more of them: make flips


def files(folder: Path, kind: str) -> list[Path]:
    """The files whose bytes are flipped."""
    own = folder / ".git"
    if kind == "index":
        return [own / "index"]
    if kind == "refs":
        return [own / "HEAD", *(path for path in (own / "refs").rglob("*") if path.is_file())]
    if kind == "records":
        return sorted(path for path in (folder / "records").rglob("*.yaml"))
    return sorted(path for path in (own / "objects").rglob("*") if path.is_file())


def same(kind: str, before: bytes, after: bytes) -> bool:
    """Whether a flip changed nothing that can be read: an unused bit in the last byte of a packed stream."""
    if kind != "objects":
        return False
    try:
        return zlib.decompress(before) == zlib.decompress(after)
    except zlib.error:
        return False


@pytest.mark.parametrize("kind", KINDS)
def test_any_flipped_byte_is_found(plain, send, kind):
    if kind == "pack":
        git(plain, "gc", "--quiet")
        assert verified(send).code == 0
    chance = random.Random(f"{SEED}{kind}")
    missed = []
    for _ in range(FLIPS):
        place = chance.choice(files(plain, kind))
        before = place.read_bytes()
        at, mask = chance.randrange(len(before)), chance.randrange(1, 256)
        after = before[:at] + bytes([before[at] ^ mask]) + before[at + 1 :]
        place.chmod(0o600)
        place.write_bytes(after)
        if verified(send, "--all").code != 1 and not same(kind, before, after):
            missed.append(f"{place.name} byte {at} ^ {mask}")
        place.write_bytes(before)
    assert not missed
    assert verified(send).code == 0
