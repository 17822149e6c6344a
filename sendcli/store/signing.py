"""Signing our commits: if the person wants that, and never with a program that the folder names."""

from __future__ import annotations

from sendcli.store.settings import Settings, is_true

_PROGRAMS = {"openpgp": "gpg", "x509": "gpgsm", "ssh": "ssh-keygen"}


def signing(found: Settings) -> list[str]:
    """The words for git that have it sign a commit; empty if it is not to.

    The person's own configuration decides, or `send init --sign`, which writes a key into the folder's. The program is
    the person's, or the one of the usual name: a copied folder may ask for a signature, but brings no program.
    """
    asked_here = is_true(found.folder("commit.gpgsign")) and found.folder("user.signingkey")
    if not asked_here and not is_true(found.own("commit.gpgsign")):
        return []
    form = found.value("gpg.format").lower()
    form = form if form in _PROGRAMS else "openpgp"
    return ["-c", "commit.gpgSign=true", "-c", f"gpg.format={form}", *programs(found)]


def programs(found: Settings) -> list[str]:
    """The words for git that name the person's own programs for signatures."""
    words = []
    for form, usual in _PROGRAMS.items():
        given = found.own(f"gpg.{form}.program") or (found.own("gpg.program") if form == "openpgp" else "")
        words += ["-c", f"gpg.{form}.program={given or usual}"]
    return [*words, "-c", f"gpg.ssh.defaultKeyCommand={found.own('gpg.ssh.defaultkeycommand')}"]
