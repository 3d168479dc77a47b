"""Spans, lines and the two ways a quote may agree with its source."""
from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Citation, Span
from generator.spans import LineIndex, MatchClass, context_for, find_quote, locate_citation

TEXT = "The “river” rose.\r\nIt\u00a0rose   by 2 m – or 200 cm.\nNobody said: it rose by 2 m."


def test_exact_match_has_the_same_characters() -> None:
    (match,) = find_quote(TEXT, "rose   by 2 m – or")
    assert match.match_class is MatchClass.EXACT
    assert match.span.slice(TEXT) == "rose   by 2 m – or"


def test_white_space_runs_fold_on_both_sides() -> None:
    (match,) = find_quote(TEXT, "rose. It rose\n by 2 m –")
    assert match.match_class is MatchClass.EXACT
    assert match.span.slice(TEXT) == "rose.\r\nIt\u00a0rose   by 2 m –"


def test_curly_marks_and_dashes_are_a_labelled_class() -> None:
    (match,) = find_quote(TEXT, 'The "river" rose.')
    assert match.match_class is MatchClass.TYPOGRAPHIC
    (match,) = find_quote(TEXT, "2 m - or")
    assert match.match_class is MatchClass.TYPOGRAPHIC


def test_composed_and_decomposed_accents_are_the_same_words() -> None:
    text = "She met Gündoğan in Łódź."
    (match,) = find_quote(text, unicodedata.normalize("NFD", "Gündoğan in Łódź"))
    assert match.match_class is MatchClass.EXACT and match.span.slice(text) == "Gündoğan in Łódź"
    decomposed = unicodedata.normalize("NFD", text)
    (match,) = find_quote(decomposed, "Gündoğan")
    assert unicodedata.normalize("NFC", match.span.slice(decomposed)) == "Gündoğan"


def test_symbols_digits_and_order_are_never_dropped() -> None:
    text = "It cost €90 billion (net), not −5 %."
    for altered in ("$90 billion", "90 billion net", "It cost €9 billion", "5 % −", "€90 billion, not", ""):
        assert find_quote(text, altered) == (), altered
    assert find_quote(text, "€90 billion (net)")


def test_context_tells_two_places_apart() -> None:
    first, second = find_quote(TEXT, "rose")[1], find_quote(TEXT, "rose")[2]
    for match in (first, second):
        prefix, suffix = context_for(TEXT, match.span)
        assert prefix or suffix
        (found,) = locate_citation(TEXT, Citation("s", "rose", prefix, suffix))
        assert found.span == match.span


def test_the_only_occurrence_needs_no_context() -> None:
    (match,) = find_quote(TEXT, "Nobody")
    assert context_for(TEXT, match.span) == ("", "")


def test_a_wrong_context_leaves_the_quote_ambiguous() -> None:
    assert len(locate_citation(TEXT, Citation("s", "rose", "never there", ""))) == 3


@given(st.text(alphabet="ab \n\t“\"’'é–-e\u0301", max_size=60), st.data())
def test_every_slice_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end].strip()
    if not quote:
        return
    at = text.index(quote, start)
    assert any(match.span == Span(at, at + len(quote)) for match in find_quote(text, text[start:end]))


@given(st.text(alphabet="a\r\né", max_size=40))
def test_lines_count_like_an_editor(text: str) -> None:
    index = LineIndex(text)
    lines = text.replace("\r\n", "\n\0").replace("\r", "\n").replace("\n\0", "\r\n").replace("\r\n", "\0\n")
    offset = 0
    for number, line in enumerate(lines.split("\n"), 1):
        for column in range(1, len(line) + 1):
            assert index.position(offset) == (number, column)
            offset += 1
        if number <= lines.count("\n"):
            # the newline itself is the last column of its line
            assert index.position(offset) == (number, len(line) + 1)
            offset += 1


def test_a_quote_that_is_also_part_of_a_word_means_the_word() -> None:
    text = "The party had no art; 25 million came for 5 million seats."
    (match,) = locate_citation(text, Citation("s", "art"))
    assert text[: match.span.start].endswith("no ")
    (match,) = locate_citation(text, Citation("s", "5 million"))
    assert text[: match.span.start].endswith("for ")
    assert len(locate_citation(text, Citation("s", "arty"))) == 1, "words that stand nowhere else are still found; a rule reports them"


def test_words_repeated_without_end_are_settled_quickly() -> None:
    text = "so it goes. " * 20_000
    prefix, suffix = context_for(text, Span(12_000, 12_011))
    assert len(prefix) < 600 and len(suffix) < 600
