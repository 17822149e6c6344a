"""Whatever the school: groups add up to the whole, and no NaN reaches a person."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sendcli.analysis.analyse.analyse import BYS, SECTIONS, Analysis
from sendcli.analysis.analyse.people import Period
from sendcli.analysis.analyse.row import Row
from sendcli.analysis.methods.known import finite
from sendcli.reports.analyse_fields import item
from sendcli.reports.analyse_page import blocks
from tests.analysis.analyse.small import asked, pupil, school

day = st.dates(date(2025, 6, 1), date(2026, 12, 31)).map(str)
flag = st.sampled_from(["yes", "no"])
AUTUMN = "{{from: 2026-09-02, to: 2026-11-20, possible: {}, attended: {}}}"
score = st.sampled_from(["70", "84", "<70", "100", "130"])


@st.composite
def one(draw) -> str:
    possible = draw(st.integers(0, 200))
    lines = [
        f"status:\n- {{from: 2024-09-04, provision: {draw(st.sampled_from('NKE'))}}}\n"
        f"- {{from: {draw(day)}, provision: {draw(st.sampled_from('NKE'))}}}",
        f"year: '{draw(st.sampled_from('123'))}'",
        f"attendance: [{AUTUMN.format(possible, draw(st.integers(0, possible)))}]",
        f"assessments: [{{date: {draw(day)}, measure: standardised, value: {draw(score)}}}]",
        f"suspensions: [{{from: {draw(day)}, days: 0.5}}]" if draw(st.booleans()) else "",
        f"sex: {draw(st.sampled_from('FM'))}" if draw(st.booleans()) else "",
        f"flags: [{{pupil_premium: {draw(flag)}, eal: {draw(flag)}}}]" if draw(st.booleans()) else "",
        f"left: {{date: {draw(day)}}}" if draw(st.integers(0, 4)) == 0 else "",
        f"needs: [{{type: {draw(st.sampled_from(['MLD', 'ASD']))}}}]" if draw(st.booleans()) else "",
    ]
    return pupil("\n".join(filter(None, lines)))


@given(st.lists(one(), max_size=14), st.integers(0, 600))
@settings(max_examples=40)
def test_groups_add_up_and_nothing_is_nan(pupils, back):
    on = date(2026, 11, 23)
    found = asked(school(*pupils), *BYS, period=Period(on - timedelta(days=back), on))
    adds_up(found)
    for row in found.rows:
        assert finite(tuple(row))
        assert row.why or row.number is not None or row.value is not None
        assert "nan" not in str(item(row)).lower().split()
    printed = " ".join(" ".join(cells) for block in blocks(found) for _, lines in block.tables for cells in lines)
    assert not {"nan", "None", "inf", "-0.0"} & set(printed.split())


def adds_up(found: Analysis) -> None:
    """Every division of every count has the same sum; the register follows from the one before."""
    wholes: dict[tuple[str, str], Row] = {}
    sums: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    for row in found.rows:
        if row.section in SECTIONS[:5] and row.number is not None and "roll" not in row.what:
            if not row.by:
                wholes[row.section, row.what] = row
            else:
                total = sums[row.section, row.what, row.by]
                total[0] += row.number
                total[1] += row.pupils or 0
    for (section, what, _), total in sums.items():
        assert total == [wholes[section, what].number, wholes[section, what].pupils]
    before, came, went, after = (row.number or 0 for row in found.of("movement")[:4])
    assert before + came - went == after == len(found.people.listed)
