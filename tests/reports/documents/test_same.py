"""The same records, day and command make the same bytes, whatever the computer is set to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
SCRIPT = """
import hashlib
from tests.reports.documents.test_all import DOCUMENTS, MADE, SendError, document, requests, school
from sendcli.reports.documents.made import Press
for name in DOCUMENTS:
    for form in ("html", "md", "pdf"):
        press, found = Press(form), document(name)
        for asked in requests(found, school(), few=True):
            try:
                text = press.text(found, asked, MADE)
            except SendError as error:
                text = error.message
            print(name, form, asked.audience, hashlib.sha256(text.encode("utf-8")).hexdigest())
"""


def printed(**settings: str) -> str:
    around = {name: text for name, text in os.environ.items() if not name.startswith(("SEND_", "LC_", "LANG"))}
    command = [sys.executable, "-c", SCRIPT]
    done = subprocess.run(
        command, cwd=ROOT, env=around | settings, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout


def test_whatever_zone_language_and_order_of_sets():
    one = printed(TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="1")
    other = printed(TZ="America/New_York", LC_ALL="C.UTF-8", PYTHONHASHSEED="2", PYTHONUTF8="1")
    assert one.count("\n") > 3
    assert one == other
