"""Every example that the page of records prints can be typed as it stands."""

from __future__ import annotations

import pytest

from sendcli.model.record import Record
from sendcli.model.walk import Walk
from sendcli.store import kinds
from sendcli.text.reader import read


def records(base: type[Record]) -> list[type[Record]]:
    """All record types of the program."""
    own = [base] if base.__module__.startswith("sendcli.") and base is not Record else []
    return own + [record for child in base.__subclasses__() for record in records(child)]


@pytest.mark.parametrize("record", records(Record), ids=lambda record: record.__name__)
def test_examples_can_be_typed(record: type[Record]) -> None:
    assert kinds.KINDS, "all types of files are loaded"
    for field in record.FIELDS.values():
        if field.example:
            document = read("x.yaml", f"{field.key}: {field.example}\n".encode())
            assert document.root is not None, field.key
            walk = Walk(document.source)
            record.read(document.root, walk)
            assert [problem.message for problem in walk.problems if problem.code != "FLD002"] == [], field.key
