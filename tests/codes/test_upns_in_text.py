"""UPNs within texts: left out wherever a text is printed, and nothing else is."""

from __future__ import annotations

import pytest

from sendcli.cli.out import safe
from sendcli.codes.upns import holds_upn, without_upns
from tests.duties.build import pupil, school
from tests.reports.documents.pages import page

TYPED = "A916999900012"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (f"Sent the file of {TYPED}.", "Sent the file of [UPN left out]."),
        (f"{TYPED.lower()}, A91699990001B", "[UPN left out], [UPN left out]"),
        ("Ring 01632 960100 or 07700900123456", "Ring 01632 960100 or 07700900123456"),
        (f"xx{TYPED}", f"xx{TYPED}"),  # part of a longer word is no UPN
        ("I916999900012", "I916999900012"),  # a letter that no UPN begins with
    ],
)
def test_what_has_the_form_of_a_upn(text, printed):
    assert without_upns(text) == printed == safe(text)
    assert holds_upn(text) == (text != printed)


def test_one_in_a_note_is_on_no_page_of_the_pupil():
    plan = f"""# records/pupils/kp-1/plans/2026-autumn.yaml
kind: sen-support
start: 2026-09-07
strengths: Reads to {TYPED}
"""
    of = school(pupil("K") + plan)
    for form in ("html", "md"):
        text = page("plan", of, form, pupil="kp-1")
        assert "[UPN left out]" in text.replace("\\", "")
        assert TYPED not in text
