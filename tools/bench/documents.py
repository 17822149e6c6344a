"""Documents: a thousand plans with charts against Jinja alone, and the whole site of the sample school."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from sendcli.errors import SendError
from sendcli.reports.documents.book import document
from sendcli.reports.documents.document import Made, Request
from sendcli.reports.documents.made import Press
from sendcli.store.load import load
from tools.bench.measure import PASS, ROOT, SEND, Cost, Row, compare, interleaved, program, work

PAGES = 1_000
SECONDS = 3.0
DAY = date(2026, 11, 23)
# A page as one would write it in Jinja alone: the same style sheet, cards with facts, a drawing, a table.
PEER = """<!DOCTYPE html><html lang="en-GB"><head><title>{{ title }}</title><style>{{ style }}</style></head><body>
{% macro facts(rows) %}<dl>{% for what, how in rows %}<div><dt>{{ what }}</dt><dd>{{ how }}</dd></div>{% endfor %}</dl>
{% endmacro %}<h1>{{ title }}</h1>{% for card in cards %}<article class="card"><h3>{{ card.title }}</h3>
{{ facts(card.facts) }}<p>{{ card.words }}</p><svg viewBox="0 0 400 230">{% for x, y in card.points %}
<circle cx="{{ x }}" cy="{{ y }}" r="3.6"/><text x="{{ x }}" y="{{ y }}" font-size="11">{{ x }}</text>{% endfor %}</svg>
</article>{% endfor %}<table>{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</table></body></html>"""


def documents(place: Path) -> list[Row]:
    """Speed of pages, and processor time of the site."""
    ours, size = _plans()
    one, other = interleaved(5, ours, _peer(size))
    rows = [compare(f"{PAGES:,} plans with charts to HTML; Jinja alone, pages of {size // 1024} KB", one, other, 3)]
    site = program([*SEND, "site", "--records", ROOT, "--out", place / "site"], place)
    one, other = interleaved(3, site, program(PASS, place))
    rows.append(compare("send site, sample school; python -c pass", one, other, None))
    spent = sorted(run.work for run in one)[len(one) // 2]
    words = "the same, seconds of all processors"
    rows.append(Row(words, f"{spent:.2f} s", "", "", f"≤ {SECONDS:.0f} s", spent <= SECONDS))
    page = program([*SEND, "report", "plan", "kp-0107", "--records", ROOT, "--out", "-"], place)
    one, other = interleaved(5, page, program(PASS, place))
    return [*rows, compare("send report plan, sample school; python -c pass", work(one), work(other), None)]


def _plans() -> tuple[Any, int]:
    """A run that makes the plans of the sample school over and over, and the mean size of a page."""
    school = load(str(ROOT)).school
    found, press = document("plan"), Press("html")
    made = Made("send report plan x --on 2026-11-23", "0" * 40, False, DAY, "0")
    asked = [Request(school, DAY, "staff", True, pupil=pupil) for pupil in school.pupils]
    sizes = {}
    for one in asked:
        try:
            sizes[one.pupil] = len(press.bytes(found, one, made))
        except SendError:  # no plan runs
            continue
    able = [one for one in asked if one.pupil in sizes]

    def run() -> Cost:
        start = time.perf_counter()
        for number in range(PAGES):
            press.bytes(found, able[number % len(able)], made)
        return Cost(time.perf_counter() - start)

    return run, sum(sizes.values()) // len(sizes)


def _peer(size: int) -> Any:
    """A run of Jinja alone over as many pages of at least that size."""
    template = Environment(autoescape=True).from_string(PEER)
    card = {
        "title": "Reads a Year 3 text aloud at 60 words a minute",
        "facts": [("Where it began", "41 on 14 September 2026")] * 10,
        "words": "The latest five readings are behind the aim line. Consider what to change.",
        "points": [(number * 12, 200 - number * 5) for number in range(10)],
    }
    context: dict[str, Any] = {
        "title": "SEN support plan",
        "style": Markup(Press("html").style),
        "rows": [("Precision teaching", "Ngozi Okafor", "10 minutes", "one to one", "in class")] * 4,
        "cards": [],
    }
    while len(template.render(context)) < size:
        context["cards"].append(card)

    def run() -> Cost:
        start = time.perf_counter()
        for _ in range(PAGES):
            template.render(context).encode("utf-8")
        return Cost(time.perf_counter() - start)

    return run
