"""The whole briefing as one JSON value, with the offsets of every citation and mention.

Values are those of the YAML files (`unknown` and the empty string included), so a consumer needs no second vocabulary. What
YAML leaves out because it is the default is written out here. Editors' notes are private and are not exported. Withdrawn
records are exported with their `status`; a consumer that shows statements leaves them out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from generator.citations import independent_sources
from generator.editions import INSERTED, NO_HISTORY, REMOVED, History, Revision
from generator.model import Actor, Briefing, Citation, Disagreement, Document, Edition, Mention, SourceRecord

FORMAT_VERSION = 1
"""Grows when a consumer of the older format could misread the newer one; new keys alone do not change it."""


def export_json(
    name: str,
    briefing: Briefing,
    documents: Iterable[Document],
    mentions: Mapping[str, Sequence[Mention]],
    with_text: bool = False,
    editions: Sequence[Edition] = (),
    history: History = NO_HISTORY,
) -> dict[str, Any]:
    """The briefing as plain data that fits `EXPORT_SCHEMA`, records in the order of the files.

    Offsets are code points of the source's text, end excluded. A citation whose quote is not in its source keeps the editor's
    words with `start` and `end` null, and supports nothing in `independent_sources`. `with_text` adds each source's text; it
    is null where the article could not be read. `editions` are oldest first, the changes of `history` newest first.
    """
    texts = {document.source.id: document for document in documents}
    sources = {record.id: record for record in briefing.sources}
    cited = _Citing(texts, sources)
    return {
        "version": FORMAT_VERSION,
        "briefing": name,
        "title": briefing.info.title,
        "language": briefing.info.language,
        "standfirst": {"text": briefing.info.standfirst.text, **cited.fields(briefing.info.standfirst.cites)},
        "why": {"text": briefing.info.why.text, **cited.fields(briefing.info.why.cites)},
        "sources": [_export_source(record, texts.get(record.id), with_text) for record in briefing.sources],
        "key_points": [
            {
                "id": point.id,
                "text": point.text,
                "certainty": point.certainty,
                "actors": list(point.actors),
                "status": point.status,
                **cited.fields(point.cites),
            }
            for point in briefing.key_points
        ],
        "actors": [_export_actor(actor, mentions.get(actor.id, ()), cited) for actor in briefing.actors],
        "open_issues": [
            {
                "id": issue.id,
                "question": issue.question,
                "text": issue.text,
                "state": issue.state,
                "status": issue.status,
                **cited.fields(issue.cites),
            }
            for issue in briefing.open_issues
        ],
        "timeline": [
            {
                "id": event.id,
                "date": event.date,
                "words": event.words,
                "text": event.text,
                "certainty": event.certainty,
                "status": event.status,
                **cited.fields(event.cites),
            }
            for event in briefing.timeline
        ],
        "quotes": [
            {
                "id": quote.id,
                "speaker": quote.speaker,
                "verb": quote.verb,
                "text": quote.text,
                "status": quote.status,
                **cited.fields(quote.cites),
            }
            for quote in briefing.quotes
        ],
        "disagreements": [_export_disagreement(item, cited) for item in briefing.disagreements],
        "glossary": [
            {"id": term.id, "term": term.term, "text": term.text, "status": term.status, **cited.fields(term.cites)}
            for term in briefing.glossary
        ],
        "editions": [asdict(edition, dict_factory=_with_lists) for edition in editions],
        "changes": [_export_revision(revision) for revision in history.revisions if revision.since],
    }


def _with_lists(fields: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in fields}


def _export_revision(revision: Revision) -> dict[str, Any]:
    return {
        "edition": revision.day or None,
        "since": revision.since,
        "note": revision.note,
        "changes": [
            {
                "kinds": list(change.kinds),
                "section": change.statement.section,
                "id": change.statement.id,
                "text": change.statement.text,
                "rewordings": [
                    {
                        "field": rewording.field,
                        "before": "".join(piece.text for piece in rewording.pieces if piece.kind != INSERTED),
                        "after": "".join(piece.text for piece in rewording.pieces if piece.kind != REMOVED),
                    }
                    for rewording in change.rewordings
                ],
                "independent_sources_before": change.before,
                "independent_sources": change.after,
                "sources_joined": list(change.joined),
                "sources_left": list(change.left),
                "sources_disputing": list(change.disputing),
            }
            for change in revision.changes
        ],
    }


class _Citing:
    """Writes citations out with the source's own words and counts what they rest on."""

    def __init__(self, texts: Mapping[str, Document], sources: Mapping[str, SourceRecord]) -> None:
        self._texts = texts
        self._sources = sources

    def fields(self, citations: Sequence[Citation]) -> dict[str, Any]:
        """The two fields of everything that is cited: `cites` and `independent_sources`."""
        return {"cites": [self._citation(citation) for citation in citations], "independent_sources": self.count(citations)}

    def count(self, citations: Iterable[Citation]) -> int:
        # A quote that is not in its source proves nothing, so it is no support either.
        return independent_sources((c for c in citations if c.span is not None), self._sources)

    def _citation(self, citation: Citation) -> dict[str, Any]:
        span, document = citation.span, self._texts.get(citation.source)
        found = span is not None and document is not None
        return {
            "source": citation.source,
            "start": span.start if span is not None and found else None,
            "end": span.end if span is not None and found else None,
            "quote": span.slice(document.source.text) if span is not None and document is not None else citation.quote,
            "stance": citation.stance,
        }


def _export_source(record: SourceRecord, document: Document | None, with_text: bool) -> dict[str, Any]:
    exported: dict[str, Any] = {
        "id": record.id,
        "file": record.file,
        "sha256": record.sha256,
        "title": record.title,
        "publisher": record.publisher,
        "byline": record.byline,
        "published": record.published,
        "published_words": record.published_words,
        "url": record.url,
        "licence": record.licence,
        "language": record.language,
        "origin": record.origin,
        "copy_of": record.copy_of,
        "use": record.use,
        "reason": record.reason,
        "warnings": list(record.warnings),
        "blocks": [
            {"start": block.span.start, "end": block.span.end, "kind": block.kind.value, "reason": block.reason}
            for block in (document.blocks if document else ())
        ],
    }
    if with_text:
        exported["text"] = document.source.text if document else None
    return exported


def _export_actor(actor: Actor, mentions: Iterable[Mention], cited: _Citing) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "role": None if actor.role is None else {"text": actor.role.text, **cited.fields(actor.role.cites)},
        "distinct_from": list(actor.distinct_from),
        "status": actor.status,
        "mentions": [
            {"source": mention.source, "start": mention.span.start, "end": mention.span.end, "text": mention.text}
            for mention in mentions
        ],
    }


def _export_disagreement(item: Disagreement, cited: _Citing) -> dict[str, Any]:
    return {
        "id": item.id,
        "question": item.question,
        "kind": item.kind,
        "sides": [{"value": side.value, **cited.fields(side.cites)} for side in item.sides],
        "independent_sources": cited.count(citation for side in item.sides for citation in side.cites),
        "resolution": item.resolution,
        "status": item.status,
    }
