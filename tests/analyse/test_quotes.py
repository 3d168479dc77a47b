"""Who says what: speakers beside, before and after the words, in one article and in several."""
from __future__ import annotations

import pytest

from generator.analyse.actors import find_actors
from generator.analyse.mentions import find_mentions
from generator.analyse.quotes import find_quotes
from generator.analyse.sources import find_sources
from generator.model import Block, BlockKind, Document, Quote, Source, Span

CAST = "Mayor Ida Brandvold signed it; she was calm. Leo Quist, the harbour superintendent, said he was not. The Orm Water Board (OWB) met."


def document(name: str, *paragraphs: str) -> Document:
    text, blocks, at = "\n".join(paragraphs), [], 0
    for line in paragraphs:
        blocks.append(Block(Span(at, at + len(line)), BlockKind.BODY, "test"))
        at += len(line) + 1
    return Document(Source(name, f"{name}.txt", "", text, "txt"), tuple(blocks), tuple(b.span for b in blocks))


def quotes_of(*documents: Document) -> tuple[Quote, ...]:
    actors = find_actors(documents, find_sources(documents))
    found = find_quotes(documents, actors, find_mentions(actors, documents))
    texts = {d.source.id: d.source.text for d in documents}
    for quote in found:
        for citation in quote.cites:
            assert citation.span is not None and citation.span.slice(texts[citation.source]) == citation.quote
    return found


@pytest.mark.parametrize(
    ("sentence", "speaker", "verb"),
    [
        ('"The gates will open at noon," said Ida Brandvold.', "brandvold", "said"),
        ("“The gates will open at noon,” Brandvold told reporters.", "brandvold", "told"),
        ("«The gates will open at noon», said Leo Quist, smiling.", "quist", "said"),
        ("‘The gates will open at noon,’ said the mayor.", "brandvold", "said"),
        ("'The gates will open at noon,' the superintendent said.", "quist", "said"),
        ('Quist warned: "The gates will open at noon."', "quist", "warned"),
        ('According to Ida Brandvold, "the gates will open at noon" today.', "brandvold", "according to"),
        ('The OWB said the gates "will open at noon on Friday".', "orm-water-board", "said"),
        ('Leo Quist, who has run the harbour for years, said the gates "will open at noon".', "quist", "said"),
        ('"The gates will open at noon," she said.', "brandvold", "said"),
        ('"The gates will open at noon," he said.', "quist", "said"),
        ('A clerk was told it was "only the gates at noon".', "unknown", "told"),
        ('His office said the mayor "opens gates at noon".', "unknown", "said"),
    ],
)
def test_the_speaker_is_found(sentence: str, speaker: str, verb: str) -> None:
    (quote,) = quotes_of(document("a", CAST, sentence))
    assert (quote.speaker, quote.verb) == (speaker, verb)
    assert quote.cites[0].quote.rstrip(",") == quote.text and not set(quote.text) & set("“”«»\"")


def test_a_split_quotation_has_a_part_for_each_pair_of_marks() -> None:
    found = quotes_of(document("a", CAST, '"We shall wait," Brandvold said. "Then we shall see what comes."'))
    assert [(q.speaker, q.text) for q in found] == [
        ("brandvold", "We shall wait"),
        ("brandvold", "Then we shall see what comes."),
    ]


def test_the_text_has_no_trailing_comma_and_the_citation_keeps_it() -> None:
    (quote,) = quotes_of(document("a", CAST, '"The gates will open at noon," Quist said.'))
    assert (quote.text, quote.cites[0].quote) == ("The gates will open at noon", "The gates will open at noon,")


@pytest.mark.parametrize(
    "sentence",
    [
        "“Quist was not aware of it at all,” its lawyer, Ida Brandvold, wrote, “and it was within the permit.”",
        "“People hear the word and think of a gate,” said Ida Brandvold of the Orm Water Board, “when what they had was a hole.”",
        "“It is late,” Brandvold said, “but the OWB, he tells me, is never late to anything.”",
    ],
)
def test_both_halves_of_one_sentence_have_one_speaker(sentence: str) -> None:
    found = quotes_of(document("a", CAST, sentence, "Leo Quist said nothing."))
    assert [q.speaker for q in found] == ["brandvold", "brandvold"]


def test_two_speakers_of_one_sentence_stay_apart() -> None:
    found = quotes_of(document("a", CAST, '"It is very late now," Brandvold said, and Quist said, "so we are going home."'))
    assert [q.speaker for q in found] == ["brandvold", "quist"]


def test_what_stands_after_a_full_stop_is_another_sentence() -> None:
    text = "Ida Brandvold says clerks complained of the gates. 'Our people were told to stop complaining.' The OWB says it is checking."
    (quote,) = quotes_of(document("a", CAST, text))
    assert quote.speaker == "brandvold"


def test_a_name_and_a_colon_introduce_speech_without_a_verb() -> None:
    (quote,) = quotes_of(document("a", CAST, "Leo Quist again on the cause: ‘Rain. Rain, and after that more rain.’ He left."))
    assert (quote.speaker, quote.verb) == ("quist", "")


def test_a_speech_goes_on_in_the_next_paragraph() -> None:
    first = '"We shall wait for the tide to turn," Brandvold said. "It is a slow tide this year.'
    found = quotes_of(document("a", CAST, first, '"It is the slowest tide I know."'))
    assert [q.speaker for q in found] == ["brandvold"] * 3


def test_the_same_words_in_two_articles_are_one_record() -> None:
    found = quotes_of(
        document("a", CAST, '"The gates will open at noon," Brandvold said.'),
        document("b", "Mayor Ida Brandvold came late. “The gates will open at noon,” Brandvold said."),
    )
    (quote,) = found
    assert [citation.source for citation in quote.cites] == ["a", "b"]
    assert quote.id == "q-brandvold-gates-will-open-at-noon"


def test_the_same_words_given_to_two_people_stay_apart() -> None:
    found = quotes_of(
        document("a", CAST, '"The gates will open at noon," Brandvold said.'),
        document("b", CAST, '"The gates will open at noon," Quist said.'),
    )
    assert sorted(q.speaker for q in found) == ["brandvold", "quist"]


def test_a_pull_quote_joins_the_record_of_its_speaker() -> None:
    (quote,) = quotes_of(document("a", CAST, "“The gates will open at noon.”", "“The gates will open at noon,” Quist said."))
    assert quote.speaker == "quist" and len(quote.cites) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        'The barge, known as the "Three Sisters", was empty.',
        "It is the drivers' union and the mayors' hall.",
        "The so-called ‘free zone’ was closed.",
        "Quist says the line is ‘red’ by now.",
        'The board called for calm, and a sign read "Closed".',
        "The 5' 11\" plank fell.",
    ],
)
def test_names_titles_and_apostrophes_are_no_quotations(sentence: str) -> None:
    assert quotes_of(document("a", CAST, sentence)) == ()


def test_a_refrain_is_no_quotation() -> None:
    assert quotes_of(document("a", CAST, " ".join(['"Open up the gates now," Quist said.'] * 30))) == ()


def test_quotes_have_their_own_ids() -> None:
    sentence = '"We shall wait for the tide {}," Quist said.'
    found = quotes_of(document("a", CAST, sentence.format("today"), sentence.format("tomorrow")))
    assert len({q.id for q in found}) == len(found) == 2
