"""The table of commands."""

from __future__ import annotations

# name: (module of sendcli.cli, one line for `send --help`). A command's module is imported when it is run.
# A module holds OPTIONS, and a function `command` of them that returns the exit code.
COMMANDS: dict[str, tuple[str, str]] = {
    "today": ("today", "The morning list: what is late, what is next, what is wrong in the files."),
    "review-due": ("review_due", "Everything that is overdue or due soon, who is bound by it, and why."),
    "register": ("register", "The SEND register as it was on any day, with counts."),
    "show": ("show", "One pupil: status, needs, plans, what is due."),
    "validate": ("validate", "What is wrong in the files, with line, column and what to type instead."),
    "explain": ("explain", "The manual page of a finding: send explain STA001."),
    "rules": ("rules", "The duty book: every rule, its source, and from when it holds."),
    "measures": ("measures", "The scales that targets are measured on, with range and direction."),
    "init": ("init", "Make a new records folder."),
    "schema": ("schema", "Write JSON Schemas, so that editors complete keys and codes."),
}
