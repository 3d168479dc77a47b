"""Whom a pronoun beside a quotation means, shown by the speakers that follow from it."""
from __future__ import annotations

import pytest

from generator.analyse.actors import find_actors
from generator.analyse.mentions import find_mentions
from generator.analyse.quotes import find_quotes
from generator.analyse.sources import find_sources
from generator.extract.sentences import split_sentences
from generator.model import Block, BlockKind, Document, Source, Span


def document(*paragraphs: str) -> Document:
    text, blocks, at = "\n\n".join(paragraphs), [], 0
    for line in paragraphs:
        blocks.append(Block(Span(at, at + len(line)), BlockKind.BODY, "test"))
        at += len(line) + 2
    source = Source("a", "a.txt", "", text, "txt")
    return Document(source, tuple(blocks), tuple(span for block in blocks for span in split_sentences(source, block)))


def speakers(*paragraphs: str) -> list[str]:
    pile = (document(*paragraphs),)
    actors = find_actors(pile, find_sources(pile))
    return [quote.speaker for quote in find_quotes(pile, actors, find_mentions(actors, pile))]


SPEECH = "“The kiln stays cold until June,” {} said."


@pytest.mark.parametrize(
    ("before", "pronoun", "speaker"),
    [
        # The subject of the sentence before, not whoever is named last in it.
        ("Karl Brenn told the assembly that Professor Otto Hesse would report to him. He would not say when.", "he", "brenn"),
        # Nor does "He" after such a sentence make a man of the one named last.
        (
            "A spokesman said engineer Tilda Orne was away. He would not say where. He said Tilda Orne was ill, and he left."
            " Tilda Orne came; she stayed.",
            "she",
            "orne",
        ),
        ("He is no relation of Tilda Orne, he adds.", "he", "unknown"),
        # Somebody without a name stands between: a spokesman speaks for his body, all others stay unknown.
        ("Karl Brenn left at noon. A spokesman for the Orm Clay Board did not deny it.", "he", "orm-clay-board"),
        ("Karl Brenn left at noon. An Orm Clay Board spokeswoman did not deny it.", "she", "orm-clay-board"),
        ("Mr Karl Brenn left at noon. A resident of Orm saw it.", "he", "unknown"),
        # … but not where he is only described, or is of the other sex.
        ("Mr Karl Brenn left at noon. A spokeswoman for the Orm Clay Board did not deny it.", "he", "brenn"),
        ("A potter for thirty years, Karl Brenn left at noon.", "he", "brenn"),
    ],
)
def test_the_pronoun_means_the_subject_before_it(before: str, pronoun: str, speaker: str) -> None:
    assert speakers("The Orm Clay Board met on Monday.", before, SPEECH.format(pronoun)) == [speaker]


def test_whoever_is_quoted_is_not_the_nameless_one_who_quotes_him() -> None:
    told = "A colleague quoted him as saying: “It was hot. I would swear it.”"
    assert speakers(f"Karl Brenn, the potter, is ill; he is 40. {told}") == ["brenn"]


def test_a_body_between_a_man_and_his_pronoun_does_not_hide_him() -> None:
    text = "Karl Brenn, head of kilns at the Orm Clay Board (OCB), is back. He is no relation of Tilda."
    assert speakers(text, "“The kiln stays cold until June,” he said.") == ["brenn"]


def test_a_speaker_on_the_next_line_of_wrapped_text_is_found() -> None:
    assert speakers("“The kiln stays cold until June,”\nsaid Karl Brenn. “It must.”") == ["brenn", "brenn"]


def test_two_of_one_family_are_told_apart_by_their_title() -> None:
    assert speakers(
        "Karl Brenn, the potter, is back. He is 60.",
        "Yulka Brenn, who is no relation, fell ill in June. Yulka’s brother found her.",
        "“The kiln stays cold until June,” Mr Brenn said.",
        "“I could smell the smoke in the yard,” Ms Brenn said.",
    ) == ["karl-brenn", "yulka-brenn"]


def test_an_office_with_a_capital_is_no_speaker_of_its_own() -> None:
    assert speakers("Dr Hilde Orne, Chief Executive, said: “The kiln stays cold until June.”") == ["orne"]
