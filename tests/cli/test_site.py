"""`send site`: pages that belong together, and what they must not do."""

from __future__ import annotations

import os
import re
import stat
from html.parser import HTMLParser

import html5lib
import pytest

from sendcli.errors import SendError
from sendcli.reports.forms.sheet import fingerprint


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.to: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.to += [value or "" for name, value in attrs if name in ("href", "src", "action")]


@pytest.fixture
def pages(send, folder):
    done = send("site", "--out", "site")
    assert done.code == 0, done.err
    return {path.name: path.read_text("utf-8") for path in (folder / "site").iterdir()}


def test_every_page_can_be_read_strictly(pages):
    assert {"index.html", "due.html", "register.html", "calendar.html", "interventions.html"} <= set(pages)
    for text in pages.values():
        html5lib.HTMLParser(strict=True).parse(text)


def test_every_link_leads_to_a_page(pages):
    for text in pages.values():
        links = Links()
        links.feed(text)
        assert links.to
        assert all(link == "#main" or link in pages for link in links.to), links.to


def test_one_page_for_each(pages):
    assert "pupil-ab-0001.html" in pages
    assert "class-4B.html" in pages
    assert "pupil-ab-0001.html" in pages["index.html"]


def test_a_script_on_the_first_page_only_and_known_to_its_policy(pages):
    assert [name for name, text in pages.items() if "<script" in text] == ["index.html"]
    first = pages["index.html"]
    found = re.search(r"<script>(.*?)</script>", first, re.DOTALL)
    assert found
    assert f"script-src '{fingerprint(found[1])}'" in first


def test_the_style_is_known_to_the_policy(pages):
    for text in pages.values():
        found = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
        assert found
        assert f"style-src '{fingerprint(found[1])}'" in text


def test_names_or_ids(send, folder, pages):
    assert "Ada Example" in pages["index.html"]
    assert send("site", "--out", "plain", "--ids").code == 0
    for path in (folder / "plain").iterdir():
        assert "Example (ab-0001)" not in path.read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_for_their_owner_alone(folder, pages):
    assert stat.S_IMODE((folder / "site").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in (folder / "site").iterdir()} == {0o600}


def test_a_pupil_who_is_gone_from_the_records_goes(send, folder, pages):
    place = folder / "site" / "pupil-zz-9999.html"
    place.write_text((folder / "site" / "pupil-ab-0001.html").read_text("utf-8"), encoding="utf-8")
    (folder / "site" / "pupil-mine.html").write_text("my own notes", encoding="utf-8")
    assert send("site", "--out", "site").code == 0
    assert not place.exists()
    assert (folder / "site" / "pupil-mine.html").exists()


def test_made_twice_it_is_the_same(send, folder, pages):
    assert send("site", "--out", "site").code == 0
    assert {path.name: path.read_text("utf-8") for path in (folder / "site").iterdir()} == pages


def test_one_page_that_somebody_changed_keeps_all_as_they_were(send, folder, pages):
    changed = folder / "site" / "pupil-ab-0001.html"
    changed.write_text(pages["pupil-ab-0001.html"] + "call the parents\n", encoding="utf-8")
    school = folder / "records" / "school.yaml"
    school.write_text(school.read_text("utf-8").replace("Larkfield", "Otherfield"), encoding="utf-8")
    before = {path.name: path.read_bytes() for path in (folder / "site").iterdir()}
    done = send("site", "--out", "site")
    assert (done.code, done.out) == (4, "")
    assert "not as send wrote it in site: pupil-ab-0001.html; no page was written" in done.err
    assert "send site --out DIR" in done.err
    assert {path.name: path.read_bytes() for path in (folder / "site").iterdir()} == before
    changed.rename(folder / "mine.html")
    assert send("site", "--out", "site").code == 0
    assert "Otherfield" in changed.read_text("utf-8")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SendError("the disk is full", "", 4)])
def test_stopped_among_its_pages_it_says_how_many_are_new(send, pages, monkeypatch, error):
    def stop(root, path, data, ours):
        if path.endswith("register.html"):
            raise error

    monkeypatch.setattr("sendcli.store.outgoing.write_out", stop)
    done = send("site", "--out", "site")
    assert done.code in (4, 130)
    assert f"2 of {len(pages)} pages are new, the others are as they were; to have all: send site again" in done.err
