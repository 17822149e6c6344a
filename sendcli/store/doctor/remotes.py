"""Where the repository is shared: what the address gives away, and whether strangers get an answer there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendcli.store.doctor.advice import Advice, Folder
from sendcli.store.stranger import answers

_ADDRESS = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*)://((?P<user>[^/]*)@)?(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_SAFE = ("https", "ssh", "git+ssh", "ssh+git", "file")
_LONG = 20  # a user's name is shorter, a token longer


def remotes(folder: Folder) -> list[tuple[str, str]]:
    """Name and address of every remote, addresses for pushing too."""
    found = [
        (one.key[len("remote.") :].rpartition(".")[0], one.value)
        for one in folder.settings.all
        if one.key.startswith("remote.") and one.key.endswith((".url", ".pushurl"))
    ]
    return list(dict.fromkeys(found))


def struck(address: str) -> str:
    """An address as it may be printed: without a password or token."""
    found = _ADDRESS.fullmatch(address)
    if not found or not _secret(found["user"]):
        return address
    return f"{found['scheme']}://***@{found['rest']}"


def _secret(user: str | None) -> bool:
    return bool(user) and (":" in str(user) or len(str(user)) > _LONG)


def addresses(folder: Folder) -> Iterator[Advice]:
    """Passwords in addresses, and ways on which others can read along."""
    for name, address in remotes(folder):
        found = _ADDRESS.fullmatch(address)
        about = f"remote {name}"
        if found and _secret(found["user"]):
            mend = f"git remote set-url {name} ADDRESS (without it), and change the password"
            yield Advice(about, "unsafe", f"there is a password in its address: {struck(address)}", mend)
        if "::" in address.split("/")[0]:
            yield Advice(about, "unsafe", "its address has git run a program", f"git remote remove {name}")
        elif found and found["scheme"].lower() not in _SAFE:
            what = f"its address is not encrypted on the way: {struck(address)}"
            yield Advice(about, "unsafe", what, f"git remote set-url {name} with https:// or ssh")
        elif not (found and _secret(found["user"])):
            yield Advice(about, "fine", struck(address))
    for one in folder.settings.all:
        if one.key.startswith("http.") and one.key.endswith("extraheader") and one.scope in ("local", "worktree"):
            mend = f"git config --unset-all {one.key}, and change the password"
            yield Advice("git settings", "unsafe", "a password or token is in .git/config", mend)


def strangers(folder: Folder, files: bool = False) -> Iterator[Advice]:
    """Ask every remote as a stranger would. The one look that goes to the network.

    Args:
        folder: whose remotes.
        files: whether to ask folders of this computer too, which is no question of strangers.
    """
    for name, address in remotes(folder):
        about = f"remote {name}"
        answer = answers(address, files=files)
        if answer.given:
            mend = "make it private AT ONCE, then ask your data protection officer: it has to be reported as a breach"
            what = "STRANGERS CAN READ IT: it answers without any password or key"
            yield Advice(about, "unsafe", what, mend)
        elif answer.refused:
            yield Advice(about, "fine", "it does not answer strangers")
        else:
            yield Advice(about, "unknown", f"could not ask: {answer.words}", "try again when the network is there")
