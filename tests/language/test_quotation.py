"""Quotation marks paired: kinds of marks, apostrophes, speeches that do not close, hostile lines."""
from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.words.quotation import find_quotations
from generator.model import Span


def inner(text: str) -> list[str]:
    return [q.inner.slice(text) for q in find_quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "one two" and "three".', ["one two", "three"]),
        ("“One ‘two’ three,” he said.", ["One ‘two’ three,"]),
        ("«Un deux», „drei vier“ and ‘five six’", ["Un deux", "drei vier", "five six"]),
        ("It's the drivers' hall, isn't it?", []),
        ("‘The drivers’ union will wait,’ she said.", ["The drivers’ union will wait,"]),
        ("'We don't know,' he said.", ["We don't know,"]),
        ("“ spaced words ”", ["spaced words"]),
        ("\"…\" and '5'", []),
        ("“A speech that goes on in the next paragraph", ["A speech that goes on in the next paragraph"]),
        ("an “unclosed short", []),
    ],
)
def test_passages(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@given(st.text(alphabet="ab '\"“”‘’«».,\n", max_size=200))
def test_passages_are_disjoint_and_inside(text: str) -> None:
    end = 0
    for quotation in find_quotations(text, Span(0, len(text))):
        assert end <= quotation.outer.start <= quotation.inner.start < quotation.inner.end <= quotation.outer.end <= len(text)
        end = quotation.outer.end


@pytest.mark.parametrize("piece", ["'a ", '"', "“Ab ", "‘as’ b ", '"Ab said. '])
def test_a_hostile_line_is_read_in_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    started = time.process_time()
    list(find_quotations(text, Span(0, len(text))))
    assert time.process_time() - started < 3
