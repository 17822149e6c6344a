"""`send schema --out DIR`: JSON Schemas for editors."""

from __future__ import annotations

import json
from pathlib import Path

from sendcli.cli.option import Option
from sendcli.errors import COULD_NOT_RUN, FINE, SendError
from sendcli.store.files import reason
from sendcli.store.schema import editor_settings, schemas

OPTIONS = (Option("out", ("--out",), "Write the schemas into this folder.", default="schemas", metavar="DIR"),)


def command(out: str) -> int:
    """Write a JSON Schema for each kind of record, and print the editor settings that use them.

    VS Code (with the YAML extension) and any editor with yaml-language-server then complete keys and codes.

    Example: send schema --out schemas
    """
    folder = Path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, schema in schemas().items():
            text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
            (folder / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise SendError(f"{out} cannot be written: {reason(error)}", exit_code=COULD_NOT_RUN) from None
    print(f"wrote {len(schemas())} schemas to {out}; for VS Code, in .vscode/settings.json:")
    print(json.dumps(editor_settings(folder.as_posix()), indent=2))
    return FINE
