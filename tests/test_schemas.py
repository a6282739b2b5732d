"""An editor checks a kit as it is typed: by committed schema files that are what the code prints."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

REPOSITORY = Path(__file__).parent.parent
SCHEMAS = {
    "kit": REPOSITORY / "letterkit.schema.json",
    "letterhead": REPOSITORY / "letterkit/schemas/letterhead.schema.json",
    "template": REPOSITORY / "letterkit/schemas/template.schema.json",
}
KITS = REPOSITORY / "kits"
NO_KITS = ("letterheads", "templates", "private")
SHIPPED = {
    "kit": sorted(path for path in KITS.rglob("*.yml") if path.relative_to(KITS).parts[0] not in NO_KITS),
    "letterhead": sorted((KITS / "letterheads").glob("*.yml")),
    "template": sorted([*(KITS / "templates").glob("*.yml"), *(REPOSITORY / "letterkit/templates").glob("*.yml")]),
}
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")

every_kind = pytest.mark.parametrize("kind", SCHEMAS)
every_shipped_file = pytest.mark.parametrize(
    ("kind", "path"),
    [(kind, path) for kind, paths in SHIPPED.items() for path in paths],
    ids=lambda value: value.relative_to(REPOSITORY).as_posix() if isinstance(value, Path) else value,
)


class Editor(yaml.SafeLoader):
    """YAML as editors read it, by the core schema of version 1.2: no dates, and `yes` is a text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


for tag, form, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{form})\Z"), first)


@cache
def validator(path: Path) -> Draft202012Validator:
    schema = json.loads(path.read_text("utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def complaints(schema: Path, text: str) -> list[str]:
    """What an editor underlines in a text."""
    return [error.message for error in validator(schema).iter_errors(yaml.load(text, Loader=Editor))]


def described(schema: dict[str, Any]) -> dict[str, bool]:
    """For every property of a schema's own objects: whether it, or the object that it refers to, says what it is."""
    definitions = schema.get("$defs", {})
    return {
        f"{name}.{key}": "description" in {**definitions.get(field.get("$ref", "").rpartition("/")[2], {}), **field}
        for name, part in {"": schema, **definitions}.items()
        for key, field in part.get("properties", {}).items()
    }


@every_kind
def test_the_committed_schema_is_what_the_command_prints(kind: str) -> None:
    """`make generated` writes the files anew."""
    command = [Path(sys.executable).with_name("letterkit"), "schema", "--of", kind]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert SCHEMAS[kind].read_text("utf-8") == printed


@every_kind
def test_a_schema_is_valid_and_describes_every_field(kind: str) -> None:
    """What an editor shows when the pointer rests on a key comes from the code's own documentation."""
    schema = json.loads(SCHEMAS[kind].read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    fields = described(schema)
    assert fields
    assert [field for field, has_description in fields.items() if not has_description] == []


@every_shipped_file
def test_a_shipped_file_names_its_schema_and_an_editor_has_no_complaint(kind: str, path: Path) -> None:
    """The first line leads from where the file lies to the committed schema of its kind."""
    text = path.read_text("utf-8")
    line = MODELINE.match(text)
    assert line, "the first line does not name a schema"
    schema = (path.parent / line[1]).resolve()
    assert schema == SCHEMAS[kind]
    assert complaints(schema, text) == []


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ("colour: blue", "'colour' was unexpected"),
        ("publish: perhaps", "'perhaps' is not"),
        ("paper: a5", "'a5' is not"),
        ("interviewers: []", "should be non-empty"),
    ],
)
def test_an_editor_underlines_what_is_wrong(wrong: str, complaint: str) -> None:
    """A mistake in a good kit is found by the schema alone."""
    good = SHIPPED["kit"][0].read_text("utf-8")
    key = wrong.partition(":")[0]
    without = {name: value for name, value in yaml.load(good, Loader=Editor).items() if name != key}
    found = complaints(SCHEMAS["kit"], f"{yaml.safe_dump(without)}\n{wrong}\n")
    assert any(complaint in each for each in found), found
