"""`send verify`: is a document what the commit in its foot makes of it, byte for byte?"""

from __future__ import annotations

from sendcli import __version__
from sendcli.cli import options
from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.cli.place import find_root
from sendcli.errors import FINDINGS, FINE, SendError

OPTIONS = (Option("file", (), "The document.", metavar="FILE", required=True), options.RECORDS)
_MOST = 64 * 1024 * 1024


def command(file: str, records: str) -> int:
    """Make a document again from the commit, the day and the command at its foot, and compare the two.

    Nothing is written. The exit code is 0 if they are the same byte for byte, else 1.

    Example: send verify reports/plan-kp-0107-2026-11-23.html
    """
    from sendcli.reports.documents.origin import origin

    data = _read(file)
    said = origin(data)
    if said is None:
        raise SendError(
            f"{safe(file)} does not say where it comes from", "it was not made by send, or its end was cut off"
        )
    if said["seal"] == "changed":
        return _different(file, "it was changed after send made it; what it says at its foot no longer speaks for it")
    if not said["commit"]:
        raise SendError(
            f"{safe(file)} was made from a folder that was not in git", "there is nothing to compare it with"
        )
    if said["changed"] == "yes":
        words = f"{safe(file)} was made while files had changes that were not committed"
        raise SendError(words, "what it was made from cannot be had again; make it anew")
    made = _again(find_root(records), said)
    about = f"commit {said['commit'][:10]}, {said['day']}: {said['command']}"
    if made == data or made == data.replace(b"\r\n", b"\n"):
        print(f"same: {safe(about)}")
        return FINE
    return _different(file, _why(said), safe(about))


def _read(file: str) -> bytes:
    try:
        with open(file, "rb") as stream:
            return stream.read(_MOST)
    except OSError as error:
        raise SendError(f"{safe(file)} cannot be read: {error.strerror or 'the system says no'}") from error


def _again(root: str, said: dict[str, str]) -> bytes:
    from sendcli.cli.making import Maker
    from sendcli.cli.sources import source_then
    from sendcli.cli.wish import wish_of
    from sendcli.store.past.repo import commit_id, past_of

    wish = wish_of(said["command"])
    if wish is None or wish.day.isoformat() != said["day"]:
        raise SendError(
            "the command at its foot is none that makes a document", "the foot was changed, or send is older"
        )
    past = past_of(root)
    commit = commit_id(past.top, said["commit"]) if _is_id(said["commit"]) else ""
    if not commit:
        words = f"this folder does not know commit {safe(said['commit'][:10])}"
        raise SendError(words, "git fetch, if it was made in another copy; or say --records DIR")
    return Maker(source_then(past, commit), wish.form).bytes(wish)


def _is_id(text: str) -> bool:
    return len(text) in (40, 64) and set(text) <= set("0123456789abcdef")


def _why(said: dict[str, str]) -> str:
    if said["version"] != __version__:
        return f"it was made by send {said['version']}, and this is {__version__}: that alone may be the reason"
    return "the commit at its foot makes another document of it"


def _different(file: str, why: str, about: str = "") -> int:
    print(f"different: {safe(file)}: {safe(why)}")
    if about:
        print(f"  compared with {about}")
    return FINDINGS
