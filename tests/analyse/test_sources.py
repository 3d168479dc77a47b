"""Source records: copies share an origin, what cannot be used says why, an article on another matter is left out."""
from __future__ import annotations

from dataclasses import replace

from generator.analyse.sources import find_sources
from generator.extract import extract_document
from generator.model import Block, BlockKind, Document, Source, Span

WIRE = (
    "ORM, May 3 (Basin Press) — The harbour of Orm was closed on Friday after a crane fell across both piers, port officials said. "
    "Nobody was hurt, but forty ships were waiting in the bay by nightfall and the fish market was cancelled. "
    "The crane had been inspected in March, and inspectors found no fault in its cables, according to the port's own log. "
    "A salvage crew is expected from the mainland on Sunday, weather permitting, with a second crane on a barge."
)
STORY = (
    "The crane that closed the harbour lay across the piers on Saturday while salvage crews measured cables and inspectors took notes.",
    "Ships waiting in the bay ran short of water; the port sent a barge. Inspectors said the crane cables had passed a test in March.",
    "Why did the crane fall? The port blames wind. The salvage crew blames cables, and inspectors will not say before they see the log.",
    "Fish rots while the harbour stays closed. The market lost a week, the port lost its crane, and ships wait outside the bay.",
    "The second crane arrived on its barge, and the salvage crew lifted the wreck off the piers before the harbour opened to ships.",
)
AWAY = (
    "Choirs from eleven villages rehearse a cantata about bees for the midsummer concert; tickets cost nine crowns and include soup. "
    "The conductor wants sopranos who can whistle. Costumes are yellow, shoes are optional, and dogs may attend if they hum. "
    "Rehearsals run on Wednesdays in the chapel, where the organ was tuned by a retired dentist who refuses payment except in honey. "
    "Last year a thunderstorm drowned the finale, a tenor fainted, and the audience sang the chorus twice without any conductor. "
    "Programmes are printed on seed paper that children can plant afterwards beside the bandstand, given patience and some rain. "
    "Neighbours lend benches, grandmothers bake, and somebody always forgets the lanterns."
)


def document(name: str, text: str, **facts: str) -> Document:
    source = replace(Source(name, f"{name}.txt", "", text, "txt"), **facts)
    blocks = (Block(Span(0, len(text)), BlockKind.BODY, "test"),) if text else ()
    return Document(source, blocks, tuple(b.span for b in blocks))


def test_copies_share_an_origin_and_name_the_original() -> None:
    copy = WIRE.replace("(Basin Press)", "(BP)").replace("Nobody was hurt, but forty", "Forty")
    records = find_sources(
        [
            document("copy", copy, published="2024-05-03", publisher="Orm Herald", byline="Basin Press"),
            document("wire", WIRE, published="2024-05-03", publisher="Basin Press"),
            document("own", STORY[0]),
        ]
    )
    assert [record.origin for record in records] == ["o-1", "o-1", "o-2"]
    assert [record.copy_of for record in records] == ["wire", "", ""]
    assert {record.use for record in records} == {"yes"}


def test_the_earlier_of_two_like_texts_is_the_original() -> None:
    records = find_sources([document("b", WIRE, published="2024-05-05"), document("a", WIRE, published="2024-05-03")])
    assert [record.copy_of for record in records] == ["a", ""]


def test_a_dateline_that_names_the_agency_makes_no_copy_of_the_text_it_came_with() -> None:
    reprint = WIRE.replace("ORM, May 3 (Basin Press) — ", "")
    records = find_sources([document("wire", WIRE, published="2024-05-03"), document("reprint", reprint)])
    assert [record.copy_of for record in records] == ["", "wire"]


def test_an_agency_beside_a_name_in_the_byline_marks_the_copy() -> None:
    body = WIRE.replace("ORM, May 3 (Basin Press) — ", "")
    article = f"THE ORM HERALD\n\nCrane falls across both piers of Orm\n\nBy Ida Bo, Basin Press\n\n{body}"
    reprint = extract_document("reprint.txt", article.encode())
    assert (reprint.source.publisher, reprint.source.byline) == ("THE ORM HERALD", "Ida Bo")
    records = find_sources([reprint, document("short", body[:-80], publisher="Basin Press")])
    assert [record.copy_of for record in records] == ["short", ""], "although its text is longer"


def test_one_borrowed_sentence_is_no_copy() -> None:
    records = find_sources([document("a", WIRE), document("b", STORY[0] + " " + WIRE[:90] + " " + " ".join(STORY[1:]))])
    assert len({record.origin for record in records}) == 2


def test_what_cannot_be_used_is_listed_with_its_reason() -> None:
    records = find_sources([document("a", STORY[0]), document("b", "", problem="no-article-text")])
    assert (records[1].use, records[1].reason, records[1].origin) == ("no", "no article text", "o-2")


def test_an_article_on_another_matter_is_left_out() -> None:
    pile = [document(f"s{n}", text) for n, text in enumerate(STORY)] + [document("choir", AWAY), document("wire", WIRE)]
    records = {record.id: record for record in find_sources(pile)}
    assert records["choir"].use == "no" and records["choir"].reason.startswith("off topic")
    assert all(record.use == "yes" for name, record in records.items() if name != "choir")


def test_a_small_pile_leaves_nothing_out() -> None:
    records = find_sources([document("a", STORY[0]), document("b", STORY[1]), document("choir", AWAY)])
    assert {record.use for record in records} == {"yes"}


def test_facts_and_warnings_are_carried_over() -> None:
    made = document("a", STORY[0], title="A crane falls", publisher="Orm Herald", url="https://orm.example/1")
    (record,) = find_sources([replace(made, source=replace(made.source, warnings=("placeholder-date",)))])
    assert (record.title, record.publisher, record.url) == ("A crane falls", "Orm Herald", "https://orm.example/1")
    assert record.warnings == ("placeholder-date",)


def test_a_day_without_its_year_takes_that_of_the_pile_and_is_marked() -> None:
    dated = document("dated", "The quay was closed on Monday, and nobody in the harbour could say why it had been.")
    dated = replace(dated, source=replace(dated.source, published="2024-01-04"))
    wire = document("wire", "Boats lay outside the harbour all night, waiting for a pilot who had gone home to sleep.")
    wire = replace(wire, source=replace(wire.source, published="unknown", published_words="December 30"))
    assert [record.published for record in find_sources([dated, wire])] == ["2024-01-04", "2023-12-30?"]
    assert [record.published for record in find_sources([wire])] == ["unknown"]
