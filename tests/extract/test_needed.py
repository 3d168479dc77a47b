"""A text is not searched only where a pattern cannot be in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract import boilerplate, cautions
from generator.extract.needed import Rare, fold_case

RARE = {
    f"{module.__name__.rpartition('.')[2]}.{name}": found
    for module in (boilerplate, cautions)
    for name, found in vars(module).items()
    if isinstance(found, Rare)
}


def test_all_of_them_are_looked_at() -> None:
    assert len(RARE) == 6


@pytest.mark.parametrize("name", sorted(RARE))
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_what_a_pattern_finds_is_found(name: str, data: st.DataObject) -> None:
    rare = RARE[name]
    text = data.draw(st.from_regex(rare.pattern))
    assert rare.is_in(text, fold_case(text))


@given(st.text("abiksSKıİſK\u0307", max_size=8))
def test_folding_keeps_all_that_matches_without_regard_to_case(letters: str) -> None:
    plain = letters.lower().translate(str.maketrans("ıſ", "is")).replace("\u0307", "")
    if re.search(re.escape(plain), letters, re.I):
        assert plain in fold_case(letters)


def test_a_text_without_the_words_is_not_searched() -> None:
    assert not Rare("a+", "b").is_in("aaa", "aaa")
