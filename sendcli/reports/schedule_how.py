"""How an entry for cron, systemd or Windows is installed and removed, in the words that are typed."""

from __future__ import annotations

import shlex
from collections.abc import Callable


def how(system: str, name: str, folder: str) -> list[str]:
    """How to install the entry and how to remove it, in the words that are typed.

    Args:
        system: cron, systemd or windows.
        name: what the entry is called.
        folder: where its files lie.
    """
    return _HOW[system](name, folder)


def _cron_how(name: str, folder: str) -> list[str]:
    without = f"sed '/^# begin {name}:/,/^# end {name}$/d'"
    file = shlex.quote(f"{folder}/{name}.cron")
    return [
        f"to install:  (crontab -l 2>/dev/null | {without}; cat {file}) | crontab -",
        "             crontab -l    shows that it is there",
        f"to remove:   crontab -l | {without} | crontab -",
    ]


def _systemd_how(name: str, folder: str) -> list[str]:
    units = "~/.config/systemd/user"
    both = " ".join(shlex.quote(f"{folder}/{name}.{kind}") for kind in ("service", "timer"))
    return [
        f"to install:  mkdir -p {units} && cp {both} {units}/",
        f"             systemctl --user daemon-reload && systemctl --user enable --now {name}.timer",
        f"to remove:   systemctl --user disable --now {name}.timer",
        f"             rm {units}/{name}.service {units}/{name}.timer",
        "while nobody is logged in it runs only after: loginctl enable-linger",
    ]


def _windows_how(name: str, folder: str) -> list[str]:
    return [
        f'to install:  schtasks /Create /TN "{name}" /XML "{folder}\\{name}.xml"',
        f'             schtasks /Run /TN "{name}"    tries it at once',
        f'to remove:   schtasks /Delete /TN "{name}" /F',
        "the time is this computer's own: right all year if its zone is London's (tzutil /g: GMT Standard Time)",
    ]


_HOW: dict[str, Callable[[str, str], list[str]]] = {
    "cron": _cron_how,
    "systemd": _systemd_how,
    "windows": _windows_how,
}
