"""`send measures [ID]`: the scales that targets and results are measured on."""

from __future__ import annotations

from sendcli.cli import options
from sendcli.cli.folder import find_root
from sendcli.cli.option import Option
from sendcli.cli.out import columns, safe
from sendcli.errors import FINE, USAGE, SendError
from sendcli.model.measures import MEASURES, Measure, measures
from sendcli.store.load import load

OPTIONS = (Option("measure", (), "One measure; without it, all.", metavar="[ID]"), options.RECORDS)


def command(measure: str, records: str) -> int:
    """List the scales that `measure:` may name, the school's own among them; or explain one.

    Example: send measures wcpm
    """
    known = _known(records)
    if not measure:
        print(*(safe(line) for line in columns([_row(found) for found in known.values()])), sep="\n")
        return FINE
    found = known.get(measure)
    if found is None:
        from difflib import get_close_matches

        near = get_close_matches(measure.lower(), known, 1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise SendError(f"there is no measure {measure}", f"{hint}send measures lists them all", USAGE)
    print(*map(safe, _full(found)), sep="\n")
    return FINE


def _known(records: str) -> dict[str, Measure]:
    """The built-in measures, and those of the school if there is one here."""
    try:
        return measures(load(find_root(records)).school.settings)
    except SendError:
        if records:
            raise
        return dict(MEASURES)


def _row(found: Measure) -> tuple[str, ...]:
    return (found.id, found.kind, _better(found), found.range, found.name)


def _better(found: Measure) -> str:
    return {"up": "higher is better", "down": "lower is better"}.get(found.direction, "")


def _full(found: Measure) -> list[str]:
    facts = {
        "kind": found.kind + (": words, never to be scored" if found.kind == "narrative" else ""),
        "range": found.range,
        "direction": _better(found),
        "unit": found.unit,
        "adjusted": "for age: standing still is expected progress" if found.age_adjusted else "",
        "other codes": ", ".join(found.others),
        "source": found.source,
        "verified": "" if found.verified else "no: written down from knowledge; compare it with the test's manual",
    }
    return [f"{found.id}: {found.name}", *(f"{name:<12} {text}" for name, text in facts.items() if text)]
