"""Every citation of the briefing as one table, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from generator.citations import independent_sources
from generator.model import SECTIONS, Actor, Briefing, Citation, Disagreement, Document, Term, iter_citations

COLUMNS = (
    "section", "id", "statement", "status", "independent_sources",
    "stance", "source", "file", "title", "publisher", "published", "url", "start", "end", "quote",
)  # fmt: skip


def export_csv(briefing: Briefing, documents: Iterable[Document]) -> str:
    """One row per citation in reading order, under a header row; a statement without a citation has one row all the same.

    RFC 4180 (CRLF, quoted where needed). A text cell that a spreadsheet would take for a formula starts with an apostrophe;
    the JSON export has the words untouched.
    """
    texts = {document.source.id: document.source.text for document in documents}
    sources = {record.id: record for record in briefing.sources}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for section, identifier, statement, status, citations in _statements(briefing):
        support = independent_sources((c for c in citations if c.span is not None), sources)
        head = (section, identifier, _inert(statement), status, support)
        if not citations:
            writer.writerow((*head, *[""] * (len(COLUMNS) - len(head))))
        for citation in citations:
            record, span, text = sources.get(citation.source), citation.span, texts.get(citation.source)
            facts = (record.file, record.title, record.publisher, record.published, record.url) if record else ("",) * 5
            found = span is not None and text is not None
            place = (span.start, span.end) if span is not None and found else ("", "")
            words = span.slice(text) if span is not None and text is not None else citation.quote
            writer.writerow((*head, citation.stance, citation.source, *map(_inert, facts), *place, _inert(words)))
    return out.getvalue()


def _statements(briefing: Briefing) -> Iterator[tuple[str, str, str, str, tuple[Citation, ...]]]:
    """(section, record id, wording, status, citations) of everything the briefing states."""
    for name, summary in (("standfirst", briefing.info.standfirst), ("why", briefing.info.why)):
        if summary.text:
            yield "briefing", name, summary.text, "", summary.cites
    for section in SECTIONS:
        for record in briefing.section(section) if section != "sources" else ():
            if isinstance(record, Disagreement):
                for side in record.sides:
                    yield section, record.id, f"{record.question} {side.value}", record.status, side.cites
            elif isinstance(record, Actor):
                wording = f"{record.name}, {record.role.text}" if record.role else record.name
                yield section, record.id, wording, record.status, tuple(citation for _, citation in iter_citations(record))
            elif isinstance(record, Term):
                yield section, record.id, f"{record.term}: {record.text}", record.status, record.cites
            else:
                question = getattr(record, "question", "")
                yield section, record.id, " ".join(filter(None, (question, record.text))), record.status, record.cites


def _inert(cell: str) -> str:
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") else cell
