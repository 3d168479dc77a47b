"""Every citation as a W3C Web Annotation: the statement is the body, the passage in the source's text the target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote as percent_encode

from generator.model import SECTIONS, Actor, Briefing, Citation, Disagreement, Document, SourceRecord, Term, iter_citations

_CONTEXT_LENGTH = 32
"""Characters of prefix and suffix, as annotation clients store."""


def export_annotations(name: str, briefing: Briefing, documents: Iterable[Document]) -> dict[str, Any]:
    """An AnnotationPage with one annotation for each citation whose words were found, in the order of the YAML files.

    Positions are code points of the source's text, as in the other exports. The target is the original's address where it is
    known, else `urn:sha256:` and the hash of the stored file. Withdrawn records are left out. With publish mode "none" nothing
    of a source but the cited words is written.
    Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017.
    """
    texts = {document.source.id: document.source.text for document in documents}
    records = {record.id: record for record in briefing.sources}
    with_context = briefing.info.publish != "none"
    items = []
    for key, statement, citation in _find_statements(briefing):
        record, text = records.get(citation.source), texts.get(citation.source)
        if record is None or text is None or citation.span is None:
            continue
        body = {"type": "TextualBody", "value": statement, "format": "text/plain", "language": briefing.info.language}
        target = {"source": _describe(record), "selector": _select(citation, text, with_context)}
        motivation = _MOTIVATIONS.get(citation.stance, "linking")
        items.append({"id": f"#{key}", "type": "Annotation", "motivation": motivation, "body": body, "target": target})
    identity = f"#{percent_encode(name, safe='')}"
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "id": identity, "type": "AnnotationPage", "items": items}


_MOTIVATIONS = {"supports": "linking", "context": "linking", "disputes": "questioning", "qualifies": "commenting"}
"""What a passage does to the statement, in the vocabulary of the recommendation."""


def _find_statements(briefing: Briefing) -> Iterator[tuple[str, str, Citation]]:
    """(identifier, the statement, one of its citations) for every citation of the briefing."""
    for name, summary in (("standfirst", briefing.info.standfirst), ("why", briefing.info.why)):
        for number, citation in enumerate(summary.cites):
            yield f"briefing/{name}/{number}", summary.text, citation
    for section in SECTIONS:
        for record in briefing.section(section):
            if section == "sources" or record.status == "withdrawn":
                continue
            for path, citation in iter_citations(record):
                place = "/".join(str(step) for step in path if step != "cites")
                yield f"{section}/{percent_encode(record.id, safe='')}/{place}", _say(record, path), citation


def _say(record: Any, path: tuple[str | int, ...]) -> str:
    if isinstance(record, Disagreement):
        return f"{record.question} {record.sides[int(path[1])].value}"
    if isinstance(record, Actor):
        return f"{record.name}, {record.role.text}" if record.role else record.name
    if isinstance(record, Term):
        return f"{record.term}: {record.text}"
    return str(getattr(record, "text", "") or getattr(record, "question", ""))


def _describe(record: SourceRecord) -> dict[str, str]:
    return {"id": record.url or f"urn:sha256:{record.sha256}", "type": "Text", "label": record.title or record.file}


def _select(citation: Citation, text: str, with_context: bool) -> list[dict[str, Any]]:
    span = citation.span
    assert span is not None
    quote: dict[str, Any] = {"type": "TextQuoteSelector", "exact": span.slice(text)}
    if with_context:
        quote["prefix"] = text[max(0, span.start - _CONTEXT_LENGTH) : span.start]
        quote["suffix"] = text[span.end : span.end + _CONTEXT_LENGTH]
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]
