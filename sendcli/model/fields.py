"""The words with which records declare their fields. Each returns a `Field`, typed as Any for the class body."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sendcli.codes.codelist import CodeList
from sendcli.model.choices import Choice, Coded
from sendcli.model.days import Day, Expiry, When
from sendcli.model.nested import Dated, Keyed, Many, One
from sendcli.model.patterns import ID_PATTERN, Clock, Number, Pattern, Ref
from sendcli.model.record import Field, Kind, Record
from sendcli.model.score import ScoreValue
from sendcli.model.values import Prose, Text, YesNo

_TEXT, _PROSE, _DAY, _WHEN, _YES_NO, _SCORE = Text(), Prose(), Day(), When(), YesNo(), ScoreValue()
_EXPIRY = Expiry()
_CLOCK = Clock()
_IDENT = Pattern(ID_PATTERN, "an id: small letters, digits and hyphens")
_MONEY = Pattern(r"\d{1,9}(\.\d\d)?", "an amount in pounds like 1515 or 17.20", lambda text: round(float(text) * 100))


def _field(kind: Kind, about: str, options: dict[str, Any]) -> Any:
    return Field(options.pop("key", ""), kind, about, **options)


def text(about: str, **options: Any) -> Any:
    """A short text. Reads as str. Options of all: key, example, required, private."""
    return _field(_TEXT, about, options)


def prose(about: str, **options: Any) -> Any:
    """A text of sentences. Reads as str."""
    return _field(_PROSE, about, options)


def texts(about: str, **options: Any) -> Any:
    """A list of texts. Reads as tuple[str, ...]."""
    return _field(Many(_PROSE), about, options)


def day(about: str, **options: Any) -> Any:
    """A date. Reads as date."""
    return _field(_DAY, about, options)


def days(about: str, **options: Any) -> Any:
    """A list of dates. Reads as tuple[date, ...]."""
    return _field(Many(_DAY), about, options)


def when(about: str, **options: Any) -> Any:
    """A date or a tick. Reads as date | bool."""
    return _field(_WHEN, about, options)


def expiry(about: str, **options: Any) -> Any:
    """A date, or a month that ends with its last day. Reads as date."""
    return _field(_EXPIRY, about, options)


def yes_no(about: str, **options: Any) -> Any:
    """Reads as bool."""
    return _field(_YES_NO, about, options)


def clock(about: str, **options: Any) -> Any:
    """A time of day. Reads as str, `09:15`."""
    return _field(_CLOCK, about, options)


def whole(about: str, low: int | None = 0, high: int | None = None, **options: Any) -> Any:
    """A whole number. Reads as int."""
    return _field(Number(low, high, whole=True), about, options)


def number(about: str, low: float | None = 0, high: float | None = None, **options: Any) -> Any:
    """A number. Reads as float."""
    return _field(Number(low, high, whole=False), about, options)


def money(about: str, **options: Any) -> Any:
    """An amount in pounds. Reads as int, in pence, so that sums are exact."""
    return _field(_MONEY, about, options)


def score(about: str, **options: Any) -> Any:
    """A value on a scale. Reads as Score."""
    return _field(_SCORE, about, options)


def choice(words: Collection[str], about: str, own: str = "", **options: Any) -> Any:
    """One word of a few. `own` names the list in school.yaml that may add to it. Reads as str."""
    return _field(Choice(words, own), about, options)


def choices(words: Collection[str], about: str, own: str = "", **options: Any) -> Any:
    """A list of such words. Reads as tuple[str, ...]."""
    return _field(Many(Choice(words, own)), about, options)


def code(codes: CodeList, about: str, **options: Any) -> Any:
    """A code of an official list. Reads as str."""
    return _field(Coded(codes), about, options)


def coded(codes: CodeList, about: str, **options: Any) -> Any:
    """A list of such codes. Reads as tuple[str, ...]."""
    return _field(Many(Coded(codes)), about, options)


def ident(about: str, **options: Any) -> Any:
    """An id that other records may refer to. Reads as str."""
    return _field(_IDENT, about, options)


def ref(to: str, about: str, **options: Any) -> Any:
    """The id of a record of type `to`. Reads as str."""
    return _field(Ref(to), about, options)


def refs(to: str, about: str, **options: Any) -> Any:
    """A list of such ids. Reads as tuple[str, ...]."""
    return _field(Many(Ref(to)), about, options)


def shaped(pattern: str, words: str, about: str, **options: Any) -> Any:
    """A text of a fixed form; `words` says which in messages. Reads as str."""
    return _field(Pattern(pattern, words), about, options)


def one(record: type[Record], about: str, **options: Any) -> Any:
    """A nested group of fields. Reads as the record."""
    return _field(One(record), about, options)


def many(record: type[Record], about: str, **options: Any) -> Any:
    """A list of such groups. Reads as a tuple of the record."""
    return _field(Many(One(record)), about, options)


def dated(record: type[Record], about: str, **options: Any) -> Any:
    """Lines of `date: value`. Reads as a tuple of the record, each with `on`."""
    return _field(Dated(record), about, options)


def counts(words: str, about: str, **options: Any) -> Any:
    """Whole numbers by a word. Reads as dict[str, int]."""
    return _field(Keyed(Number(0, None, whole=True), words), about, options)
