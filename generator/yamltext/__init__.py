"""YAML with positions, pure functions over text: read, validate, write, merge.

Editors own the files; no byte of theirs is lost.
"""
from generator.yamltext.conflicts import (
    Conflict,
    dump_conflicts,
    load_conflicts,
    place_conflicts,
    standing_conflicts,
    word,
    word_conflicts,
)
from generator.yamltext.decisions import keep_apart, keep_former_names, without_returning
from generator.yamltext.deleted import Deleted, Tombstone, bury, dump_deleted, load_deleted
from generator.yamltext.identity import carried_ids, carry_ids, rename_references
from generator.yamltext.loader import Loaded, load_section
from generator.yamltext.merge import Merged, merge_info, merge_section
from generator.yamltext.nodes import Mapping, Node, Place, Scalar, Sequence, Style
from generator.yamltext.reader import Parsed, parse_yaml
from generator.yamltext.schema import json_schema, schema_name
from generator.yamltext.shapes import EDITION, record_type
from generator.yamltext.writer import dump_edition, dump_info, dump_section
from generator.yamltext.written import reads_back

__all__ = [
    "EDITION",
    "Conflict",
    "Deleted",
    "Loaded",
    "Mapping",
    "Merged",
    "Node",
    "Parsed",
    "Place",
    "Scalar",
    "Sequence",
    "Style",
    "Tombstone",
    "bury",
    "carried_ids",
    "carry_ids",
    "dump_conflicts",
    "dump_deleted",
    "dump_edition",
    "dump_info",
    "dump_section",
    "json_schema",
    "keep_apart",
    "keep_former_names",
    "load_conflicts",
    "load_deleted",
    "load_section",
    "merge_info",
    "merge_section",
    "parse_yaml",
    "place_conflicts",
    "reads_back",
    "record_type",
    "rename_references",
    "schema_name",
    "standing_conflicts",
    "without_returning",
    "word",
    "word_conflicts",
]
