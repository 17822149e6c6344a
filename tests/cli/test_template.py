"""`send template ...`, as typed."""

from __future__ import annotations

import os
import re
import sys

import pytest


def test_the_list_says_whose(send, folder):
    send("template", "copy", "plan")
    out = send("template", "list").out
    lines = {line.split()[0]: line.split()[1] for line in out.splitlines()}
    assert (lines["plan.j2"], lines["style.css"]) == ("yours", "packaged")


def test_a_copy_makes_the_same_page(send, folder):
    before = send("report", "plan", "ab-0001", "--out", "-").out
    assert send("template", "copy", "plan").code == 0
    assert send("report", "plan", "ab-0001", "--out", "-").out == before
    assert send("template", "check").out == "1 own template, 0 with a mistake\n"


def test_a_copy_is_never_written_over(send, folder):
    send("template", "copy", "style.css")
    (folder / "templates/style.css").write_text("p { color: red }", encoding="utf-8")
    assert send("template", "copy", "style.css").code == 4
    assert (folder / "templates/style.css").read_text("utf-8") == "p { color: red }"


def test_no_such_template(send):
    done = send("template", "copy", "plans")
    assert (done.code, "there is no template plans" in done.err) == (2, True)


def test_the_line_of_a_mistake(send, folder):
    (folder / "templates").mkdir()
    (folder / "templates/plan.j2").write_text("{% extends layout %}\n{% block body %}\n{{ oops }}\n{% endblock %}\n")
    done = send("template", "check")
    assert done.code == 1
    assert "templates/plan.j2, line 3: nothing is called oops here" in done.out


def test_a_mistake_in_the_part_for_one_kind_of_reader(send, folder):
    send("template", "copy", "provision-map")
    path = folder / "templates/provision-map.j2"
    text = path.read_text("utf-8")
    for view in re.findall(r'view == "(\w+)" %}', text):
        path.write_text(text.replace(f'view == "{view}" %}}', f'view == "{view}" %}}{{{{ oops }}}}'), encoding="utf-8")
        done = send("template", "check")
        assert (done.code, "nothing is called oops" in done.out) == (1, True), view


@pytest.mark.parametrize("name", ["site-home.j2", "site-pupil.j2", "layout.site.j2"])
def test_the_pages_of_the_site_are_tried_too(send, folder, name):
    send("template", "copy", name)
    assert send("template", "check").out == "1 own template, 0 with a mistake\n"
    path = folder / "templates" / name
    path.write_text(path.read_text("utf-8").replace("%}\n", "%}{{ oops }}\n", 2), encoding="utf-8")
    assert f"templates/{name}, line " in send("template", "check").out
    assert f"templates/{name}, line " in send("site").err


def test_without_the_library_for_pdf_a_template_is_not_to_blame(send, folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    send("template", "copy", "plan")
    done = send("template", "check")
    assert (done.code, done.out.splitlines()[0]) == (0, "1 own template, 0 with a mistake")
    assert "as PDF nothing was set" in done.out


def test_a_file_that_no_document_uses(send, folder):
    (folder / "templates").mkdir()
    (folder / "templates/plann.j2").write_text("x")
    assert "templates/plann.j2: no document and no layout is called so" in send("template", "check").out


def test_a_link_is_not_a_template(send, folder):
    (folder / "templates").mkdir()
    (folder / "templates/plan.j2").symlink_to(folder / "records/school.yaml")
    done = send("template", "check").out
    assert (
        done == "no own templates: all are packaged ones\ntemplates/plan.j2 is passed over: it is a link, or no file\n"
    )


def test_a_name_that_no_template_has(send, folder):
    (folder / "templates").mkdir()
    (folder / "templates/Plan.j2").write_text("x")
    assert "templates/Plan.j2 is passed over: no template is called so" in send("template", "check").out


def test_a_link_in_place_of_the_folder(send, folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    (other / "plan.j2").write_text("x")
    (folder / "templates").symlink_to(other)
    assert send("template", "check").out.splitlines()[1] == "templates is passed over: it is a link, or no folder"
    done = send("template", "copy", "profile")
    assert (done.code, "is a link" in done.err, os.listdir(other)) == (4, True, ["plan.j2"])
    assert "SEN support plan" in send("report", "plan", "ab-0001", "--format", "md", "--out", "-").out


def test_a_template_that_is_no_text(send, folder):
    (folder / "templates").mkdir()
    (folder / "templates/plan.j2").write_bytes(b"a\n\0")
    assert "templates/plan.j2, line 2: a sign that no text has (number 0)" in send("template", "check").err


def test_the_line_of_a_mistake_in_what_the_pdf_is_set_from(send, folder):
    pytest.importorskip("typst")
    send("template", "copy", "layout.typ.j2")
    path = folder / "templates/layout.typ.j2"
    text = path.read_text("utf-8")
    path.write_text(text + '\n#read("records/school.yaml")\n', encoding="utf-8")
    line = text.count("\n") + 2
    assert (
        f"templates/layout.typ.j2, line {line}: the PDF could not be set: file not found"
        in send("template", "check").out
    )


def test_a_template_that_asks_for_another(send, folder):
    (folder / "templates").mkdir()
    (folder / "templates/plan.j2").write_text(
        "{% extends layout %}{% block body %}{% import 'os' as os %}{% endblock %}"
    )
    assert "there is no template 'os'" in send("template", "check").out
