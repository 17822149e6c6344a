"""How git is set up in the folder, and what lies in it that should not."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from sendcli.store.doctor.advice import Advice, Folder
from sendcli.store.git import call
from sendcli.store.hooks import look
from sendcli.store.kinds import RECORDS
from sendcli.store.repository import common
from sendcli.store.setup import lacking, unlisted
from sendcli.store.status import status

HERE = "send init --here"
_MADE = re.compile(  # a program in a folder of that name is none
    r"(?!.*\.py$)(.*/)?(reports?|exports?)/.*|.*\.(csv|tsv|html?|pdf|docx?|xlsx?|odt|ods|ics|zip)", re.IGNORECASE
)
# Settings of a folder that name a program. Ours is the merge driver.
_PROGRAMS = re.compile(
    r"core\.(fsmonitor|editor|pager|askpass|sshcommand|gitproxy|alternaterefscommand|hookspath|worktree)"
    r"|sequence\.editor|interactive\.difffilter|diff\.external|diff\..*\.(command|textconv)|merge\.(?!send\.).*\.driver"
    r"|filter\..*\.(clean|smudge|process)|gpg\.(.*\.)?program|gpg\.ssh\.defaultkeycommand|credential\.(.*\.)?helper"
    r"|pager\..*|trailer\..*\.(command|cmd)|hook\..*\.command|remote\..*\.(uploadpack|receivepack|vcs)"
    r"|(difftool|mergetool|man|browser)\..*\.cmd|include(if\..*)?\.path|fsck\..*|mailmap\..*"
)
_YEAR = timedelta(days=400)


def in_git(folder: Folder) -> Iterator[Advice]:
    """The settings of `send init`, line by line."""
    if not folder.repo:
        yield Advice("git", "unsafe", "the folder is not in git: nobody can say who wrote what", HERE)
        return
    missing = lacking(folder.root)
    for one in missing:
        yield Advice(f"git {one.key}", "unsafe", f"is not {one.value}: {one.why}", HERE)
    if not missing:
        yield Advice("git settings", "fine", "as they should be")
    for name in unlisted(folder.root):
        what = "lacks lines: reports or half-written files could be committed" if "ignore" in name else "lacks lines"
        yield Advice(name, "unsafe", what, HERE)


def programs(folder: Folder) -> Iterator[Advice]:
    """Settings that came with the folder and have git run something."""
    own = [one for one in folder.settings.all if one.scope in ("local", "worktree")]
    for one in own:
        run = _PROGRAMS.fullmatch(one.key) or (one.key.startswith("alias.") and one.value.startswith("!"))
        if run and one.value.lower() not in ("", "false", "true"):
            mend = f"if you did not set it: git config --unset-all {one.key}"
            yield Advice("git settings", "unsafe", f"the folder's own {one.key} leads git elsewhere", mend)


def hooks(folder: Folder) -> Iterator[Advice]:
    """The scripts that validate before a commit and after a merge."""
    for hook in look(folder.repo) if folder.repo else []:
        if hook.state == "another's":
            mend = "put into it: send validate"
            yield Advice(f"hook {hook.name}", "unknown", "is a script of your own; does it validate?", mend)
        elif hook.state == "ours":
            yield Advice(f"hook {hook.name}", "fine", "there")
        else:
            yield Advice(f"hook {hook.name}", "unsafe", f"is {hook.state}", HERE)


def stale(folder: Folder) -> Iterator[Advice]:
    """Locks that git leaves when it is stopped; it works no more until they are gone."""
    if not folder.repo:
        return
    found = []
    for here, folders, names in os.walk(common(folder.repo)):
        folders[:] = [name for name in folders if name != "objects"]
        found += [os.path.join(here, name) for name in names if name.endswith(".lock")]
    for place in sorted(found):
        what = f"{os.path.basename(place)} is left from a git that was stopped, or git is at work"
        yield Advice("git lock", "unsafe", what, f"if no git is running, delete {place}")


def contents(folder: Folder) -> Iterator[Advice]:
    """Records that are not committed, and documents that are."""
    if not folder.repo:
        return
    said = status(folder.root, RECORDS)
    if said.code:
        yield Advice("git", "unsafe", "git cannot read its own files here", "send audit verify says which")
        return
    waiting = [row for row in said.out.split(b"\0") if row[2:3] == b" "]
    if waiting:
        what = f"{len(waiting)} records are not committed: they are in no history and in no backup"
        yield Advice("commits", "unsafe", what, "git add records; git commit")
    else:
        yield Advice("commits", "fine", "all records are committed")
    listed = call(folder.root, "ls-files", "-z").out.decode("utf-8", "replace").split("\0")
    made = [path for path in listed if _MADE.fullmatch(path)]
    if made:
        what = f"{len(made)} files in git look like reports or exports: {', '.join(made[:3])}"
        yield Advice("reports", "unsafe", what, "git rm --cached FILE; git commit (earlier commits still hold it)")


def clock(folder: Folder) -> Iterator[Advice]:
    """Every deadline is counted from today, so a wrong clock gives wrong lists."""
    newest = call(folder.root, "log", "-1", "--format=%ct").out.strip() if folder.repo else b""
    if not newest.isdigit():
        return
    day = datetime.fromtimestamp(int(newest), UTC).date()
    if folder.today < day - timedelta(days=1):
        what = f"today is said to be {folder.today}, but the newest commit is of {day}"
        yield Advice("clock", "unsafe", what, "set the clock of the computer that is wrong")
    elif folder.today > day + _YEAR:
        yield Advice("clock", "unknown", f"the newest commit is of {day}, long ago", "is the clock right?")
    else:
        yield Advice("clock", "fine", "agrees with the newest commit")
