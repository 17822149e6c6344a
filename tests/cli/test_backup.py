"""A backup is made, restored, and compared; a damaged one is found."""

from __future__ import annotations

import os
import random

import pytest

from tests.cli.hostile import git
from tests.cli.repository import at_home, unsigned

PUPIL = "records/pupils/ab-0001/pupil.yaml"


@pytest.fixture
def school(folder, tmp_path, monkeypatch):
    at_home(monkeypatch, tmp_path / "home")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "records")
    unsigned(folder)
    return folder


@pytest.fixture
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("disk") / "send.bundle"


def test_a_backup_is_made_and_restored(send, school, place):
    made = send("backup", "create", str(place))
    assert made.code == 0
    assert "NOT encrypted" in made.err
    if os.name != "nt":
        assert place.stat().st_mode & 0o777 == 0o600
    done = send("backup", "verify", str(place))
    assert done.code == 0
    count = len(list((school / "records").rglob("*.yaml")))
    assert f"{count} records, head {git(school, 'rev-parse', 'HEAD')[:12]}, as this folder's" in done.out
    git(place.parent, "clone", "--quiet", str(place), "again")  # plain git can restore it
    for path in (school / "records").rglob("*.yaml"):
        assert (place.parent / "again" / path.relative_to(school)).read_bytes() == path.read_bytes()


def test_work_since_is_counted_and_told(send, school, place):
    send("backup", "create", str(place))
    (school / PUPIL).write_text("# odd\n", encoding="utf-8")
    assert "1 records are not committed" in send("backup", "create", str(place)).err
    unsigned(school, "-a")
    assert "1 commit older than this folder's" in send("backup", "verify", str(place)).out


def test_a_record_that_cannot_be_read_is_named(send, school, place):
    (school / PUPIL).write_text("a: [\n", encoding="utf-8")
    unsigned(school, "-a")
    send("backup", "create", str(place))
    done = send("backup", "verify", str(place))
    assert (done.code, f"cannot be read: {PUPIL}" in done.out) == (1, True)


def test_a_backup_of_another_history(send, school, place):
    send("backup", "create", str(place))
    unsigned(school, "--amend", "-m", "other")
    done = send("backup", "verify", str(place))
    assert (done.code, "another history" in done.out) == (1, True)


def test_any_flipped_byte_of_a_backup_is_found(send, school, place):
    send("backup", "create", str(place))
    before = place.read_bytes()
    chance = random.Random(1)
    missed = []
    for _ in range(20):
        at, mask = chance.randrange(len(before)), chance.randrange(1, 256)
        place.write_bytes(before[:at] + bytes([before[at] ^ mask]) + before[at + 1 :])
        if send("backup", "verify", str(place)).code == 0:
            missed.append((at, mask))
    assert not missed
    place.write_bytes(before[: len(before) // 2])
    assert send("backup", "verify", str(place)).code == 3


def test_not_inside_the_folder(send, school):
    done = send("backup", "create", "out.bundle")
    assert (done.code, "inside the folder" in done.err) == (2, True)
    assert not (school / "out.bundle").exists()


def test_an_older_backup_stays_if_the_new_one_cannot_be_made(send, school, place):
    send("backup", "create", str(place))
    before = place.read_bytes()
    (school / ".git/refs/heads/main").write_text("f" * 40 + "\n", encoding="utf-8")
    assert send("backup", "create", str(place)).code == 3
    assert place.read_bytes() == before
    assert [path.name for path in place.parent.iterdir()] == [place.name]


def test_doctor_knows_the_day(send, school, place):
    send("backup", "create", str(place))
    assert "backup  " in send("doctor").out
    send("backup", "verify", str(place), "--today", "2026-11-20")
    assert "backup  " not in send("doctor").out
    assert "the last one was 12 days ago" in send("doctor", "--today", "2026-12-02").out


def test_encrypted_with_a_passphrase(send, school, place):
    pytest.importorskip("pyrage", reason="the extra for encryption is not installed")
    phrase = place.parent / "phrase"
    phrase.write_text("correct horse\n", encoding="utf-8")
    words = ("--passphrase-file", str(phrase))
    done = send("backup", "create", str(place), *words)
    assert (done.code, done.err) == (0, "")
    assert place.read_bytes().startswith(b"age-encryption.org/v1\n")
    assert send("backup", "verify", str(place), *words).code == 0
    assert "say --key FILE or --passphrase-file FILE" in send("backup", "verify", str(place)).err
    phrase.write_text("another\n", encoding="utf-8")
    assert "does not open" in send("backup", "verify", str(place), *words).err


def test_encrypted_for_a_key(send, school, place):
    pyrage = pytest.importorskip("pyrage", reason="the extra for encryption is not installed")
    identity = pyrage.x25519.Identity.generate()
    secret = place.parent / "key"
    secret.write_text(f"# made for a test\n{identity}\n", encoding="utf-8")
    assert send("backup", "create", str(place), "--to", str(identity.to_public())).code == 0
    assert send("backup", "verify", str(place), "--key", str(secret)).code == 0
    assert send("backup", "create", str(place), "--to", "age1nonsense").code == 2
