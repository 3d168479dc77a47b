"""The sweep for names: longest match, word boundaries, shared surnames, what editors add and strike."""
from __future__ import annotations

from generator.analyse.mentions import find_mentions
from generator.model import Actor, Block, BlockKind, Document, Source, Span

ADA = Actor("ada-quist", "Ada Quist", "person", ("Quist",))
LEO = Actor("leo-quist", "Leo Quist", "person", ("Quist",))


def document(text: str, kind: BlockKind = BlockKind.BODY) -> Document:
    return Document(Source("s", "s.txt", "", text, "txt"), (Block(Span(0, len(text)), kind, "test"),))


def words(actor: Actor, text: str, *others: Actor) -> list[str]:
    found = find_mentions((actor, *others), [document(text)])
    assert all(m.span.slice(text) == m.text for m in found[actor.id])
    return [mention.text for mention in found[actor.id]]


def test_the_longest_spelling_wins() -> None:
    board = Actor("board", "Orm Water Board", "organization")
    town = Actor("orm", "Orm", "organization")
    assert words(town, "Orm Water Board met in Orm.", board) == ["Orm"]
    assert words(board, "Orm Water Board met in Orm.", town) == ["Orm Water Board"]


def test_a_name_ends_at_a_word_and_before_a_possessive() -> None:
    country = Actor("us", "United States", "country", ("US", "U.S."))
    assert words(country, "US troops, the U.S.' plan, USB, the United States’ and US-led talks") == ["US", "U.S.", "United States", "US"]


def test_a_shared_surname_is_the_one_named_last_before() -> None:
    text = "Quist was early. Ada Quist spoke. Quist sat. Then Leo Quist rose, and Quist left."
    assert words(ADA, text, LEO) == ["Ada Quist", "Quist"]
    assert words(LEO, text, ADA) == ["Leo Quist", "Quist"]


def test_a_stranger_with_the_surname_is_not_taken_for_the_actor() -> None:
    assert words(ADA, "Ada Quist met Otto Quist, and Mr Quist left for Quist Street.") == ["Ada Quist", "Quist"]


def test_a_seat_of_power_in_a_place_phrase_is_a_place() -> None:
    country = Actor("france", "France", "country", ("Paris",))
    assert words(country, "Paris said no. They met in Paris.") == ["Paris"]


def test_curly_and_straight_apostrophes_are_one_spelling() -> None:
    union = Actor("union", "Drivers' Union", "organization")
    assert words(union, "The Drivers’ Union left.") == ["Drivers’ Union"]


def test_what_an_editor_adds_counts_and_what_is_struck_does_not() -> None:
    text = "The old lady of Orm met Quist."
    assert words(Actor("ada-quist", "Ada Quist", "person", ("old lady of Orm",)), text) == ["old lady of Orm"]


def test_boilerplate_and_bylines_are_not_searched() -> None:
    for kind in (BlockKind.BOILERPLATE, BlockKind.METADATA):
        assert find_mentions([ADA], [document("Ada Quist", kind)]) == {"ada-quist": ()}
    assert len(find_mentions([ADA], [document("Ada Quist", BlockKind.HEADLINE)])["ada-quist"]) == 1
