"""Who teaches which class, from the staff files."""

from __future__ import annotations

from functools import cache

from tools.sample.days import HERE, read
from tools.sample.roster import Child


@cache
def _teachers() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted((HERE / "by_hand" / "staff").glob("*.yaml")):
        staff = read(f"by_hand/staff/{path.name}")
        if "class-teacher" in list(staff["roles"]):  # type: ignore[call-overload]
            found.update((str(name), path.stem) for name in list(staff.get("classes", [])))  # type: ignore[call-overload]
    return found


def teacher(child: Child, term: str) -> str:
    """The class teacher; until the summer it was the one of the year below."""
    name = child.class_name
    if term != "autumn" and name[0] != "R":
        below = "R" if name[0] == "1" else str(int(name[0]) - 1)
        name = below + name[1:]
    return _teachers()[name]
