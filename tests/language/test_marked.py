"""What was looked for in the sentences of a source is not looked for again; what a changed or new source has is found."""
from __future__ import annotations

from language.shelves import OneShelf, article

from generator.language.pile.marked import find_marked
from generator.language.pile.passages import Passage, Story, read_story
from generator.language.pile.reading import Readings
from generator.language.pile.vocabulary import read_vocabulary
from generator.language.words.notes import ByArticle, Shelf, Slips
from generator.model import Document

QUAY = article("Quay", "The quay of Orrin was not paid for.", "Boats waited outside for a week.")
TOWER = article("Tower", "The tower at Orrin leans.", "It was never safe, the mayor said.")
CANAL = article("Canal", "The canal to Orrin was not open in June.", "Barges turned back.")


class Asked:
    """Asks for a denial, and remembers of which sentences."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, passage: Passage) -> bool:
        self.texts.append(str(passage.text))
        return " not " in passage.text or " never " in passage.text


def read(shelf: Shelf, *documents: Document) -> Story:
    return read_story(documents, readings=Readings(shelf=shelf))


def denials(story: Story, asked: Asked) -> list[str]:
    return [str(passage.text) for passage in find_marked(story, "a denial", asked)]


def test_a_second_run_asks_of_a_new_source_alone() -> None:
    shelf, first, second = OneShelf(), Asked(), Asked()
    assert denials(read(shelf, QUAY, TOWER), first) == ["The quay of Orrin was not paid for.", "It was never safe, the mayor said."]
    found = denials(read(shelf, CANAL, QUAY, TOWER), second)
    assert found == [
        "The canal to Orrin was not open in June.",
        "The quay of Orrin was not paid for.",
        "It was never safe, the mayor said.",
    ]
    assert len(first.texts) == 4
    assert second.texts == ["The canal to Orrin was not open in June.", "Barges turned back."]


def test_a_source_that_changed_is_asked_again_and_one_that_left_is_forgotten() -> None:
    shelf = OneShelf()
    denials(read(shelf, QUAY, TOWER), Asked())
    asked = Asked()
    changed = article("Tower", "The tower at Orrin stands.", "It was never safe, the mayor said.")
    assert denials(read(shelf, changed), asked) == ["It was never safe, the mayor said."]
    assert len(asked.texts) == 2
    again = Asked()
    assert denials(read(shelf, QUAY), again) == ["The quay of Orrin was not paid for."]
    assert len(again.texts) == 2


def test_one_run_asks_once() -> None:
    story, asked = read(Shelf(), QUAY), Asked()
    assert denials(story, asked) == denials(story, asked)
    assert len(asked.texts) == 2


def test_what_is_damaged_is_found_again() -> None:
    shelf = OneShelf()
    story = read(shelf, QUAY)
    expected = denials(story, Asked())
    for key in list(shelf.kept):
        shelf.kept[key] = b"no slip"
    assert denials(read(shelf, QUAY), Asked()) == expected


def test_the_words_of_a_source_are_its_own_with_and_without_what_is_kept() -> None:
    shelf = OneShelf()
    cold = dict(read_vocabulary(read(shelf, QUAY, TOWER)))
    assert cold["quay"] == sorted({"The", "quay", "of", "Orrin", "was", "not", "paid", "for", "Boats", "waited", "outside", "a", "week"})
    assert dict(read_vocabulary(read(shelf, TOWER, CANAL)))["tower"] == cold["tower"]


def test_findings_of_another_type_are_made_again() -> None:
    slips = Slips(OneShelf())
    words: ByArticle[list[str]] = ByArticle(slips, "findings", list[str])
    assert words.find("first", lambda: ["a"]) == ["a"]
    words.put_back()
    numbers: ByArticle[list[int]] = ByArticle(slips, "findings", list[int])
    assert numbers.find("first", lambda: [3]) == [3]
