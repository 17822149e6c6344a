"""Two doors, one answer: what the quick door takes, Typer reads in the same way."""

from __future__ import annotations

import inspect
from importlib import import_module

import pytest
import typer
from typer.main import get_command

from sendcli.cli.option import quick
from sendcli.cli.table import COMMANDS, split
from sendcli.cli.typed import _callable

LINES = [
    "review-due",
    "review-due --within 14",
    "review-due --within=0 --overdue --explain",
    "review-due --owner okafor --pupil kp-0107 --kind annual-review --format json --exit-code",
    "review-due --names --records x --today 2026-11-23",
    "review-due --ids",
    "weekly --since 2026-11-16 --out here --email @one --email @two --if-any --when mon,07:00 --format md",
    "schedule systemd --at 07:30 --day fri --out-dir there --email lund@b.example --name other --to here",
    "register --on 2026-01-15 --format csv",
    "figures publish reports/governors-2026-11-23.html --dry-run --no-commit",
    "analyse --by need --by sex --on 2026-07-21 --since 2025-09-01 --format csv",
    "show kp-0107",
    "show kp-0107 --names",
    "report plan kp-0107 kp-0108 --format md --out - --audience parents --of 2026-autumn --since 2026-09-01 --names",
    "report --list",
    "verify reports/plan.html",
    "site --out here --ids --on 2026-11-20",
    "template list",
    "template copy plan",
    "template check --today 2026-11-23",
    "validate",
    "validate a b --strict --format concise",
    "validate - --as records/school.yaml --no-excerpt",
    "explain STA001",
    "rules ehc.review.report --triggers",
    "init folder --name Ash",
    "doctor --sweep --format json",
    "audit verify --since HEAD --head 0123456789ab --all",
    "backup create out.bundle",
    "backup verify out.bundle --passphrase-file x",
    "schema --out here",
    "merge-driver .base .ours .theirs records/pupils/ab-0001/log.yaml",
    "today",
    "measures wcpm --format json",
    "progress ab-0001 ef-0003 --class 4B --need ASD --ehcp --all --on 2026-11-20 --format json",
    "provision --pupil kp-0107 --class 4B --by pupil --wave targeted --adult okafor --since 2026-09-01 --cost",
    "impact elsa talk-boost --term summer --from 2026-04-01 --to 2026-07-31 --on 2026-11-20 --format md --names",
    "pupil add ab-0009 --given Zoe --born 2018-05-17 --year 4 --provision N --since 2026-11-23",
    "pupil change ab-0001 --class 5B --also-at forest --also-at farm --replace 4B",
    "pupil leave ab-0001 --on 2026-11-20 --reason moved --replace",
    "status set ab-0001 E --from 2026-11-20 --parents-told yes --dry-run",
    "need add ab-0001 ASD --rank 2 --areas cognition-and-learning",
    "need end ab-0001 SLCN --on 2026-11-20",
    "log add ab-0001 --kind contact --with mother --summary-file note.txt",
    "session add precision-teaching 2026-autumn --date 2026-11-20 --value missed",
    "staff add hale --name Hale --roles teacher --roles elsa",
    "intervention add elsa --name ELSA --layer targeted --areas cognition-and-learning",
    "reading add ab-0001 reading 43 --date 2026-11-20 --no-commit",
    "target add ab-0001 spelling --criterion x --provision a --provision b --plan 2026-autumn",
    "target check ab-0001 --plan 2026-autumn --on 2026-11-20 --format json",
    "plan add ab-0001 2027-spring --kind sen-support --start 2027-01-11",
    "plan roll ab-0001 2026-autumn 2027-spring --start 2027-01-11 --carry reading --carry maths",
    "review record ab-0001 2026-autumn --date 2026-12-02 --target reading:met --next more",
    "ehcp add ef-0003 2027-01-15 --status amended-final --replaces 2026-01-15",
    "ar invite ef-0003 --on 2026-11-02 --planned 2026-12-02 --invitees role:mother",
    "ar advice ef-0003 2026-12-02 --from mother --asked --due 2026-11-13",
    "ar circulate ef-0003 --on 2026-11-18 --replace",
    "ar hold ef-0003 --on 2026-12-02 --came mother --came pupil --recommendation amend",
    "ar send ef-0003 --on 2026-12-10 --by lund --no-commit",
    "ar decide ef-0003 --on 2026-12-18 --decision amend --dry-run",
    "edit ab-0001 --file plan --no-commit",
    "import readings week.csv --replace --dry-run",
    "import sessions week.csv --no-commit",
    "show kp-0107 --known-at 2026-11-02",
    "history kp-0107 --since 2026-09-01 --format json --excerpt",
    "diff --from HEAD~3 --to 2026-11-20 records/pupils/kp-0107 --no-excerpt",
    "changes --since 2026-11-16 --until 2026-11-20 --format md --names",
    "undo --dry-run",
    "undo --redo",
]

LEFT_TO_TYPER = [
    "review-due --help",
    "review-due --within",
    "review-due --within -3",
    "review-due --within three",
    "review-due --within ٣",
    "review-due --overdue=yes",
    "review-due --wihtin 3",
    "review-due stray",
    "show",
    "show one two",
    "explain --",
]


def typed(name: str, words: list[str]) -> dict[str, object]:
    """What Typer makes of the same words."""
    seen: dict[str, object] = {}

    def record(**values: object) -> int:
        seen.update(values)
        return 0

    module = import_module(f"sendcli.cli.{COMMANDS[name][0]}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(_callable(record, module.OPTIONS))
    with pytest.raises(SystemExit):
        get_command(app).main(words, prog_name="send")
    return seen


@pytest.mark.parametrize("line", LINES)
def test_both_doors_read_the_same(line):
    name, words = split(line.split())
    module = import_module(f"sendcli.cli.{COMMANDS[name][0]}")
    values = quick(module.OPTIONS, words)
    assert values is not None
    assert {key: value or None for key, value in values.items()} == {
        key: value or None for key, value in typed(name, words).items()
    }


@pytest.mark.parametrize("line", LEFT_TO_TYPER)
def test_anything_else_is_left_to_typer(line):
    name, words = split(line.split())
    module = import_module(f"sendcli.cli.{COMMANDS[name][0]}")
    assert quick(module.OPTIONS, words) is None


def test_an_environment_text_counts_and_a_switch_goes_to_typer(monkeypatch):
    module = import_module("sendcli.cli.review_due")
    monkeypatch.setenv("SEND_TODAY", "2026-11-23")
    values = quick(module.OPTIONS, [])
    assert values is not None
    assert values["today"] == "2026-11-23"
    monkeypatch.setenv("SEND_NAMES", "1")
    assert quick(module.OPTIONS, []) is None
    assert typed("review-due", [])["names"] is True


def test_every_command_goes_through_both_doors_here():
    assert set(COMMANDS) <= {split(line.split())[0] for line in LINES}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_function_takes_its_options_and_no_others(name):
    module = import_module(f"sendcli.cli.{COMMANDS[name][0]}")
    parameters = inspect.signature(module.command).parameters.values()
    named = [item.name for item in parameters if item.kind is not item.VAR_KEYWORD]
    declared = [option.name for option in module.OPTIONS]
    assert len(declared) == len(set(declared))
    # `**given` takes the fields of a record; what is named besides stands in the order of the options.
    assert named == (declared if len(named) == len(parameters) else [name for name in declared if name in named])


def test_a_form_that_does_not_exist_is_refused_at_both_doors(send):
    for words in (["--format", "xml"], ["--format=xml", "--names"]):
        done = send("review-due", *words)
        assert (done.code, done.out) == (2, "")
        assert "one of: text, json, csv, md, ics" in done.err
