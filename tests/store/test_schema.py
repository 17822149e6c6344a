"""The JSON Schemas: valid in themselves, and of one mind with the reader."""

from __future__ import annotations

import yaml
from jsonschema import Draft7Validator

from sendcli.store.kinds import KINDS, kind_of
from sendcli.store.schema import editor_settings, schemas
from tests.checks.sound_school import FILES


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: dates are text, and only true and false are truth values."""


Core.yaml_implicit_resolvers = {
    letter: [(tag, form) for tag, form in rows if not tag.endswith(("timestamp", "bool"))]
    for letter, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_every_schema_is_a_schema():
    for made in schemas().values():
        Draft7Validator.check_schema(made)


def test_the_sound_school_fits_its_schemas():
    made = schemas()
    for path, text in FILES.items():
        kind = kind_of(path.removeprefix("records/"))
        assert kind is not None
        errors = [error.message for error in Draft7Validator(made[kind.name]).iter_errors(yaml.load(text, Core))]
        assert errors == [], path


def test_an_unknown_key_a_wrong_code_and_a_missing_field_are_seen():
    validator = Draft7Validator(schemas()["pupil"])
    record = {"name": {"given": "Ada"}, "born": "2018-03-02", "year": "4", "sttus": [], "sex": "Q"}
    messages = " ".join(error.message for error in validator.iter_errors(record))
    assert "sttus" in messages
    assert "'Q'" in messages
    assert "'status' is a required property" in messages


def test_a_plans_kind_decides_its_fields():
    validator = Draft7Validator(schemas()["plan"])
    plan = {"kind": "sen-support", "start": "2026-09-07", "hazards": []}
    assert any("hazards" in error.message for error in validator.iter_errors(plan))
    assert not list(validator.iter_errors(plan | {"kind": "risk-assessment"}))


def test_editors_find_a_schema_for_every_kind():
    assert set(editor_settings("schemas")["yaml.schemas"]) == {f"./schemas/{kind.name}.json" for kind in KINDS}
