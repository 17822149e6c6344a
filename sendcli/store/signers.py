"""Who may sign: the list in the folder, and the key of the person at this computer."""

from __future__ import annotations

import os
from contextlib import suppress

from sendcli.errors import USAGE, SendError
from sendcli.store.git import git
from sendcli.store.replace import prepare, put
from sendcli.store.settings import settings

# The list of keys, in the form that ssh-keygen(1) calls ALLOWED SIGNERS; beside records/, committed like them.
SIGNERS = "allowed_signers"
_USUAL = ("id_ed25519.pub", "id_ecdsa.pub", "id_rsa.pub")
_HEAD = """\
# Who may sign commits here: one line a person and key. When somebody leaves, keep the line and write
# valid-before="YYYYMMDD" before the key: what they signed until then stays good. A change of this file counts once a
# second person on the list has confirmed it: send audit verify says how.
"""


def set_up_signing(root: str, key: str = "") -> list[str]:
    """Have git sign commits here with an SSH key, and put the key on the folder's list.

    Args:
        root: the folder that holds `records/`.
        key: a public key's file; the one that git knows, or the usual one of ~/.ssh, if left out.

    Returns:
        The files that were changed.

    Raises:
        SendError: if there is no key, or git does not know the person's address.
    """
    found = settings(root)
    email = found.value("user.email")
    if not email:
        words = "git does not know who you are, so no key can be yours; signing is not set up"
        raise SendError(words, 'git config --global user.email "..."; then send init --here --sign', USAGE)
    place, public = _public(key or found.value("user.signingkey"))
    for name, value in (("gpg.format", "ssh"), ("user.signingkey", place), ("commit.gpgsign", "true")):
        if found.folder(name) != value:
            git(root, "config", "--local", name, value)
    listed = os.path.join(root, SIGNERS)
    git(root, "config", "--local", "gpg.ssh.allowedSignersFile", listed)
    return [SIGNERS] if _list(listed, f'{email} namespaces="git" {public}') else []


def _public(key: str) -> tuple[str, str]:
    """The file of a key and its text, without the comment: that names a computer."""
    if key.startswith("key::"):
        return key, key.removeprefix("key::")
    for place in [key] if key else [os.path.join(os.path.expanduser("~"), ".ssh", name) for name in _USUAL]:
        with suppress(OSError), open(os.path.expanduser(place), encoding="utf-8", errors="replace") as file:
            words = file.read(1 << 14).split()
            if len(words) > 1 and words[0].startswith(("ssh-", "ecdsa-", "sk-")):
                return os.path.abspath(os.path.expanduser(place)).replace(os.sep, "/"), " ".join(words[:2])
    words_ = f"{key} is not a public SSH key" if key else "there is no SSH key in ~/.ssh"
    raise SendError(f"{words_}; signing is not set up", "ssh-keygen -t ed25519; then send init --here --sign", USAGE)


def _list(place: str, line: str) -> bool:
    """Put a line on the list, if it is not there."""
    there = ""
    with suppress(FileNotFoundError), open(place, encoding="utf-8", errors="replace", newline="") as file:
        there = file.read()
    if line in there.splitlines():
        return False
    start = there or _HEAD
    put(prepare(place, f"{start}{'' if start.endswith(chr(10)) else chr(10)}{line}\n".encode()))
    return True
