"""Cited passages: their anchors, the sentence around each, and every statement that rests on them.

Built once per briefing in one pass over its citations; each page then only looks things up.
"""

from __future__ import annotations

import bisect
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.citations import independent_sources
from generator.model import SECTIONS, Briefing, Citation, Document, SourceRecord, Span
from generator.render.filters import clip, one_line, safe_id
from generator.render.wording import name_source, tell_apart
from generator.render.words import read_words

_CONTEXT_LIMIT = 600
"""Code points shown on either side of a quote at most; a source without full stops must not fill a page."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A cited statement as a page shows it. `page` is relative to the briefing's folder; `anchor` its id on that page.

    `kind` is what the pages call it; `section` its section, or its id in briefing.yml.
    """

    section: str
    kind: str
    text: str
    page: str
    anchor: str
    cites: tuple[Citation, ...]
    independent: int
    question: str = ""
    answer: str = ""

    @property
    def label(self) -> str:
        """A short name for links back to it, such as "Key point: Any guarantee would need …"."""
        return f"{self.kind}: {clip(self.text)}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a source that at least one visible statement cites. `anchor` is its id on the source's page."""

    source: str
    span: Span
    anchor: str


def drop_withdrawn(briefing: Briefing) -> Briefing:
    """The same briefing without the records an editor withdrew."""
    kept: dict[str, Any] = {
        name: tuple(record for record in briefing.section(name) if getattr(record, "status", "") != "withdrawn") for name in SECTIONS
    }
    return replace(briefing, **kept)


class Evidence:
    """What the pages need to know about citations: statements by record, passages by source, uses by passage."""

    def __init__(self, briefing: Briefing, documents: Sequence[Document]) -> None:
        self.records: dict[str, SourceRecord] = {record.id: record for record in briefing.sources}
        self.documents: dict[str, Document] = {document.source.id: document for document in documents}
        self.actors = {actor.id: actor for actor in briefing.actors}
        self.words = read_words(briefing.info.language)
        self._publish = briefing.info.publish
        self._marks = str(self.words.texts["quote.marks"])
        self._titles = tell_apart((record, self.headline(record)) for record in briefing.sources)
        self.statements: dict[tuple[str, str, int], Statement] = {}
        self.uses: dict[tuple[str, Span], list[Statement]] = {}
        spans: dict[str, set[Span]] = {}
        for key, statement in self._find_statements(briefing):
            self.statements[key] = statement
            for source, span in dict.fromkeys((c.source, c.span) for c in statement.cites if c.span is not None):
                if source in self.documents:
                    spans.setdefault(source, set()).add(span)
                    self.uses.setdefault((source, span), []).append(statement)
        self.passages: dict[str, tuple[Passage, ...]] = {
            source: tuple(self._name_passages(source, sorted(found, key=lambda s: (s.start, -s.end)))) for source, found in spans.items()
        }
        self._by_span = {(p.source, p.span): p for found in self.passages.values() for p in found}

    def statement(self, section: str, record_id: str, side: int = 0) -> Statement:
        """The statement of a record; `side` counts the sides of a disagreement. Raises KeyError where there is none."""
        return self.statements[(section, record_id, side)]

    def title(self, record: SourceRecord) -> str:
        """What the pages call a source: its headline, with what tells it from others of the same."""
        return self._titles[record.id]

    def headline(self, record: SourceRecord) -> str:
        """The headline of a source, or what stands for it."""
        return name_source(record, self.documents, self._publish, self._marks)

    def passage(self, citation: Citation) -> Passage | None:
        """The passage a citation points to, or None where its words were not found."""
        return None if citation.span is None else self._by_span.get((citation.source, citation.span))

    def _find_statements(self, briefing: Briefing) -> Iterator[tuple[tuple[str, str, int], Statement]]:
        def made(section: str, text: str, page: str, anchor: str, cites: tuple[Citation, ...]) -> Statement:
            kind = self.words.plain(f"statement.{section}")
            return Statement(section, kind, text, page, anchor, cites, independent_sources(cites, self.records))

        standfirst = briefing.info.standfirst
        yield ("briefing", "standfirst", 0), made("standfirst", standfirst.text, "index.md", "standfirst", standfirst.cites)
        why = briefing.info.why
        yield ("briefing", "why", 0), made("why", why.text, "index.md", "why", why.cites)
        for point in briefing.key_points:
            yield ("key_points", point.id, 0), made("key_points", point.text, "index.md", safe_id(point.id), point.cites)
        for actor in briefing.actors:
            if actor.role is not None:
                page = f"actors/{safe_id(actor.id)}.md"
                text = f"{actor.name}, {actor.role.text}"
                yield ("actors", actor.id, 0), made("actors", text, page, safe_id(actor.id), actor.role.cites)
        for issue in briefing.open_issues:
            yield (
                ("open_issues", issue.id, 0),
                made("open_issues", issue.question, "open-issues.md", safe_id(issue.id), issue.cites),
            )
        for event in briefing.timeline:
            yield ("timeline", event.id, 0), made("timeline", event.text, "timeline.md", safe_id(event.id), event.cites)
        for quote in briefing.quotes:
            yield ("quotes", quote.id, 0), made("quotes", quote.text, "quotes.md", safe_id(quote.id), quote.cites)
        for disagreement in briefing.disagreements:
            for number, side in enumerate(disagreement.sides):
                text = f"{disagreement.question} {side.value}"
                told = made("disagreements", text, "disagreements.md", safe_id(disagreement.id), side.cites)
                yield ("disagreements", disagreement.id, number), replace(told, question=disagreement.question, answer=side.value)

        for term in briefing.glossary:
            text = f"{term.term}: {term.text}"
            yield ("glossary", term.id, 0), made("glossary", text, "actors/index.md", safe_id(term.id), term.cites)

    def _name_passages(self, source: str, spans: Iterable[Span]) -> Iterator[Passage]:
        """Passages with anchors made from their words, so that they outlive edits elsewhere in the source."""
        text = self.documents[source].source.text
        seen: dict[str, int] = {}
        for span in spans:
            anchor = passage_anchor(source, span.slice(text))
            seen[anchor] = seen.get(anchor, 0) + 1
            yield Passage(source, span, anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}")


def passage_anchor(source: str, words: str) -> str:
    """The id of the passage with these words on the page of `source`: "q-" and ten hexadecimal digits."""
    return "q-" + hashlib.sha256(f"{source}\0{one_line(words)}".encode("utf-8", "replace")).hexdigest()[:10]


def sentences_around(document: Document, span: Span) -> Span:
    """The whole sentences that `span` touches; where there are none, its block. Never more than 600 code points either side."""
    found = _touched(document.sentences, span)
    if not found:
        found = _touched([block.span for block in document.blocks], span)
    start = min([span.start, *(s.start for s in found[:1])])
    end = max([span.end, *(s.end for s in found[-1:])])
    return Span(*_limited(document.source.text, span, start, end))


def _touched(spans: Sequence[Span], span: Span) -> list[Span]:
    """The members of a sorted, disjoint list that share a code point with `span`."""
    first = bisect.bisect_right(spans, span.start, key=lambda s: s.end)
    last = bisect.bisect_left(spans, span.end, lo=first, key=lambda s: s.start)
    return list(spans[first:last])


def _limited(text: str, span: Span, start: int, end: int) -> tuple[int, int]:
    if span.start - start > _CONTEXT_LIMIT:
        cut = text.find(" ", span.start - _CONTEXT_LIMIT, span.start)
        start = cut + 1 if cut >= 0 else span.start
    if end - span.end > _CONTEXT_LIMIT:
        cut = text.rfind(" ", span.end, span.end + _CONTEXT_LIMIT)
        end = cut if cut >= 0 else span.end
    return start, end
