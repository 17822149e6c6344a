"""A record: declared once, read from a tree, and able to say where each of its values stands."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from sys import intern
from typing import Any, ClassVar, Self

from sendcli.model.walk import Walk
from sendcli.problem import Place
from sendcli.text.tree import Mapping, Node, Scalar, is_empty

Reader = Callable[[Node, Walk], Any]

# Words this short come back in record after record; one copy of each is kept.
_SHORT = 32
_SHAPES: dict[tuple[str, ...], tuple[str, ...]] = {}


def marks(written: Iterable[str], numbers: list[int]) -> tuple[tuple[str, ...], bytes]:
    """Where the fields of a record stand, in little space: what a record keeps as `_names` and `_marks`.

    Args:
        written: the attributes in the order of the file; the first is an empty one for the start of the record.
        numbers: four for each of them: the line and column of its start and of its end, counted from 0.
    """
    names = tuple(written)
    try:
        packed = struct.pack(f"{len(numbers)}H", *numbers)
    except struct.error:  # beyond line or column 65,535
        packed = struct.pack(f"{len(numbers)}I", *numbers)
    return _SHAPES.setdefault(names, names), packed


class Kind:
    """The type of a field: how it is read, what it is called in messages, and its JSON Schema.

    `read` returns the value, or None after it has noted a problem.
    """

    words: str = "a value"
    default: Any = None

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
    _readers: ClassVar[dict[str, tuple[str, Reader]]] = {}
    _required: ClassVar[tuple[str, ...]] = ()
    _names: tuple[str, ...] = ("",)
    _marks: bytes = b""
    _file: str

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
        cls._readers = {key: (field.attribute, field.kind.read) for key, field in fields.items()}
        cls._required = tuple(key for key, field in fields.items() if field.required)

    @classmethod
    def read(cls, node: Node, walk: Walk) -> Self | None:
        """Read one record from a mapping, noting every unknown, missing and misread field.

        None if a required field is missing or cannot be read: a record that exists is sound in its types.
        """
        if node.__class__ is not Mapping:
            walk.wanted(node, f"{cls.TITLE}: a group of `key: value` fields", f"for example: {cls.example()}")
            return None
        values = cls._values(node, walk)
        for name in cls._required:
            if cls.FIELDS[name].attribute not in values:
                return None
        return cls.make(values, walk.file)

    @classmethod
    def _values(cls, node: Mapping, walk: Walk) -> dict[str, Any]:
        readers = cls._readers
        start = node.start_mark
        written, numbers = [""], [start.line, start.column, start.line, start.column]
        values: dict[str, Any] = {}
        seen = len(walk.problems)
        for name, (key, value) in node.items.items():
            known = readers.get(name)
            if known is None:
                walk.unknown(key, value, cls.FIELDS, cls.TITLE)
                continue
            attribute, reader = known
            written.append(attribute)
            start, end = value.start_mark, value.end_mark
            numbers += (start.line, start.column, end.line, end.column)
            if value.__class__ is Scalar and not value.value and is_empty(value):  # the call is for few
                walk.nothing(key)
                continue
            read = reader(value, walk)
            if len(walk.problems) > seen:
                seen = walk.guard(seen, cls.FIELDS[name].private)
            if read is not None:
                values[attribute] = intern(read) if read.__class__ is str and len(read) <= _SHORT else read
        for name in cls._required:
            if name not in node.items:
                cls._missing(name, node, walk)
        values["_names"], values["_marks"] = marks(written, numbers)
        return values

    @classmethod
    def example(cls) -> str:
        """The shortest record on one line, `{role: mother}`: what is required, or else the first field."""
        wanted = [cls.FIELDS[name] for name in cls._required] or list(cls.FIELDS.values())[:1]
        return "{" + ", ".join(f"{field.key}: {_inside(field.example)}" for field in wanted) + "}"

    @classmethod
    def _missing(cls, name: str, node: Mapping, walk: Walk) -> None:
        field = cls.FIELDS[name]
        example = f"for example: {name}: {field.example}" if field.example else f"wanted is {field.kind.words}"
        at = next((key for key, _ in node.items.values()), node)
        walk.error("FLD002", at, f"{cls.TITLE} needs `{name}`", example)

    @classmethod
    def make(cls, values: dict[str, Any], file: str) -> Self:
        """A record from values that are already read."""
        record = cls.__new__(cls)
        values["_file"] = file
        object.__setattr__(record, "__dict__", values)
        return record

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a snapshot is never changed, a file is edited and read again."""
        raise AttributeError(f"a record is not changed after reading ({name})")

    def place(self, attribute: str = "") -> Place:
        """Where the value of a field stands; the start of the record if the field is not written."""
        names, packed = self._names, self._marks
        if not packed:
            return Place(self._file)
        size = len(packed) // len(names)
        start = size * names.index(attribute) if attribute in names else 0
        numbers = struct.unpack_from("4H" if size == 8 else "4I", packed, start)
        return Place(self._file, *(number + 1 for number in numbers))

    def has(self, attribute: str) -> bool:
        """Whether the field is written in the file, right or wrong."""
        return attribute in self._names
