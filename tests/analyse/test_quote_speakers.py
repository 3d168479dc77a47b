"""Whom a quotation belongs to as papers set it: alone in a paragraph, after a colon, by a body or its spokesperson."""
from __future__ import annotations

import pytest

from generator.analyse.mentions import find_mentions
from generator.analyse.quotes import find_quotes
from tests.analyse.test_actors import actors_of, document

ORM = "Orm Ferries runs the line. Ada Quist, a judge, took it."

CASES = [
    # A paragraph of nothing but a quotation goes on with whoever spoke in the one before.
    ((ORM, "“The boats are old,” Ada Quist said.", "“They leak when it rains hard.”"), "They leak", "quist"),
    ((ORM, "Ada Quist said nobody wanted to close the line.", "“We have asked for money twice.”"), "We have asked", "quist"),
    # A name, whatever stands before it, and a colon.
    ((ORM, "Harbour Authority forecaster Ada Quist: “The worst is between four and seven.”"), "The worst", "quist"),
    # A body spoken of by what it is, and those who speak for it.
    ((ORM, "Orm Ferries is safe. The company tweeted: “Everyone is off and dry.”"), "Everyone", "orm-ferries"),
    ((ORM, "Orm Ferries confirmed it had the memo. “It was read with care,” a spokesperson said."), "It was read", "orm-ferries"),
    (
        (ORM, "A spokesperson for Orm Ferries was sad. “The board owes us an answer,” the spokesperson said."),
        "The board owes",
        "orm-ferries",
    ),
    # One sentence with two pieces of what was said, and a name somebody puts on a thing.
    ((ORM, "Ada Quist said her client was “a very broken man” who had lost “his home and his name”."), "his home", "quist"),
    ((ORM, "Orm Ferries said it would stop, citing what it called “a gap that could not be bridged”."), "a gap that", "orm-ferries"),
    # The marks of agencies.
    ((ORM, "``The accused is free to go,'' Ada Quist said."), "The accused", "quist"),
]


@pytest.mark.parametrize(("paragraphs", "words", "speaker"), CASES)
def test_a_quotation_has_its_speaker(paragraphs: tuple[str, ...], words: str, speaker: str) -> None:
    told = document("a", *paragraphs)
    actors = tuple(actors_of(told).values())
    found = {quote.text: quote.speaker for quote in find_quotes((told,), actors, find_mentions(actors, (told,)))}
    assert [who for text, who in found.items() if text.startswith(words)] == [speaker], found
