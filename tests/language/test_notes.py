"""What is noted about a sentence is not worked out again, survives being packed, and never changes an answer."""
from __future__ import annotations

from dataclasses import dataclass

from generator.extract import extract_document
from generator.language.pile.reading import Readings
from generator.language.words.notes import Notes, Sentence, Shelf, name_circumstances, noted
from generator.model import Document

ASKED: list[str] = []


@dataclass(frozen=True, slots=True)
class Found:
    word: str
    places: frozenset[int] = frozenset()


@noted
def find_capitals(text: str) -> tuple[Found, ...]:
    """The capitalised words of a text."""
    ASKED.append(text)
    return tuple(Found(word, frozenset({text.index(word)})) for word in text.split() if word.istitle())


@noted
def find_mayor(text: str) -> str | None:
    """The word after Mayor, if there is one."""
    ASKED.append(text)
    return text.partition("Mayor ")[2].partition(" ")[0] or None


class KeepingShelf(Shelf):
    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], bytes] = {}

    def find(self, source: str, about: str) -> bytes | None:
        return self.kept.get((source, about))

    def keep(self, source: str, about: str, packed: bytes) -> None:
        self.kept[source, about] = packed


TEXTS = ("Mayor Lind opened the bridge.", "It closed again.", "Rain fell on Varn.")


def _ask(notes: Notes) -> list[object]:
    sentences = [Sentence.of(text, notes, row) for row, text in enumerate(TEXTS)]
    return [answer for sentence in sentences for answer in (find_capitals(sentence), find_mayor(sentence))]


def test_a_sentence_is_asked_once() -> None:
    notes = Notes(len(TEXTS))
    ASKED.clear()
    first = _ask(notes)
    assert len(ASKED) == 2 * len(TEXTS)
    assert _ask(notes) == first == [answer for text in TEXTS for answer in (find_capitals(text), find_mayor(text))]
    assert len(ASKED) == 4 * len(TEXTS)  # plain texts have no notes and are asked each time


def test_answers_that_were_packed_are_not_worked_out_again_and_are_of_the_same_types() -> None:
    notes = Notes(len(TEXTS))
    before = _ask(notes)
    packed = notes.pack()
    assert packed is not None and notes.grown
    again = Notes(len(TEXTS), packed)
    ASKED.clear()
    assert _ask(again) == before
    assert ASKED == [] and not again.grown


def test_what_was_asked_of_some_sentences_only_is_kept_for_those() -> None:
    notes = Notes(len(TEXTS))
    find_mayor(Sentence.of(TEXTS[1], notes, 1))
    again = Notes(len(TEXTS), notes.pack())
    ASKED.clear()
    find_mayor(Sentence.of(TEXTS[0], again, 0))
    find_mayor(Sentence.of(TEXTS[1], again, 1))
    assert [TEXTS[0]] == ASKED


def test_answers_nobody_asks_for_in_one_run_are_there_in_the_next() -> None:
    notes = Notes(len(TEXTS))
    _ask(notes)
    second = Notes(len(TEXTS), notes.pack())
    third = Notes(len(TEXTS), second.pack())
    ASKED.clear()
    _ask(third)
    assert ASKED == []


def test_notes_that_are_damaged_or_of_another_article_are_none() -> None:
    notes = Notes(len(TEXTS))
    right = _ask(notes)
    packed = notes.pack()
    assert packed is not None
    for kept in (b"", packed[:-4], b"\0" * 40, Notes(9).pack()):
        assert _ask(Notes(len(TEXTS), kept)) == right


def test_a_text_cut_from_a_sentence_has_no_notes() -> None:
    sentence = Sentence.of(TEXTS[0], Notes(1), 0)
    assert find_capitals(sentence) != find_capitals(sentence[6:]) and find_mayor(sentence.replace("Lind", "Holm")) == "Holm"


def test_notes_are_kept_apart_by_what_they_rest_on() -> None:
    document: Document = extract_document("one.txt", b"Mayor Lind opened the bridge. It closed again.")
    shelf = KeepingShelf()
    readings = Readings(shelf=shelf)
    one, other = name_circumstances("2031-05-02", [(0, 4, "lind")]), name_circumstances("2031-05-02", [(0, 4, "mayor-lind")])
    assert one != other
    find_mayor(Sentence.of(TEXTS[0], readings.notes(document, one), 0))
    readings.notes(document, other)
    readings.keep_notes()
    assert set(shelf.kept) == {(document.source.id, one)}
    ASKED.clear()
    find_mayor(Sentence.of(TEXTS[0], Readings(shelf=shelf).notes(document, one), 0))
    assert ASKED == []


def test_a_few_new_answers_are_worked_out_again_sooner_than_they_are_written() -> None:
    document: Document = extract_document("one.txt", ("Rain fell on Varn. " * 20).encode())
    shelf = KeepingShelf()

    def ask(*rows: int) -> bytes:
        readings = Readings(shelf=shelf)
        for row in rows:
            find_mayor(Sentence.of(TEXTS[0], readings.notes(document), row))
        readings.keep_notes()
        return shelf.kept[document.source.id, ""]

    first = ask(0)
    assert ask(0, 1, 2) == first
    assert ask(*range(20)) != first


def test_a_reading_that_was_let_go_is_made_again() -> None:
    document = extract_document(
        "a.txt", b"Bridge shut at Arn\n\nThe council shut the bridge at Arn on 4 March 2024 after 12 cracks were found.\n"
    )
    readings = Readings()
    before = readings.of(document)
    readings.let_go()
    assert readings.of(document) == before and readings.of(document) is not before
