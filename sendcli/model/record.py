"""A record: declared once, read from a tree, and able to say where each of its values stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Self

from sendcli.model.walk import Walk
from sendcli.problem import Place
from sendcli.text.tree import Mapping, Marks, Node, Scalar, is_empty

Reader = Callable[[Node, Walk], Any]


class Kind:
    """The type of a field: how it is read, what it is called in messages, and its JSON Schema.

    `read` returns the value, or None after it has noted a problem.
    """

    words: str = "a value"
    default: Any = None
    # The values of texts that were read before, if nothing but the text decides: most come again and again.
    met: dict[str, Any] | None = None

    def read(self, node: Node, walk: Walk) -> Any:
        """The value that `node` stands for. Subclasses say which."""
        raise TypeError(f"{self.__class__.__name__} cannot be read")

    def schema(self, define: Callable[[type[Record]], dict[str, Any]]) -> dict[str, Any]:
        """The JSON Schema of the value; `define` gives the reference to a nested record."""
        raise TypeError(f"{self.__class__.__name__} has no schema")


def _inside(example: str) -> str:
    """An example as it is typed within { }: a comma there would begin the next field."""
    plain = example.startswith(("[", "{", '"')) or not any(sign in example for sign in ",:{}[]#")
    return (example or "...") if plain else f'"{example}"'


class Field:
    """One field of a record: everything that reading, messages, schema, documents and redaction need.

    Args:
        key: the key in the file; the name of the class attribute if empty.
        kind: how the value is read.
        about: what it means, as documents print it.
        example: a value as it is typed.
        required: whether the record makes no sense without it.
        private: whether messages off a screen leave out what it holds.
    """

    __slots__ = ("attribute", "example", "help", "key", "kind", "private", "required")

    def __init__(
        self, key: str, kind: Kind, about: str, *, example: str = "", required: bool = False, private: bool = False
    ) -> None:
        self.key = key
        self.kind = kind
        self.help = about
        self.example = example
        self.required = required
        self.private = private
        self.attribute = ""

    def named(self, attribute: str) -> Self:
        """Take the name of the class attribute that it was declared as."""
        self.attribute = attribute
        self.key = self.key or attribute
        return self


class Record:
    """Base of all records. Subclasses declare fields as class attributes; absent ones read as the default.

    A record is never changed after reading. `place("review")` says where the value of a field stands.
    """

    FIELDS: ClassVar[dict[str, Field]] = {}
    TITLE: ClassVar[str] = "a record"
    _readers: ClassVar[dict[str, tuple[str, dict[str, Any] | None, Reader]]] = {}
    _required: ClassVar[tuple[tuple[str, str], ...]] = ()
    # Where the values stand: the marks of the file, and which of them is the record's first. The others follow in the
    # order of the attributes, or of `_names`, if not all that was written could be read.
    _marks: Marks
    _at: int = -1
    _names: tuple[str, ...] = ()

    def __init_subclass__(cls, title: str = "") -> None:
        """Collect the declared fields of the subclass, and give each its default as a class attribute."""
        super().__init_subclass__()
        fields = dict(cls.FIELDS)
        for attribute, field in list(vars(cls).items()):
            if isinstance(field, Field):
                if hasattr(Record, attribute):
                    raise TypeError(f"{cls.__name__}.{attribute} would hide what every record can do; give it a key=")
                fields[field.named(attribute).key] = field
                setattr(cls, attribute, field.kind.default)
        cls.FIELDS = fields
        cls.TITLE = title or cls.TITLE
        cls._readers = {key: (field.attribute, field.kind.met, field.kind.read) for key, field in fields.items()}
        cls._required = tuple((key, field.attribute) for key, field in fields.items() if field.required)

    @classmethod
    def read(cls, node: Node, walk: Walk) -> Self | None:
        """Read one record from a mapping, noting every unknown, missing and misread field.

        None if a required field is missing or cannot be read: a record that exists is sound in its types.
        """
        if node.__class__ is not Mapping:
            walk.wanted(node, f"{cls.TITLE}: a group of `key: value` fields", f"for example: {cls.example()}")
            return None
        values = cls._values(node, walk)
        lacking = [name for name, attribute in cls._required if attribute not in values]
        for name in lacking:
            if name not in node.items:
                cls._missing(name, node, walk)
        return None if lacking else cls.of(values)

    # Called for every field of every file: what is needed once a record, or after a problem, is kept out of the loop.
    @classmethod
    def _values(cls, node: Mapping, walk: Walk) -> dict[str, Any]:
        readers, problems = cls._readers, walk.problems
        seen = len(problems)
        start = node.start_mark
        numbers = [start.line, start.column, start.line, start.column]
        values: dict[str, Any] = {}
        for name, (key, value) in node.items.items():
            known = readers.get(name)
            if known is None:
                walk.unknown(key, value, cls.FIELDS, cls.TITLE)
                continue
            attribute, met, reader = known
            start, end = value.start_mark, value.end_mark
            numbers += (start.line, start.column, end.line, end.column)
            if value.__class__ is Scalar:
                text = value.value
                if met is not None and (read := met.get(text)) is not None:
                    values[attribute] = read
                    continue
                if not text and is_empty(value):  # the call is for few
                    walk.nothing(key)
                    continue
            read = reader(value, walk)
            if problems and len(problems) > seen:
                seen = walk.guard(seen, cls.FIELDS[name].private)
            if read is not None:
                values[attribute] = read
        if len(values) < len(node.items):  # not all that was written was read
            values["_names"] = tuple(readers[name][0] for name in node.items if name in readers)
        values["_marks"] = walk.marks
        values["_at"] = walk.marks.add(numbers)
        return values

    @classmethod
    def example(cls) -> str:
        """The shortest record on one line, `{role: mother}`: what is required, or else the first field."""
        wanted = [cls.FIELDS[name] for name, _ in cls._required] or list(cls.FIELDS.values())[:1]
        return "{" + ", ".join(f"{field.key}: {_inside(field.example)}" for field in wanted) + "}"

    @classmethod
    def _missing(cls, name: str, node: Mapping, walk: Walk) -> None:
        field = cls.FIELDS[name]
        example = f"for example: {name}: {field.example}" if field.example else f"wanted is {field.kind.words}"
        at = next((key for key, _ in node.items.values()), node)
        walk.error("FLD002", at, f"{cls.TITLE} needs `{name}`", example)

    @classmethod
    def make(cls, values: dict[str, Any], file: str) -> Self:
        """A record from values that were not read from a file; `file` is where they would stand."""
        return cls.of(values | {"_marks": Marks(file)})

    @classmethod
    def of(cls, values: dict[str, Any]) -> Self:
        """A record from values that were read, with `_marks` and `_at`: where they stand."""
        record = cls.__new__(cls)
        object.__setattr__(record, "__dict__", values)
        return record

    def __reduce__(self) -> tuple[Any, ...]:
        """How a record is sent to another process: in half the time that Python's own way takes."""
        return _again, (self.__class__, self.__dict__)

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a snapshot is never changed, a file is edited and read again."""
        raise AttributeError(f"a record is not changed after reading ({name})")

    def place(self, attribute: str = "") -> Place:
        """Where the value of a field stands; the start of the record if the field is not written."""
        if self._at < 0:
            return Place(self._marks.file)
        return self._marks.place(self._at + self._nth(attribute))

    def _nth(self, attribute: str) -> int:
        """Which of the record's marks is that of a field; 0 if it is not written."""
        for number, name in enumerate(self._names or self.__dict__, 1):
            if name == attribute:
                return number
            if name == "_marks":  # what follows was not written as a field
                break
        return 0

    def has(self, attribute: str) -> bool:
        """Whether the field is written in the file, right or wrong."""
        return attribute in (self._names or self.__dict__)


def _again(cls: type[Record], values: dict[str, Any]) -> Record:
    record = cls.__new__(cls)
    object.__setattr__(record, "__dict__", values)
    return record
