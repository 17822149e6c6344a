"""What happened between two states of the small school."""

from __future__ import annotations

import pytest

from sendcli.analysis.happened.count import happened
from sendcli.reports.happened_page import sentence
from tests.checks.sound_school import FILES, laid_over, loaded

PUPIL = "records/pupils/ab-0001/pupil.yaml"
PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
LOG = "records/pupils/ab-0001/log.yaml"
EHCP = "records/pupils/ef-0003/ehcp/2026-01-15.yaml"
RUN = "records/interventions/precision-teaching/2026-autumn.yaml"
REVIEW = "records/pupils/ef-0003/reviews/2026-12-02.yaml"
OTHER = FILES[PUPIL].replace("Ada", "Bea")


def said(*texts: tuple[str, str, str], new: dict[str, str | None] | None = None) -> str:
    """The sentence after some texts of files were replaced by others, and some files added or taken out."""
    later: dict[str, str | None] = {}
    for path, was, now in texts:
        assert was in FILES[path]
        later[path] = (later.get(path) or FILES[path]).replace(was, now)
    return sentence(happened(loaded(FILES).school, loaded(laid_over(later | (new or {}))).school))


@pytest.mark.parametrize(
    ("path", "was", "now", "wanted"),
    [
        (PLAN, "  who: okafor", "  who: okafor\n  result: met", "1 target met"),
        (PLAN, "  who: okafor", "  who: okafor\n  result: partly-met", "1 target partly met"),
        (PLAN, "44\n", "44\n    2026-10-05: 45\n    2026-10-12: 46\n", "2 readings"),
        (PLAN, ": 44", ": 45", "1 reading corrected"),
        (PLAN, "agreed:", "reviewed:\n- {date: 2026-12-02}\nagreed:", "1 review held"),
        (PLAN, "lead: lund", "lead: lund\nend: 2026-12-18", "1 plan closed"),
        (PUPIL, "provision: K}", "provision: K}\n- {from: 2026-11-20, provision: E}", "1 pupil moved K -> E"),
        (PUPIL, "provision: K}", "provision: K}\n- {from: 2026-11-20, provision: K, stage: My Plan+}",
         "nothing that is counted"),
        (PUPIL, "joined: 2022-09-05", "joined: 2022-09-05\nleft: {date: 2026-11-20}", "1 pupil left"),
        (PUPIL, "from: 2023-01-09}\ncontacts", "from: 2023-01-09}\n- {type: ASD}\ncontacts", "1 need recorded"),
        (PUPIL, "from: 2023-01-09}\ncontacts", "from: 2023-01-09, to: 2026-11-20}\ncontacts", "1 need ended"),
        (LOG, "entries:", "entries:\n- {date: 2026-09-10, kind: contact}", "1 entry in a log"),
        (EHCP, "status: final", "status: ceased", "1 EHC plan ceased"),
        (RUN, "22: delivered", "22: delivered\n  2026-09-23: missed", "1 session recorded"),
        (PLAN, "41", "43", "nothing that is counted"),
    ],
)  # fmt: skip
def test_one_thing(path, was, now, wanted):
    assert said((path, was, now)) == wanted


def test_new_files():
    assert said(new={"records/pupils/cd-0002/pupil.yaml": OTHER}) == "1 pupil joined"
    assert (
        said(new={"records/pupils/ab-0001/plans/2027-spring.yaml": "kind: local\nstart: 2027-01-04\n"})
        == "1 plan written"
    )
    assert said(new={REVIEW: "kind: annual\nheld: 2026-12-02\n"}) == "1 annual review held"
    assert said(new={REVIEW: "kind: annual\nplanned: 2026-12-02\n"}) == "nothing that is counted"
    decided = "kind: annual\nheld: 2026-12-02\ndecision: {date: 2026-12-18, decision: amend}\n"
    assert said(new={REVIEW: decided}) == "1 annual review held, 1 decision of the LA"
    assert said(new={EHCP.replace("01-15", "11-20"): "status: amended-final\n"}) == "1 EHC plan issued"
    assert said(new={PUPIL: None, PLAN: None, LOG: None}) == "1 pupil's folder taken out"
    assert (
        said(new={RUN.replace("autumn", "summer"): FILES[RUN]}) == "1 run of an intervention begun, 2 sessions recorded"
    )


def test_the_ids_stand_with_the_counts():
    later = FILES | {PLAN: FILES[PLAN].replace("44\n", "44\n    2026-10-05: 45\n")}
    (count,) = happened(loaded(FILES).school, loaded(later).school)
    assert (str(count), count.about) == ("1 reading", (("ab-0001", "2026-autumn/reading 2026-10-05"),))


def test_a_file_that_is_mended_is_no_news_but_another_pupils_of_that_name_is():
    other = "records/pupils/ef-0003/plans/2026-autumn.yaml"
    before = loaded(FILES | {PLAN: "kind: [\n", LOG: "entries: [\n"})
    after = loaded(FILES | {other: "kind: local\nstart: 2026-09-07\n"})
    counts = happened(before.school, after.school, frozenset(before.unread))
    assert [(str(count), count.about[0].id) for count in counts] == [("1 plan written", "ef-0003")]


def test_several_things_in_one_sentence():
    texts = [(PLAN, "  who: okafor", "  who: okafor\n  result: met"), (PLAN, ": 44", ": 44\n    2026-10-05: 45"),
             (PUPIL, "provision: K}", "provision: K}\n- {from: 2026-11-20, provision: N}")]  # fmt: skip
    assert said(*texts) == "1 target met, 1 pupil moved K -> N, 1 reading"
