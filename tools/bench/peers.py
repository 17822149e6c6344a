"""`send validate` against other programs that check text files, on equal work: the same 1,000 files of just under 4 KB.

The peers stand in an environment of their own, made here from `benchmarks/peers.txt`. check-jsonschema gets
the JSON Schema that `send schema` writes, yamale the same declarations in its own words. doorstop has a
format of its own, so it gets 1,000 items of the same size.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

from sendcli.store.schema import schemas
from tools.bench import folder, pupils
from tools.bench.measure import ROOT, SEND, Row, compare, interleaved, program

COUNT = 1_000
ITEM = """\
active: true
derived: false
header: ''
level: {level}
links: []
normative: true
ref: ''
reviewed: null
text: |
"""


def peers(place: Path) -> list[Row]:
    """A row for each peer; doorstop also without the rewriting of its items that it does as usual."""
    made = folder.make(place / "school", COUNT, text=pupils.rich)
    tools = _environment(place / "peers")
    schema = place / "pupil.json"
    schema.write_text(json.dumps(schemas()["pupil"]), encoding="utf-8")
    items = _items(place / "items", made, tools)
    declared: list[str | Path] = ["-s", ROOT / "benchmarks/pupil.yamale", made.root / "records/pupils"]
    ours, json_schema, yamale, yamale_as_usual, doorstop, brief = interleaved(
        3,
        program([*SEND, "validate", "--records", made.root], place),
        program([tools / "check-jsonschema", "--schemafile", schema, *made.files], place),
        program([tools / "yamale", "-n", "2", *declared], place),
        program([tools / "yamale", *declared], place),
        program([tools / "doorstop"], items),
        program([tools / "doorstop", "--no-reformat"], items),
    )
    files = f"{COUNT:,} files"
    return [
        compare(f"send validate; check-jsonschema, {files}", ours, json_schema, 0.05),
        compare(f"send validate; doorstop, {files}", ours, doorstop, 0.1),
        compare(f"send validate; doorstop --no-reformat, {files}", ours, brief, None),
        compare(f"send validate; yamale with 2 processes, {files}", ours, yamale, 0.5),
        compare(f"send validate; yamale with 4 processes, {files}", ours, yamale_as_usual, None),
    ]


def _environment(home: Path) -> Path:
    """The folder of the peers' programs."""
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
    pins = ROOT / "benchmarks" / "peers.txt"
    pip: list[str | Path] = [scripts / "python", "-m", "pip", "--disable-pip-version-check", "--quiet"]
    _quietly([*pip, "install", "--no-deps", "-r", pins], home)
    return scripts


def _items(home: Path, made: folder.Folder, tools: Path) -> Path:
    """A repository with as many doorstop items, each with the text of a pupil's file."""
    home.mkdir()
    _quietly(["git", "init"], home)
    _quietly([tools / "doorstop", "create", "REQ", "items"], home)
    for number, file in enumerate(made.files, 1):
        text = "".join(f"  {line}\n" for line in file.read_text("utf-8").splitlines())
        head = ITEM.format(level=f"1.{number // 100 + 1}.{number % 100 + 1}")
        (home / "items" / f"REQ{number:03}.yml").write_text(head + text, encoding="utf-8")
    _quietly([tools / "doorstop", "review", "all"], home)
    return home


def _quietly(command: Sequence[str | Path], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
