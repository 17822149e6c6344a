"""Texts of records on a Markdown page: letters, never markup, links or calls."""

from __future__ import annotations

import pytest

from sendcli.reports.render import markdown


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("see https://a.example/x", "see https\\://a\\.example/x"),
        ("www.a.example", "www\\.a\\.example"),
        ("@octocat said", "@<!-- -->octocat said"),
        ("jo@a.example", "jo@<!-- -->a\\.example"),
        ("<!-- @x", "\\<\\!-- @<!-- -->x"),
        ("at 15:30", "at 15:30"),
        ("[a](javascript:b)", "\\[a\\](javascript:b)"),
        ("1. one", "1\\. one"),
        ("ask a.example.com", "ask a\\.example\\.com"),
        ("St. Anne, e.g. 1.5", "St. Anne, e.g. 1.5"),
        ("$x$ costs $5", "\\$x\\$ costs \\$5"),
    ],
)
def test_nothing_in_a_text_becomes_a_link(text: str, printed: str) -> None:
    assert markdown(text) == printed
