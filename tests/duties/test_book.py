"""The book itself: every rule stands in it, hangs together, and says where it comes from."""

from datetime import date

import pytest

from sendcli.duties.book.table import BOOK, THEMES, in_force
from sendcli.duties.duty import FORCES, KINDS
from sendcli.duties.triggers.table import TRIGGERS

# Domain facts section 1, in its order.
DOMAIN = """
sen.inform_parent sen.apdr.review_date sen.parent_meeting sen.annual_report sen.meeting_record sen.apdr.cycle
sen.specialist sen.record_current sen.exit ehc.review.cycle ehc.review.meeting_latest ehc.review.la_list
ehc.review.prompt ehc.review.notice ehc.review.circulate ehc.review.report ehc.review.la_decision
ehc.review.rep ehc.review.final ehc.review.under5 ehc.review.y9 ehc.review.early ehc.review.lac
ehc.phase.15feb ehc.phase.31mar ehc.phase.post16 ehc.phase.meeting_latest ehcna.decision ehcna.school_advice
ehcna.no_plan ehcna.draft_rep ehcna.consult_reply ehcna.final ehcna.reassess ehcna.re_request ehc.transfer_la
tribunal.appeal tribunal.disability_claim mediation.contact mediation.certificate mediation.meeting
tribunal.unopposed pep.initial lac.review pep.termly pep.iro rpi.record rpi.report bsp.review risk.review
ptt.review attendance.penalty excl.limit excl.day6 excl.board15 excl.board50 excl.notify excl.ehc excl.tests
ks2.dates ks2.mtc phonics ks2.access ks2.access.ehc ks2.normal_practice rba eyfsp jcq.form8 jcq.26months
jcq.extra25 jcq.deadline doc.inclusion_strategy doc.sen_info_report doc.sen_policy doc.accessibility_plan
doc.equality_info doc.equality_objectives doc.medical_policy doc.governor_report doc.pp_strategy
senco.qualification census.sen transfer.ctf transfer.cp_file transfer.sen_file retain.sen retain.registers
upn.lapse
"""

# Rows that are marked as knowledge alone.
UNVERIFIED = """
ehcna.no_plan ehcna.re_request ehc.transfer_la tribunal.disability_claim jcq.26months jcq.deadline
doc.pp_strategy
"""


def test_every_rule_of_the_domain_stands_in_the_book():
    assert set(DOMAIN.split()) <= set(BOOK)


def test_no_id_stands_twice():
    assert sum(map(len, THEMES)) == len(BOOK)


def test_every_trigger_exists_and_is_used():
    assert {duty.trigger for duty in BOOK.values() if duty.computed} == set(TRIGGERS)


@pytest.mark.parametrize("duty", BOOK.values(), ids=list(BOOK))
def test_each_duty_is_complete(duty):
    assert duty.title
    assert duty.source
    assert duty.kind in KINDS
    assert duty.force in FORCES
    assert not (duty.verified and duty.id in UNVERIFIED.split())
    assert duty.verified or "unverified" in duty.source
    assert "from knowledge" not in duty.source or not duty.verified
    if duty.computed:
        assert duty.trigger
        assert duty.counted
        assert duty.next.endswith(".")
    else:
        assert duty.why_not.endswith(".")
        assert not duty.trigger
    assert not (duty.offset and duty.terms)
    assert not duty.then or duty.offset


@pytest.mark.parametrize("duty", BOOK.values(), ids=list(BOOK))
def test_only_commands_that_exist(duty):
    for piece in duty.next.split("`send ")[1:]:
        assert piece.startswith("show {pupil}`")


def test_what_binds_the_la_says_chase():
    assert {duty.late for duty in BOOK.values() if duty.bound == "la" and duty.computed and not duty.consider} == {
        "LA overdue: chase"
    }


def test_what_is_the_parents_right_is_never_late():
    assert all(duty.window for duty in BOOK.values() if duty.bound == "parent")


def test_what_says_consider_is_a_reminder():
    for duty in BOOK.values():
        assert duty.consider == duty.title.startswith("Consider") or not duty.computed, duty.id


def test_every_trigger_says_what_starts_it():
    for name, look in TRIGGERS.items():
        assert (look.__doc__ or "").startswith("Starts "), name


def test_in_force():
    assert "rpi.report" not in {duty.id for duty in in_force(date(2026, 3, 31))}
    assert "rpi.report" in {duty.id for duty in in_force(date(2026, 4, 1))}


def test_a_rule_that_ends_covers_its_last_day():
    ended = BOOK["rpi.report"]._replace(end=date(2026, 8, 31))
    assert ended.covers(date(2026, 8, 31))
    assert not ended.covers(date(2026, 9, 1))


def test_twelve_months_are_data():
    assert BOOK["ehc.review.cycle"].offset == (12, "months", True)


def test_what_is_known_in_part_only_is_not_verified():
    """A source that is marked as unverified, even for one half of a rule."""
    kinds = set(KINDS) - {"disagreement"}
    marked = [duty for duty in BOOK.values() if "unverified" in duty.source and duty.kind in kinds]
    assert not [duty.id for duty in marked if duty.verified]
