"""Four questions about a target, with small schools."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.target_check.about import is_about_pupil
from sendcli.analysis.target_check.answer import Answer
from sendcli.analysis.target_check.check import Checked, check_targets
from sendcli.analysis.target_check.rates import pace, per_week
from sendcli.model.measures import MEASURES
from sendcli.store.kinds import kind_of
from sendcli.store.load import assemble
from sendcli.store.parse import parse

SCHOOL = 'name: Ash\nla: "916"\nestablishment: "9999"\nyears: [R, "1", "2", "3", "4"]\n'
SCHOOL += "measures:\n- {id: prompts, low: 0, high: 90, direction: down, kind: count}\n"
PUPIL = """\
name: {given: Ada, family: Example}
born: 2018-03-02
year: "4"
joined: 2022-09-05
status:
- {from: 2023-01-09, provision: %s}
"""
PLAN = "kind: sen-support\nstart: %s\nreview: 2026-12-02\ntargets:\n%s"
READS = "- id: reading\n  outcome: Reads a Year 3 text aloud at speed\n"
WHOLE = READS + (
    "  measure: wcpm\n  baseline: {date: 2026-09-14, value: 41}\n  target: {date: 2026-12-07, value: 65}\n"
)  # 24 words in 12 weeks: 2 a week
DAY = date(2026, 11, 23)


def looked(target: str = WHOLE, before: str = "", ehcp: str = "", provision: str = "K", settings: str = "") -> Checked:
    files = {
        "school.yaml": SCHOOL + settings,
        "pupils/ab-0001/pupil.yaml": PUPIL % provision,
        "pupils/ab-0001/plans/2026-autumn.yaml": PLAN % ("2026-09-07", target),
    }
    if before:
        files["pupils/ab-0001/plans/2026-summer.yaml"] = PLAN % ("2026-04-13", before)
    if ehcp:
        files["pupils/ab-0001/ehcp/2026-01-15.yaml"] = ehcp
    parsed = []
    for path, text in files.items():
        kind = kind_of(path)
        assert kind is not None
        parsed.append(parse(f"records/{path}", text.encode(), kind))
    loaded = assemble(parsed, [])
    assert loaded.problems == []
    return check_targets(loaded.school, loaded.school.pupils["ab-0001"], "2026-autumn", DAY, DAY)


def answer(question: str, *args: str, **more: str) -> Answer:
    return next(one for one in looked(*args, **more).targets[0].answers if one.question == question)


def target(**fields: str) -> str:
    return READS + "".join(f"  {name}: {value}\n" for name, value in fields.items())


@pytest.mark.parametrize(
    ("fields", "says", "because"),
    [
        ({}, "yes", "On wcpm, from 41 on 14 Sep 2026 to 65 by 7 Dec 2026."),
        ({"measure": "nonsense"}, "no", "Nobody here knows the measure nonsense."),
        ({"measure": ""}, "no", "It names no measure."),
        ({"baseline": ""}, "no", "There is no baseline."),
        ({"baseline": "{value: 41}"}, "no", "The baseline has no day."),
        ({"baseline": "{date: 2026-09-14, words: slowly}"}, "no", "The baseline is in words only"),
        ({"baseline": '{date: 2026-09-14, value: "7:08"}'}, "no", "The baseline, 7:08, is not a value of wcpm."),
        ({"baseline": "{date: 2026-09-14, value: 999}"}, "no", "The baseline, 999, is not a value of wcpm."),
        ({"baseline": "{date: 2026-09-14, value: <20}"}, "cannot say", "The baseline, <20, lies beyond"),
        ({"target": ""}, "no", "It does not say what counts as met."),
        ({"target": "{value: 65}"}, "no", "The goal has no day."),
        ({"target": '{date: 2026-12-07, value: ">60"}'}, "no", "The goal, >60, is not one value."),
        ({"target": "{date: 2026-09-14, value: 65}"}, "no", "The day of the goal, 14 Sep 2026, is not after"),
        ({"target": "", "criterion": "three days running"}, "yes", "to what is said in words by 2 Dec 2026."),
    ],
)
def test_measurable(fields: dict[str, str], says: str, because: str) -> None:
    usual = {
        "measure": "wcpm",
        "baseline": "{date: 2026-09-14, value: 41}",
        "target": "{date: 2026-12-07, value: 65}",
    }
    found = answer("measurable", target(**{name: text for name, text in (usual | fields).items() if text}))
    assert found.says == says
    assert because in found.because[0]
    assert bool(found.type) == (says != "yes")


def test_everything_that_is_missing_is_named() -> None:
    found = answer("measurable", READS)
    assert found.because == ("It names no measure.", "There is no baseline.", "It does not say what counts as met.")
    assert "baseline: {date: 2026-09-07, value: ...}" in found.type


def test_a_measure_told_in_words_wants_words() -> None:
    words = {"measure": "engagement_model", "baseline": "{date: 2026-09-14, words: stills}"}
    assert answer("measurable", target(**words, target="{date: 2026-12-02, words: turns}")).says == "yes"
    assert "told in words" in answer("measurable", target(**words, target="{date: 2026-12-02, value: 3}")).because[0]
    assert answer("ambitious", target(**words, target="{date: 2026-12-02, words: turns}")).says == "cannot say"


def past(*readings: int, value: int = 20, name: str = "reading", measure: str = "wcpm") -> str:
    """A target of the summer, with a reading every four weeks."""
    days = ("2026-05-11", "2026-06-08", "2026-07-06")
    lines = "".join(f"    {day}: {reading}\n" for day, reading in zip(days, readings, strict=False))
    return (
        f"- id: {name}\n  outcome: Reads a Year 2 text aloud at speed\n  measure: {measure}\n"
        f"  baseline: {{date: 2026-04-13, value: {value}}}\n  criterion: as much as can be\n"
        f"  readings:\n{lines}"
    )


# It needs 2 a week; the usual rate of Year 4 is 1 a week.
@pytest.mark.parametrize(
    ("before", "says", "word", "rate"),
    [
        (past(24, 28, 32), "yes", "more", 1),
        (past(28, 36, 44), "yes", "about the same", 2),
        (past(40, 60, 80), "cannot say", "less", 5),  # less than before, yet more than usual
        (past(28), "yes", "about the same", 2),  # two readings: from first to last
        (past(16, 12, 8), "yes", "more", -1),
        (past(28, 36, 44, name="fluency"), "yes", "about the same", 2),  # the plan's only target on that measure
    ],
)
def test_beside_the_pupils_own_past(before: str, says: str, word: str, rate: float) -> None:
    found = answer("ambitious", before=before)
    assert found.says == says
    assert found.needed == pytest.approx(2)
    assert found.past is not None
    assert found.past.word == word
    assert found.past.rate == pytest.approx(rate)
    assert found.usual is not None
    assert (found.usual.word, found.usual.rate) == ("more", 1)


@pytest.mark.parametrize(
    "before",
    [
        "",
        past(28, 36, 44, measure="own-words"),
        past(28, 36, 44, name="one") + past(24, 28, 32, name="other"),
        past(28, 36, 44).replace("measure: wcpm", "measure: wcpm\n  test: form B"),
    ],
)
def test_another_measure_two_targets_or_another_test_are_no_past(before: str) -> None:
    found = answer("ambitious", before=before)
    assert found.past is None
    assert "No earlier plan has a target like this on this measure." in found.because
    assert found.says == "yes"  # by the usual rate


def test_per_cent_correct_of_another_target_is_no_past() -> None:
    now = WHOLE.replace("wcpm", "percent_correct")
    assert answer("ambitious", now, before=past(28, 36, 44, name="sums", measure="percent_correct")).past is None
    assert answer("ambitious", now, before=past(28, 36, 44, measure="percent_correct")).past is not None
    assert answer("ambitious", now).says == "cannot say"


def test_readings_after_the_new_baseline_are_not_the_past() -> None:
    late = past(28, 36, 44) + "    2026-11-16: 400\n"
    found = answer("ambitious", before=late)
    assert found.past is not None
    assert found.past.rate == pytest.approx(2)


def test_less_than_before_says_which_goal_would_keep_the_rate() -> None:
    slow = WHOLE.replace("value: 65", "value: 47")  # half a word a week
    found = answer("ambitious", slow, before=past(28, 36, 44))
    assert found.says == "no"
    assert found.type.startswith("target: {date: 2026-12-07, value: 65} would keep that rate")


@pytest.mark.parametrize(
    ("before", "why"),
    [
        (past(40), "Two readings cannot tell"),
        (past(60, 30, 70), "lies within what those readings allow"),
    ],
)
def test_what_earlier_readings_cannot_show_is_no_no(before: str, why: str) -> None:
    slow = WHOLE.replace("value: 65", "value: 53")  # a word a week, as is usual
    found = answer("ambitious", slow, before=before)
    assert found.past is not None
    assert found.past.word == "less"
    assert (found.says, found.type) == ("cannot say", "")
    assert any(why in line for line in found.because)
    slower = answer("ambitious", WHOLE.replace("value: 65", "value: 43"), before=before)
    assert slower.says == "no"  # by the usual rate
    assert slower.type.startswith("target: {date: 2026-12-07, value: 53}")


def test_falling_values_are_mirrored() -> None:
    down = WHOLE.replace("wcpm", "prompts").replace("value: 65", "value: 17")
    found = answer("ambitious", down, before=past(76, 72, 68, value=80, measure="prompts"))
    wrong = answer("ambitious", down.replace("value: 17", "value: 65"))
    assert found.says == "yes"
    assert found.needed == pytest.approx(-2)
    assert found.past is not None
    assert found.past.word == "more"
    assert found.past.rate == pytest.approx(-1)
    assert wrong.says == "no"
    assert "the other way is better" in wrong.because[0]


def test_standing_still_is_usual_where_scores_are_adjusted_for_age() -> None:
    same = WHOLE.replace("wcpm", "standardised").replace("41", "84").replace("65", "84")
    found = answer("ambitious", same)
    assert found.says == "yes"
    assert found.usual is not None
    assert (found.usual.word, found.usual.rate) == ("about the same", 0)


NOT_ON = "did not move the better way then"


@pytest.mark.parametrize("before", [past(16, 12, 8), past(20, 20, 20)])
def test_an_earlier_rate_of_nothing_or_less_is_no_guide(before: str) -> None:
    own = WHOLE.replace("wcpm", "own-words")
    found = answer("ambitious", own, before=before.replace("wcpm", "own-words"), settings=OWN)
    assert found.says == "cannot say"
    assert any(NOT_ON in line for line in found.because)
    assert found.past is not None  # still told, with its word
    assert answer("ambitious", before=before).says == "yes"  # by the usual rate
    slow = answer("ambitious", WHOLE.replace("value: 65", "value: 47"), before=before)
    assert (slow.says, slow.type[:45]) == ("no", "target: {date: 2026-12-07, value: 53} would k")


def test_falling_back_is_mirrored() -> None:
    down = WHOLE.replace("wcpm", "prompts").replace("value: 65", "value: 17")
    found = answer("ambitious", down, before=past(84, 88, 92, value=80, measure="prompts"))
    assert found.says == "cannot say"
    assert any(NOT_ON in line for line in found.because)


@pytest.mark.parametrize(
    ("goal", "said"),
    [(65, False), (66, True)],  # 24 and 25 words in 12 weeks, beside one a week: 2 is not more than twice
)
def test_more_than_twice_the_own_rate_is_ambitious_and_perhaps_too_much(goal: int, said: bool) -> None:
    found = answer("ambitious", WHOLE.replace("value: 65", f"value: {goal}"), before=past(24, 28, 32))
    assert found.says == "yes"
    assert any("more than twice this pupil's own rate" in line for line in found.because) == said
    two = answer("ambitious", WHOLE.replace("value: 65", f"value: {goal}"), before=past(24))
    assert not any("more than twice" in line for line in two.because)


def test_two_readings_alone_make_no_yes() -> None:
    own = WHOLE.replace("wcpm", "own-words")
    found = answer("ambitious", own, before=past(28, measure="own-words"), settings=OWN)
    assert found.says == "cannot say"
    assert any("Two readings cannot tell" in line for line in found.because)


OWN = "- {id: own-words, low: 0, high: 900, direction: up, kind: count}\n"
TESTS = "tests:\n- {name: Group Reading, measure: standardised, reliability: 0.9}\n"


@pytest.mark.parametrize(
    ("goal", "says", "because"),
    [
        (80, "yes", None),  # to keep a score is expected progress: nothing has to be shown
        (84, "cannot say", "The goal lies 4 points from the baseline, within the test's standard error of measurement, "
                           "4.74: reaching it would show no real change."),
        (85, "yes", "on this test a change is surely more than chance only beyond 13.15 (95 times in 100)."),
        (93, "yes", "only beyond 13.15"),
        (94, "yes", None),
    ],
)  # fmt: skip
def test_a_goal_within_the_error_of_the_test(goal: int, says: str, because: str | None) -> None:
    """SD 15 and r 0.9: an error of 4.74 points, and 13.15 for a reliable change."""
    score = WHOLE.replace("wcpm", "standardised\n  test: group reading").replace("41", "80").replace("65", str(goal))
    found = answer("ambitious", score, settings=TESTS)
    assert found.says == says
    cautions = found.because[3:] if len(found.because) > 3 else ()
    assert [because in line for line in cautions if because] == ([True] if because else [])
    assert bool(cautions) == bool(because)


def test_without_the_reliability_nobody_knows_what_the_test_can_show() -> None:
    score = WHOLE.replace("wcpm", "standardised").replace("41", "80").replace("65", "84")
    assert "its reliability is not recorded" in answer("ambitious", score).because[-1]
    assert answer("ambitious", score).says == "yes"
    assert not any("reliability" in line for line in answer("ambitious").because)


def test_standard_scores_of_which_no_test_is_named_may_be_of_two() -> None:
    now = WHOLE.replace("wcpm", "standardised").replace("41", "80").replace("65", "90")
    before = past(81, 84, 86, value=80, measure="standardised")
    found = answer("ambitious", now, before=before)
    assert any("whether in the same test is not recorded" in line for line in found.because)
    named = [text.replace("standardised", "standardised\n  test: Group Reading", 1) for text in (now, before)]
    told = answer("ambitious", named[0], before=named[1], settings=TESTS)
    assert told.past is not None
    assert not any("not recorded" in line for line in told.because)


@pytest.mark.parametrize("measure", ["percentile", "sdq_prosocial", "pks"])
def test_an_order_has_no_rate(measure: str) -> None:
    written = WHOLE.replace("wcpm", measure).replace("41", "PK1" if measure == "pks" else "4")
    written = written.replace("65", "PK3" if measure == "pks" else "6")
    found = answer("ambitious", written)
    assert (found.says, found.needed) == ("cannot say", None)
    assert "order" in found.because[0]


@pytest.mark.parametrize(
    ("needed", "other", "sign", "word"),
    [
        (1.25, 1, 1, "about the same"),
        (1.26, 1, 1, "more"),
        (0.75, 1, 1, "about the same"),
        (0.74, 1, 1, "less"),
        (-1.26, -1, -1, "more"),
        (-0.74, -1, -1, "less"),
        (0, 0, 1, "about the same"),
        (0.1, 0, 1, "more"),
        (0, -1, 1, "more"),
        (0.1 + 0.2 + 0.95, 1, 1, "about the same"),
    ],
)
def test_the_three_words(needed: float, other: float, sign: int, word: str) -> None:
    assert pace(needed, other, sign) == word


def test_rates_are_rounded_half_up_and_say_their_direction() -> None:
    assert per_week(1.675, MEASURES["wcpm"]) == "1.68 words a minute each week"
    assert per_week(-0.125, MEASURES["percent_correct"]) == "0.13 percentage points a week, downwards"
    assert per_week(0, MEASURES["standardised"]) == "0.00 points a week"


EHCP = (
    "status: final\nissued: 2026-01-15\nE:\n- {id: E1, outcome: By July 2028 Ada reads alone}\n"
    "- {id: E2, outcome: By July 2028 Ada writes alone}\n"
)


DRAFT = EHCP.replace("status: final", "status: draft").replace("issued", "draft")


@pytest.mark.parametrize(
    ("named", "ehcp", "says", "because", "typed"),
    [
        ("", "", "not needed", "There is no EHC plan", ""),
        ("[E1]", EHCP, "yes", "It works towards E1.", ""),
        ("[e2]", EHCP, "yes", "It works towards e2.", ""),
        ("", EHCP, "no", "It names no outcome of the EHC plan.", "ehcp: [E1]; Section E has E1, E2"),
        ("[E9]", EHCP, "no", "E9 is not in Section E", "ehcp: [E1]; Section E has E1, E2"),
        ("", "status: final\nissued: 2026-01-15\n", "cannot say", "has no outcomes in Section E", ""),
        (
            "",
            EHCP.replace("status: final", "status: draft").replace("issued", "draft"),
            "not needed",
            "There is no",
            "",
        ),
    ],
)
def test_leads_to_an_outcome(named: str, ehcp: str, says: str, because: str, typed: str) -> None:
    written = WHOLE + (f"  ehcp: {named}\n" if named else "")
    found = answer("outcome", written, ehcp=ehcp)
    assert (found.says, found.type) == (says, typed)
    assert because in found.because[0]


def test_a_status_of_e_without_a_plan_on_file() -> None:
    found = answer("outcome", provision="E")
    assert (found.says, found.type) == ("cannot say", "send ehcp add ab-0001 DATE")


@pytest.mark.parametrize(
    ("words", "says", "because"),
    [
        ("Reads a Year 3 text aloud", "yes", ""),
        ("Ada will receive daily speech therapy", "no", "provision: “will receive ...”"),
        ("To have access to a quiet room", "no", "provision: “to have access to ...”"),
        ("Ada wants to read better", "no", "a hope: “wants to ...”"),
        ("Staff will remind Ada of her cards", "no", "what adults do: “staff will ...”"),
        ("The class teacher gives instructions in two parts", "no", "what adults do: “class teacher gives ...”"),
        ("A teaching assistant supports her in maths", "no", "what adults do"),
        ("Adults in the playground hear her ask for help", "yes", ""),
        ("Reading", "cannot say", "too few words"),
    ],
)
def test_about_the_pupil(words: str, says: str, because: str) -> None:
    found = looked(WHOLE.replace("Reads a Year 3 text aloud at speed", words)).targets[0]
    said = is_about_pupil(found.target)
    assert said.says == says
    assert because in said.because[0]
    assert bool(said.type) == (says != "yes")
    assert "Ada" not in said.because[0]


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 target. Up to"), (4, "4 targets. Up to"), (5, "5 targets: more than")]
)
def test_how_many(count: int, words: str) -> None:
    written = "".join(WHOLE.replace("id: reading", f"id: reading-{one}") for one in range(count))
    assert looked(written).number.startswith(words)


def test_a_plan_without_targets() -> None:
    assert looked("  []\n").number == "The plan has no targets: send target add writes one."
