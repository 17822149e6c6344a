"""Lists within a line: names are parted by commas, phrases by semicolons."""

from __future__ import annotations

import pytest

from sendcli.reports.forms.values import words


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        (["Ewa Kowalczyk", "Ngozi Okafor", "mother"], "Ewa Kowalczyk, Ngozi Okafor, mother"),
        (["Mum", "Grandad", "her cousin"], "Mum, Grandad, her cousin"),
        (
            ["Ten seconds to think", "She says the first step back"],
            "Ten seconds to think; She says the first step back",
        ),
        (["Speech, language", "reading"], "Speech, language; reading"),
        ([1, None], "1, not recorded"),
    ],
)
def test_phrases_are_parted_so_that_each_can_be_made_out(entries: list[object], said: str) -> None:
    assert words(entries) == said
