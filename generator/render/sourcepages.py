"""The pages of the sources: the list of them, and for each what of its text is published, marked where it is cited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import Document, Page, SourceRecord
from generator.render.filters import Safe, markdown_text, safe_id
from generator.render.notes import Notes
from generator.render.pagewriter import PageWriter
from generator.render.passages import Passage, Statement
from generator.render.sourcetext import count_words, list_set_aside, render_text


def source_pages(writer: PageWriter, documents: Sequence[Document]) -> Iterable[Page]:
    records = writer.briefing.sources
    passages = writer.evidence.passages
    copies: dict[str, int] = {}
    for record in records:
        copies[record.origin or record.id] = copies.get(record.origin or record.id, 0) + 1
    yield writer.page(
        "sources/index.md",
        "sources.md.j2",
        writer.say("title.sources"),
        writer.say("description.sources", title=writer.briefing.info.title),
        used=[record for record in records if record.use == "yes"],
        left_out=[record for record in records if record.use != "yes"],
        cited={record.id: len(passages.get(record.id, ())) for record in records},
    )
    by_id = {document.source.id: document for document in documents}
    for record in records:
        yield _source_page(writer, record, by_id.get(record.id), copies[record.origin or record.id])


def _source_page(writer: PageWriter, record: SourceRecord, document: Document | None, same_origin: int) -> Page:
    path = f"sources/{safe_id(record.id)}.md"
    passages = writer.evidence.passages.get(record.id, ())
    notes = Notes(writer.evidence, path)

    def describe_uses(passages: Sequence[Passage]) -> str:
        """Links to what the passages are cited for, each once; statements that say the same follow each other, their words said once."""
        said: dict[str, dict[str, Statement]] = {}
        for passage in passages:
            for use in writer.evidence.uses[(passage.source, passage.span)]:
                said.setdefault(use.text, {})[notes.link(use.page, use.anchor)] = use
        links = (
            (link, use.kind if number < len(same) else use.label)
            for same in said.values()
            for number, (link, use) in enumerate(same.items(), 1)
        )
        return " · ".join(f"[{markdown_text(label)}]({link})" for link, label in links)

    publish = writer.briefing.info.publish
    return writer.page(
        path,
        "source.md.j2",
        writer.evidence.title(record),
        writer.say("description.source", title=writer.briefing.info.title),
        record=record,
        document=document,
        passages=passages,
        same_origin=same_origin,
        text=render_text(document, passages, publish, describe_uses, writer.tongue(record.id), writer.words) if document else Safe(""),
        set_aside=list_set_aside(document) if document else (),
        words=count_words(document.source.text) if document else 0,
    )
