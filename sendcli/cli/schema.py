"""`send schema --out DIR`: JSON Schemas for editors."""

from __future__ import annotations

import json
import os
from pathlib import Path

from sendcli.cli.option import Option
from sendcli.errors import COULD_NOT_RUN, FINE, USAGE, SendError
from sendcli.store.files import reason
from sendcli.store.schema import editor_settings, schemas

OPTIONS = (Option("out", ("--out",), "Write the schemas into this folder.", default="schemas", metavar="DIR"),)


def command(out: str) -> int:
    """Write a JSON Schema for each kind of record, and print the editor settings that use them.

    VS Code (with the YAML extension) and any editor with yaml-language-server then complete keys and codes.

    Example: send schema --out schemas
    """
    if not out.isprintable():
        raise SendError("--out: a folder name with characters that cannot be seen", "choose another", USAGE)
    folder = Path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, schema in schemas().items():
            text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
            _write(folder / f"{name}.json", text)
    except OSError as error:
        raise SendError(f"{out} cannot be written: {reason(error)}", exit_code=COULD_NOT_RUN) from None
    print(f"wrote {len(schemas())} schemas to {folder}; for VS Code, in .vscode/settings.json:")
    print(json.dumps(editor_settings(_from_here(folder)), indent=2))
    return FINE


def _write(path: Path, text: str) -> None:
    """Write one file. A link in its place is replaced, never followed to what it points at."""
    if path.is_symlink():
        path.unlink()
    path.write_text(text, encoding="utf-8", newline="\n")


def _from_here(folder: Path) -> str:
    """The folder as an editor's settings name it: from the folder that is open."""
    try:
        return Path(os.path.relpath(folder)).as_posix()
    except ValueError:  # another drive
        return folder.as_posix()
