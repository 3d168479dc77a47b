"""Ids for records found by the analysis: readable, made from what makes the record itself, the same in every run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from generator.language.pile.passages import Passage, Story
from generator.language.words.tokens import find_words

_LONGEST_WORD = 20


def slug_words(story: Story, passage: Passage, text: str, most: int = 4) -> tuple[str, ...]:
    """The `most` telling words of `text`, in their order: the rarest in the story, never one twice."""
    options: dict[str, tuple[float, int]] = {}
    for number, word in enumerate(find_words(text)):
        slug = "".join(c for c in word.folded if c.isascii() and c.isalnum())
        if slug and not word.is_stop and 2 < len(slug) <= _LONGEST_WORD and not slug.isdigit() and slug not in options:
            # early words name the subject: rarity alone picks the oddest words of a sentence
            options[slug] = (round(story.index.idf(word.folded) - 0.25 * number, 6), number)
    best = sorted(options, key=lambda slug: (-options[slug][0], options[slug][1]))[:most]
    return tuple(sorted(best, key=lambda slug: options[slug][1]))


def make_id(words: Iterable[str], passage: Passage, taken: set[str], prefix: str = "") -> str:
    """An id not in `taken`, and adds it there; where two would collide, a short hash of the cited words tells them apart."""
    base = prefix + ("-".join(words) or "item")
    made = base
    if made in taken:
        digest = hashlib.sha256(f"{passage.source}\0{passage.text}".encode()).hexdigest()
        length = 4
        while made in taken:
            made = f"{base}-{digest[:length]}"
            length += 2
    taken.add(made)
    return made
