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
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")


def own_templates(root: str, packaged: str) -> dict[str, str]:
    """Their texts by file name: regular files of fitting names in `templates/`, no links, none over 256 KiB.

    A link leads out of the folder, to what git does not keep; so does one in place of `templates/`.

    Args:
        root: the folder that holds `records/`.
        packaged: the folder of the packaged templates, which in a checkout of the program is this one.

    Raises:
        SendError: if one is not UTF-8, no text or too large.
    """
    folder = os.path.join(root, FOLDER)
    found = [entry.name for entry in _entries(root, packaged) if _used(entry)]
    return _texts((name, _bytes(os.path.join(folder, name))) for name in found)


def passed_over(root: str, packaged: str) -> list[tuple[str, str]]:
    """What in `templates/` is no template, though somebody may believe it: the path, and why."""
    folder = os.path.join(root, FOLDER)
    if os.path.islink(folder) or (os.path.lexists(folder) and not os.path.isdir(folder)):
        return [(FOLDER, "it is a link, or no folder")]
    left = [entry for entry in _entries(root, packaged) if not _used(entry) and not entry.name.startswith(".")]
    right = "no template is called so: small letters and .j2, such as plan.j2"
    return [
        (f"{FOLDER}/{entry.name}", "it is a link, or no file" if _NAME.fullmatch(entry.name) else right)
        for entry in left
    ]


def _entries(root: str, packaged: str) -> list[os.DirEntry[str]]:
    """What lies in the school's own folder, in order; nothing where that is a link, or is the packaged one."""
    folder = os.path.join(root, FOLDER)
    if os.path.islink(folder) or not os.path.isdir(folder) or os.path.samefile(folder, packaged):
        return []
    try:
        return sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise SendError(f"{FOLDER}/ cannot be read: {reason(error)}", "mend that, or move it away") from error


def _used(entry: os.DirEntry[str]) -> bool:
    return bool(_NAME.fullmatch(entry.name)) and entry.is_file(follow_symlinks=False)


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
        if strange := _NO_TEXT.search(texts[name]):
            line = texts[name].count("\n", 0, strange.start()) + 1
            words = f"{FOLDER}/{name}, line {line}: a sign that no text has (number {ord(strange[0])})"
            raise SendError(words, "take it out, or save the file anew as UTF-8")
    return texts


def _too_large(name: str) -> SendError:
    return SendError(f"{FOLDER}/{name} is larger than 256 KiB, so it is no template", "make it smaller, or move it")
