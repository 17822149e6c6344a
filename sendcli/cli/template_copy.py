"""`send template copy`: a packaged template as a beginning for one of the school's own."""

from __future__ import annotations

import os

from sendcli.cli import options
from sendcli.cli.option import Option
from sendcli.cli.place import find_root
from sendcli.errors import FINE, NOT_SAVED, USAGE, SendError

OPTIONS = (
    Option("name", (), "A document, a layout or style.css: send template list.", metavar="NAME", required=True),
    options.RECORDS,
)


def command(name: str, records: str) -> int:
    """Copy a packaged template into templates/ beside the records, where it is used in place of the packaged one.

    Commit it: send verify makes documents again with the template that their commit has.

    Example: send template copy plan
    """
    from sendcli.reports.packaged import folder, packaged, template_names
    from sendcli.store.own_templates import FOLDER

    file = name if name in template_names() else f"{name}.j2"
    if file not in template_names():
        raise SendError(f"there is no template {name}", "to see the names: send template list", USAGE)
    root = find_root(records)
    place = os.path.join(root, FOLDER, file)
    if os.path.isdir(os.path.dirname(place)) and os.path.samefile(os.path.dirname(place), folder()):
        raise SendError("this folder holds the packaged templates themselves", "edit them there", USAGE)
    if os.path.islink(os.path.dirname(place)):
        words = f"{FOLDER}/ is a link, and what lies behind it is not used; nothing was written"
        raise SendError(words, f"put a folder in its place, then again: send template copy {name}", NOT_SAVED)
    _write(place, packaged(file), f"{FOLDER}/{file}")
    print(f"{FOLDER}/{file}\nedit it, try it with: send template check")
    return FINE


def _write(place: str, text: str, shown: str) -> None:
    """A new file; one that is there already is never written over."""
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise SendError(f"{shown} is there already; it was left as it is", "move it first", NOT_SAVED) from None
    except OSError as error:
        words = f"{shown} could not be written: {error.strerror or 'the system says no'}"
        hint = f"look at who may write into {os.path.dirname(shown)}/, and whether the disk is full"
        raise SendError(words, hint, NOT_SAVED) from error
