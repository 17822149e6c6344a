"""Tables on a narrow screen and on paper: heads beside cells, and no word that leaves the page."""

from __future__ import annotations

import re
from datetime import date

from sendcli.reports.forms.html import Html
from sendcli.reports.forms.sheet import css_string, sheet
from sendcli.reports.forms.values import Called, Lines

LONG = "a" * 40


def table(heads, row, numbers=()):
    return str(Html({"pupil/kp-0107": "pupil-kp-0107.html"}).table("Caption", heads, [row], numbers))


def test_cells_of_a_wide_table_know_their_heads():
    made = table(("Day", "What", 'A "head" <b>', "Who"), ("a", "b", "c", "d"))
    assert '<div class="table wide" role="group"' in made
    assert '<td data-head="What">b</td><td data-head="A &#34;head&#34; &lt;b&gt;">c</td>' in made
    assert '<th scope="row">a</th>' in made


def test_a_narrow_table_or_one_of_numbers_is_none():
    assert "data-head" not in table(("Day", "What", "Who"), ("a", "b", "c"))
    assert "data-head" not in table(("Group", "Now", "Then", "Share"), ("a", 1, 2, 3), numbers=(1, 2, 3))
    assert "data-head" in table(("Group", "Now", "Then", "Share", "Of all"), ("a", 1, 2, 3, 4), numbers=(1, 2, 3, 4))


def test_a_very_long_word_may_be_broken_and_is_the_same_text():
    word = f"{LONG}&\"'<x>{LONG}"
    made = table(("A", "B"), ("short", word))
    cell = made[made.index("<td>") + 4 : made.index("</td>")]
    assert cell.count("<wbr>") >= 8
    assert re.sub("<wbr>", "", cell) == f"{LONG}&amp;&#34;&#39;&lt;x&gt;{LONG}"
    assert not re.search(r"&[^;]*<wbr>", cell)


def test_a_link_and_a_list_are_left_whole():
    made = table(
        ("A", "B"), (Called("May Thornbury with a longer name (kp-0107)", "pupil/kp-0107"), Lines((LONG, "b")))
    )
    assert '<a href="pupil-kp-0107.html">May Thornbury with a longer name (kp-0107)</a>' in made
    assert "<ul><li>aaaaaaaa<wbr>" in made
    assert "<li>b</li></ul>" in made


def test_an_id_and_a_short_word_stay_on_one_line():
    assert '<th scope="row" class="day">kp-0107</th>' in table(("A",), (Called("kp-0107", "x"),))
    assert "<wbr>" not in table(("A",), ("elektrizitaetswerk",))


def test_the_head_of_a_sheet_can_be_broken():
    assert css_string("a" * 30) == "a" * 30
    assert "\\200b " in css_string("a" * 60)


def test_a_style_is_what_its_fingerprint_is_taken_of():
    frame = {"school": "S", "title": "T", "as_of": date(2026, 11, 23), "state": "x", "command": "y"}
    made = sheet("\nbody { color: red; }\n", frame)
    assert made["style"] == made["style"].strip()
