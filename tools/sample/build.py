"""All files of the sample school, as bytes by path."""

from __future__ import annotations

import re
from typing import Any

from tools.sample import logs, plans, pupils, runs
from tools.sample.days import HERE
from tools.sample.emit import emit
from tools.sample.groups import ROOM
from tools.sample.roster import Child, children
from tools.sample.terms import plan_terms
from tools.sample.words import Words

_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)


def build() -> dict[str, bytes]:
    """Every file below `records/`, sorted by path. What stands in `by_hand/` is taken as it is."""
    words = Words()
    texts: dict[str, str] = {}
    for child in children():
        texts |= _folder(child, words)
    for name in ROOM:
        for term in ("summer", "autumn"):
            texts[f"interventions/{name}/2026-{term}.yaml"] = emit(runs.parts(name, term))
    texts |= _by_hand()
    return {path: texts[path].encode("utf-8") for path in sorted(texts)}


def _by_hand() -> dict[str, str]:
    """Hand-written files, but for those in `more/`, which are the ends of `pupil.yaml` files."""
    root = HERE / "by_hand"
    paths = (path.relative_to(root).as_posix() for path in root.rglob("*.yaml"))
    return {path: _read(path) for path in paths if not path.startswith("more/")}


def _read(path: str) -> str:
    """A hand-written text. A checkout may have changed the line ends; they are set right again."""
    return (HERE / "by_hand" / path).read_text(encoding="utf-8")


def _folder(child: Child, words: Words) -> dict[str, str]:
    """What the dice write for one pupil."""
    folder = f"pupils/{child.id}"
    by_hand = child.get("hand").split()
    found: dict[str, str] = {}
    if "pupil" not in by_hand:
        found[f"{folder}/pupil.yaml"] = _pupil(child, words)
    if "plans" not in by_hand:
        for term in plan_terms(child):
            found[f"{folder}/plans/2026-{term}.yaml"] = emit(plans.parts(child, term, words))
    log: list[dict[str, Any]] = [] if "log" in by_hand else logs.parts(child, words)
    if log:
        found[f"{folder}/log.yaml"] = emit(log)
    return found


def _pupil(child: Child, words: Words) -> str:
    """`pupil.yaml` with its hand-written end, whose fields win."""
    parts = pupils.parts(child, words)
    path = HERE / "by_hand" / "more" / f"{child.id}.yaml"
    if not path.exists():
        return emit(parts)
    more = _read(f"more/{child.id}.yaml")
    written = set(_KEY.findall(more))
    kept = [{key: value for key, value in part.items() if key not in written} for part in parts]
    return emit(kept) + "\n" + more
