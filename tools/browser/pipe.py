"""Chromium, spoken to through a pair of pipes: no library, no port that others on the computer could reach."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
from time import monotonic
from typing import Any

PATIENCE = 60.0  # seconds: the longest page takes two
NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-sandbox",  # as root in a container there is none; the pages are ours
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--lang=en-GB",
)


class BrowserError(Exception):
    """The browser refused something, or went away."""


class Chromium:
    """A running browser.

    Attributes:
        events: what it told without being asked, since they were last taken.
    """

    def __init__(self, program: str = "") -> None:
        found = program or next(filter(None, map(shutil.which, NAMES)), "")
        if not found:
            raise BrowserError("there is no Chromium here. To install it on Debian: apt-get install chromium")
        self.events: list[dict[str, Any]] = []
        self._folder = tempfile.TemporaryDirectory(prefix="send-browser-", ignore_cleanup_errors=True)
        self._number = 0
        self._rest = b""
        self._start(found)
        self.version = str(self.call("Browser.getVersion")["product"])

    def _start(self, program: str) -> None:
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()

        def as_three_and_four() -> None:
            high = [os.dup(fd) for fd in (theirs_in, theirs_out)]
            while min(high) <= 4:
                high = [os.dup(fd) for fd in high]
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self._process = subprocess.Popen(
            [program, *_FLAGS, f"--user-data-dir={self._folder.name}", "about:blank"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            close_fds=False,  # 3 and 4 are how it is spoken to
            preexec_fn=as_three_and_four,
            start_new_session=True,
        )
        os.close(theirs_in)
        os.close(theirs_out)

    def call(self, method: str, session: str = "", **values: Any) -> dict[str, Any]:
        """Ask for something and wait for the answer; events that come meanwhile are kept.

        Raises:
            BrowserError: if it is refused or nothing comes.
        """
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": values}
        if session:
            message["sessionId"] = session
        self._write(message)
        end = monotonic() + PATIENCE
        while True:
            told = self._read(end, method)
            if told.get("id") == self._number:
                if "error" in told:
                    raise BrowserError(f"{method}: {told['error'].get('message')}")
                return dict(told["result"])
            self.events.append(told)

    def wait(self, method: str) -> dict[str, Any]:
        """Wait for an event, which may have come already."""
        end = monotonic() + PATIENCE
        seen = 0
        while True:
            for event in self.events[seen:]:
                if event.get("method") == method:
                    return event
            seen = len(self.events)
            self.events.append(self._read(end, method))

    def close(self) -> None:
        """End it, and all that it started."""
        for fd in (self._out, self._in):
            os.close(fd)
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._folder.cleanup()

    def _write(self, message: dict[str, Any]) -> None:
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._out, data) :]

    def _read(self, end: float, what: str) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._in], [], [], max(0.0, end - monotonic()))
            more = os.read(self._in, 1 << 20) if ready else b""
            if not more:
                raise BrowserError(f"{what}: the browser did not answer")
            self._rest += more
        line, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(line))
