"""The two small scripts that have git check the records: before a commit, and after a merge or pull.

They are sh, which git brings along on Windows too. Of warnings alone they say nothing: those stand there day after
day, and would hide the one error. `send today` counts them. Who must commit all the same says `git commit --no-verify`.
"""

from __future__ import annotations

import os
from typing import NamedTuple

from sendcli.store.files import reason
from sendcli.store.repository import Repository, common

_MARK = "# Written by `send init`"
_START = """\
#!/bin/sh
{mark}: {about}
# Make it anew, after send has moved: send init --here
python={python}
records={records}
exec 3>&2
check() {{
    if [ -x "$python" ]; then
        "$python" -P -m sendcli validate --records "$records"
    elif command -v send >/dev/null 2>&1; then
        send validate --records "$records"
    else
        echo 'send: not found, so the records were not checked; when it is installed: send init --here' >&3
    fi
}}
"""
_END = {
    "pre-commit": (
        "checks the records before each commit.",
        """\
if ! check >/dev/null 2>&1; then
    check >&2
    echo 'send: nothing was committed, and nothing is lost: mend what is said above and commit again.' >&2
    echo '      To commit all the same, this once: git commit --no-verify' >&2
    exit 1
fi
""",
    ),
    "post-merge": (
        "checks the records after each merge or pull.",
        """\
if ! check >/dev/null 2>&1; then
    check >&2
    echo 'send: the merge is made, but the records do not agree with one another: mend what is said above.' >&2
fi
""",
    ),
}
NAMES = tuple(_END)


class Hook(NamedTuple):
    """One script: its name, and how it stands: ours, missing, changed, not to be run, or another's."""

    name: str
    state: str


def text(name: str, python: str, records: str) -> str:
    """A script's text.

    Args:
        name: one of NAMES.
        python: the program that runs `send`; quoted here.
        records: the folder that holds `records/`, relative to the top of the repository.
    """
    about, end = _END[name]
    quoted = {"python": _quoted(python.replace("\\", "/")), "records": _quoted(records.replace("\\", "/"))}
    return _START.format(mark=_MARK, about=about, **quoted) + end


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'"


def install(repo: Repository, python: str, records: str) -> list[Hook]:
    """Write the scripts. One that a person has put there is left as it is.

    Raises:
        OSError: if the folder cannot be written.
    """
    folder = os.path.join(common(repo), "hooks")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    for name in NAMES:
        if _state(folder, name) != "another's":
            _write(os.path.join(folder, name), text(name, python, records))
    return look(repo)


def look(repo: Repository) -> list[Hook]:
    """How the scripts stand."""
    folder = os.path.join(common(repo), "hooks")
    return [Hook(name, _state(folder, name)) for name in NAMES]


def _state(folder: str, name: str) -> str:
    place = os.path.join(folder, name)
    if not os.path.lexists(place):
        return "missing"
    try:
        with open(place, encoding="utf-8", errors="replace", newline="") as file:
            found = file.read(1 << 16)
    except OSError as error:
        return f"not to be read ({reason(error)})"
    if _MARK not in found:
        return "another's"
    if _fixed(found) != _fixed(text(name, "", "")):
        return "changed"
    return "ours" if os.access(place, os.X_OK) else "not to be run"


def _fixed(script: str) -> list[str]:
    """The lines that are the same in every folder."""
    return [line for line in script.split("\n") if not _own_value(line)]


def _own_value(line: str) -> bool:
    """Whether a line is one of the two quoted values and nothing else."""
    name, _, value = line.partition("=")
    plain = value.replace("'\\''", "")
    return name in ("python", "records") and len(plain) > 1 and plain[0] == plain[-1] == "'" and "'" not in plain[1:-1]


def _write(place: str, script: str) -> None:
    temp = f"{place}.send-tmp-{os.getpid()}"
    handle = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o700)
    with os.fdopen(handle, "wb") as file:
        file.write(script.encode())
        file.flush()
        os.fsync(file.fileno())
    os.replace(temp, place)
