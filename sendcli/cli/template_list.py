"""`send template list`: the templates, and which of them the school has made its own."""

from __future__ import annotations

from sendcli.cli import options
from sendcli.cli.out import columns, safe
from sendcli.cli.place import find_root
from sendcli.errors import FINE

OPTIONS = (options.RECORDS,)


def command(records: str) -> int:
    """Name the templates of documents, the layouts around them and the style sheet, and whose is used.

    Example: send template list
    """
    from sendcli.reports.packaged import folder, template_names
    from sendcli.store.own_templates import own_templates

    own = own_templates(find_root(records), folder())
    rows = [(name, "yours" if name in own else "packaged") for name in template_names()]
    strange = [(safe(name), "yours; nothing uses it") for name in own if name not in template_names()]
    print(*columns([*rows, *strange]), sep="\n")
    return FINE
