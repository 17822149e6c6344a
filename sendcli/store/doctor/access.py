"""Who may read the files, as far as the system knows modes; and what was left lying about."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress

from sendcli.errors import SendError
from sendcli.store.doctor.advice import Advice, Folder
from sendcli.store.journal import left
from sendcli.store.kinds import RECORDS
from sendcli.store.lock import STATE, locked
from sendcli.store.replace import TEMP

_OTHERS, _GROUP = 0o007, 0o070


def modes(folder: Folder) -> Iterator[Advice]:
    """Other people with an account on this computer must not be able to read the folder."""
    if os.name == "nt":
        what = "cannot tell who may open the folder"
        yield Advice("file modes", "unknown", what, "Explorer, Properties, Security: only those who need it")
        return
    watched = _watched(folder)
    if not os.stat(folder.root).st_mode & watched & 0o011:  # nobody comes through to what lies below
        yield Advice("file modes", "fine", "the folder is closed to others")
        return
    open_to = [path for path in _files(folder) if os.lstat(path).st_mode & watched & 0o044]
    if open_to:
        what = f"others on this computer may read {len(open_to)} of the files"
        yield Advice("file modes", "unsafe", what, f"chmod go-rwx {folder.root}")
    elif _umask() & watched & 0o066 != watched & 0o066:
        what = f"new files are open to others (umask {_umask():03o})"
        yield Advice("umask", "unsafe", what, f"chmod go-rwx {folder.root}, or umask 077 in your profile")
    else:
        yield Advice("file modes", "fine", "files are closed to others")


def _watched(folder: Folder) -> int:
    """The bits that must not be set: the group's too, unless the folder is shared on purpose or nobody else's."""
    shared = folder.settings.value("core.sharedrepository").lower()
    if shared not in ("", "umask", "false", "0"):
        return _OTHERS
    return _OTHERS if _alone(os.stat(folder.root).st_gid) else _OTHERS | _GROUP


def _alone(group: int) -> bool:
    """Whether a group is one person's own, as many systems make for everybody."""
    import grp
    import pwd

    with suppress(KeyError):
        found, me = grp.getgrgid(group), pwd.getpwuid(os.getuid())
        return found.gr_name == me.pw_name and not set(found.gr_mem) - {me.pw_name}
    return False


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _files(folder: Folder) -> Iterator[str]:
    for top in (os.path.join(folder.root, RECORDS), *([folder.repo.git_dir] if folder.repo else [])):
        for here, folders, names in os.walk(top):
            folders[:] = [name for name in folders if os.lstat(os.path.join(here, name)).st_mode & 0o011]
            yield from (place for name in names if stat.S_ISREG(os.lstat(place := os.path.join(here, name)).st_mode))


def left_over(root: str) -> list[str]:
    """Half-written files that a killed run left: each may be a child's record."""
    found = []
    for here, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in (".git", STATE)]
        found += [os.path.join(here, name) for name in names if name.startswith(TEMP)]
    return sorted(found)


def litter(folder: Folder) -> Iterator[Advice]:
    """What a killed run left, and whether a run is under way."""
    there = left_over(folder.root)
    if there:
        what = f"{len(there)} half-written files that a stopped send left; each may hold a record"
        yield Advice("left-over files", "unsafe", what, "send doctor --sweep")
    else:
        yield Advice("left-over files", "fine", "none")
    if not os.path.exists(os.path.join(folder.root, STATE, "lock")):
        return
    try:
        with locked(folder.root, 0) as lock:
            begun = bool(lock.left)
    except SendError as error:
        yield Advice("lock", "unsafe", error.message.split(";")[0], "wait; if that process hangs, end it")
        return
    if begun:
        what = "a change that was begun is not finished; nothing of it is lost"
        yield Advice("lock", "unsafe", what, "the next command that saves finishes it")


def sweep(root: str) -> tuple[int, int]:
    """Delete half-written files, under the lock; those that an unfinished change still needs stay.

    Returns:
        How many were deleted, and how many stay.

    Raises:
        SendError: if another send is writing.
    """
    there = left_over(root)
    if not there:
        return 0, 0
    with locked(root) as lock:
        needed = {os.path.realpath(os.path.join(root, row.temp)) for row in left(root, lock).rows}
        gone = [path for path in left_over(root) if os.path.realpath(path) not in needed]
        for path in gone:
            with suppress(FileNotFoundError):
                os.unlink(path)
    return len(gone), len(there) - len(gone)
