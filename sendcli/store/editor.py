"""The person's own editor, run on one file. The only program that send starts besides git."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sendcli.errors import COULD_NOT_RUN, SendError

_USUAL = ("nano", "vi", "vim", "emacs", "notepad")


def editor_line() -> list[str]:
    """The command line of the editor: what $VISUAL or $EDITOR says, else the first usual one that is installed.

    Raises:
        SendError: if there is none, or the setting cannot be read.
    """
    said = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not said:
        found = next((name for name in _USUAL if shutil.which(name)), "")
        if not found:
            raise SendError("no editor is set", "say which: export EDITOR=nano", COULD_NOT_RUN)
        return [found]
    try:
        words = shlex.split(said, posix=os.name != "nt")
    except ValueError:
        words = []
    if not words:
        raise SendError("$VISUAL or $EDITOR cannot be read as a command", "such as: export EDITOR=nano", COULD_NOT_RUN)
    return [word.strip('"') for word in words]


def run_editor(path: str) -> bool:
    """Let the person edit a file; whether the editor ended well.

    Raises:
        SendError: if it could not be started.
    """
    import subprocess  # 20 ms, which only this command pays

    line = editor_line()
    try:
        with _patient():
            return subprocess.run([*line, path], check=False).returncode == 0
    except OSError as error:
        why = (error.strerror or "unknown reason").lower()
        raise SendError(f"the editor {line[0]} could not be started: {why}", "set $EDITOR", COULD_NOT_RUN) from None


@contextmanager
def _patient() -> Iterator[None]:
    """Ctrl-C belongs to the editor while it runs. A handler, since a child would inherit that it is ignored."""
    before = None
    with suppress(ValueError):  # not the main thread
        before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        if before is not None:
            signal.signal(signal.SIGINT, before)
