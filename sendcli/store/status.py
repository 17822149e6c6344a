"""What git says has changed in the folder. To tell, git may run a filter on each file, and a copied folder names it."""

from __future__ import annotations

from sendcli.store.git import Done, call
from sendcli.store.settings import Settings, settings

_PROGRAMS = ("clean", "process", "smudge")


def status(folder: str, *paths: str, found: Settings | None = None) -> Done:
    """What has changed below some paths since the last commit, for programs to read.

    Args:
        folder: the one that the paths start from.
        paths: files or folders.
        found: git's settings here, if they were read already.
    """
    more = unfiltered(found or settings(folder))
    return call(folder, "status", "--porcelain", "-z", "--untracked-files=all", "--", *paths, more=more)


def unfiltered(found: Settings) -> dict[str, str]:
    """What is to stand in git's environment so that each filter is the person's own, or none.

    Not on the command line: there a name with `=` in it would be cut in two.
    """
    keys = {key: found.own(key) for name in _PROGRAMS for key in found.named("filter", name, own=False)}
    keys |= {key: found.own(key) or "false" for key in found.named("filter", "required", own=False)}
    pairs: dict[str, str] = {}
    for number, (key, value) in enumerate(keys.items()):
        pairs |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
    return {"GIT_CONFIG_COUNT": str(len(keys)), **pairs} if keys else {}
