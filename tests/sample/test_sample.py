"""The sample school: what stands in `records/` is what the generator writes, and it is sound."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from sendcli.codes.identifiers import check_upn
from sendcli.store.load import Loaded, load
from tools.sample.__main__ import write
from tools.sample.days import TODAY

ROOT = Path(__file__).parents[2]
MOST_BYTES = 12_000


def _files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.yaml"))}


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(str(ROOT))


def test_records_are_what_the_generator_writes(tmp_path):
    (tmp_path / "stale.yaml").write_text("left: over\n")
    write(tmp_path)
    written, kept = _files(tmp_path), _files(ROOT / "records")
    assert sorted(written) == sorted(kept)
    assert [path for path in written if written[path] != kept[path].replace(b"\r\n", b"\n")] == []


def test_every_file_is_read_without_a_problem(loaded):
    assert [str(problem) for problem in loaded.problems] == []
    assert loaded.unread == []


def test_counts_on_the_schools_own_day(loaded):
    assert loaded.school.settings.today == TODAY
    counts: Counter[tuple[str, bool]] = Counter()
    for file in loaded.school.pupils.values():
        status = file.status_on(TODAY)
        if file.on_roll(TODAY):
            counts[status.provision, bool(status.monitoring)] += 1
    assert counts == {("E", False): 11, ("K", False): 58, ("N", True): 17}
    assert sum(loaded.school.settings.roll.values()) == 412


def test_every_upn_is_an_invented_one_with_the_right_letter(loaded):
    upns = [file.pupil.ids.upn for file in loaded.school.pupils.values()]
    assert len(set(upns)) == len(upns)
    assert all(re.fullmatch(r"[A-Z]9169999\d{4}[0-9A-Z]", upn) for upn in upns)
    assert [finding for upn in upns for finding in check_upn(upn) if finding.level == "error"] == []


def test_files_are_small_plain_text():
    files = _files(ROOT / "records")
    assert len(files) <= 400
    assert max(map(len, files.values())) <= MOST_BYTES
    assert sum(map(len, files.values())) <= 440_000


def test_section_f_holds_no_vague_words(loaded):
    vague = re.compile(r"as appropriate|access to|regular|where possible|opportunit", re.IGNORECASE)
    plans = [plan for file in loaded.school.pupils.values() for plan in file.ehcps.values()]
    assert plans
    assert [line.provision for plan in plans for line in plan.section_f if vague.search(line.provision)] == []
