"""Reading many files, on two cores where that is worth it."""

from __future__ import annotations

from sendcli.store.kinds import FileKind
from sendcli.store.parse import Parsed, parse, parse_file


def parse_all(root: str, files: list[tuple[str, FileKind]], overlay: dict[str, bytes]) -> list[Parsed]:
    """Parse every file, in the order given."""
    return [
        parse(path, overlay[path], kind) if path in overlay else parse_file(root, path, kind)
        for path, kind in files
    ]
