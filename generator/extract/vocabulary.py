"""How word lists are written in this package: as one text, which stays readable at two hundred words."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, which are separated by white space."""
    return frozenset(text.split())
