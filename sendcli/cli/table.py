"""The table of commands."""

from __future__ import annotations

from collections.abc import Sequence

# name: (module of sendcli.cli, one line for `send --help`). A command's module is imported when it is run.
# A module holds OPTIONS, and a function `command` of them that returns the exit code. Questions have one word,
# commands that record something two: a noun and a verb.
COMMANDS: dict[str, tuple[str, str]] = {
    "today": ("today", "The morning list: what is late, what is next, what is wrong in the files."),
    "review-due": ("review_due", "Everything that is overdue or due soon, who is bound by it, and why."),
    "weekly": ("weekly", "Last week and the four weeks ahead, legal clocks first; in a file or by mail if you like."),
    "schedule": ("schedule", "The entry for cron, systemd or Windows that makes it every week; never installed."),
    "register": ("register", "The SEND register as it was on any day, with counts."),
    "analyse": ("analyse", "The whole school: who, how they do, gaps, movement, trend."),
    "show": ("show", "One pupil: status, needs, plans, what is due."),
    "progress": ("progress", "Where targets stand, by how much, and whether that is a reason to change."),
    "provision": ("provision", "The provision map: who has what, how much, by whom, at what cost."),
    "impact": ("impact", "What each intervention did, run by run, and what to look at."),
    "report": ("report", "Documents for people: plans, sheets, letters, reports. As HTML, Markdown or PDF."),
    "template list": ("template_list", "The templates of documents, and which of them are your own."),
    "template copy": ("template_copy", "A packaged template as a beginning for your own."),
    "template check": ("template_check", "Whether pages can be made with your own templates."),
    "site": ("site", "The whole school as linked pages with a search, for your own machine."),
    "verify": ("verify", "Whether a document still is as the commit in its foot makes it."),
    "validate": ("validate", "What is wrong in the files, with line, column and what to type instead."),
    "explain": ("explain", "The manual page of a finding: send explain STA001."),
    "rules": ("rules", "The duty book: every rule, its source, and from when it holds."),
    "measures": ("measures", "The scales that targets are measured on, with range and direction."),
    "pupil add": ("write.pupil_add", "The file of a new pupil."),
    "pupil change": ("write.pupil_change", "Facts about a pupil: single ones set, rows added."),
    "pupil leave": ("write.pupil_leave", "The last day, where to, and what was passed on."),
    "status set": ("write.status_set", "From when a pupil stands at which stage: a new row."),
    "need add": ("write.need_add", "A need, with the day from which it was recorded."),
    "need end": ("write.need_end", "The last day of a need."),
    "log add": ("write.log_add", "An entry in a pupil's log: contact, meeting, view."),
    "session add": ("write.session_add", "What became of one session of an intervention."),
    "staff add": ("write.staff_add", "The file of a member of staff."),
    "intervention add": ("write.intervention_add", "The file of an intervention."),
    "reading add": ("write.reading_add", "One reading of one target, on one line."),
    "import readings": ("write.import_readings", "Readings from a CSV table, all rows or none."),
    "import sessions": ("write.import_sessions", "Sessions from a CSV table, all rows or none."),
    "plan add": ("write.plan_add", "A new plan."),
    "target add": ("write.target_add", "One more target in a plan."),
    "target check": ("target_check", "Whether a plan's targets can be worked with: measurable, ambitious, and so on."),
    "plan roll": ("write.plan_roll", "The next cycle of a plan from the last."),
    "review record": ("write.review_record", "A review of a plan that was held, target by target."),
    "ar invite": ("write.ar_invite", "The invitations to an annual review."),
    "ar advice": ("write.ar_advice", "Advice that was asked for, or came."),
    "ar circulate": ("write.ar_circulate", "The advice went to everyone invited."),
    "ar hold": ("write.ar_hold", "The meeting was held."),
    "ar send": ("write.ar_send", "The report went to the LA and to everyone invited."),
    "ar decide": ("write.ar_decide", "What the LA decided."),
    "history": ("history", "Who changed a pupil's files or one file, when, and what."),
    "diff": ("diff", "What the folder says differently between two days or commits, field by field."),
    "changes": ("changes", "What happened since a day, counted for a meeting."),
    "undo": ("write.undo", "Take back the last commit that send made."),
    "figures publish": ("write.figures_publish", "A report was handed out: its figures, to compare the next one with."),
    "ehcp add": ("write.ehcp_add", "A version of an EHC plan."),
    "edit": ("write.edit", "A record in your own editor, saved and committed if it is right."),
    "init": ("init", "Make a new records folder."),
    "audit verify": ("audit_verify", "Whether the history was rewritten, forged or damaged; says what is odd."),
    "backup create": ("backup_create", "The whole history in one file, encrypted if you like."),
    "backup verify": ("backup_verify", "Whether a backup can be restored: it is, in memory, and compared."),
    "doctor": ("doctor", "What is unsafe about the folder, and how to mend it."),
    "merge-driver": ("merge_driver", "What git calls to merge two versions of a record; send init sets it up."),
    "schema": ("schema", "Write JSON Schemas, so that editors complete keys and codes."),
}

# What `send --help` says of a noun.
NOUNS: dict[str, str] = {
    "pupil": "Pupils.",
    "status": "Status: none, SEN support, EHC plan.",
    "need": "Needs of pupils.",
    "log": "Pupils' logs.",
    "session": "Sessions of interventions.",
    "staff": "Members of staff.",
    "intervention": "Interventions.",
    "reading": "Readings of targets.",
    "import": "Tables that others filled in.",
    "plan": "Plans, one file each.",
    "target": "Targets of plans.",
    "review": "Reviews of plans.",
    "ar": "Annual reviews of EHC plans, step by step.",
    "ehcp": "EHC plans, one file each version.",
    "figures": "Figures that the school publishes.",
    "template": "Templates of documents.",
    "audit": "Whether the history can be trusted.",
    "backup": "The whole history in one file.",
}


def split(words: Sequence[str]) -> tuple[str, list[str]]:
    """The name of the command that a command line begins with, and the words behind it; "" if there is none."""
    for count in (2, 1):
        name = " ".join(words[:count])
        if name in COMMANDS and len(words) >= count:
            return name, list(words[count:])
    return "", list(words)


def verbs(noun: str) -> list[str]:
    """The verbs of a noun, in the order of the table."""
    return [name.split(" ", 1)[1] for name in COMMANDS if name.startswith(f"{noun} ")]
