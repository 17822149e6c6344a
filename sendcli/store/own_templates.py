"""The school's own templates: files beside its records that are used before the packaged ones."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from sendcli.errors import SendError
from sendcli.store.files import reason
from sendcli.store.past.objects import blobs, tree
from sendcli.store.past.repo import Past

FOLDER = "templates"
_NAME = re.compile(r"(?:[a-z0-9][a-z0-9-]*(?:\.(?:html|md|typ|site))?\.j2|style\.css)")
_MOST = 256 * 1024


def own_templates(root: str, packaged: str) -> dict[str, str]:
    """Their texts by file name: regular files of fitting names in `templates/`, no links, none over 256 KiB.

    Args:
        root: the folder that holds `records/`.
        packaged: the folder of the packaged templates, which in a checkout of the program is this one.

    Raises:
        SendError: if one is not UTF-8 or too large.
    """
    folder = os.path.join(root, FOLDER)
    if not os.path.isdir(folder) or os.path.samefile(folder, packaged):
        return {}
    try:
        found = sorted(entry.name for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False))
    except OSError as error:
        raise SendError(f"{FOLDER}/ cannot be read: {reason(error)}", "mend that, or move it away") from error
    return _texts((name, _bytes(os.path.join(folder, name))) for name in found if _NAME.fullmatch(name))


def templates_of(past: Past, commit: str, packaged: str) -> dict[str, str]:
    """The same as a commit has them."""
    here = os.path.join(past.root, FOLDER)
    if os.path.isdir(here) and os.path.samefile(here, packaged):
        return {}
    held = [file for file in tree(past, commit, (FOLDER,)) if file.plain and file.path.count("/") == 1]
    wanted = {file.path.rpartition("/")[2]: file for file in held}
    wanted = {name: file for name, file in wanted.items() if _NAME.fullmatch(name)}
    for name, file in wanted.items():
        if file.size > _MOST:
            raise _too_large(name)
    texts = blobs(past, (file.id for file in wanted.values()))
    return _texts((name, texts[file.id]) for name, file in wanted.items() if file.id in texts)


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(_MOST + 1)
    except OSError as error:
        words = f"{FOLDER}/{os.path.basename(path)} cannot be read: {reason(error)}"
        raise SendError(words, "mend that, or move it away") from error


def _texts(files: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    texts = {}
    for name, data in files:
        if len(data) > _MOST:
            raise _too_large(name)
        try:
            texts[name] = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            raise SendError(f"{FOLDER}/{name} is not UTF-8", "save it as UTF-8") from None
    return texts


def _too_large(name: str) -> SendError:
    return SendError(f"{FOLDER}/{name} is larger than 256 KiB, so it is no template", "make it smaller, or move it")
