"""Carets stand below what they mean."""

import pytest

from sendcli.problem import Place
from sendcli.text.excerpt import excerpt


def shown(line: str, column: int, end: int, end_line: int = 1) -> list[str]:
    return excerpt([line], Place("f", 1, column, end_line, end))


def test_the_part_is_underlined() -> None:
    assert shown("name: Maya", 7, 11) == ["  |", "1 | name: Maya", "  |       ^^^^"]


@pytest.mark.parametrize(
    ("line", "column", "end", "carets"),
    [
        ("name: Maya", 7, 7, "      ^"),
        ("name: Maya", 11, 12, "          ^"),
        ("", 1, 1, "^"),
        ("\tname", 2, 6, " ^^^^"),
        ("a\tb", 3, 4, "  ^"),
        ("王小明: x", 1, 4, "^^^^^^"),
        ("王小明: x", 6, 7, "        ^"),
        ("Zoe\u0308: x", 7, 8, "     ^"),
        ("Zoe\u0308: x", 1, 5, "^^^"),
        ("\u200d\u200cab", 3, 5, "^^"),
        ("a\x00b", 2, 3, " ^"),
        ("한국: x", 5, 6, "      ^"),
        ("ｱ: x", 4, 5, "   ^"),
        ("name: Maya", 99, 100, "          ^"),
    ],
)
def test_carets(line: str, column: int, end: int, carets: str) -> None:
    assert shown(line, column, end)[2] == "  | " + carets


def test_several_lines_are_underlined_to_the_end_of_the_first() -> None:
    assert shown("ab cd", 4, 2, end_line=3)[2] == "  |    ^^"


def test_control_characters_are_not_printed() -> None:
    assert shown("a\x1b[31mb\u202ec", 2, 3)[1] == "1 | a?[31mb?c"


def test_a_long_line_is_cut_round_the_fault() -> None:
    _, text, carets = shown("x" * 500 + "FAULT" + "y" * 500, 501, 506)
    assert len(text) == 104
    assert text[carets.index("^") : carets.rindex("^") + 1] == "FAULT"


def test_a_long_line_of_wide_letters_is_cut_round_the_fault() -> None:
    _, text, carets = shown("王" * 500 + "F" + "王" * 500, 501, 502)
    before = text[: text.index("F")]
    assert carets.index("^") == 4 + 2 * (len(before) - 4)


def test_a_cut_never_begins_with_a_mark() -> None:
    _, text, carets = shown("e\u0301" * 300, 301, 302)
    assert text[4] == "e"
    assert carets.endswith("^")


@pytest.mark.parametrize("line", [0, 2])
def test_a_line_that_is_not_there_has_no_excerpt(line: int) -> None:
    assert excerpt(["a"], Place("f", line, 1, line, 2)) == []


def test_the_gutter_is_as_wide_as_the_number() -> None:
    assert excerpt(["a"] * 120, Place("f", 100, 1, 100, 2)) == ["    |", "100 | a", "    | ^"]
