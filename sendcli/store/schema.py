"""JSON Schema of each record type, made from the declarations, so that editors complete keys and codes."""

from __future__ import annotations

from typing import Any

from sendcli.model.plan import Plan
from sendcli.model.plan_kinds import PLANS
from sendcli.model.record import Record
from sendcli.store.kinds import KINDS, RECORDS, FileKind

_DRAFT = "http://json-schema.org/draft-07/schema#"


def schemas() -> dict[str, dict[str, Any]]:
    """A schema for each kind of file, by the name of the kind."""
    return {kind.name: schema(kind) for kind in KINDS}


def schema(kind: FileKind) -> dict[str, Any]:
    """The schema of one kind of file, with the definitions it needs.

    Draft 7, which every YAML language server understands.
    """
    definitions: dict[str, Any] = {}

    def define(record: type[Record]) -> dict[str, Any]:
        name = record.__name__
        if name not in definitions:
            definitions[name] = {}  # a record that holds itself must find its name
            definitions[name] = _object(record, define)
        return {"$ref": f"#/definitions/{name}"}

    top = _plans(define) if kind.record is Plan else _object(kind.record, define)
    head = {"$schema": _DRAFT, "title": f"{RECORDS}/{kind.pattern}"}
    return head | top | {"definitions": dict(sorted(definitions.items()))}


def _object(record: type[Record], define: Any) -> dict[str, Any]:
    properties = {}
    for field in record.FIELDS.values():
        value = field.kind.schema(define)
        about = {"description": field.help + (f" For example: {field.example}" if field.example else "")}
        # Draft 7 ignores what stands beside a reference.
        properties[field.key] = {"allOf": [value]} | about if "$ref" in value else value | about
    required = [field.key for field in record.FIELDS.values() if field.required]
    made: dict[str, Any] = {
        "type": "object",
        "description": (record.__doc__ or "").split("\n", 1)[0],
        "properties": properties,
        "additionalProperties": False,
    }
    return made | ({"required": required} if required else {})


def _plans(define: Any) -> dict[str, Any]:
    """A plan's own `kind:` says which fields it may have; without one, those of all plans are offered."""
    branches = []
    for name, plan in PLANS.items():
        test = {"properties": {"kind": {"const": name}}, "required": ["kind"]}
        branches.append({"if": test, "then": define(plan)})
    return {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": list(PLANS), "description": Plan.FIELDS["kind"].help}},
        "allOf": branches,
    }


def editor_settings(folder: str) -> dict[str, Any]:
    """Settings for an editor with a YAML language server: which schema goes with which files."""
    return {
        "yaml.schemas": {f"./{folder}/{kind.name}.json": _glob(kind) for kind in reversed(KINDS)},
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.autoIndent": "keep"},
    }


def _glob(kind: FileKind) -> str | list[str]:
    """The files of a kind. A run is every file of its folder but one, which a glob says by leaving that out."""
    if kind.name == "run":
        return [f"{RECORDS}/interventions/*/[!i]*.yaml", f"{RECORDS}/interventions/*/i[!n]*.yaml"]
    return f"{RECORDS}/{kind.pattern}"
