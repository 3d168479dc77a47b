"""What the site says to a reader who comes back: the script that remembers a visit knows no words of its own."""

from __future__ import annotations

from collections.abc import Mapping

from generator.render.words import Text, read_words

_TABLE = "visit."
_ON_PAGES = frozenset({"title", "about"})
"""Texts that stand in a page and not in the script."""


def visit_words(language: str) -> Mapping[str, Text]:
    """The script's texts in `language` (a code such as "en" or "en-GB"), with their places, by name."""
    texts = read_words(language).texts
    found = {name.removeprefix(_TABLE): text for name, text in texts.items() if name.startswith(_TABLE)}
    return {name: text for name, text in found.items() if name not in _ON_PAGES}
