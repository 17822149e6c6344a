"""What a stranger gets from a remote: the one call that may reach a network, and only when it is asked for.

It is made in an empty folder and an empty environment: no settings, no keys, no agent, no stored password.
"""

from __future__ import annotations

import os
import re
import tempfile
from typing import NamedTuple

from sendcli.store.git import alone, words

_WAIT = 30.0  # seconds
# What a computer needs to start programs and to reach the network at all.
_NEEDED = ("SYSTEMROOT", "COMSPEC", "PATHEXT", "http_proxy", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY")
_SSH = (
    f"ssh -F {os.devnull} -o BatchMode=yes -o IdentitiesOnly=yes -o IdentityFile={os.devnull} -o IdentityAgent=none "
    "-o PreferredAuthentications=none -o StrictHostKeyChecking=accept-new "
    f"-o UserKnownHostsFile={os.devnull} -o GlobalKnownHostsFile={os.devnull} -o ConnectTimeout=15"
)
_REFUSED = re.compile(
    r"authentication failed|could not read (username|password)|permission denied|access denied|prompts disabled"
    r"|returned error: 40[134]|repository .*not found|does not appear to be a git|not exported|unauthorized",
    re.IGNORECASE,
)
_USER = re.compile(r"(?<=://)[^/@]*@")


class Answer(NamedTuple):
    """Whether the remote answered, whether it clearly refused; else why it could not be asked."""

    given: bool
    refused: bool
    words: str


def answers(address: str, *, files: bool = False) -> Answer:
    """Ask a remote what it holds, as nobody.

    Args:
        address: as git has it; what it says of a user is left out.
        files: whether a folder of this computer may be asked too.
    """
    bare = _USER.sub("", address) if not address.lower().startswith("ssh") else address
    local = bare.startswith(("/", ".", "~", "file:")) or os.path.isabs(bare)
    if bare.startswith("-") or "::" in bare.split("/")[0]:
        return Answer(False, False, "its address has git run a program")
    if local and not files:
        return Answer(False, False, "it is a folder, not a server")
    with tempfile.TemporaryDirectory(prefix="send-") as empty:
        done = alone(empty, _environment(empty, files), _WAIT, "ls-remote", "--quiet", "--", bare)
    if done is None:
        return Answer(False, False, f"no answer within {_WAIT:.0f} seconds")
    said = done.complaint.decode("utf-8", "replace")
    return Answer(done.code == 0, bool(_REFUSED.search(said)), words(done) if done.code else "")


def _environment(home: str, files: bool) -> dict[str, str]:
    """Nothing of the person's."""
    kept = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    return kept | {
        "HOME": home,
        "USERPROFILE": home,
        "XDG_CONFIG_HOME": home,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CEILING_DIRECTORIES": os.path.dirname(home),
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "",
        "GIT_SSH_COMMAND": _SSH,
        "GIT_ALLOW_PROTOCOL": "https:http:git:ssh" + (":file" if files else ""),
        "LC_ALL": "C.UTF-8",
    }
