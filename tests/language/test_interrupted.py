"""Verb phrases that something is put into."""

from __future__ import annotations

import pytest

from generator.language.words.interrupted import join_interrupted


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("It did not, however, order a copy. She left.", "It did not however order a copy. She left."),
        ("He hadn’t, he said, slept, nor eaten.", "He hadn’t slept, nor eaten, he said."),
        ("It will, of course, rain", "It will of course rain"),
        ("It was not, in fact, shut; it had never, they say, been open.", "It was not in fact shut; it had never been open, they say."),
        ("She said she would, but he, too, stayed.", "She said she would, but he too stayed."),
    ],
)
def test_a_verb_phrase_is_read_in_one_piece(text: str, joined: str) -> None:
    assert join_interrupted(text) == joined


@pytest.mark.parametrize(
    "text",
    [
        "He did what he could, and left, she said.",
        "They asked who he was, where he was, and why.",
        "It was not, Oster said.",
        "It is not (yet), he said, so.",
    ],
)
def test_what_is_no_interruption_stays(text: str) -> None:
    assert join_interrupted(text) == text


def test_every_sentence_of_a_long_text_is_read_so() -> None:
    assert join_interrupted("It was not, they say, shut. " * 20_000) == "It was not shut, they say. " * 20_000
