"""`send report` and `send verify`, as typed."""

from __future__ import annotations

import os
import stat
import subprocess
import sys

import pytest

from tests.cli.past import PUPIL, worked

PLAN = "plan-ab-0001-2026-11-23"


def test_a_plan_goes_into_reports_for_its_owner_alone(send, folder):
    done = send("report", "plan", "ab-0001")
    path = folder / "reports" / f"{PLAN}.html"
    assert (done.code, done.out) == (0, os.path.join("reports", f"{PLAN}.html") + "\n")
    assert "Ada" in path.read_text("utf-8")
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_ids_if_asked(send):
    out = send("report", "plan", "ab-0001", "--ids", "--format", "md", "--out", "-").out
    assert "Ada" not in out
    assert "ab-0001" in out


def test_the_list(send):
    out = send("report", "--list").out
    assert "plan" in out
    assert "PUPIL" in out


def test_a_slip_in_the_name(send):
    done = send("report", "plann", "ab-0001")
    assert (done.code, "did you mean plan?" in done.err) == (2, True)


def test_of_whom(send):
    assert "a pupil's id, a class, or all" in send("report", "plan").err


def test_a_class_is_all_its_pupils(send, folder):
    done = send("report", "plan", "4B")
    assert done.code == 0
    assert f"{PLAN}.html" in done.out


def test_for_nobody_known(send):
    assert "for: staff, parents" in send("report", "plan", "ab-0001", "--audience", "press").err


@pytest.mark.parametrize("place", ["records/x.html", "records/pupils/ab-0001/x.html", "templates/x.html"])
def test_not_among_the_records(send, folder, place):
    done = send("report", "plan", "ab-0001", "--out", place)
    assert done.code == 2
    assert not (folder / place).exists()


def test_never_over_another_file(send, folder):
    (folder / "notes.html").write_text("mine", encoding="utf-8")
    done = send("report", "plan", "ab-0001", "--out", "notes.html")
    assert done.code == 4
    assert (folder / "notes.html").read_text("utf-8") == "mine"


def test_never_over_what_somebody_wrote_into_it(send, folder):
    path = folder / "letter.md"
    send("report", "plan", "ab-0001", "--format", "md", "--out", "letter.md")
    path.write_text(path.read_text("utf-8").replace("Targets", "Our targets").replace("targets", "aims"), "utf-8")
    done = send("report", "plan", "ab-0001", "--format", "md", "--out", "letter.md")
    assert done.code == 4
    assert "aims" in path.read_text("utf-8")


def test_twice_is_the_same(send, folder):
    path = folder / "reports" / f"{PLAN}.html"
    send("report", "plan", "ab-0001")
    first = path.read_bytes()
    assert send("report", "plan", "ab-0001").code == 0
    assert path.read_bytes() == first


@pytest.mark.parametrize("form", ["html", "md", "pdf"])
def test_verified(send, folder, form):
    worked(folder)
    send("report", "plan", "ab-0001", "--format", form)
    done = send("verify", f"reports/{PLAN}.{form}")
    assert (done.code, done.out.split(":")[0]) == (0, "same")


def test_verified_later_when_the_records_have_changed(send, folder):
    worked(folder)
    send("report", "plan", "ab-0001")
    path = folder / "records/pupils/ab-0001/plans/2026-autumn.yaml"
    path.write_text(path.read_text("utf-8").replace("review: 2026", "lead: lund\nreview: 2026"), encoding="utf-8")
    assert send("verify", f"reports/{PLAN}.html").code == 0


@pytest.mark.parametrize("form", ["html", "md"])
@pytest.mark.parametrize(("ends", "with_"), [(b"\n", b"\r\n"), (b"-->\n", b"-->"), (b"-->\n", b"-->\r\n")])
def test_how_lines_end_is_no_difference(send, folder, form, ends, with_):
    worked(folder)
    send("report", "plan", "ab-0001", "--format", form)
    path = folder / "reports" / f"{PLAN}.{form}"
    path.write_bytes(path.read_bytes().replace(ends, with_))
    assert send("verify", str(path)).code == 0


def test_a_changed_word_is_found(send, folder):
    worked(folder)
    send("report", "plan", "ab-0001")
    path = folder / "reports" / f"{PLAN}.html"
    path.write_text(path.read_text("utf-8").replace("Ada", "Eda"), encoding="utf-8")
    done = send("verify", str(path))
    assert done.code == 1
    assert "was changed after send made it" in done.out


def test_a_forged_seal_is_found(send, folder):
    from datetime import date

    from sendcli.reports.documents.document import Made
    from sendcli.reports.documents.origin import origin, sealed

    worked(folder)
    send("report", "plan", "ab-0001")
    path = folder / "reports" / f"{PLAN}.html"
    said = origin(path.read_bytes())
    assert said
    made = Made(said["command"], said["commit"], False, date(2026, 11, 23), said["version"])
    text = path.read_text("utf-8").replace("Ada", "Eda").rpartition("<!-- send:")[0]
    path.write_text(sealed(text, made), encoding="utf-8")
    done = send("verify", str(path))
    assert done.code == 1
    assert "makes another document of it" in done.out


def test_uncommitted_changes_are_said(send, folder):
    worked(folder)
    path = folder / "records/pupils/ab-0001/plans/2026-autumn.yaml"
    path.write_text(path.read_text("utf-8") + "# more\n", encoding="utf-8")
    out = send("report", "plan", "ab-0001", "--format", "md", "--out", "-").out
    assert "with changes that are not committed" in out


def test_not_one_of_ours(send, folder):
    (folder / "x.html").write_text("<p>hello", encoding="utf-8")
    done = send("verify", "x.html")
    assert done.code == 3
    assert "does not say where it comes from" in done.err


def test_a_school_has_its_own_template(send, folder):
    (folder / "templates").mkdir()
    (folder / "templates/plan.j2").write_text('{% extends layout %}{% block body %}{{ heading("Ours") }}{% endblock %}')
    assert "## Ours" in send("report", "plan", "ab-0001", "--format", "md", "--out", "-").out


@pytest.mark.parametrize(
    "body",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ 'a' * 10 ** 9 }}",
        "{{ nobody }}",
        "{% include '../records/school.yaml' %}",
        "{{ facts_of | tojson }}",
        "{{ heading.__globals__ }}",
        "{{ 'a'.center(10 ** 9) }}",
        "{{ 'a'.zfill(999999999) }}",
        "{{ '{0.__class__}'.format(doc) }}",
        "{{ doc.update({'a': 1}) }}",
        "{{ heading('x').unescape() }}",
        "{{ '%999999999s' % 'a' }}",
        "{{ 1 / 0 }}",
        "{% for x in range(10 ** 9) %}{% endfor %}",
        "{{ figure('x') }}",
        "{{ doc.as_of.strftime('%c') }}",
        "{{ doc.as_of.today() }}",
        "{{ (1).to_bytes(9, 'big') }}",
        "{{ '1e999'|float|int }}",
        "{% if %}",
    ],
)
def test_a_template_with_a_mistake_is_named_with_its_line(send, folder, body):
    (folder / "templates").mkdir()
    (folder / "templates/plan.j2").write_text(f"{{% extends layout %}}\n{{% block body %}}\n{body}\n{{% endblock %}}\n")
    done = send("report", "plan", "ab-0001", "--format", "md", "--out", "-")
    assert done.code == 3
    assert "templates/" in done.err
    assert not done.out


def test_ids_also_in_what_people_typed(send, folder):
    path = folder / "records/pupils/ab-0001/plans/2026-autumn.yaml"
    text = path.read_text("utf-8").replace(
        "targets:", "strengths: Ada Example likes it when Ada's friend reads\ntargets:", 1
    )
    path.write_text(text, encoding="utf-8")
    for form in ("md", "html"):
        out = send("report", "plan", "ab-0001", "--ids", "--format", form, "--out", "-").out
        assert "A. E. likes it when A." in out
        assert "Ada" not in out


# In a process of its own: what is raised from outside must not reach whatever else a test run does meanwhile.
IMPATIENT = """
import sys, sendcli.reports.bounds as bounds
from sendcli.cli.app import run
bounds.SECONDS = 0.5
sys.exit(run(["report", "plan", "ab-0001", "--out", "-"]))
"""


@pytest.mark.parametrize(
    "body",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{{ [1]|slice(999999999)|list|length }}",
    ],
)
def test_a_template_without_an_end_is_stopped(folder, body):
    (folder / "templates").mkdir()
    (folder / "templates/plan.j2").write_text(body, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", IMPATIENT], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 3, done.stderr
    assert "does not come to an end" in done.stderr or "more than this computer should hold" in done.stderr


def test_a_pdf_with_notes_in_it_is_never_written_over(send, folder):
    worked(folder)
    send("report", "plan", "ab-0001", "--format", "pdf")
    path = folder / "reports" / f"{PLAN}.pdf"
    path.write_bytes(path.read_bytes() + b"\n%a reader's note\n%%EOF\n")
    assert send("report", "plan", "ab-0001", "--format", "pdf").code == 4
    assert "was changed after send made it" in send("verify", str(path)).out


@pytest.mark.parametrize("subject", ["all", "4B", "../../x", ""])
def test_a_foot_that_was_rewritten_is_no_bug(send, folder, subject):
    from datetime import date

    from sendcli.reports.documents.document import Made
    from sendcli.reports.documents.origin import origin, sealed

    worked(folder)
    send("report", "plan", "ab-0001", "--out", "x.html")
    said = origin((folder / "x.html").read_bytes())
    assert said
    made = Made(f"send report plan {subject} --on 2026-11-23", said["commit"], False, date(2026, 11, 23), "0")
    (folder / "x.html").write_text(sealed("text\n", made), encoding="utf-8")
    assert send("verify", "x.html").code in (2, 3)


def test_a_seal_nested_without_end_is_none(send, folder):
    (folder / "x.html").write_text("<!-- send: " + '{"a":' * 9000 + "1" + "}" * 9000 + " -->\n", encoding="utf-8")
    assert send("verify", "x.html").code == 3


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(send, folder):
    os.mkfifo(folder / "x.html")
    assert "is not a file" in send("verify", "x.html").err


def test_a_folder_that_is_still_to_be_made(send, folder):
    assert send("report", "plan", "ab-0001", "--out", "new/").code == 0
    assert (folder / "new" / f"{PLAN}.html").is_file()


def test_two_texts_make_two_file_names():
    from sendcli.store.names import slug

    assert slug("4B") == "4B"
    assert len({slug(text) for text in ("4-B", "4 B", "4/B", "漢", "字")}) == 5
    assert len(slug("x" * 500)) < 60
    assert len({slug(text, ("4B", "4b", "5")).casefold() for text in ("4B", "4b")}) == 2
    assert slug("5", ("4B", "5")) == "5"


def test_classes_that_differ_by_a_capital_have_two_files(send, folder):
    path = folder / "records/pupils/ab-0001/pupil.yaml"
    other = folder / "records/pupils/ab-0009/pupil.yaml"
    other.parent.mkdir()
    other.write_text(path.read_text("utf-8").replace("class: 4B", "class: 4b"), encoding="utf-8")
    assert send("report", "class", "all").code == 0
    names = [path.name.casefold() for path in (folder / "reports").iterdir()]
    assert len(names) == len(set(names)) == len(send("report", "class", "all").out.splitlines())


def test_a_class_that_looks_like_an_option_is_verified_too(send, folder):
    pupil = (folder / PUPIL).read_text("utf-8").replace("class: 4B", "class: -B")
    worked(folder).commit("2026-11-19", {PUPIL: pupil}, "class")
    assert send("report", "class", "--out", "x.md", "--format", "md", "--", "-B").code == 0
    done = send("verify", "x.md")
    assert (done.code, done.out[:5]) == (0, "same:")
    assert "--on 2026-11-23 -- -B" in done.out


def test_what_stands_behind_the_foot_is_named(send, folder):
    worked(folder)
    send("report", "plan", "ab-0001", "--out", "x.html")
    (folder / "x.html").write_text((folder / "x.html").read_text("utf-8") + "<p>more</p>\n", encoding="utf-8")
    done = send("verify", "x.html")
    assert (done.code, "something stands after its foot" in done.out) == (1, True)


def test_a_file_named_after_another_form_is_not_written(send, folder):
    done = send("report", "plan", "ab-0001", "--out", "x.md")
    assert (done.code, done.err.strip()) == (
        2,
        "send: x.md would hold html, and its name says md\n      say --format md",
    )
    assert not (folder / "x.md").exists()
