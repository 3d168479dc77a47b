"""Words and clauses of a passage brought to those of the statement that retells it."""

from __future__ import annotations

import pytest

from generator.language.guards.aligning import Alignment
from generator.language.guards.retelling import retell
from generator.language.words.marks import read_marks
from generator.language.words.terms import split_terms
from generator.language.words.verbs import root


def test_a_word_takes_the_sense_of_the_statements_word_for_it() -> None:
    statement, quote = read_marks("Oster resigned."), read_marks("Oster quit and left.")
    (told,) = retell(statement, (quote,))
    assert [term.sense for term in told.terms] == ["oster", root("resign"), "and", root("leave")]
    assert [term.root for term in told.terms] == [term.root for term in quote.terms]


def test_a_quote_without_such_words_is_not_copied() -> None:
    statement, quote = read_marks("Oster resigned."), read_marks("Rates rose.")
    assert retell(statement, (quote,)) == (quote,)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They turned the offer down.", "reject"),
        ("They turned it down.", "reject"),
        ("Work came to an end.", "end"),
        ("The mill took Oster to court.", "take"),  # nothing but a particle stands behind an object
        ("They turned. Down came the rain.", "turn"),
    ],
)
def test_a_set_phrase_is_read_as_one_word(text: str, word: str) -> None:
    verbs = [term.root for term in split_terms(text) if term.is_head and term.past]
    assert verbs[0] == root(word)


def test_a_comment_is_no_form_of_come() -> None:
    assert root("comments") == root("comment") != root("came")


def test_a_clause_is_beside_the_one_with_most_of_its_words() -> None:
    statement = read_marks("The port lost 4 million; rates rose.")
    quotes = (read_marks("Rates went up. At the port 4 million were lost."), read_marks("Oster rose to speak."))
    alignment = Alignment(statement, quotes)
    assert alignment.nearest(0) == [(0, 1)]
    assert alignment.nearest(1) == [(0, 0)]
    assert alignment.nearest(1, {root("rise")}) == []  # one word, no number: too little
