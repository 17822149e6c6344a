"""What a file's values are read with: it knows the file, and collects the problems in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sendcli.problem import Place, Problem
from sendcli.text.tree import Mapping, Marks, Node, Scalar, Sequence, is_empty, place_of, span
from sendcli.text.words import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sendcli.text.source import Source


# What people write for the words of the records.
SHORT_FORMS = {
    "dob": "born", "date-of-birth": "born", "pr": "parental_responsibility", "tel": "phone", "mobile": "phone",
    "dx": "diagnosis", "ta": "teaching-assistant", "lsa": "teaching-assistant", "sendco": "senco",
    "headteacher": "head", "head-teacher": "head", "pep": "personal-education", "bsp": "behaviour-support",
    "pbs": "behaviour-support", "behaviour": "behaviour-support", "ihp": "individual-healthcare",
    "ihcp": "individual-healthcare", "healthcare": "individual-healthcare", "care": "individual-healthcare",
    "risk": "risk-assessment", "isp": "individual-support", "iep": "sen-support", "apdr": "sen-support",
    "my-plan": "sen-support", "ehcp": "E", "statement": "S", "k": "K", "e": "E", "n": "N", "interim": "early",
    "emergency": "early", "aut": "autumn", "when": "date", "on": "date", "note": "summary",
}  # fmt: skip

# After so many problems in one file, nobody reads on, and guessing what was meant would take long.
MANY = 50
# How many fields a message lists.
SHOWN = 12
_CURLY = "“”„‘’"


class Walk:
    """Reads one file's tree against its declaration. One walk a file; every problem lands in `problems`."""

    __slots__ = ("file", "marks", "problems", "source", "text")

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text + "\n"  # so that something stands behind every value
        self.file = source.file
        self.marks = Marks(source.file)
        self.problems: list[Problem] = []

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        return place_of(self.file, span(node.start_mark, node.end_mark))

    def error(self, code: str, node: Node, message: str, *notes: str) -> None:
        """Note an error at a node."""
        self.problems.append(Problem(self.place(node), code, "error", message, notes))

    def warning(self, code: str, node: Node, message: str, *notes: str) -> None:
        """Note a warning at a node."""
        self.problems.append(Problem(self.place(node), code, "warning", message, notes))

    def wanted(self, node: Node, words: str, *notes: str) -> None:
        """A value of the wrong shape: a list where a word is wanted, and the like."""
        self.error("FLD003", node, f"this is {_shape(node)}; wanted is {words}", *notes)

    def bad(self, code: str, node: Scalar, words: str, *notes: str) -> None:
        """A value that does not say what the field wants, quoted, with what is wanted."""
        text = shown(node.value)
        if bare := text.strip(_CURLY) if text.startswith(tuple(_CURLY)) else "":
            straight = f'curly quotes are part of a text: write "{bare}" with straight quotes'
            self.error(code, node, f"{text} is not {words}", straight)
        else:
            self.error(code, node, f"“{text}” is not {words}", *notes)

    def nothing(self, key: Scalar) -> None:
        """A key with nothing behind it: often a text that began with `#` and became a comment."""
        name = shown(key.value)
        line = self.source.lines()[key.end_mark.line]
        after = line[key.end_mark.column :].lstrip(" :")
        hint = f"delete the line, or write the value after `{name}:`"
        if after.lstrip("# ").startswith("send:"):
            hint += "; an allowance stands behind its value, or on the line above the key"
        elif after.startswith("#"):
            hint = f'text that begins with # is a comment; put it in quotes: {name}: "{shown(after)}"'
        self.error("FLD004", key, f"`{name}` has no value", hint)

    def guard(self, since: int, private: bool) -> int:
        """Mark the problems noted since then as private, if the field is; gives the number there are now."""
        if private:
            self.problems[since:] = [problem._replace(private=True) for problem in self.problems[since:]]
        return len(self.problems)

    def unknown(self, key: Scalar, value: Node, known: Iterable[str], what: str) -> None:
        """A key that this kind of record does not have. One without a value is often the rest of a text."""
        close = nearest(key.value, known) if len(self.problems) < MANY else ""
        note = f"did you mean `{close}`?" if close else f"fields here: {_some(known)}"
        if is_empty(value) and not close:
            note = "a comma inside { } or [ ] begins something new: put texts with commas in quotes, numbers without"
        self.error("FLD001", key, f"`{shown(key.value)}` is not a field of {what}", note)


def _some(known: Iterable[str]) -> str:
    """The first fields, as a reminder; the page of records has them all."""
    names = list(known)
    return ", ".join(names[:SHOWN]) + (f" ... ({len(names)}: docs/records.md)" if len(names) > SHOWN else "")


def nearest(text: str, known: Iterable[str]) -> str:
    """The known word that was probably meant: a common short form, the beginning, or one spelt alike."""
    from difflib import get_close_matches  # only a slip pays for loading it

    folded = {word.casefold(): word for word in known}
    typed = "-".join(text.casefold().replace("_", " ").split())
    meant = SHORT_FORMS.get(typed, "")
    if meant in folded.values():
        return meant
    begun = [word for word in folded if typed.startswith(f"{word}-")]
    close = begun or get_close_matches(typed, folded, 1, 0.7) or get_close_matches(text.casefold(), folded, 1, 0.7)
    return folded[max(close, key=len)] if close else ""


def _shape(node: Node) -> str:
    if isinstance(node, Mapping):
        return "a group of `key: value` fields"
    if isinstance(node, Sequence):
        return "a list"
    return "a text"
