"""Every kind of record has a path, a shelf of its own in the snapshot, and references that can be followed."""

from __future__ import annotations

import pytest

from sendcli.checks.walk import held
from sendcli.checks.whole.links import TARGETS
from sendcli.model.record import Record
from sendcli.store.kinds import KINDS, FileKind, kind_of
from sendcli.store.load import assemble
from sendcli.store.parse import Parsed


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_record_of_every_kind_is_found_again_in_the_snapshot(kind: FileKind) -> None:
    path = kind.pattern.replace("*", "name")
    assert kind_of(path) == kind
    record = kind.record.make({}, f"records/{path}")
    try:
        loaded = assemble([Parsed(f"records/{path}", kind.name, record, [], [])], [])
    except AttributeError:
        pytest.fail(f"{kind.name}: model/school.py has no attribute {kind.shelf}")
    found = any(one is record for one in loaded.school.records())
    assert found, f"records() in model/school.py leaves {kind.name} out"


def everything() -> list[type[Record]]:
    waiting: list[type[Record]] = [Record]
    found = []
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += kind.__subclasses__()
    return [kind for kind in found if kind.__module__.startswith("sendcli.")]


def test_every_reference_can_be_followed() -> None:
    targets = {ref.to for kind in everything() for _, ref in held(kind).refs}
    assert targets <= set(TARGETS)
