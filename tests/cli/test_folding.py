"""Long lines are folded below their own text, and nothing of them is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sendcli.cli.folding import folded, width

words = st.lists(st.text("abcdefgh▁█é語", min_size=1, max_size=24), min_size=1, max_size=30)


def test_below_its_own_margin():
    assert folded("    the latest five readings are behind", 24) == ["    the latest five", "    readings are behind"]


def test_below_its_last_column():
    line = "  kp-1  reading  ▁▅█  20 to 49, goal 80 words"
    assert folded(line, 40) == ["  kp-1  reading  ▁▅█  20 to 49, goal 80", " " * 16 + "words"]


def test_a_word_wider_than_a_line_is_cut():
    assert folded("abc defghijklmnop", 10) == ["abc", "defghijklm", "nop"]


def test_letters_that_take_two_columns_count_two():
    assert (width("語▁e\u0301"), folded("語語語 語語語", 8)) == (4 + 0, ["語語語", "語語語"])


@given(words, st.integers(0, 12), st.integers(24, 100))
def test_no_line_is_wider_and_every_letter_stays(row, margin, most):
    text = " " * margin + " ".join(row)
    lines = folded(text, most)
    assert all(width(line) <= most for line in lines)
    assert "".join("".join(lines).split()) == "".join(row)
