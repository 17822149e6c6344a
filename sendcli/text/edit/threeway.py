"""What two people made of the same data, put together; or the finding that it cannot surely be.

Data are texts, lists and dicts. Each is compared with what it was: what one side changed stands, what both
changed is looked at more closely, down to the single field. Nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sendcli.text.edit.entries import Label, dated, frozen, labels, place


class ConflictError(Exception):
    """Both sides changed the same thing, or it cannot be told what belongs to what."""


_GONE = object()


def together(base: Any, ours: Any, theirs: Any) -> Any:
    """What holds the changes of both sides.

    Raises:
        ConflictError: if they cannot surely be put together.
    """
    old, one, two = frozen(base), frozen(ours), frozen(theirs)
    if one == two or old == two:
        return ours
    if old == one:
        return theirs
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return _groups(_as(dict, base), ours, theirs)
    if isinstance(ours, list) and isinstance(theirs, list):
        return _lists(_as(list, base), ours, theirs)
    raise ConflictError("the same field was changed on both sides")


def _as(kind: type, base: Any) -> Any:
    """The value before as a group or list: nothing is an empty one, one value without a hyphen a list of one."""
    if isinstance(base, kind):
        return base
    if base in ("", None):
        return kind()
    if kind is list and isinstance(base, (str, dict)):
        return [base]
    raise ConflictError("it was something else before")


def _groups(base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """Two groups of fields. Those that both sides made anew are put together only if they are entries by day."""
    if not base and not dated([*ours, *theirs]):
        raise ConflictError("both sides wrote the same group")
    keys = list(ours)
    for number, key in enumerate(theirs):
        if key not in ours:
            before = [other for other in list(theirs)[:number] if other in keys]
            keys.insert(keys.index(before[-1]) + 1 if before else 0, key)
    made = {key: _field(base, ours, theirs, key) for key in keys}
    return {key: value for key, value in made.items() if value is not _GONE}


def _field(base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any], key: str) -> Any:
    if key in ours and key in theirs:
        return together(base.get(key), ours[key], theirs[key])
    if key not in base:
        return ours[key] if key in ours else theirs[key]
    there = ours[key] if key in ours else theirs[key]
    if frozen(there) != frozen(base[key]):
        raise ConflictError("a field was deleted on one side and changed on the other")
    return _GONE


def _lists(base: list[Any], ours: list[Any], theirs: list[Any]) -> list[Any]:
    """Two lists: the entries of ours, with those that theirs adds, without those that either dropped."""
    olds, ones, twos = labels(base, ours, theirs)
    _refuse_unsure(olds, ones, twos)
    before, there = dict(zip(olds, base, strict=True)), dict(zip(twos, theirs, strict=True))
    row: list[Any] = []
    known: list[Label] = []
    for label, item in zip(ones, ours, strict=True):
        if label in there:
            if label not in before and frozen(item) != frozen(there[label]):
                raise ConflictError("both sides added the same entry, and it is not the same")
            row.append(together(before.get(label), item, there[label]))
        elif label not in before:
            row.append(item)
        elif frozen(item) != frozen(before[label]):
            raise ConflictError("an entry was deleted on one side and changed on the other")
        else:
            continue
        known.append(label)
    _add(row, known, twos, theirs, lambda label: label not in before and label not in ones)
    for label in before:
        if label in there and label not in ones and frozen(there[label]) != frozen(before[label]):
            raise ConflictError("an entry was deleted on one side and changed on the other")
    return row


def _add(
    row: list[Any], known: list[Label], twos: list[Label], theirs: list[Any], new: Callable[[Label], bool]
) -> None:
    for number, (label, item) in enumerate(zip(twos, theirs, strict=True)):
        if new(label):
            at = place(row, item, twos[:number], known)
            row.insert(at, item)
            known.insert(at, label)


def _refuse_unsure(olds: list[Label], ones: list[Label], twos: list[Label]) -> None:
    """Refuse lists whose entries cannot be told apart, that were put into another order, or from which both
    sides took the same entry: each may have corrected it to something else.
    """
    if any(len(set(row)) != len(row) for row in (olds, ones, twos)):
        raise ConflictError("entries cannot be told apart")
    for row in (ones, twos):
        if [label for label in olds if label in row] != [label for label in row if label in olds]:
            raise ConflictError("a list was put into another order")
    old, one, two = set(olds), set(ones), set(twos)
    if (old - one) & (old - two) and one - old != two - old:
        raise ConflictError("both sides dropped or rewrote the same entry")
