"""The provision map for parents, governors and the public: nobody is to be made out."""

from __future__ import annotations

import re

import pytest

from sendcli.analysis.provision.provision import provision
from sendcli.errors import SendError
from sendcli.reports.documents.book import document
from sendcli.reports.documents.document import Made
from sendcli.reports.documents.made import Press
from sendcli.store.load import load
from tests.reports.documents.pages import DAY, Tables, asked, page
from tests.reports.documents.provision_school import larkfield
from tests.reports.documents.test_all import ROOT

NAME = "provision-map"
OTHERS = re.compile(r"kp-(?!1\b)\d")


def parents(of, form="md", **more):
    return page(NAME, of, form, audience="parents", pupil="kp-1", **more)


def test_what_the_child_has():
    text = parents(larkfield())
    line = "| Reading in pairs | Reads 60 words a minute | 30 minutes, 2 a week, a group of up to 2 | Bola Adeyo |"
    assert f"{line} 1 of 2 |" in text
    assert "£" not in text


def test_the_childs_line_is_marked_in_words():
    found = Tables(parents(larkfield(), "html")).rows["What your child has stands first, and is marked"]
    assert found[1][:2] == ["Reading in pairs", "has this"]


@pytest.mark.parametrize("more", [1, 2, 3, 4])
def test_one_to_four_others_look_like_nobody(more):
    assert parents(larkfield(more=more)) == parents(larkfield())


def test_five_others_or_more_are_not_counted_out():
    found = Tables(parents(larkfield(more=5), "html")).rows["What your child has stands first, and is marked"]
    assert found[1][-1] == "5 or more"
    assert parents(larkfield(more=5)) == parents(larkfield(more=9))


def test_nobody_elses_id_or_name():
    for names in (False, True):
        assert not OTHERS.search(parents(larkfield(more=6), names=names))
    assert "## What Maya has" in parents(larkfield(), names=True)


def test_a_childs_own_map_is_called_by_the_child():
    assert "# Provision map: Maya\n" in parents(larkfield(), names=True)
    assert "# Provision map: kp-1\n" in parents(larkfield())
    found = document(NAME)
    assert (found.prints_names(of_one=True), found.prints_names(of_one=False)) == (True, False)


def test_times_of_others_alone_are_not_told():
    assert "hall" not in parents(larkfield())
    assert "hall" not in page(NAME, larkfield(), pupil="kp-1")
    assert "hall" in page(NAME, larkfield(), pupil="kp-2")


def test_nothing_confidential():
    for audience, of in (("parents", "kp-1"), ("governors", ""), ("public", "")):
        text = page(NAME, larkfield(), audience=audience, pupil=of)
        assert "Quiet" not in text
        assert "Kept" not in text
    assert "keeps confidential" in parents(larkfield())


def test_of_one_child_or_of_the_whole_school():
    with pytest.raises(SendError, match="of one child"):
        page(NAME, larkfield(), audience="parents")
    for audience in ("governors", "public"):
        with pytest.raises(SendError, match="whole school"):
            page(NAME, larkfield(), audience=audience, pupil="kp-1")
        with pytest.raises(SendError, match="whole school"):
            page(NAME, larkfield(), audience=audience, group="4A")
    with pytest.raises(SendError, match="for staff"):
        page(NAME, larkfield(), audience="governors", which="adeyo")


@pytest.mark.parametrize("audience", ["governors", "public"])
def test_what_the_school_offers(audience):
    text = page(NAME, larkfield(), audience=audience)
    assert "| Cognition and learning | Everyday reading | Reading in pairs |" in text
    assert "| Reading in pairs | Targeted | all | up to 2 | 30 | 2 | 10 |" in text
    assert "£" not in text
    assert "kp-" not in text
    assert "Adeyo" not in text


@pytest.mark.parametrize("audience", ["governors", "public"])
def test_whether_a_few_take_part_or_nobody_does_is_not_told(audience):
    pages = [page(NAME, larkfield(more=more), audience=audience) for more in (0, 1, 2)]
    offers = {text.partition("\n## How many")[0].partition("\n---\n")[0].strip() for text in pages}
    assert len(offers) == 1
    for text in pages:
        told = re.findall(r"^\| Reading in pairs \| ([^|]*) \|$", text, flags=re.MULTILINE)
        assert all(words in ("fewer than 5", "–") for words in told)


def test_of_everybody_in_the_sample():
    of = load(str(ROOT)).school
    press = {form: Press(form) for form in ("md", "html")}
    found = document(NAME)

    def made(form, **more):
        return press[form].text(found, asked(of, **more), Made("send report", "", False, DAY, "0"))

    rows = provision(of, DAY).rows
    for pupil in sorted({part.pupil for row in rows for part in row.parts}):
        assert made("html", pupil=pupil)
        text = made("md", pupil=pupil, audience="parents")
        assert not [other for other in of.pupils if other != pupil and other in text]
    for group in of.classes():
        assert made("html", group=group)
    for name in sorted(of.staff):
        assert made("md", which=name)
