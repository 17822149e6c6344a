"""What documents are made from: the folder as it is, or as git had it."""

from __future__ import annotations

from sendcli.cli.folder import Asked
from sendcli.cli.making import Source
from sendcli.errors import SendError
from sendcli.reports.packaged import folder as packaged
from sendcli.store.git import GitError
from sendcli.store.load import Loaded
from sendcli.store.names import RECORDS
from sendcli.store.own_templates import FOLDER, own_templates, templates_of
from sendcli.store.past.load import load_past
from sendcli.store.past.repo import Past, past_of
from sendcli.store.status import status


def source_now(asked: Asked) -> Source:
    """The folder as it was asked, with the commit that it is at."""
    own = own_templates(asked.root, packaged())
    try:
        past = past_of(asked.root)
    except SendError:
        return Source(asked.loaded, None, "", False, own)
    done = status(past.top, past.inside(RECORDS), past.inside(FOLDER))
    return Source(asked.loaded, past, past.head, bool(done.out) or done.code != 0, own)


def source_then(past: Past, commit: str, loaded: Loaded | None = None) -> Source:
    """The folder as a commit has it.

    Raises:
        SendError: if the commit holds no records, or git cannot read it.
    """
    try:
        own = templates_of(past, commit, packaged())
        return Source(loaded or load_past(past, commit), past._replace(head=commit), commit, False, own)
    except GitError as error:
        raise SendError(f"git cannot read commit {commit[:10]}", "git fetch, if it was made in another copy") from error
