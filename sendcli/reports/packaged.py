"""The packaged templates: where they lie, and which there are. Apart from the engine, which is slow to load."""

from __future__ import annotations

import os
from pathlib import Path


def folder() -> str:
    """The packaged templates: inside an installed package, or beside it in a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    beside = os.path.join(os.path.dirname(package), "templates")
    packaged = os.path.join(package, "_templates")
    return packaged if os.path.isdir(packaged) else beside


def packaged(name: str) -> str:
    """The text of a packaged file, such as the style sheet.

    Raises:
        OSError: if there is none.
    """
    return Path(folder(), name).read_text("utf-8")


def template_names() -> list[str]:
    """The templates of documents and of what stands around them, as files, in order."""
    found = sorted(os.listdir(folder()))
    return [name for name in found if name.startswith("layout.") or not name.endswith((".md.j2", ".js"))]
