"""The only caller of git. A repository that was copied here must not run anything, so every call is hardened.

A copied folder brings its own `.git/config`: hooks, filters, pagers, signing programs, file system monitors.
Each is switched off or never reached; where a folder needs one (a filter that encrypts), `send` refuses to
commit and says so. Nothing here reaches a network.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from sendcli.errors import COULD_NOT_RUN, SendError
from sendcli.store import spawn as spawn_
from sendcli.store.spawn import Done as Done
from sendcli.store.spawn import Running, ended, parts, spawn, waited

_OFF = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    f"core.attributesFile={os.devnull}",
    "core.pager=cat",
    "core.editor=false",
    "core.quotePath=false",
    "core.sshCommand=false",
    "core.askPass=",
    "core.gitProxy=",
    "core.alternateRefsCommand=",
    "core.fsync=all",
    "core.fsyncMethod=fsync",
    "credential.helper=",
    "commit.gpgSign=false",
    "commit.template=",
    "commit.verbose=false",
    "gpg.program=false",
    "gpg.openpgp.program=false",
    "gpg.x509.program=false",
    "gpg.ssh.program=false",
    "gpg.ssh.defaultKeyCommand=",
    "diff.external=",
    "diff.ignoreSubmodules=all",
    "status.submoduleSummary=false",
    "safe.bareRepository=explicit",
    "user.useConfigOnly=true",
    "gc.auto=0",
    "maintenance.auto=false",
    "log.showSignature=false",
    "protocol.allow=never",
    "submodule.recurse=false",
    "i18n.logOutputEncoding=UTF-8",
    "i18n.commitEncoding=UTF-8",
    "color.ui=false",
)
# What a person may set for their own identity and configuration. Anything else of git's in the environment
# could lead elsewhere (GIT_DIR, GIT_INDEX_FILE) or run something (GIT_EXTERNAL_DIFF, GIT_SSH_COMMAND).
_KEPT = ("GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM")


class GitError(SendError):
    """git did not do what was asked; the message holds its words."""


def git(root: str, *arguments: str, given: bytes | None = None) -> bytes:
    """What git prints for one hardened call.

    Args:
        root: the folder that git is to work in.
        arguments: a subcommand and its arguments; paths after `--`.
        given: what git reads from its standard input.

    Raises:
        GitError: if git fails, or is not installed.
    """
    return _out(call(root, *arguments, given=given))


def begin(root: str, *arguments: str) -> Iterator[bytes]:
    """Start one hardened call; git works while the caller does something else.

    Returns:
        What git prints, in parts, as it prints them where the system allows that.

    Raises, when its end is read:
        GitError: if git fails.
    """
    line = _line(root, arguments)
    return _parts(spawn(line, None, environment())) if spawn_.TALKS else iter([git(root, *arguments)])


def call(root: str, *arguments: str, given: bytes | None = None, more: Mapping[str, str] | None = None) -> Done:
    """One hardened call, however it ends.

    Args:
        root: the folder that git is to work in.
        arguments: a subcommand and its arguments; paths after `--`.
        given: what git reads from its standard input.
        more: what is to stand in git's environment besides.

    Raises:
        GitError: if git is not installed.
    """
    line = _line(root, arguments)
    around = environment() | dict(more or {})
    return ended(spawn(line, given, around)) if spawn_.TALKS else _run(line, given, around)


def _out(done: Done) -> bytes:
    if done.code:
        raise GitError(f"git could not do this: {words(done)}", exit_code=COULD_NOT_RUN)
    return done.out


def program() -> str:
    """Where git is, found in the whole paths of PATH only: a file called git in the folder at hand is not git.

    Raises:
        GitError: if git is not installed.
    """
    name = "git.exe" if os.name == "nt" else "git"
    for folder in _path():
        place = os.path.join(folder, name)
        if os.access(place, os.X_OK) and os.path.isfile(place):
            return place
    hint = "install git (git-scm.com), or say --no-commit"
    raise GitError("git is not installed, or not to be found", hint, COULD_NOT_RUN)


def _path() -> list[str]:
    return [folder for folder in os.environ.get("PATH", os.defpath).split(os.pathsep) if os.path.isabs(folder)]


def _run(line: list[str], given: bytes | None, around: dict[str, str]) -> Done:
    """One process by Python's own machinery."""
    import subprocess

    done = subprocess.run(line, env=around, input=given or b"", capture_output=True, check=False)
    return Done(done.returncode, done.stdout, done.stderr)


def alone(folder: str, around: Mapping[str, str], wait: float, *arguments: str) -> Done | None:
    """One call in an environment of its own; the only one that may be let onto a network, by `around`.

    Args:
        folder: an empty one, in no repository.
        around: the whole environment; says in GIT_ALLOW_PROTOCOL how far the call may reach.
        wait: after how many seconds it is ended.
        arguments: a subcommand and its arguments.

    Returns:
        How it ended; None if it had to be ended.
    """
    import subprocess

    line = [program(), "-c", "credential.helper=", "-c", "core.askPass=", *arguments]
    path = {"PATH": os.pathsep.join(_path())}
    try:
        done = subprocess.run(line, cwd=folder, env=path | dict(around), input=b"", capture_output=True, timeout=wait)
    except subprocess.TimeoutExpired:
        return None
    return Done(done.returncode, done.stdout, done.stderr)


def words(done: Done) -> str:
    """The first line of git's complaint, without its prefix."""
    lines = [line for line in done.complaint.decode("utf-8", "replace").splitlines() if line.strip()]
    plain = lines[0] if lines else "no reason given"
    said = next((line for line in lines if line.startswith(("fatal:", "error:"))), plain)
    kind, _, rest = said.partition(":")
    said = rest if kind in ("fatal", "error", "warning") else said
    return "".join(letter for letter in said.strip().rstrip(":") if letter.isprintable())


def environment() -> dict[str, str]:
    """The environment for git: nothing of git's own that could lead astray, and no question to the person."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name.startswith(_KEPT)}
    return kept | {
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",  # whatever the folder allows by name
        "PATH": os.pathsep.join(_path()),
        "LC_ALL": "C.UTF-8",
    }


def _line(root: str, arguments: Sequence[str]) -> list[str]:
    """The whole command line of one call."""
    switches = [word for setting in _OFF for word in ("-c", setting)]
    return [program(), "-C", root, "--no-pager", "--no-optional-locks", "--literal-pathspecs", *switches, *arguments]


def _parts(running: Running) -> Iterator[bytes]:
    """What a process prints, as it comes."""
    yield from parts(running)
    _out(waited(running, b""))


class Talk:
    """A process of git that answers line by line, such as `cat-file --batch`. Only where TALKS."""

    def __init__(self, root: str, *arguments: str) -> None:
        source, ask = os.pipe()
        self._ask = open(ask, "wb", buffering=0)  # noqa: SIM115 - closed by `end`
        self._running = spawn(_line(root, arguments), source, environment())
        self._answers = open(self._running.out, "rb")  # noqa: SIM115

    def ask(self, line: str) -> bytes:
        """Say a line, and read the first line of the answer.

        Raises:
            GitError: if git has ended before its time.
        """
        with suppress(BrokenPipeError):
            self._ask.write(f"{line}\n".encode())
        answer = self._answers.readline()
        if not answer:
            raise GitError("git stopped while it was asked", "git fsck says more", COULD_NOT_RUN)
        return answer

    def read(self, size: int) -> bytes:
        """So many bytes more of the answer."""
        return self._answers.read(size)

    def end(self) -> None:
        """See the process off."""
        self._ask.close()
        self._answers.close()
        waited(self._running, b"")
