"""The provision map: of the school by wave and area of need, of a class, of one pupil with its cost; an adult's week.

Who reads it decides what is in it. Staff and leaders see pupils by their ids and what things cost. A parent gets the
map of the child's class, in which only the child's own line is marked and nobody else can be made out. Governors and
the public get what the school offers, with numbers that hide small groups.
"""

from __future__ import annotations

from sendcli.errors import USAGE, SendError
from sendcli.reports.documents.document import Context, Document, Request

COSTED = ("staff", "leadership")


def context(asked: Request) -> Context:
    """What `provision-map.j2` shows; `view` says which of the maps it is. `--of STAFF` is an adult's week, with names
    `week`, `rows`, `clashes`, `free`, `untimed` and `uneven`.
    """
    if asked.audience in COSTED:
        return _inside(asked)
    if asked.which:
        raise SendError("an adult's week is for staff and leaders", "leave out --audience", USAGE)
    if asked.audience == "parents":
        return _parents(asked)
    return _outside(asked)


def _inside(asked: Request) -> Context:
    if asked.which:
        from sendcli.reports.documents.provision_map_week import week_of

        return week_of(asked)
    if asked.pupil:
        from sendcli.reports.documents.provision_map_pupil import of_pupil

        return of_pupil(asked)
    if asked.group:
        from sendcli.reports.documents.provision_map_class import of_class

        return of_class(asked)
    from sendcli.reports.documents.provision_map_school import of_school

    return of_school(asked)


def _parents(asked: Request) -> Context:
    from sendcli.reports.documents.provision_map_parents import for_parents

    if not asked.pupil:
        hint = "say which: send report provision-map PUPIL --audience parents"
        raise SendError("the map for parents is of one child and the child's class", hint, USAGE)
    return for_parents(asked)


def _outside(asked: Request) -> Context:
    from sendcli.reports.documents.provision_map_offer import offered

    if asked.pupil or asked.group:
        hint = "leave out the pupil or the class"
        raise SendError(f"the map for {asked.audience} is of the whole school", hint, USAGE)
    return offered(asked)


AUDIENCES = (*COSTED, "parents", "governors", "public")
DOCUMENT = Document("provision-map", "Provision map", "any", context, AUDIENCES)
