"""PDF: what a layout of a school's own may not do, and what of a text is left out. Needs the extra `pdf`."""

from __future__ import annotations

import subprocess
from datetime import date

import pytest

from sendcli.reports import pdf as module
from sendcli.reports.pdf import PdfError, pdf

pytest.importorskip("typst")
DAY = date(2026, 11, 23)
TITLE = '#set document(title: "x")\n'


def test_a_page():
    assert pdf(TITLE + "= Plan", DAY).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('#read("records/school.yaml")', "file not found"),
        ('#read("../../etc/passwd")', "would escape"),
        ('#import "@preview/x:0.1.0"', "may load no package"),
        ("#while true {}", "condition is always true"),
        ("#let f(n) = f(n + 1); #f(1)", "call depth"),
    ],
)
def test_what_a_layout_may_not_do(line, said, tmp_path, monkeypatch):
    (tmp_path / "records").mkdir()
    (tmp_path / "records/school.yaml").write_text("name: x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PdfError, match=said) as caught:
        pdf(f"{TITLE}\n{line}\n", DAY)
    assert caught.value.line == line


def test_a_page_without_its_layout():
    with pytest.raises(PdfError, match="it has no layout"):
        pdf("x", DAY)


def test_what_does_not_come_to_an_end(monkeypatch):
    def slow(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("x", 1)

    monkeypatch.setattr(subprocess, "run", slow)
    with pytest.raises(PdfError, match="does not come to an end"):
        pdf(TITLE, DAY)


@pytest.mark.parametrize(("code", "said"), [(1, "does not start"), (-6, "more than this computer should hold")])
def test_a_process_that_ends_by_itself(monkeypatch, code, said):
    monkeypatch.setattr(subprocess, "run", lambda line, **_: subprocess.CompletedProcess(line, code, b"", b""))
    with pytest.raises(PdfError, match=said):
        pdf(TITLE, DAY)


def test_no_password_and_no_way_out_reach_the_process(monkeypatch):
    monkeypatch.setenv("SEND_MAIL_PASSWORD", "not-a-real-one")
    monkeypatch.setenv("no_proxy", "*")
    seen = {}

    def look(line: list[str], **given: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
        seen.update(given["env"])
        return subprocess.CompletedProcess(line, 0, b"%PDF", b"")

    monkeypatch.setattr(subprocess, "run", look)
    assert pdf(TITLE, DAY) == b"%PDF"
    assert "SEND_MAIL_PASSWORD" not in seen
    assert "no_proxy" not in seen
    assert seen["HTTPS_PROXY"] == module._NOWHERE["https_proxy"]


def test_signs_that_no_pdf_may_hold_are_left_out():
    assert pdf(TITLE + '#"a\ufeffb\x00\x1b\ufffec"', DAY) == pdf(TITLE + '#"abc"', DAY)
