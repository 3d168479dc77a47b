"""The different words of each source: what asks all sentences for a word asks a few hundred words a source in their place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from sys import intern

from generator.language.pile.marked import name_source
from generator.language.pile.passages import Story
from generator.language.words.notes import ByArticle
from generator.language.words.tokens import split_words


def read_vocabulary(story: Story) -> Iterator[tuple[str, list[str]]]:
    """(source, its different words as written, sorted) for each source of the story, in order."""
    known: ByArticle[list[str]] = ByArticle(story.slips, "different words", list[str])
    for source in story.places:
        yield source, known.find(name_source(story, source), partial(_read, story, source))
    known.put_back()


def _read(story: Story, source: str) -> list[str]:
    return sorted({intern(word) for passage in story.in_source(source) for word in split_words(passage.text)[1::2]})
