"""A folder as a stranger might hand it over: every setting of its `.git` that git may run names a trap."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

# Every key with which a repository can have git run a program of its choice. TRAP leaves a mark and does no more.
PROGRAMS = """
core.fsmonitor core.editor core.pager core.askPass core.sshCommand core.gitProxy core.alternateRefsCommand
sequence.editor interactive.diffFilter diff.external diff.hostile.command diff.hostile.textconv merge.hostile.driver
filter.hostile.clean filter.hostile.smudge filter.hostile.process filter.lfs.clean filter.lfs.process
gpg.program gpg.openpgp.program gpg.x509.program gpg.ssh.program gpg.ssh.defaultKeyCommand credential.helper
pager.log pager.status pager.diff pager.config pager.cat-file trailer.hostile.command trailer.hostile.cmd
uploadpack.packObjectsHook remote.origin.uploadpack remote.origin.receivepack web.browser man.hostile.cmd
difftool.hostile.cmd mergetool.hostile.cmd alias.status alias.commit alias.log
"""
OTHERS = {
    "commit.gpgSign": "true",
    "log.showSignature": "true",
    "gpg.format": "ssh",
    "diff.trustExitCode": "true",
    "merge.default": "hostile",
    "format.pretty": "%G?",
    "status.submoduleSummary": "true",
    "submodule.recurse": "true",
    "core.fsyncMethod": "writeout-only",
    "core.fsync": "none",
    "protocol.allow": "always",
    "protocol.ext.allow": "always",
    "core.untrackedCache": "true",
    "gc.auto": "1",
    "maintenance.auto": "true",
    "trailer.separators": ":",
}
HOOKS = """
applypatch-msg pre-applypatch post-applypatch pre-commit pre-merge-commit prepare-commit-msg commit-msg post-commit
pre-rebase post-checkout post-merge pre-push pre-receive update proc-receive post-receive post-update
reference-transaction push-to-checkout pre-auto-gc post-rewrite sendemail-validate fsmonitor-watchman
post-index-change
"""
ATTRIBUTES = "*.yaml diff=hostile merge=hostile\n"


def git(folder: Path, *arguments: str) -> str:
    """Plain git, as the stranger ran it."""
    done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def trap(place: Path, mark: Path) -> Path:
    """A program that says in `mark` who called it with what, and fails."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f'#!/bin/sh\necho "$0 $*" >> "{mark}"\nexit 1\n', encoding="utf-8")
    place.chmod(place.stat().st_mode | stat.S_IXUSR)
    return place


def hostile(folder: Path, mark: Path) -> None:
    """Make a repository of a folder of records, and set all its traps.

    Args:
        folder: holds `records/`.
        mark: a file outside of it, in which every trap that is sprung leaves a line.
    """
    git(folder, "init", "--quiet", "--template=")
    (folder / ".gitattributes").write_text(ATTRIBUTES, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "records")
    own = folder / ".git"
    for name in HOOKS.split():
        trap(own / "hooks" / name, mark)
    settings = {key: str(trap(own / "traps" / key, mark)) for key in PROGRAMS.split()} | OTHERS
    settings |= {"core.hooksPath": str(own / "hooks"), "remote.origin.vcs": "hostile"}
    settings["remote.origin.url"] = f"ext::{trap(own / 'traps' / 'remote', mark)}"
    with (own / "config").open("a", encoding="utf-8") as file:
        file.writelines(_written(key, value) for key, value in settings.items())
    (own / "info").mkdir(exist_ok=True)


def _written(key: str, value: str) -> str:
    """A setting as it stands in `.git/config`."""
    section, _, name = key.rpartition(".")
    top, _, inner = section.partition(".")
    return f"[{top}{f' {chr(34)}{inner}{chr(34)}' if inner else ''}]\n\t{name} = {value}\n"


def person(home: Path) -> dict[str, str]:
    """An environment in which git knows who works here, from a configuration of their own."""
    home.mkdir(exist_ok=True)
    (home / ".gitconfig").write_text("[user]\n\tname = Ada Example\n\temail = ada@example.org\n", encoding="utf-8")
    return {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "XDG_STATE_HOME": str(home / ".state"),
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": str(home / ".gitconfig"),
            "PATH": os.environ["PATH"]}  # fmt: skip
