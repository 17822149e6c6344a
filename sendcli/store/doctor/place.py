"""Where the folder lies: a drive that others synchronise, a network, a disk that a thief could read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from sendcli.store.doctor.advice import Advice, Folder

_SYNCED = re.compile(
    r"onedrive( - .*)?|onedrive-.*|dropbox( \(.*\))?|icloud ?drive|mobile documents|com~apple~clouddocs|google ?drive"
    r"|googledrive-.*|my drive|cloudstorage|nextcloud|owncloud|syncthing|box( sync)?|pcloud ?drive",
    re.IGNORECASE,
)
_NETWORK = re.compile(r"nfs\d?|cifs|smb\w*|afs|davfs\d?|ceph|9p|glusterfs|fuse(\..*)?|ncpfs|drvfs")
_REMOTE = 4  # Windows' GetDriveType: a drive of another computer


def drive(folder: Folder) -> Iterator[Advice]:
    """A sync program copies half-written files and makes conflict copies; locks do not hold on network drives."""
    real = os.path.realpath(folder.root)
    synced = next((part for part in real.replace("\\", "/").split("/") if _SYNCED.fullmatch(part)), "")
    network = "" if synced else _network(real)
    mend = "keep the folder on a disk of this computer, and share it through git"
    if synced:
        yield Advice("drive", "unsafe", f"the folder lies in {synced}, which copies it while it is written", mend)
    elif network:
        yield Advice("drive", "unsafe", f"the folder lies on a network drive ({network}), where locks may fail", mend)
    elif os.name == "nt" or os.path.exists("/proc/mounts"):
        yield Advice("drive", "fine", "on a disk of this computer")
    else:
        yield Advice("drive", "unknown", "cannot tell whether the folder lies on a network drive", mend)


def _network(real: str) -> str:
    """The kind of a network drive; "" if the folder is not on one as far as the system says."""
    if os.name == "nt":
        import ctypes

        system: Any = ctypes
        top = os.path.splitdrive(real)[0]
        remote = top.startswith("\\\\") or system.windll.kernel32.GetDriveTypeW(top + "\\") == _REMOTE
        return "Windows share" if remote else ""
    with suppress(OSError), open("/proc/mounts", encoding="utf-8", errors="replace") as file:
        kind = mounted(file.read(), real)
        return kind if _NETWORK.fullmatch(kind) else ""
    return ""


def mounted(mounts: str, path: str) -> str:
    """The kind of file system that a path lies on, by the lines of /proc/mounts."""
    best, kind = "", ""
    for line in mounts.splitlines():
        words = line.split(" ")
        if len(words) < 3:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), words[1])
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, words[2]
    return kind


def encryption(folder: Folder) -> Iterator[Advice]:
    """A lost or stolen computer gives everything away unless its disk is encrypted."""
    found = _crypt(os.stat(folder.root).st_dev) if os.path.isdir("/sys/dev/block") else None
    if found:
        yield Advice("disk encryption", "fine", "the folder lies on an encrypted disk (dm-crypt)")
        return
    ask = {"nt": "manage-bde -status", "posix": "fdesetup status (Mac), lsblk -f (Linux)"}.get(os.name, "")
    what = "cannot tell whether the disk is encrypted"
    yield Advice("disk encryption", "unknown", what, f"look yourself: {ask}")


def _crypt(device: int) -> bool:
    """Whether a block device, or one that it is made of, is an encrypted one."""
    waiting = [f"/sys/dev/block/{os.major(device)}:{os.minor(device)}"]
    while waiting:
        place = os.path.realpath(waiting.pop())
        with suppress(OSError), open(os.path.join(place, "dm", "uuid"), encoding="utf-8") as file:
            if file.read().startswith("CRYPT-"):
                return True
        with suppress(OSError):
            waiting += [os.path.join(place, "slaves", name) for name in os.listdir(os.path.join(place, "slaves"))]
    return False
