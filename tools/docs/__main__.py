"""`python -m tools.docs` writes the pages; with `--check` it only says which are stale."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.docs import checks, commands, duties, readme, records, templates

PAGES = {
    "docs/records.md": records.page,
    "docs/checks.md": checks.page,
    "docs/duties.md": duties.page,
    "docs/commands.md": commands.page,
    "docs/templates.md": templates.page,
    "README.md": readme.page,
}
ROOT = Path(__file__).parents[2]


def main(check: bool) -> int:
    """Write or compare every page; 1 if one is stale."""
    stale = []
    for name, page in PAGES.items():
        path, text = ROOT / name, page()
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if old == text:
            continue
        stale.append(name)
        if not check:
            path.write_text(text, encoding="utf-8", newline="\n")
    if stale:
        print("stale: run `make docs`:" if check else "written:", *stale)
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv))
