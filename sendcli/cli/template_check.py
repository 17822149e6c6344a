"""`send template check`: can pages be made with the school's own templates?"""

from __future__ import annotations

from sendcli.cli import options
from sendcli.cli.folder import ask
from sendcli.cli.out import safe
from sendcli.errors import FINDINGS, FINE

OPTIONS = (options.RECORDS, options.TODAY)


def command(records: str, today: str) -> int:
    """Fill each of the school's own templates, in every form, with what the folder holds; say what is wrong, and where.

    Nothing is written. The exit code is 1 if a template has a mistake.

    Example: send template check
    """
    asked = ask(records, today)
    from sendcli.reports.packaged import folder
    from sendcli.store.own_templates import own_templates, passed_over

    own = own_templates(asked.root, folder())
    over = [f"{safe(path)} is passed over: {why}" for path, why in passed_over(asked.root, folder())]
    if not own:
        print("no own templates: all are packaged ones", *over, sep="\n")
        return FINE
    from sendcli.reports.pdf import able
    from sendcli.reports.template_faults import faults

    found = list(faults(asked.loaded.school, asked.today, own))
    for fault in found:
        where = "" if fault.what.startswith("templates/") else f"templates/{fault.template}: "
        print(safe(f"{where}{fault.what}"))
        if fault.hint:
            print(f"  = {safe(fault.hint)}")
    count = "1 own template" if len(own) == 1 else f"{len(own)} own templates"
    print(f"{count}, {len(found)} with a mistake", *over, sep="\n")
    if not able():
        print("as PDF nothing was set: the library for that is not installed")
    return FINDINGS if found else FINE
