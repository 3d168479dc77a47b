"""The JSON Schema (2020-12) of `export_json`: what a consumer may rely on."""

from __future__ import annotations

from typing import Any

from generator.editions import KINDS
from generator.model import (
    ACTOR_KINDS,
    CERTAINTIES,
    DISAGREEMENT_KINDS,
    EVENT_CERTAINTIES,
    ISSUE_STATES,
    STANCES,
    STATUSES,
    BlockKind,
)


def _closed(properties: dict[str, Any], optional: frozenset[str] = frozenset()) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": [key for key in properties if key not in optional],
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _one_of(values: tuple[str, ...]) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


_TEXT: dict[str, Any] = {"type": "string"}
_ID: dict[str, Any] = {"type": "string", "minLength": 1}
_IDS = _list(_ID)
_OFFSET: dict[str, Any] = {
    "type": "integer",
    "minimum": 0,
    "description": "Unicode code points into the source's text, from 0; an end is excluded.",
}
_FOUND: dict[str, Any] = {
    "type": ["integer", "null"],
    "minimum": 0,
    "description": "Unicode code points into the source's text; null where the quote is not in it.",
}
_COUNT: dict[str, Any] = {
    "type": "integer",
    "minimum": 0,
    "description": "Distinct origins among the supporting citations that were found; copies of one text count once.",
}
_CITES = _list({"$ref": "#/$defs/citation"})
_CITED = {"cites": _CITES, "independent_sources": _COUNT}
_STATUS = _one_of(STATUSES)
_CERTAINTY = _one_of(CERTAINTIES)
_EVENT_CERTAINTY = _one_of(EVENT_CERTAINTIES)

EXPORT_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "An explainer briefing, with every citation's place in its source",
    **_closed(
        {
            "version": {"const": 1},
            "briefing": {"type": "string", "description": "Name of the folder under seeds/."},
            "title": _TEXT,
            "language": _TEXT,
            "standfirst": _closed({"text": _TEXT, **_CITED}),
            "why": _closed({"text": _TEXT, **_CITED}),
            "sources": _list({"$ref": "#/$defs/source"}),
            "key_points": _list(
                _closed({"id": _ID, "text": _TEXT, "certainty": _CERTAINTY, "actors": _IDS, "status": _STATUS, **_CITED})
            ),
            "actors": _list({"$ref": "#/$defs/actor"}),
            "open_issues": _list(
                _closed(
                    {
                        "id": _ID,
                        "question": _TEXT,
                        "text": _TEXT,
                        "state": _one_of(ISSUE_STATES),
                        "status": _STATUS,
                        **_CITED,
                    }
                )
            ),
            "timeline": _list(
                _closed(
                    {
                        "id": _ID,
                        "date": {"type": "string", "description": "EDTF, or unknown."},
                        "words": _TEXT,
                        "text": _TEXT,
                        "certainty": _EVENT_CERTAINTY,
                        "status": _STATUS,
                        **_CITED,
                    }
                )
            ),
            "quotes": _list(
                _closed(
                    {
                        "id": _ID,
                        "speaker": {"type": "string", "description": "Id of an actor, or unknown."},
                        "verb": _TEXT,
                        "text": _TEXT,
                        "status": _STATUS,
                        **_CITED,
                    }
                )
            ),
            "disagreements": _list(
                _closed(
                    {
                        "id": _ID,
                        "question": _TEXT,
                        "kind": _one_of(DISAGREEMENT_KINDS),
                        "sides": _list(_closed({"value": _TEXT, **_CITED})),
                        "independent_sources": _COUNT,
                        "resolution": _TEXT,
                        "status": _STATUS,
                    }
                )
            ),
            "glossary": _list(_closed({"id": _ID, "term": _TEXT, "text": _TEXT, "status": _STATUS, **_CITED})),
            "editions": _list({"$ref": "#/$defs/edition"}),
            "changes": _list(
                _closed(
                    {
                        "edition": {"type": ["string", "null"], "description": "Day of the newer edition; null for what is in none yet."},
                        "since": {"type": "string", "description": "Day of the older edition."},
                        "note": _TEXT,
                        "changes": _list({"$ref": "#/$defs/change"}),
                    }
                )
            ),
        }
    ),
    "$defs": {
        "edition": _closed(
            {
                "briefing": _TEXT,
                "date": {"type": "string", "format": "date"},
                "note": _TEXT,
                "corrections": _list({"type": "string", "description": "FILE/ID of a statement an editor said to be corrected."}),
                "rewordings": _list({"type": "string", "description": "FILE/ID of a statement an editor said to be only reworded."}),
                "statements": _list(
                    _closed(
                        {
                            "section": _TEXT,
                            "id": _ID,
                            "text": _TEXT,
                            "detail": _TEXT,
                            "sides": _list(_TEXT),
                            "resolution": _TEXT,
                            "date": _TEXT,
                            "speaker": {"type": "string", "description": "Name of the speaker, unknown, or empty."},
                            "certainty": _EVENT_CERTAINTY,
                            "state": _one_of(ISSUE_STATES),
                            "status": _STATUS,
                            "independent_sources": _COUNT,
                            "sources": _IDS,
                            "disputed_by": _IDS,
                        }
                    )
                ),
            }
        ),
        "change": _closed(
            {
                "kinds": _list(_one_of(KINDS)),
                "section": _TEXT,
                "id": _ID,
                "text": {"type": "string", "description": "As it is now, or was last."},
                "rewordings": _list(_closed({"field": _TEXT, "before": _TEXT, "after": _TEXT})),
                "independent_sources_before": _COUNT,
                "independent_sources": _COUNT,
                "sources_joined": _IDS,
                "sources_left": _IDS,
                "sources_disputing": _IDS,
            }
        ),
        "citation": _closed(
            {"source": _ID, "start": _FOUND, "end": _FOUND, "quote": _TEXT, "stance": _one_of(STANCES)},
        ),
        "source": _closed(
            {
                "id": _ID,
                "file": _TEXT,
                "sha256": _TEXT,
                "title": _TEXT,
                "publisher": _TEXT,
                "byline": _TEXT,
                "published": {"type": "string", "description": "EDTF, or unknown."},
                "published_words": _TEXT,
                "url": _TEXT,
                "licence": {"type": "string", "description": "As the article states it: a name or an address; or empty."},
                "language": _TEXT,
                "origin": {"type": "string", "description": "Sources of one origin are copies and count once."},
                "copy_of": {"type": "string", "description": "Id of the source it was copied from, or empty."},
                "use": _one_of(("yes", "no")),
                "reason": {"type": "string", "description": "Why the source is left out, or empty."},
                "warnings": _list(_TEXT),
                "blocks": _list(
                    _closed(
                        {
                            "start": _OFFSET,
                            "end": _OFFSET,
                            "kind": _one_of(tuple(kind.value for kind in BlockKind)),
                            "reason": _TEXT,
                        }
                    )
                ),
                "text": {
                    "type": ["string", "null"],
                    "description": "Only with --with-text: the decoded file, for HTML its text snapshot; null if unreadable.",
                },
            },
            optional=frozenset({"text"}),
        ),
        "actor": _closed(
            {
                "id": _ID,
                "name": _TEXT,
                "kind": _one_of(ACTOR_KINDS),
                "aliases": _list(_TEXT),
                "role": {"oneOf": [{"type": "null"}, _closed({"text": _TEXT, **_CITED})]},
                "distinct_from": _IDS,
                "status": _STATUS,
                "mentions": _list(_closed({"source": _ID, "start": _OFFSET, "end": _OFFSET, "text": _TEXT})),
            }
        ),
    },
}
"""Closed on purpose: a key that is not described here is a mistake in the export."""
