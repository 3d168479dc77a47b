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


MAYOR = Document(
    Source("intro", "intro.txt", "", "Ada Quist, the mayor, said she would stay. Leo Quist, her cousin, said he would not.", "txt"),
    (Block(Span(0, 87), BlockKind.BODY, "test"),),
)


def test_a_title_tells_two_people_of_one_surname_apart() -> None:
    text = "Mayor Quist came. Mr Quist left. Mrs Quist sang. Quist sat."
    found = find_mentions((ADA, LEO), [MAYOR, document(text)])
    places = {actor: [m.span.start for m in mentions if m.source == "s"] for actor, mentions in found.items()}
    assert places["ada-quist"] == [text.index("Quist came"), text.index("Quist sang"), text.index("Quist sat")]
    assert places["leo-quist"] == [text.index("Quist left")]


def test_a_title_that_fits_nobody_tells_nothing() -> None:
    text = "Senator Quist came."
    assert [m for m in find_mentions((ADA, LEO), [MAYOR, document(text)])["ada-quist"] if m.source == "s"] == []


def test_an_office_is_the_same_when_abbreviated() -> None:
    text = "Councillor Ada Quist spoke. Leo Quist, a baker, did not. Cllr Quist won."
    assert words(ADA, text, LEO) == ["Ada Quist", "Quist"]
