"""What the school offers, for governors and the public: no pupil, no cost, numbers as the governors' report has them.

The list is what the interventions' own files say, whoever is in them. Numbers of pupils come out of the protected
figures of the governors' report, all of them, so that the two pages together tell no more than one of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sendcli.analysis.governors.page import Page, page
from sendcli.analysis.governors.tables import SEN
from sendcli.dates.span import holds
from sendcli.model.intervention import Intervention
from sendcli.model.school import School
from sendcli.model.support import AREA_WORDS, LAYERS
from sendcli.reports.documents.document import Context, Request
from sendcli.reports.documents.governors_told import HIDDEN, cell
from sendcli.reports.documents.provision_map_table import lined
from sendcli.reports.documents.provision_map_words import NONE
from sendcli.reports.documents.pupil import year
from sendcli.reports.forms.values import Lines, written
from sendcli.reports.provision_words import area, layer

HEADS = ("Provision", "Wave", "What happens", "Years", "Pupils at a time", "Minutes", "A week", "Weeks")


def on_offer(school: School, asked: Request) -> list[tuple[str, Intervention]]:
    """The interventions of the day that are not confidential, by wave and name, with their ids."""
    found = [
        (name, programme.intervention)
        for name, programme in school.programmes.items()
        if programme.intervention
        and not programme.intervention.confidential
        and holds(asked.day, programme.intervention.start, programme.intervention.end)
    ]
    return sorted(found, key=lambda one: (_place(one[1]), one[1].layer, one[1].name, one[0]))


def _place(offer: Intervention) -> int:
    return LAYERS.index(offer.layer) if offer.layer in LAYERS else len(LAYERS)


def offered(asked: Request) -> Context:
    """What `provision-map.j2` shows to governors and the public."""
    offers = on_offer(asked.school, asked)
    found = page(asked.school, asked.day)
    return {
        "view": "offer",
        "about": "What the school offers, by wave and area of need",
        "grid": offer_grid(offers, lambda name, offer: offer.name),
        "offers": lined(HEADS, [_row(offer) for _, offer in offers]),
        "counts": _counts(offers, found),
        "left_out": "",
        "counted": f"Children on the SEND register who took part in the year to {written(found.day)}",
    }


def offer_grid(offers: list[tuple[str, Intervention]], named: Callable[[str, Intervention], str]) -> dict[str, Any]:
    """Areas of need down, waves across, names in the cells."""
    waves = list(dict.fromkeys(offer.layer for _, offer in offers))
    codes = {code for _, offer in offers for code in offer.areas}
    areas = [*(code for code in AREA_WORDS if code in codes), *sorted(codes - set(AREA_WORDS))]
    rows = []
    for code in areas:
        cells = [
            [named(name, offer) for name, offer in offers if offer.layer == wave and code in offer.areas]
            for wave in waves
        ]
        rows.append((area(code), *(Lines(each) if each else NONE for each in cells)))
    return {"heads": ("Area of need", *map(layer, waves)), "rows": rows}


def _row(offer: Intervention) -> tuple[Any, ...]:
    size = offer.group_size
    group = None if size is None else "1 to 1" if size == 1 else f"up to {size}"
    return (
        offer.name,
        layer(offer.layer),
        offer.description or offer.outcome or NONE,
        years(offer.years),
        group or NONE,
        offer.minutes or NONE,
        offer.per_week or NONE,
        offer.weeks or NONE,
    )


def years(codes: tuple[str, ...]) -> str:
    """Year groups in words: "Reception, 1, 2"."""
    return ", ".join(year(code) if code == "R" else code for code in codes) if codes else "all"


def _counts(offers: list[tuple[str, Intervention]], found: Page) -> list[tuple[str, Any]]:
    """How many children took part, as far as it may be told; nothing at all if nothing may."""
    rows = []
    for name, offer in offers:
        labels = {**SEN, f"in {name}": "yes"}
        if found.counts(labels):
            rows.append((offer.name, cell(found.of(labels))))
    return rows if any(number != HIDDEN for _, number in rows) else []
