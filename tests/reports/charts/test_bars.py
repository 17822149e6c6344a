"""Bars: filled, hatched, outlined; every text in them is text."""

from __future__ import annotations

from xml.etree import ElementTree

from sendcli.reports.charts.bars import Bar, bars
from sendcli.reports.forms.chart import Chart

SPACE = "{http://www.w3.org/2000/svg}"


def drawn(found: Chart | None) -> ElementTree.Element:
    assert found
    return ElementTree.fromstring(found.svg(inline=False))


def texts(of: ElementTree.Element) -> list[str]:
    return [one.text or "" for one in of.iter(f"{SPACE}text")]


def test_nothing_to_draw() -> None:
    assert bars("x", "", ("a",), []) is None
    assert bars("x", "", ("a",), [Bar("one", (0,))]) is None


def test_totals_labels_and_legend() -> None:
    found = drawn(
        bars(
            "Pupils",
            "Most are in Year 4.",
            ("EHC plan", "SEN support"),
            [Bar("Year 4", (2, 10)), Bar("Year 5", (0, 3))],
        )
    )
    assert texts(found) == ["EHC plan", "SEN support", "Year 4", "12", "Year 5", "3"]
    assert [one.text for one in found][:2] == ["Pupils", "Most are in Year 4."]


def test_series_differ_without_colour() -> None:
    found = drawn(bars("x", "", ("a", "b", "c"), [Bar("one", (4, 4, 4))]))
    looks = [one.get("class") for one in found.iter() if one.tag in (f"{SPACE}rect", f"{SPACE}path")]
    assert looks == ["bar", "part", "hatch", "part"] * 2  # the legend, then the bar


def test_lengths_are_in_proportion_and_within_the_picture() -> None:
    chart = bars("x", "", ("a",), [Bar("one", (10,)), Bar("two", (5,)), Bar("none", (0,))])
    widths = [float(one.get("width") or 0) for one in drawn(chart).iter(f"{SPACE}rect")]
    assert abs(widths[0] / widths[1] - 2) < 0.01
    assert chart
    assert widths[0] < chart.width
    assert len(widths) == 2


def test_long_labels_stand_above_their_bars() -> None:
    short, long = (
        bars("x", "", ("a",), [Bar(words, (1,))]) for words in ("Year 4", "Speech, language and communication needs")
    )
    assert short
    assert long
    assert long.height > short.height


def test_a_label_that_is_code_is_text() -> None:
    found = drawn(bars("<b>", "&", ("<i>",), [Bar("<script>x</script>", (1,))]))
    assert "<script>x</script>" in texts(found)
