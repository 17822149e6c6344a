"""Whether git leaves a place alone, or takes what is put there in with the records."""

from __future__ import annotations

import os

from sendcli.store.git import GitError, call
from sendcli.store.repository import repository


def taken_in(root: str, folder: str) -> bool:
    """Whether a new file of this folder would be committed by `git add .` in the repository of the records."""
    repo, real = repository(root), os.path.realpath(folder)
    if repo is None or not f"{real}{os.sep}".startswith(f"{os.path.realpath(repo.top)}{os.sep}"):
        return False
    try:
        # check-ignore takes no literal paths; this says the same of a file that is not there, and adds nothing
        return call(repo.top, "add", "-n", "--ignore-missing", "--", os.path.join(real, "document.html")).code == 0
    except GitError:  # nothing is taken in by a git that is not there
        return False
