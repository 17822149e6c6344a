"""Pictures to look at: nothing replaces eyes."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tools.browser.screen import DESK, PHONE
from tools.browser.tab import Tab


def pictures(tab: Tab, file: Path) -> None:
    """A page on a phone and on a desk, light and dark, and its sheets; beside the page, with the same name."""
    tab.open(file)
    for width, name in ((PHONE, "phone"), (DESK, "desk")):
        for dark in (False, True):
            tab.size(width)
            tab.dark(dark)
            look = "dark" if dark else "light"
            file.with_name(f"{file.stem}.{name}-{look}.png").write_bytes(tab.picture())
    tab.dark(False)
    stem = str(file.with_suffix(""))
    subprocess.run(["pdftoppm", "-r", "60", "-png", f"{stem}.pdf", f"{stem}.sheet"], check=True)
