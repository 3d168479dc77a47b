"""Patterns that are looked for anywhere in a text, and hardly ever found: a text without any of the words one needs is not searched."""

from __future__ import annotations

import re


def fold_case(text: str) -> str:
    """`text` in small letters, as a pattern sees it that is matched without regard to case: dotless and long letters are plain ones."""
    small = text.lower()
    return small if small.isascii() else small.replace("ı", "i").replace("i\u0307", "i").replace("ſ", "s")


class Rare:
    """A pattern matched without regard to case; each of its alternatives holds one of the words `needs`, in small letters."""

    def __init__(self, pattern: str, *needs: str) -> None:
        self.pattern = re.compile(pattern, re.I)
        self._needs = needs

    def is_in(self, text: str, folded: str) -> bool:
        """Whether the pattern is found in `text`, of which `folded` is the text in small letters."""
        return self.may_be_in(folded) and self.pattern.search(text) is not None

    def may_be_in(self, folded: str) -> bool:
        """Whether a text that is `folded` in small letters, or a part of it, may have the pattern."""
        return any(map(folded.__contains__, self._needs))
