"""All looks, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.store.doctor import access, inside, place, remotes
from sendcli.store.doctor.advice import Advice, Folder
from sendcli.store.remembered import last
from sendcli.store.repository import repository
from sendcli.store.settings import Settings, settings

# What is done from time to time, after how many days it is due again, and what to type.
_REGULAR = (
    ("backup", 8, "send backup create FILE, onto another disk; then send backup verify FILE"),
    ("audit", 31, "send audit verify"),
)


def look(root: str, today: date, *, online: bool = False) -> list[Advice]:
    """What is unsafe about a folder of records, and what is not.

    Args:
        root: the folder that holds `records/`.
        today: for ages and the clock.
        online: whether to ask the remotes; without that, nothing goes to the network.
    """
    repo = repository(root)
    folder = Folder(root, today, repo, settings(root) if repo else Settings([]))
    looks = (
        access.modes, place.drive, place.encryption, inside.in_git, inside.programs, inside.hooks, inside.stale,
        access.litter, inside.contents, remotes.addresses, inside.clock, _regular,
    )  # fmt: skip
    found = [advice for one in looks for advice in one(folder)]
    return [*found, *remotes.strangers(folder)] if online else found


def _regular(folder: Folder) -> Iterator[Advice]:
    for what, days, how in _REGULAR:
        day = last(folder.root, what)
        if day is None:
            yield Advice(what, "unsafe", "none that send knows of", how)
        elif (folder.today - day).days > days:
            yield Advice(what, "unsafe", f"the last one was {(folder.today - day).days} days ago", how)
        else:
            yield Advice(what, "fine", f"{day}")
