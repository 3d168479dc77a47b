"""A small invented pile: a ferry that struck a quay, told by four papers, one of them twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.extract import extract_document, split_sentences
from generator.language.pile.agreement import Agreement
from generator.language.pile.passages import Story, read_story
from generator.model import Actor, Block, BlockKind, Document, Mention, Source, SourceRecord, Span

HARBOUR_POST = """\
Ferry strikes quay at Alderport

By Mara Quill
3 June 2024

The ferry Teal struck the fish quay at Alderport on Sunday morning and 14 passengers were hurt, the harbour office said.

Captain Jonas Weir, 34, was at the helm. Neither company offered a cause. The crossing is closed.

The harbour office put the damage at $8.4 million. It was the worst accident here since 1988.
"""
ISLAND_WIRE = """\
Alderport ferry strikes the quay

4 June 2024

The Teal struck the fish quay at Alderport on Sunday morning, hurting 14 passengers, the harbour office said.

Owner Brel Lines declined to say whether the engine had failed. However, the ferry will sail again on Friday.

Brel Lines put the damage at $4.8 million.
"""
COAST_RECORD = """\
Twelve hurt on the Teal, not fourteen

6 June 2024

Twelve passengers were hurt when the Teal struck the quay at Alderport, not fourteen, the coast guard announced on Thursday.

The terms of the insurance have not been disclosed. The repair would require approval by the Harbour Board.

CORRECTION: An earlier article gave the captain's age as 34; he is 43. Captain Jonas Weir has apologised.
"""
FILLER = """\
What the ferry accident means

The accident at Alderport plays a crucial role in the evolving landscape of ferry safety. As the situation evolves, the talks, \
which took place on [insert date], remain pivotal for the harbour office and the ferry.

Ferry safety is essential for a comprehensive framework. Only time will tell.
"""


def make_document(name: str, text: str, published: str) -> Document:
    """A document of plain paragraphs: the first a headline, the others body."""
    blocks: list[Block] = []
    sentences: list[Span] = []
    source = Source(name, f"{name}.txt", "", text, "txt", published=published, title=text.split("\n", 1)[0])
    at = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            span = Span(at, at + len(stripped))
            ends = stripped.endswith((".", "?"))
            kind = BlockKind.BODY if ends else (BlockKind.METADATA if blocks else BlockKind.HEADLINE)
            blocks.append(Block(span, kind, "made for a test"))
            if kind is BlockKind.BODY:
                sentences += split_sentences(source, blocks[-1])
        at += len(line)
    return Document(source, tuple(blocks), tuple(sentences))


ACTORS = (
    Actor("weir", "Jonas Weir", "person", ("Captain Jonas Weir",)),
    Actor("brel-lines", "Brel Lines", "organization"),
    Actor("harbour-board", "Harbour Board", "organization"),
)


def find_names(documents: Iterable[Document], actors: Sequence[Actor] = ACTORS) -> dict[str, tuple[Mention, ...]]:
    """Every place where a document writes an actor's full name."""
    found: dict[str, list[Mention]] = {}
    for document in documents:
        for actor in actors:
            at = document.source.text.find(actor.name)
            while at >= 0:
                span = Span(at, at + len(actor.name))
                found.setdefault(actor.id, []).append(Mention(document.source.id, span, actor.name))
                at = document.source.text.find(actor.name, at + 1)
    return {actor: tuple(mentions) for actor, mentions in found.items()}


PILE = (
    make_document("harbour-post", HARBOUR_POST, "2024-06-03"),
    make_document("island-wire", ISLAND_WIRE, "2024-06-04"),
    make_document("coast-record", COAST_RECORD, "2024-06-06"),
    make_document("filler", FILLER, "unknown"),
)


def tell(
    documents: Sequence[Document] = PILE,
    records: Sequence[SourceRecord] = (),
    names: Mapping[str, Sequence[Mention]] | None = None,
) -> Story:
    """The story of some documents with the invented actors."""
    return read_story(documents, records, ACTORS, find_names(documents) if names is None else names)


def agree(story: Story) -> Agreement:
    """What the sentences of a story have in common."""
    return Agreement(story)


__all__ = ["ACTORS", "PILE", "agree", "extract_document", "make_document", "tell"]
