"""Random edits of random records: the new text says the old data with just that change, and no other byte moved.

What a text says is asked of PyYAML with every value a text, not of the reader that the edit itself believes.
"""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from random import Random
from typing import Any
from unicodedata import normalize

import yaml

from sendcli.text.edit.splice import Edit, EditError, edited
from sendcli.text.reader import read
from tools.faults.texts import KEYS, Writer, random_group, random_value


def random_record(chance: Random) -> bytes:
    """The bytes of a record that can be read."""
    while True:
        data = Writer(chance).record(random_group(chance))
        document = read("", data)
        if document.root is not None and not document.problems:
            return data


def said(data: bytes) -> Any:
    """What a record says: texts, lists and groups; a value that is not there is an empty text."""
    return yaml.load(data.decode("utf-8-sig"), yaml.BaseLoader)


def random_edit(chance: Random, data: Any) -> Edit:
    """A change of some value, or an entry more in some list or group."""
    path: list[str | int] = []
    while True:
        here: Any = data
        for step in path:
            here = here[step]
        inner = list(here) if isinstance(here, dict) else list(range(len(here))) if isinstance(here, list) else []
        if path and (not inner or chance.random() < 0.3):
            break
        if isinstance(here, dict) and (not inner or chance.random() < 0.2):
            return Edit((*path, chance.choice(KEYS)), random_value(chance), order=KEYS)
        path.append(chance.choice(inner))
    if isinstance(here, list) and chance.random() < 0.8:
        return Edit(tuple(path), random_value(chance), at=chance.randrange(-1, len(here) + 1))
    if isinstance(here, dict) and chance.random() < 0.8:
        free = [key for key in KEYS if key not in here]
        return Edit(tuple(path), random_value(chance), at=chance.randrange(-1, len(here) + 1), key=chance.choice(free))
    if chance.random() < 0.1:
        return Edit(tuple(path), random_value(chance), at=chance.randrange(-1, 2))
    return Edit(tuple(path), random_value(chance))


def applied(data: Any, edit: Edit) -> Any:
    """The data after an edit, worked out a second time."""
    new = deepcopy(data)
    here = new
    for step in edit.path[:-1]:
        here = here[step]
    last = edit.path[-1]
    if edit.at is None:
        here[last] = edit.value
        return new
    there = here.get(last, "") if isinstance(here, dict) else here[last]
    if edit.key:
        pairs = list(there.items()) if there else []
        pairs.insert(len(pairs) if edit.at < 0 else edit.at, (edit.key, edit.value))
        here[last] = dict(pairs)
        return new
    row = list(there) if isinstance(there, list) else [there] if there else []
    row.insert(len(row) if edit.at < 0 else edit.at, edit.value)
    here[last] = row
    return new


def judge(data: bytes, edit: Edit, seen: Counter[str]) -> str:
    """What is wrong with one edit; nothing, if all is right or it is refused in words."""
    old = said(data)
    try:
        new = edited(data, [edit])
    except EditError as error:
        seen[f"refused: {error}"] += 1
        return "" if str(error) else "refused without a word"
    except Exception as error:
        return f"{error.__class__.__name__}: {error}"
    if ordered(said(new)) != ordered(applied(old, edit)):
        return f"says {said(new)!r}"
    seen["added" if edit.at is not None else "set"] += 1
    return moved(data, new, edit)


def ordered(value: Any) -> Any:
    """A value with its keys in one form of Unicode, as the reader compares them."""
    if isinstance(value, dict):
        return {normalize("NFC", key): ordered(item) for key, item in value.items()}
    return [ordered(item) for item in value] if isinstance(value, list) else value


def moved(old: bytes, new: bytes, edit: Edit) -> str:
    """What an edit did to characters that are none of its business."""
    if old == new:  # it said so already
        return ""
    before, after = old.decode(), new.decode()
    remarks = re.findall(r"# c\d+: don't \[touch", before)
    if remarks != re.findall(r"# c\d+: don't \[touch", after):
        return "lost a comment"
    start = _common(before, after)
    end = len(before) - _common(before[start:][::-1], after[start:][::-1])
    lost = before[start:end]
    span = _span(before, edit)
    if span is None:
        return f"lost {lost!r}" if lost else ""
    first, last = span
    gap = before[min(start, first) : first]
    if gap.strip() or end > last:
        return f"lost {lost!r} instead of {before[first:last]!r}"
    return ""


def _span(text: str, edit: Edit) -> tuple[int, int] | None:
    """Where the value stands that an edit replaces; None if it only adds something."""
    bom = text.startswith("\ufeff")
    node: Any = yaml.compose(text[bom:], yaml.BaseLoader)
    for step in edit.path:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if normalize("NFC", key.value) == step), None)
            if node is None:
                return None
        else:
            node = node.value[step]
    if isinstance(node, yaml.ScalarNode):
        return (node.start_mark.index + bom, node.end_mark.index + bom) if node.value or node.style else None
    alike = edit.at is not None and isinstance(node, yaml.MappingNode) == bool(edit.key)
    return None if alike else (node.start_mark.index + bom, node.end_mark.index + bom)


def _common(one: str, two: str) -> int:
    """How many bytes two texts begin with in common."""
    count = 0
    for left, right in zip(one, two, strict=False):
        if left != right:
            return count
        count += 1
    return count


def run(runs: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Many edits: what happened how often, and what was wrong."""
    chance = Random(seed)
    seen: Counter[str] = Counter()
    faults = []
    for number in range(runs):
        data = random_record(chance)
        edit = random_edit(chance, said(data))
        if fault := judge(data, edit, seen):
            faults.append(f"{number}: {edit} of {data!r}: {fault}")
    return seen, faults
