"""Records as YAML text, the way an editor would write it: one value a line, quotes only where needed, defaults left out."""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.model import BriefingInfo, Edition
from generator.yamltext.scalars import write_scalar
from generator.yamltext.schema import schema_name
from generator.yamltext.shapes import EDITION, INFO, Field, Shape, fields_of

_FLOW_WIDTH = 100
_ABOUT = {
    "sources": "The articles of this briefing, in the order of their files.",
    "key_points": "What a reader should take away, in reading order.",
    "actors": "Who acts in the story.",
    "open_issues": "The questions no source settles.",
    "timeline": "What happened, and when.",
    "quotes": "What people said, in their words.",
    "disagreements": "Where the sources contradict each other.",
    "glossary": "Words and abbreviations that readers look up, as a source explains them.",
    INFO: "What this briefing is called and how it is published.",
}
_MARKED = """\
# The briefing as it was published on this day, for the page of changes. Written by `briefing edition`; leave it as it is.
# To undo it, run `briefing edition NAME --remove DAY`."""
_YOURS = "Yours to edit: `briefing generate` keeps every change you make here, and comments too."


BETWEEN = "\n\n"
"""Stands between the records of a file."""


def dump_section(section: str, records: Iterable[Any]) -> str:
    """The YAML file of a section (a name in SECTIONS) with these records, in this order.

    Fields equal to their default are left out, hidden fields never written. Loading the text gives the same records.
    """
    return join_records(section, map(write_record, records))


def write_record(record: Any) -> str:
    """The text of one record in the file of a section; no line of it is blank."""
    return "\n".join(block_record(record))


def join_records(section: str, texts: Iterable[str]) -> str:
    """The file of a section that holds records with these texts."""
    parts = [header(section), *texts]
    return BETWEEN.join(parts) + "\n" if len(parts) > 1 else parts[0] + "\n\n[]\n"


def dump_info(info: BriefingInfo) -> str:
    """The text of briefing.yml."""
    return header(INFO) + "\n\n" + "\n".join(block_fields(info, 0)) + "\n"


def dump_edition(edition: Edition) -> str:
    """The text of the file of an edition."""
    schema = f"# yaml-language-server: $schema=../../schema/{schema_name(EDITION)}"
    return f"{schema}\n{_MARKED}\n\n" + "\n".join(block_fields(edition, 0)) + "\n"


def header(section: str) -> str:
    """The comment lines a file begins with; the first names its schema to YAML language servers."""
    return f"# yaml-language-server: $schema=../schema/{schema_name(section)}\n# {_ABOUT[section]}\n# {_YOURS}"


def block_record(record: Any, indent: int = 0) -> list[str]:
    """The lines of one list item, its dash in column `indent` (from 0)."""
    lines = block_fields(record, indent + 2)
    return [" " * indent + "- " + lines[0][indent + 2 :], *lines[1:]]


def block_fields(record: Any, indent: int) -> list[str]:
    """The lines of a record's fields, each beginning in column `indent`. Never empty: a record of defaults names its first."""
    lines: list[str] = []
    entries = fields_of(type(record))
    for entry in entries:
        value = getattr(record, entry.name)
        if entry.required or value != entry.default:
            lines += block_field(entry, value, indent)
    return lines or block_field(entries[0], getattr(record, entries[0].name), indent)


def block_field(entry: Field, value: Any, indent: int) -> list[str]:
    """The lines of one field. Short lists of texts stand in brackets."""
    pad, name = " " * indent, entry.name
    if value is None:
        return [f"{pad}{name}:"]
    if entry.shape is Shape.TEXT:
        return [f"{pad}{name}: {write_scalar(value, choices=entry.choices)}"]
    if entry.shape is Shape.COUNT:
        return [f"{pad}{name}: {value}"]
    if entry.shape is Shape.RECORD:
        return [f"{pad}{name}:", *block_fields(value, indent + 2)]
    if entry.shape is Shape.TEXTS:
        short = f"{pad}{name}: {flow_value(entry, value)}"
        if not value or len(short) <= _FLOW_WIDTH:
            return [short]
        return [f"{pad}{name}:", *(f"{pad}  - {write_scalar(item)}" for item in value)]
    if not value:
        return [f"{pad}{name}: []"]
    return [f"{pad}{name}:", *(line for item in value for line in block_record(item, indent + 2))]


def flow_value(entry: Field, value: Any) -> str:
    """One field's value on one line, for a place inside brackets or braces."""
    if value is None:
        return "null"
    if entry.shape is Shape.TEXT:
        return write_scalar(value, flow=True, choices=entry.choices)
    if entry.shape is Shape.COUNT:
        return str(value)
    if entry.shape is Shape.TEXTS:
        return "[" + ", ".join(write_scalar(item, flow=True) for item in value) + "]"
    if entry.shape is Shape.RECORD:
        return flow_record(value)
    return "[" + ", ".join(flow_record(item) for item in value) + "]"


def flow_record(record: Any) -> str:
    """A record on one line, in braces."""
    parts = []
    for entry in fields_of(type(record)):
        value = getattr(record, entry.name)
        if entry.required or value != entry.default:
            parts.append(f"{entry.name}: {flow_value(entry, value)}")
    return "{" + ", ".join(parts) + "}"
