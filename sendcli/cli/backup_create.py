"""`send backup create FILE`: the whole history in one file."""

from __future__ import annotations

import os
import sys

from sendcli.cli import options
from sendcli.cli.folder import find_root
from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.errors import COULD_NOT_RUN, FINE, USAGE, SendError
from sendcli.store.backup import create
from sendcli.store.files import reason
from sendcli.store.kinds import RECORDS
from sendcli.store.repository import Repository, repository
from sendcli.store.sealing import Lock
from sendcli.store.status import status

PASSPHRASE = Option("passphrase_file", ("--passphrase-file",), "A file with the passphrase.", metavar="FILE")

OPTIONS = (
    Option("file", (), "Where: on another disk than the folder.", metavar="FILE", required=True),
    Option("to", ("--to",), "Encrypt for this key: age1..., or ssh-ed25519 ...", metavar="KEY"),
    PASSPHRASE,
    options.RECORDS,
)


def command(file: str, to: str, passphrase_file: str, records: str) -> int:
    """Write the whole history, all versions of all records, into one file that git can read.

    Only what is committed is in it. To restore: git clone FILE folder. Encryption is age's (age-encryption.org).

    Example: send backup create /media/stick/send.bundle.age --passphrase-file phrase.txt
    """
    if to and passphrase_file:
        raise SendError("--to and --passphrase-file exclude one another", exit_code=USAGE)
    root = find_root(records)
    repo = repo_of(root)
    lock = Lock(to, text_of("--passphrase-file", passphrase_file).strip("\r\n"))
    if passphrase_file and not lock.passphrase:
        raise SendError("--passphrase-file: the file is empty", exit_code=USAGE)
    length = create(repo, file, lock)
    print(safe(f"saved: {os.path.abspath(file)} ({max(1, length // 1024)} KiB)"))
    print(safe(f"next: send backup verify {file}"))
    if not (to or passphrase_file):
        print("send: NOT encrypted: whoever holds the file can read every record", file=sys.stderr)
        print("      to encrypt it: --passphrase-file FILE, or --to KEY", file=sys.stderr)
    _warn_uncommitted(root)
    return FINE


def repo_of(root: str) -> Repository:
    """The repository of a folder.

    Raises:
        SendError: if there is none.
    """
    repo = repository(root)
    if repo is None:
        raise SendError("the folder is not in git, and a backup is of git", "send init --here", COULD_NOT_RUN)
    return repo


def text_of(option: str, file: str) -> str:
    """The text of a small file that an option names; "" if none is named.

    Raises:
        SendError: if it cannot be read.
    """
    if not file:
        return ""
    try:
        with open(file, encoding="utf-8") as opened:
            return opened.read(1 << 14)
    except (OSError, UnicodeDecodeError) as error:
        raise SendError(f"{option}: {reason(error)}", exit_code=USAGE) from None


def _warn_uncommitted(root: str) -> None:
    done = status(root, RECORDS)
    count = sum(row[2:3] == b" " for row in done.out.split(b"\0"))
    if count:
        print(f"send: {count} records are not committed, so they are not in the backup", file=sys.stderr)
        print("      git add records; git commit; then the same again", file=sys.stderr)
