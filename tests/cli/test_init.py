"""`send init`: a folder that validates, and nothing that exists is touched."""

from __future__ import annotations

import json
import re
import stat
import sys
from pathlib import Path

import pytest
import yaml


def test_a_new_folder_validates_without_a_warning(send, tmp_path, monkeypatch):
    assert send("init", "new", "--name", 'St Mary\'s: "A" #1 School').code == 0
    monkeypatch.chdir(tmp_path / "new")
    done = send("validate", "--strict")
    assert (done.code, done.err) == (0, "")
    assert 'St Mary\'s: "A" #1 School' in send("register").out


@pytest.mark.parametrize("today", ["2026-08-31", "2026-09-01", "2027-02-28", "2028-02-29"])
def test_it_validates_in_any_season(send, tmp_path, monkeypatch, today):
    send("init", "new", "--today", today)
    monkeypatch.chdir(tmp_path / "new")
    assert send("validate", "--strict").code == 0


def test_nothing_is_overwritten(send, tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new/README.md").write_text("mine", encoding="utf-8")
    done = send("init", "new")
    assert done.code == 4
    assert "exists already; nothing was changed" in done.err
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["README.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean something else there")
def test_new_files_are_for_the_owner_alone(send, tmp_path):
    send("init", "new")
    new = tmp_path / "new"
    files = [path for path in new.rglob("*") if path.is_file() and ".git" not in path.relative_to(new).parts]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE((new / ".git").stat().st_mode) == 0o700


def test_editor_settings_point_at_schemas_that_are_there(send, tmp_path):
    send("init", "new")
    settings = json.loads((tmp_path / "new/.vscode/settings.json").read_text(encoding="utf-8"))
    assert all((tmp_path / "new" / path).is_file() for path in settings["yaml.schemas"])


def test_the_calendar_says_that_it_is_a_pattern(send, tmp_path):
    send("init", "new")
    text = (tmp_path / "new/records/calendar/2026-27.yaml").read_text(encoding="utf-8")
    assert "only\n# a pattern to write over" in text
    assert yaml.safe_load(text)["terms"][0]["name"] == "autumn"


README = Path(__file__).parents[2] / "README.md"


def test_what_the_readme_says_to_type_is_sound(send, tmp_path, monkeypatch):
    allowed, pupil, plan, rules = re.findall(r"```yaml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    send("init", "new")
    folder = tmp_path / "new/records"
    (folder / "pupils/ab-0001/plans").mkdir(parents=True)
    (folder / "pupils/ab-0001/pupil.yaml").write_text(pupil, encoding="utf-8")
    waiting = re.sub(r"(?m)^start: .*\nreview: .*\n", allowed.replace("\\", "\\\\"), plan)
    with (folder / "school.yaml").open("a", encoding="utf-8") as settings:
        settings.write(rules)
    monkeypatch.chdir(tmp_path / "new")
    for text in (plan, waiting):
        (folder / "pupils/ab-0001/plans/2026-autumn.yaml").write_text(text, encoding="utf-8")
        assert send("validate", "--strict", "--excerpt").out.startswith("no problems")
    assert "review:" not in waiting
