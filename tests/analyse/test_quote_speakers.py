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
    # A new sentence with a subject of its own is no tag, though it ends in a verb of speech.
    ((ORM, "“I get many letters,” Ada Quist said. “I did not read that one.” Someone had, Mr Pell replied."), "I did not read", "quist"),
    # Shouting is speaking. Whoever is only described is the one the paragraph, or the sentence before it, is about.
    ((ORM, "Ada Quist held up a sack. “A boat is not late because a gate is shut!” she shouts."), "A boat is not", "quist"),
    ((ORM, "Ada Quist heard it on a bus. “I got off and cried on a wall,” the head weaver of the mill said."), "I got off", "quist"),
    ((ORM, "And Ada Quist was losing her good humour.", "“I have waited for years,” the retired weaver told the Post."), "I have", "quist"),
    ((ORM, "Ada Quist met Mr Pell. “I have waited for years,” the retired weaver said."), "I have", "unknown"),
    ((ORM, "Ada Quist met nobody. “We have waited for years,” the ministry said."), "We have", "unknown"),
    ((ORM, "The skipper, Captain Quist, passed on a note: “We are fed and we are counted.” Mr Pell read it."), "We are fed", "quist"),
    # A correction gives words back to whoever said them.
    ((ORM, "The words “The boats are to blame” were spoken by Ada Quist, and not by Mr Pell."), "The boats are", "quist"),
    (
        (ORM, "We gave the sentence “The boats are to blame” to Mr Pell. It was spoken by the judge, Ada Quist."),
        "The boats are",
        "quist",
    ),
    # The marks of agencies.
    ((ORM, "``The accused is free to go,'' Ada Quist said."), "The accused", "quist"),
]


@pytest.mark.parametrize(("paragraphs", "words", "speaker"), CASES)
def test_a_quotation_has_its_speaker(paragraphs: tuple[str, ...], words: str, speaker: str) -> None:
    told = document("a", *paragraphs)
    actors = tuple(actors_of(told).values())
    found = {quote.text: quote.speaker for quote in find_quotes((told,), actors, find_mentions(actors, (told,)))}
    assert [who for text, who in found.items() if text.startswith(words)] == [speaker], found
