"""The duty book: every rule there is, and those in force on a day."""

from __future__ import annotations

from datetime import date

from sendcli.duties.book.access import ACCESS
from sendcli.duties.book.assessment import ASSESSMENT
from sendcli.duties.book.behaviour import BEHAVIOUR
from sendcli.duties.book.care import CARE
from sendcli.duties.book.decision import DECISION
from sendcli.duties.book.disagreement import DISAGREEMENT
from sendcli.duties.book.documents import DOCUMENTS
from sendcli.duties.book.expiry import EXPIRY
from sendcli.duties.book.moved_in import MOVED_IN
from sendcli.duties.book.order import ORDER
from sendcli.duties.book.phase import PHASE
from sendcli.duties.book.review import REVIEW
from sendcli.duties.book.review_notice import REVIEW_NOTICE
from sendcli.duties.book.school import SCHOOL
from sendcli.duties.book.support import SUPPORT
from sendcli.duties.book.suspension import SUSPENSION
from sendcli.duties.book.transfer import TRANSFER
from sendcli.duties.book.tribunal_days import TRIBUNAL_DAYS
from sendcli.duties.book.unopposed import UNOPPOSED
from sendcli.duties.duty import Duty

THEMES = (
    SUPPORT, REVIEW, REVIEW_NOTICE, DECISION, PHASE, ASSESSMENT, MOVED_IN, DISAGREEMENT, TRIBUNAL_DAYS, UNOPPOSED,
    ORDER, CARE, BEHAVIOUR, SUSPENSION, ACCESS, DOCUMENTS, SCHOOL, TRANSFER, EXPIRY,
)  # fmt: skip

BOOK: dict[str, Duty] = {duty.id: duty for theme in THEMES for duty in theme}


def in_force(on: date) -> tuple[Duty, ...]:
    """The rules in force on a day, in the order of the book; those that no program can compute too."""
    return tuple(duty for duty in BOOK.values() if duty.covers(on))
