r"""Everyday slips in plain words: what was typed, and what to type instead.

The parser says "mapping values are not allowed in this context"; a person needs to hear that a colon and a
space inside a text call for quotation marks. One code for each kind of slip:

| Code   | What was typed                                                                    |
|--------|-----------------------------------------------------------------------------------|
| TXT011 | something that none of the rules below explains                                   |
| TXT012 | a key twice                                                                       |
| TXT013 | a second record in the same file, after `---` or `...`                            |
| TXT016 | a value that begins with a character YAML uses itself: @ ` % * & ! ? , and others |
| TXT020 | a colon and a space inside a text: `summary: He said: no`                         |
| TXT021 | text after the closing quotation mark: `"Good" she said`, `'it's'`                |
| TXT022 | a list or a group of fields where a key belongs                                   |
| TXT023 | a tab where spaces belong                                                         |
| TXT024 | a line that begins a space too far left or right                                  |
| TXT025 | a list entry without a space after its hyphen: `-item`, or with another sign: `• item` |
| TXT026 | a key without a space after its colon: `key:value`                                |
| TXT027 | a line without a colon                                                            |
| TXT028 | a quotation mark that is opened and never closed                                  |
| TXT029 | a [ or { that is opened and never closed, or closed by the wrong bracket          |
| TXT030 | a closing bracket too many, or text after it                                      |
| TXT031 | a comma too many or missing between [ and ] or { and }                            |
| TXT032 | a backslash in double quotation marks: `"C:\Users"`                                |
| TXT033 | `|` or `>` with text on the same line                                             |
| TXT034 | a list that begins on the line of its key: `key: - item`                          |
| TXT035 | a `%` line, which means something to other YAML programs                          |
| TXT036 | list entries and fields mixed at one level                                        |
| TXT037 | curly quotation marks round a text that needs straight ones                       |
| TXT038 | a space that is not an ordinary one (no-break space) where a space matters        |
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sendcli.text.slips.events import alias as alias
    from sendcli.text.slips.events import begins_again as begins_again
    from sendcli.text.slips.events import decorated as decorated
    from sendcli.text.slips.events import directive as directive
    from sendcli.text.slips.events import empty_block as empty_block
    from sendcli.text.slips.events import hyphen as hyphen
    from sendcli.text.slips.events import joined as joined
    from sendcli.text.slips.events import not_a_record as not_a_record
    from sendcli.text.slips.events import odd_space as odd_space
    from sendcli.text.slips.events import repeated as repeated
    from sendcli.text.slips.events import second_document as second_document
    from sendcli.text.slips.events import stand_in as stand_in
    from sendcli.text.slips.events import unreadable as unreadable


def __getattr__(name: str) -> Any:
    """Load the words for a slip when there is one: almost every file has none, and loading takes 15 ms."""
    return getattr(import_module("sendcli.text.slips.events"), name)
