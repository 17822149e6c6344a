"""How soon an answer is there: whole processes against `python -c pass`, and what they must not import."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tools.bench.measure import PASS, PYTHON, ROOT, SEND, Row, compare, interleaved, program

HEAVY = ("pandas", "numpy", "jinja2", "pydantic", "rich.table", "importlib.metadata", "icalendar")
COMMANDS: tuple[tuple[str, list[str], float], ...] = (
    ("send --version", ["--version"], 8),
    ("send --help", ["--help"], 8),
    ("send review-due, sample school", ["review-due"], 12),
    ("send validate, sample school", ["validate"], 20),
)


def start(place: Path) -> list[Row]:
    """Commands on the sample school of this repository."""
    nothing = program(PASS, place)
    rows = []
    for name, words, most in COMMANDS:
        ours, other = interleaved(9, program([*SEND, *words, *_where(words)], place, (0, 1)), nothing)
        rows.append(compare(f"{name}; python -c pass", ours, other, most))
    return rows + [_imports(name, words) for name, words, _ in COMMANDS]


def _where(words: list[str]) -> list[str]:
    return [] if words[0].startswith("--") else ["--records", str(ROOT)]


def _imports(name: str, words: list[str]) -> Row:
    command = [PYTHON, "-m", "tools.bench.programs.imports", ",".join(HEAVY), *words, *_where(words)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    heavy = ran.stdout.strip()
    return Row(f"{name}, heavy imports", heavy or "none", "", "", "none", not heavy)
