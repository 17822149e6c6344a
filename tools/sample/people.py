"""Invented parents with telephone numbers of the range that is kept free for drama."""

from __future__ import annotations

from tools.sample.dice import Dice
from tools.sample.emit import Row
from tools.sample.roster import Child

MOTHERS = (
    "Jo", "Amira", "Kirsty", "Helen", "Priti", "Magda", "Sophie", "Tara", "Yemi", "Lin", "Carys", "Donna", "Rachel",
    "Nadia", "Sinead", "Beth", "Olena", "Marta", "Gwen", "Abena", "Farah", "Louise", "Steph", "Mina", "Claire",
)  # fmt: skip
FATHERS = (
    "Dan", "Imran", "Piotr", "Craig", "Suresh", "Owen", "Femi", "Liam", "Karim", "Tom", "Greg", "Wei", "Andrei",
    "Marlon", "Neil", "Rhys", "Joe", "Sanjay", "Paul", "Eamon",
)  # fmt: skip
TIMES = ("text after 15:30", "email", "telephone in the morning", "a note in the bag", "telephone after six")


def contacts(child: Child) -> list[Row]:
    """One or two parents; family names can differ from the child's."""
    dice = Dice("contacts", child.id)
    rows = [_parent(child, dice, "mother")]
    if dice.chance(0.45) and child.now != "L":
        rows.append(_parent(child, dice, "father"))
    if dice.chance(0.3):
        rows[0]["prefers"] = dice.pick(TIMES)
    return rows


def _parent(child: Child, dice: Dice, relationship: str) -> Row:
    first = dice.pick(MOTHERS if relationship == "mother" else FATHERS)
    number = child.number * 2 + (relationship == "father")
    return Row(
        name=f"{first} {child.family}".strip(),
        relationship=relationship,
        parental_responsibility=True,
        phone=f"01632 960{100 + number:03}",
    )
