"""JSON Schemas (2020-12) of the YAML files, made from the model, for editors' language servers and for readers of the data."""
from __future__ import annotations

from typing import Any

from generator.yamltext.loader import ID_PATTERN
from generator.yamltext.shapes import NOUNS, SINGLE, Field, Shape, fields_of, record_type

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ONE_DATE = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[~?%]?"
_FORMS: dict[str, dict[str, Any]] = {
    "id": {"type": "string", "pattern": f"^{ID_PATTERN}$"},
    # A bare year is a number to a YAML reader.
    "edtf": {
        "type": ["string", "integer"],
        "pattern": rf"^(unknown|{_ONE_DATE}|{_ONE_DATE}/({_ONE_DATE}|\.\.)?|(\.\.)?/{_ONE_DATE})$",
        "minimum": 1000,
        "maximum": 9999,
    },
    "day": {"type": "string", "pattern": r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
    "url": {"type": "string", "pattern": r"^([hH][tT][tT][pP][sS]?://[^\s<>\"]+)?$"},
    "file": {"type": "string", "minLength": 1},
}


def schema_name(section: str) -> str:
    """File name of a section's schema."""
    return f"{section}.schema.json"


def json_schema(section: str) -> dict[str, Any]:
    """The JSON Schema of one YAML file, a name in SECTIONS or "briefing", or of an "edition". Raises KeyError for any other."""
    cls = record_type(section)
    definitions: dict[str, Any] = {}
    record = _record(cls, definitions)
    body = record if section in SINGLE else {"type": ["array", "null"], "items": record}
    doc = " ".join((cls.__doc__ or "").split())
    schema = {"$schema": _DIALECT, "$id": schema_name(section), "title": f"{section}.yml", "description": doc, **body}
    if section not in SINGLE:
        schema["items"]["title"] = NOUNS[section]
    if definitions:
        schema["$defs"] = definitions
    return schema


def _record(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    entries = fields_of(cls)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [entry.name for entry in entries if entry.required],
        "properties": {entry.name: _field(entry, definitions) for entry in entries},
    }


def _field(entry: Field, definitions: dict[str, Any]) -> dict[str, Any]:
    schema: dict[str, Any] = {"description": entry.description}
    if entry.shape is Shape.TEXT:
        schema |= _FORMS.get(entry.form, {"type": "string"})
        if entry.choices:
            schema["enum"] = list(entry.choices)
        if isinstance(entry.default, str):
            schema["default"] = entry.default
    elif entry.shape is Shape.COUNT:
        schema |= {"type": "integer", "minimum": 0, "default": entry.default}
    elif entry.shape is Shape.TEXTS:
        schema |= {"type": "array", "items": {"type": "string"}}
    elif entry.of is not None:
        if entry.of.__name__ not in definitions:
            definitions[entry.of.__name__] = {}
            definitions[entry.of.__name__] = {
                "description": " ".join((entry.of.__doc__ or "").split()), **_record(entry.of, definitions)
            }
        reference = {"$ref": f"#/$defs/{entry.of.__name__}"}
        schema |= {"type": "array", "items": reference} if entry.shape is Shape.RECORDS else reference
    return schema
