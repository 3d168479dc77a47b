"""Citations against their sources: where each stands, and how many independent sources carry a statement."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from generator.model import Briefing, Citation, Document, SourceRecord, Span
from generator.spans import context_for, locate_citation

Item = TypeVar("Item")


def cite(document: Document, span: Span, stance: str = "supports") -> Citation:
    """A citation of `span`, with the context that tells it from other occurrences of the same words."""
    text = document.source.text
    prefix, suffix = context_for(text, span)
    return Citation(document.source.id, span.slice(text), prefix, suffix, stance, span)


def resolve_citations(briefing: Briefing, documents: Iterable[Document]) -> Briefing:
    """The same briefing with each citation's span filled in where its quote stands in exactly one place of its source.

    An ambiguous quote takes its first place: the reader still arrives at those words, and `quote-ambiguous` reports it.
    """
    texts = {document.source.id: document.source.text for document in documents}
    return _resolve(briefing, texts)


def _resolve(item: Item, texts: Mapping[str, str]) -> Item:
    if isinstance(item, Citation):
        matches = locate_citation(texts[item.source], item) if item.source in texts else ()
        return replace(item, span=matches[0].span if matches else None)
    if isinstance(item, tuple):
        return tuple(_resolve(part, texts) for part in item)  # type: ignore[return-value]
    if is_dataclass(item) and not isinstance(item, (type, Span)):
        changed: dict[str, Any] = {}
        for entry in fields(item):
            before = getattr(item, entry.name)
            if isinstance(before, tuple) or is_dataclass(before):
                after = _resolve(before, texts)
                if after is not before:
                    changed[entry.name] = after
        return replace(item, **changed) if changed else item
    return item


def independent_sources(citations: Iterable[Citation], sources: Mapping[str, SourceRecord]) -> int:
    """How many independent sources support: distinct origins among the supporting citations of sources in use.

    A citation whose words were not found in its source (no span) supports nothing.
    """
    origins = set()
    for citation in citations:
        record = sources.get(citation.source)
        if citation.stance == "supports" and citation.span is not None and record is not None and record.use == "yes":
            origins.add(record.origin or record.id)
    return len(origins)
