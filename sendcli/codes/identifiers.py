"""The numbers that pupils and schools go by, and what can be wrong with them.

No message repeats the whole number, so that none of them gives a pupil away.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

_LOOKALIKES = {"I": "1", "O": "0", "S": "5"}
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # all but the lookalikes


class Finding(NamedTuple):
    """One thing to say about a number: an error is certain, a warning is a question."""

    level: Literal["error", "warning"]
    message: str


def upn_letter(twelve: str) -> str:
    """Compute the check letter of a unique pupil number.

    Args:
        twelve: the UPN without its first letter: twelve digits, or eleven and the letter of a temporary one.

    Raises:
        ValueError: if it is neither.

    Source: Government Data Standards Catalogue, Unique Pupil Number 2.0: the values of the characters times
    2 to 13, added up, modulo 23; letters count A 0 to Z 22 without I, O and S.
    """
    if len(twelve) != 12 or not _digits(twelve[:11]) or not (_digits(twelve[11]) or twelve[11] in _UPN_LETTERS):
        raise ValueError("a UPN has eleven digits and a digit or a letter after its check letter")
    values = (int(char) if char.isdigit() else _UPN_LETTERS.index(char) for char in twelve)
    return _UPN_LETTERS[sum(value * place for place, value in enumerate(values, 2)) % 23]


def check_upn(text: str) -> tuple[Finding, ...]:
    """Say what is wrong, or worth a question, with a unique pupil number.

    Errors: the form, small letters, letters that are never used, the check letter. Warnings: a temporary
    UPN, an authority that is not known. Nothing for a good permanent UPN.

    Source: Government Data Standards Catalogue, Unique Pupil Number 2.0; support.arbor-education.com, errors
    1500 to 1578.
    """
    upper = text.upper()
    findings = [] if upper == text else [Finding("error", "write the letters of a UPN as capitals")]
    shape = _upn_shape(upper)
    if shape is not None:
        return (*findings, Finding("error", shape))
    return (*findings, *_upn_content(upper))


def _upn_shape(upn: str) -> str | None:
    if " " in upn:
        return "write the UPN without spaces"
    if len(upn) == 12 and _digits(upn):
        return f"the check letter is missing: it should be {upn_letter(upn)}"
    if len(upn) != 13:
        return f"a UPN has 13 characters, this has {len(upn)}"
    if not _digits(upn[1:12]):
        return "after its first letter a UPN has digits; only the very last character may be a letter"
    return _upn_letters(upn[0], upn[12])


def _upn_letters(first: str, last: str) -> str | None:
    for char in first, last:
        if char in _LOOKALIKES:
            return f"the letter {char} is never used in a UPN: it looks like {_LOOKALIKES[char]}"
    if first not in _UPN_LETTERS:
        return "a UPN begins with a letter"
    if last not in _UPN_LETTERS and not _digits(last):
        return "the last character of a UPN is a digit, or a letter if the UPN is temporary"
    return None


def _upn_content(upn: str) -> Iterator[Finding]:
    from sendcli.codes.local_authorities import may_begin_upn  # a long list, needed only here

    letter = upn_letter(upn[1:])
    if upn[0] != letter:
        # Many believe that every UPN begins with U; it is a check letter like any other.
        myth = "; U is not a prefix" if upn[0] == "U" else ""
        yield Finding("error", f"the check letter should be {letter}, or a digit is wrong{myth}")
    if not _digits(upn[12]):
        yield Finding("warning", "temporary UPN: ask the former school for the permanent one")
    if not may_begin_upn(upn[1:4]):
        yield Finding("warning", f"no local authority with the number {upn[1:4]} is known: compare the UPN")


def check_uln(text: str) -> tuple[Finding, ...]:
    """Say what is wrong with a unique learner number: ten digits, not 0 first, the last a check digit.

    Source: www.hesa.ac.uk/collection/c17051/a/ULN: nine digits times 10 to 2, added up, modulo 11; the check
    digit is 10 less the rest, and a rest of 0 is never issued.
    """
    if len(text) != 10 or not _digits(text) or text[0] == "0":
        return (Finding("error", "a ULN has ten digits, the first of them not 0"),)
    rest = sum(int(char) * weight for char, weight in zip(text[:9], range(10, 1, -1), strict=True)) % 11
    if rest == 0:
        return (Finding("error", "no ULN begins with these nine digits: compare them"),)
    if int(text[9]) != 10 - rest:
        return (Finding("error", f"the last digit should be {10 - rest}, or another digit is wrong"),)
    return ()


def check_urn(text: str) -> tuple[Finding, ...]:
    """Say what is wrong with a school's unique reference number: six digits, not 0 first.

    A school that becomes an academy gets a new one. Source: from knowledge, unverified.
    """
    return _numbered(text, 6, "a URN")


def check_establishment(text: str) -> tuple[Finding, ...]:
    """Say what is wrong with an establishment number: the four digits after the authority's, not 0 first.

    Source: Government Data Standards Catalogue, Unique Pupil Number 2.0, for the length; that none begins
    with 0 is from knowledge, unverified.
    """
    return _numbered(text, 4, "an establishment number")


def _numbered(text: str, length: int, what: str) -> tuple[Finding, ...]:
    if len(text) == length and _digits(text) and text[0] != "0":
        return ()
    return (Finding("error", f"{what} has {length} digits, the first of them not 0"),)


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
