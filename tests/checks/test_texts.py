"""A search of all texts finds every place, however often a text repeats and wherever it stands in the heap."""

from __future__ import annotations

import re

import pytest

from sendcli.checks.walk import by_type, texts_of
from sendcli.checks.whole import texts
from sendcli.checks.whole.texts import texts_with
from tests.checks.sound_school import FILES, loaded


@pytest.mark.parametrize("together", [1, 2, 200])
@pytest.mark.parametrize("wanted", ["a", "reads", "okafor", "60", "nothing like this", r"\b[A-Z]\w+\b"])
def test_the_same_as_looking_at_each(monkeypatch: pytest.MonkeyPatch, wanted: str, together: int) -> None:
    monkeypatch.setattr(texts, "TOGETHER", together)
    school = loaded(FILES).school
    hint = re.compile(wanted).search
    each = [
        (id(record), name, text)
        for records in by_type(school).values()
        for record in records
        for name, text in texts_of(record)
        if hint(text)
    ]
    assert sorted((id(record), name, text) for record, name, text in texts_with(school, hint)) == sorted(each)
