"""The style sheet of an HTML page, and the policy that allows it and nothing else."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from sendcli.reports.forms.values import written

# Blank lines are taken out of a page, and what is within it must be what the policy knows.
GAPS = re.compile(r"\n\s*\n+")
_UNSAFE = re.compile(r"[^0-9A-Za-z ]")
_LONG = re.compile(r"(?<=\S{40})(?=\S{10})")
_MARGINS = """
@page {{ @top-left {{ content: "{head}"; }} @top-right {{ content: "{day}"; }}
@bottom-left {{ content: "{foot}"; }} @bottom-right {{ content: "Page " counter(page) " of " counter(pages); }} }}
"""


def sheet(style: str, frame: Mapping[str, Any], script: str = "") -> dict[str, Markup]:
    """The style with the head and foot of printed pages, and the policy with its fingerprint.

    Args:
        style: the style sheet.
        frame: title, school, as_of, state and command of the document.
        script: what the page runs; as a rule nothing.
    """
    margins = _MARGINS.format(
        head=css_string(f"{frame['school']} – {frame['title']}"),
        day=css_string(f"As of {written(frame['as_of'])}"),
        foot=css_string(f"{frame['state']} – {frame['command']}"),
    )
    whole = GAPS.sub("\n", f"{style}{margins}").strip()  # checkers of HTML take the fingerprint of what is stripped
    return {"style": Markup(whole), "policy": policy(whole, script)}


def policy(style: str, script: str = "") -> Markup:
    """A content security policy: this style, this script if there is one, pictures within the page, and no network."""
    scripts = f" script-src '{fingerprint(script)}';" if script else ""
    styles = f"style-src '{fingerprint(style)}';"
    return Markup(f"default-src 'none'; {styles}{scripts} img-src data:; base-uri 'none'; form-action 'none'")


def fingerprint(text: str) -> str:
    """The fingerprint by which a policy knows a style or a script."""
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def css_string(text: str) -> str:
    """A text within a string of a style sheet: whatever is no letter, digit or blank by its number.

    A word that is longer than a line is given places at which it may be broken.
    """
    return _UNSAFE.sub(lambda found: f"\\{ord(found[0]):x} ", _LONG.sub("\u200b", text))
