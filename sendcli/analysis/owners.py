"""Whose work it is: the names under which the work of a member of staff, a role or a body is listed."""

from __future__ import annotations

from sendcli.model.school import School

# Who may be bound or see to something without being a member of staff.
BODIES = ("la", "school", "board", "parent", "office", "dsl", "mediation adviser")


def names_of(owner: str, school: School) -> frozenset[str]:
    """The names under which somebody's work is listed: the one given, and all who have that role.

    Args:
        owner: a staff id, a role, or a body such as `la`.
        school: the snapshot.

    Returns:
        The names; none if nobody is called that.
    """
    settings = school.settings
    posts = {"senco": settings.senco, "head": settings.head, "designated-teacher": settings.designated_teacher}
    found = {name for name, staff in school.staff.items() if owner in (name, *staff.roles)}
    found |= {post for post in (posts.get(owner),) if post}
    return frozenset({owner, *found}) if found or owner in (*posts, *BODIES) else frozenset()
