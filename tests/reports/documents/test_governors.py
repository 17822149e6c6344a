"""The report to governors: what it holds, for whom, and what it leaves out where a child could be known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendcli.analysis.governors.page import Page
from sendcli.analysis.suppression.figures import Key
from sendcli.analysis.suppression.published import Said
from sendcli.errors import SendError
from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, asked, page

DAY = date(2026, 11, 23)
ROLL = "roll: {R: 30, '1': 30, '2': 30, '3': 30, '4': 30, '5': 30, '6': 30}\nroll_on: 2026-10-01\n"
POST = "\n".join(
    (
        "# records/staff/lund.yaml",
        "name: Ingrid Lund",
        "roles: [senco]",
        "senco: {since: 2024-04-15, course: npq-senco, started: 2025-10-06, teacher: yes, hours: 18, leadership: yes}",
        "training: [{what: A course, date: 2026-02-03}]",
        "",
    )
)
FIGURES = "# records/figures/visit.yaml\ntitle: A visit\ndate: 2026-10-05\npriorities: [{}]\n"
PUPIL = "needs: [{type: %s, rank: 1}]\n"


def children(many: int, provision: str = "K", need: str = "SLCN", first: int = 1) -> str:
    return "".join(pupil(provision, PUPIL % need, f"kp-{first + n}") for n in range(many))


def larkfield(text: str = "", settings: str = ROLL) -> Any:
    return school(POST + text, settings)


def governors(of: Any, form: str = "md", audience: str = "governors") -> str:
    return page("governors", of, form, audience=audience)


def test_the_register_with_shares() -> None:
    rows = Tables(governors(larkfield(children(12) + children(6, "E", "ASD", 20)), "html")).rows
    assert rows["Pupils by status"][1:] == [
        ["SEN support", "12", "5.7%", "14.2%"],
        ["EHC plan", "6", "2.9%", "5.3%"],
        ["Together", "18", "8.6%", "19.5%"],
    ]
    # Were all needs told, they would say that nobody has any other.
    assert rows["Pupils by primary need"][1][:2] == ["Speech, language and communication needs", "12"]
    assert len(rows["Pupils by primary need"]) == 2


def test_a_small_number_is_not_told_nor_what_it_follows_from() -> None:
    text = governors(larkfield(children(12) + children(2, "E", "ASD", 20)))
    assert "| EHC plan | 2 |" not in text
    assert "| Together | 14 |" not in text or "| SEN support | 12 |" not in text
    assert "No number is told of" in text


def test_the_office_sees_it_and_is_warned() -> None:
    text = governors(larkfield(children(12) + children(2, "E", "ASD", 20)), audience="office")
    assert "| EHC plan | 2 |" in text
    assert "**For the school's office only.**" in text


def test_hardly_anybody() -> None:
    text = governors(larkfield(children(1)))
    assert "So few pupils are on the SEND register that no number is told." in text


def test_nobody_reads_like_hardly_anybody() -> None:
    """Else the report would say whether there is a child."""
    one, none = governors(larkfield(children(1))), governors(larkfield())
    assert one == none


def test_without_a_roll_no_share() -> None:
    text = governors(larkfield(children(12), settings=""))
    assert "On the SEND register: 12 pupils." in text
    assert "Of the roll" not in text


def test_who_the_senco_is() -> None:
    text = governors(larkfield(children(6)))
    for line in ("SENCO:** Ingrid Lund", "NPQ for SENCOs, begun 6 October 2025", "role:** 18", "team:** yes"):
        assert line in text
    assert "Staff who took training on SEND in the last twelve months: 1" in text


def test_the_public_is_told_less() -> None:
    text = governors(
        larkfield(children(6), ROLL + "budgets: [{kind: top-up, amount: 100, from: 2026-04-01, to: 2027-03-31}]\n"),
        audience="public",
    )
    assert "Ingrid Lund" in text
    assert not any(
        words in text for words in ("Hours a week", "## Money", "What governors ask", "Signed", "Priorities")
    )


@pytest.mark.parametrize(
    "words", ["Help for 3 pupils", "Help for both boys", "A place for Maya", "Watch kp-1", "See that he comes"]
)
def test_typed_words_that_point_to_a_child_are_left_out(words: str) -> None:
    of = larkfield(children(6) + FIGURES.format(words))
    assert words not in governors(of)
    assert "is left out here" in governors(of)
    assert words in governors(of, audience="office")


def test_priorities_as_typed() -> None:
    assert "- Reading in the afternoon" in governors(
        larkfield(children(6) + FIGURES.format("Reading in the afternoon"))
    )


def test_lines_to_fill_in_where_none_are_typed() -> None:
    assert "To be filled in" in governors(larkfield(children(6)))


def test_it_has_days_of_its_own() -> None:
    from sendcli.reports.documents.governors import DOCUMENT

    with pytest.raises(SendError, match="days of its own"):
        DOCUMENT.context(asked(larkfield(), audience="governors", since=date(2026, 1, 1)))


def told(**numbers: int) -> Page:
    """A page of the office with these numbers; `all` is everybody."""
    said: dict[Key, Said] = {
        () if name == "all" else ((name, "yes"),): Said("number", count, DAY) for name, count in numbers.items()
    }
    return Page(DAY, said, True, False, None, None, {}, {}, None)


def test_shares_as_schools_print_them() -> None:
    """Holy Trinity Primary, governor's visit of May 2019: 121 and 8 of 593, and 17 if all nine requests are agreed.

    Tredworth Infant and Nursery Academy: primary needs of 42 pupils with SEN.
    """
    trinity = told(all=593, register=121, plans=8, granted=17)
    shares = [str(trinity.share({name: "yes"}, {})) for name in ("register", "plans", "granted")]
    assert shares == ["20.4", "1.3", "2.9"]
    tredworth = told(all=42, mld=14, slcn=13, semh=12, hi=2, sld=1)
    shares = [str(tredworth.share({name: "yes"}, {})) for name in ("mld", "slcn", "semh", "hi", "sld")]
    assert shares == ["33.3", "31.0", "28.6", "4.8", "2.4"]


def test_no_share_that_leaves_a_few() -> None:
    page_ = told(all=40, most=38)._replace(whole=False)
    assert page_.share({"most": "yes"}, {}) is None
