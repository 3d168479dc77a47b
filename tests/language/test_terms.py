"""Words as marks see them, and what is looked up rather than worked out again for a text that comes back."""

from __future__ import annotations

import pytest

from generator.check.value_claim import AMOUNTS, CERTAINTY, POLARITY
from generator.language.guards.drift import find_drift
from generator.language.words.conditions import find_gates
from generator.language.words.mark_words import MARKS
from generator.language.words.marks import read_marks
from generator.language.words.tenses import AHEAD
from generator.language.words.terms import split_terms
from generator.language.words.tokens import content_stems, find_words, fold_words, split_words, stem


def test_a_term_has_its_own_clause_and_sentence() -> None:
    terms = split_terms("The pier’s gates opened, because ships waited. Twelve did.")
    assert [(term.plain, term.clause, term.sentence) for term in terms] == [
        ("the", 0, 0),
        ("pier's", 0, 0),
        ("gates", 0, 0),
        ("opened", 0, 0),
        ("because", 1, 0),
        ("ships", 1, 0),
        ("waited", 1, 0),
        ("twelve", 2, 1),
        ("did", 2, 1),
    ]
    assert terms[1].folded == "pier" and terms[7].root == "12" and terms[7].is_head


def test_the_participle_of_a_passive_in_the_present_is_not_past() -> None:
    was, now = split_terms("The gate closed."), split_terms("The gate is closed.")
    assert (was[-1].plain, was[-1].past) == ("closed", True)
    assert (now[-1].plain, now[-1].past) == ("closed", False)


def test_the_same_word_in_the_same_place_is_one_term() -> None:
    assert split_terms("The gate shut.")[1] is split_terms("A gate fell.")[1]


def test_a_text_that_comes_back_is_not_read_again() -> None:
    reading = read_marks("The gate must not open before noon.")
    assert read_marks("The gate must not open before noon.") is reading
    assert find_gates(reading) is find_gates(reading) and find_gates(reading)


@pytest.mark.parametrize("kinds", [POLARITY, CERTAINTY, AMOUNTS])
def test_texts_without_marks_do_not_drift(kinds: frozenset[str]) -> None:
    said, quote = read_marks("Twelve ships left the harbour."), read_marks("The harbour saw ships leave.")
    assert not said.marks and not quote.marks and not quote.soft
    assert list(find_drift(said, [quote], kinds, {}, ("will",))) == []


def test_what_is_still_to_come_is_a_matter_of_certainty() -> None:
    # find_drift passes over texts without marks of its kinds, so all that tells the future must be among them
    assert AHEAD <= CERTAINTY


@pytest.mark.parametrize("text", ["They told us that the US and the U.S. said no.", "Köln’s 1,200 piers, it’s said, were re-opened.", ""])
def test_stems_are_those_of_the_words_that_carry_meaning(text: str) -> None:
    assert content_stems(text) == tuple(stem(word.folded) for word in find_words(text) if not word.is_stop)
    assert fold_words(text) == [word.folded for word in find_words(text)]


@pytest.mark.parametrize("text", ["", "…", "U.S. 1,200.5 o’clock", " The pier’s gates – 12, so far.\n", "41m²_x"])
def test_a_text_is_cut_at_the_words_that_are_found_in_it(text: str) -> None:
    parts = split_words(text)
    assert "".join(parts) == text
    assert parts[1::2] == [word.text for word in find_words(text)]


def test_every_phrase_of_the_table_is_listed_under_its_second_word() -> None:
    for first, by_second in MARKS.items():
        for second, phrases in by_second.items():
            assert all(words[0] == first and words[1:2] in ((), (second,)) for words, _ in phrases)
            assert set(by_second[None]) <= set(phrases), "a phrase of one word counts whatever follows"
            assert [len(words) for words, _ in phrases] == sorted((len(words) for words, _ in phrases), reverse=True)


def test_a_mark_is_found_in_the_first_and_in_the_last_word() -> None:
    assert [mark.kind for mark in read_marks("Nobody came, and ships may").marks] == ["not", "may"]
    assert not read_marks("Ships left the harbour.").marks


@pytest.mark.parametrize("text", ["May was the wettest month.", "May 5 was a Tuesday.", "Shops closed on 5 May.", "Rain fell in May."])
def test_the_month_of_may_leaves_nothing_open(text: str) -> None:
    assert not read_marks(text).marks


def test_may_opens_a_question_and_tells_what_is_allowed() -> None:
    assert [mark.kind for mark in read_marks("May visitors park here?").marks] == ["can"]
