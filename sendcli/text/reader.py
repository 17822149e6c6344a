"""One file: from bytes to a tree and a list of problems. Never raises for anything that a file may hold."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from typing import NamedTuple

from yaml.error import MarkedYAMLError, YAMLError

from sendcli.problem import Problem
from sendcli.text import slips
from sendcli.text.builder import Builder, Stop
from sendcli.text.source import Source, open_source
from sendcli.text.tree import Mapping


class Document(NamedTuple):
    """A file that was read: its text, its top mapping (None if it could not be read), its problems."""

    source: Source
    root: Mapping | None
    problems: list[Problem]


def read(file: str, data: bytes) -> Document:
    """Read one file.

    Args:
        file: the name to print in problems.
        data: the bytes as they stand on disk.
    """
    source, problems = open_source(file, data)
    if problems:
        return Document(source, None, problems)
    builder = Builder(source)
    try:
        return Document(source, builder.build(), builder.problems)
    except Stop:
        return Document(source, None, builder.problems)
    except MarkedYAMLError as error:
        from sendcli.text.recover import all_slips  # only a slip pays for loading the words for it

        return Document(source, None, all_slips(source, error, builder.problems))
    except YAMLError:
        return Document(source, None, [*builder.problems, slips.unreadable(source)])
