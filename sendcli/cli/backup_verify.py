"""`send backup verify FILE`: a backup that was never tried is none."""

from __future__ import annotations

from sendcli.cli import options
from sendcli.cli.backup_create import PASSPHRASE, repo_of, text_of
from sendcli.cli.folder import clock, day_of, find_root
from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.errors import COULD_NOT_RUN, FINDINGS, FINE, SendError
from sendcli.store.backup import Restored, verify
from sendcli.store.files import reason
from sendcli.store.remembered import remember
from sendcli.store.sealing import decrypted

OPTIONS = (
    Option("file", (), "The backup.", metavar="FILE", required=True),
    Option("key", ("--key",), "The secret key that it was encrypted for.", metavar="FILE"),
    PASSPHRASE,
    options.RECORDS,
    options.TODAY,
)


def command(file: str, key: str, passphrase_file: str, records: str, today: str) -> int:
    """Restore a backup into a folder of its own, read every record in it, compare it with this folder, delete it.

    Exit code 1 if a record cannot be read or the backup is of another history. send doctor knows the day.

    Example: send backup verify /media/stick/send.bundle.age --passphrase-file phrase.txt
    """
    root = find_root(records)
    repo = repo_of(root)
    day = day_of("--today", today) if today else clock()
    try:
        with open(file, "rb") as opened:
            data = opened.read()
    except OSError as error:
        raise SendError(f"the backup cannot be read: {reason(error)}", exit_code=COULD_NOT_RUN) from None
    plain = decrypted(data, text_of("--key", key), text_of("--passphrase-file", passphrase_file).strip("\r\n"))
    found = verify(repo, root, plain)
    print(*map(safe, _lines(found)), sep="\n")
    if found.faulty or found.behind is None or not found.records:
        return FINDINGS
    remember(root, "backup", day)
    return FINE


def _lines(found: Restored) -> list[str]:
    lines = [f"cannot be read: {path}" for path in found.faulty]
    count = f"{found.records} records, head {found.head[:12]}"
    if found.behind is None:
        return [*lines, f"{count}: this is a backup of another history than this folder's"]
    since = {0: "as this folder's", 1: "1 commit older than this folder's"}
    state = since.get(found.behind, f"{found.behind} commits older than this folder's")
    return [*lines, f"{count}, {state}; restored and read{'' if lines else ': all well'}"]
