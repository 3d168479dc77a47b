"""A statement that is a quote but for a small word."""

from __future__ import annotations

import time
from itertools import islice, product

import pytest

from generator.language.guards.near_copies import find_altered
from generator.language.words.marks import read_marks

ALTERED = [
    # (quote, statement, the words reported)
    ("The clerk wrote it down in a green book.", "The clerk wrote it up in a green book.", "wrote it up in a"),
    ("The barriers came slowly down.", "The barriers came slowly up.", "came slowly up"),
    ("The ferry left within hours of the ruling.", "The ferry left within days of the ruling.", "left within days of the"),
    ("There was no singing at all, the choir said.", "There was no singing at some, the choir said.", "singing at some the choir"),
    ("The mast has so far stood the wind.", "The mast has not so far stood the wind.", "mast has not so far"),
    ("Nobody on the quay could name the ship.", "Nobody on the quay will name the ship.", "the quay will name the"),
    ("There would be another vote on the roof.", "There was another vote on the roof.", "There was another vote"),
    ("The choir sang before the bishop came in.", "The bishop came in before the choir sang.", "came in before the choir"),
    ("If the tide turns, the gates open.", "If the gates open, the tide turns.", "If the gates"),
    ("Rents rose by 46 per cent while wages rose by barely 15.", "Rents have not risen by 46 per cent.", None),
    ("Rents have risen by 46 per cent while wages rose by barely 15.", "Rents have not risen by 46 per cent.", "Rents have not risen by"),
    ("It closes on Monday and opens again on Friday.", "It closes on Friday and opens again on Friday.", "closes on Friday and opens"),
    ("The roof cost 3 million, the wall 2 million.", "The roof cost 2 million, the wall 2 million.", "roof cost 2 million the"),
    ("It is seen not only as a wall but as a promise.", "It is seen only as a wall but as a promise.", "is seen only as"),
]


@pytest.mark.parametrize(("quote", "statement", "words"), ALTERED)
def test_a_small_word_of_another_meaning_is_found(quote: str, statement: str, words: str | None):
    altered = find_altered(read_marks(statement), [read_marks(quote)])
    assert (altered and altered.words) == words


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        # a thought left out takes its own small words along
        ("The pier, which may not be mended before May, was closed by the board.", "The pier was closed by the board."),
        ("The mill is seen not only as a wall but also as a promise.", "The mill is seen as a wall and a promise."),
        # what stands before or behind
        ("Some say that the pier was closed by the board on Monday.", "The pier was closed by the board on Monday."),
        # the same in another word
        ("He is not opposed to a smaller hall, though.", "He is open to a smaller hall, though."),
        ("The board had not told 22 members about the costs.", "The board failed to tell 22 members about the costs."),
        ("A vote on the new roof is expected in October.", "A vote on the new roof is due in October."),
        ("The town will close the bridge on Monday morning.", "The town is to close the bridge on Monday morning."),
        # a name that moves
        ("Ada Moss, the head of Harbour Rescue, left on Monday.", "The head of Harbour Rescue, Ada Moss, left on Monday."),
        # a clause that moves with its word
        ("After the bell rang, the crowd left the square.", "The crowd left the square after the bell rang."),
        ("The crowd left because the square had flooded again.", "Because the square had flooded again, the crowd left."),
        # a number that is rounded stands nowhere in the quote
        ("The hall cost 3.96 million crowns, the board says.", "The hall cost 4 million crowns, the board says."),
        # too short, or too free, to be a copy
        ("They went down the hill.", "They went up."),
        ("The clerk wrote it down in a green book.", "According to the ledger, prices went up in the spring."),
        ("The clerk wrote it down in a green book.", "The clerk wrote it down in a green book."),
    ],
)
def test_what_is_left_out_moved_or_told_in_another_word_is_not(quote: str, statement: str):
    assert find_altered(read_marks(statement), [read_marks(quote)]) is None


def test_one_quote_that_bears_it_out_is_found_among_others():
    quotes = [read_marks("Nothing of that stood in any of the letters."), read_marks("The clerk wrote it down in a green book.")]
    assert find_altered(read_marks("The clerk wrote it up in a green book."), quotes) is not None
    exact = [*quotes, read_marks("Later the clerk wrote it up in a green book.")]
    assert find_altered(read_marks("The clerk wrote it up in a green book."), exact) is None


def test_long_texts_take_their_time_in_proportion():
    words = [f"word{n}" for n in range(4000)]
    quote = read_marks(" ".join([*words, "came down", *words]))
    assert find_altered(read_marks(" ".join([*words, "came up", *words])), [quote]) is None


@pytest.mark.parametrize(
    ("quoted", "told"),
    [
        ("{0}w never {0}x {0}y {0}z", "{0}w not {0}x {0}y {0}z"),
        ("{0}w had {1} red {0}x {0}y {0}z", "{0}w had {2} red {0}x {0}y {0}z"),
    ],
)
def test_many_places_with_other_words_take_their_time_in_proportion(quoted: str, told: str):
    def cost(size: int) -> float:
        names = ["".join(letters) for letters in islice(product("abcdefghijklmnop", repeat=3), size)]
        texts = [" ".join(form.format(name, at, at + size) for at, name in enumerate(names)) for form in (quoted, told)]
        quote, statement = map(read_marks, texts)
        started = time.process_time()
        assert find_altered(statement, [quote]) is None
        return time.process_time() - started

    small, large = (min(cost(size) for _ in range(2)) for size in (300, 2400))
    assert large < 24 * max(small, 0.01)
