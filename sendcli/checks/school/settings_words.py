"""Words of the school's own, and every use of words of open lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import at, by_type, held
from sendcli.model.choices import Choice
from sendcli.model.record import Record
from sendcli.model.school import School
from sendcli.model.walk import nearest
from sendcli.text.words import shown

# How many words of one list are looked at: nobody has so many roles, and guessing what was meant takes time.
MANY = 100


@check("SCH011", "warning")
def own_words_are_new(school: School) -> Iterator[Finding]:
    """A word of the school's own is not one that is built in.

    Then it does not have to be in school.yaml.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        words: {roles: [hlta, house-mentor]}

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        words: {roles: [house-mentor]}
    """
    words = school.settings.words
    built_in = _built_in() if words else {}
    for name, known in built_in.items():
        for word in getattr(words, name):
            if words and word in known:
                yield (words.place(name), f"`{word}` is built in", "delete it here")


@check("SCH012")
def words_are_known(school: School) -> Iterator[Finding]:
    """A word is built in, or one of the school's own.

    The lists of areas, roles, results and so on are open: what a school's or an LA's form says more is added
    once, under `words:` in school.yaml. Everything else is a slip of the finger.

    Bad:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teaching-asistant]
        rate: ta

    Good:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [house-mentor]
        rate: ta
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        words: {roles: [house-mentor]}
    """
    for kind, records in by_type(school).items():
        for attribute, choice in held(kind).words:
            own = getattr(school.settings.words, choice.open_list, ())
            for record in records:
                value = record.__dict__.get(attribute, ())
                for word in dict.fromkeys((value,) if value.__class__ is str else value[:MANY]):
                    if word not in choice.known and word not in own:
                        yield _unknown(record, attribute, word, choice, own)


def _built_in() -> dict[str, set[str]]:
    """The built-in words of every open list, from the declarations of all records."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    waiting: list[type[Record]] = [Record]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        for _, choice in held(kind).words:
            found[choice.open_list].update(choice.known)
    return dict(sorted(found.items()))


def _unknown(record: Record, attribute: str, word: str, choice: Choice, own: tuple[str, ...]) -> Finding:
    close = nearest(word, (*choice.known, *own))
    return (
        at(record, attribute),
        f"`{shown(word)}` is not one of the words for this field",
        f"did you mean `{close}`?" if close else f"words: {', '.join((*choice.known, *own))}",
        f"or add it to `words: {choice.open_list}:` in school.yaml",
    )
