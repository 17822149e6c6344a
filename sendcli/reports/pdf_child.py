"""Sets one page, in a process of its own, so that what a school's own layout says there can be stopped.

`reports/pdf.py` starts this file as a script. It is given Typst and gives back a PDF, or the complaints of Typst. It
reads no file but the packaged templates, and loads no package.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any

# A page takes a tenth of it.
_BYTES = 2 << 30
# If the process that waits for this one is gone, nobody else stops it.
_SECONDS = 600

REFUSED = 10  # 1 is Python's own


def main(timestamp: str, fonts: str, root: str) -> int:
    """Set what is given; `REFUSED` if it cannot be set.

    Args:
        timestamp: seconds since 1970, which the document says it was made at.
        fonts: `own` for those that the library brings, `all` for those of the computer too.
        root: the only folder that may be read.
    """
    _bound()
    import typst

    library: Any = typst  # what it says of its own parameters fits text alone
    try:
        made = library.compile(
            sys.stdin.buffer.read(),
            root=root,
            package_path=os.devnull,
            package_cache_path=os.devnull,
            format="pdf",
            ignore_system_fonts=fonts == "own",
            pdf_standards=["ua-1"],
            timestamp=int(timestamp),
        )
    except typst.TypstError as error:
        sys.stderr.buffer.write(f"{error}\n{error.diagnostic}".encode("utf-8", "replace"))
        return REFUSED
    sys.stdout.buffer.write(made or b"")
    return 0


def _bound() -> None:
    """Limits of what this process may use up, where the system keeps any. It leaves no copy of its memory behind."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_DATA, (_BYTES, _BYTES))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
