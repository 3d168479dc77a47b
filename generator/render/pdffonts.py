"""The fonts of a PDF, which shape text word by word.

While it fills a line, fpdf2 asks after each character how wide the line is by now, and has all of it shaped anew. In Latin script a
space separates: no letter's width depends on another word. So every word is shaped once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fpdf import FPDF
from fpdf.enums import TextDirection
from fpdf.fonts import TTFFont

_BY_WORD = dict.fromkeys((*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, "–—‘’“”…")))
"""Latin letters, figures and marks. Text with anything else is shaped whole."""

_WORDS, _LINES = 20_000, 2_000
"""How many words and their beginnings, and how many beginnings of lines, are remembered at most."""


class Font(TTFFont):
    """A font that remembers its words. What it finds is what fpdf2 finds."""

    def __init__(self, sheet: FPDF, family: str, style: str, path: str) -> None:
        """To be put among the fonts of `sheet` under its `fontkey`."""
        super().__init__(sheet, path, f"{family}{style}", style)  # type: ignore[arg-type]  # it only opens it
        self._words: dict[str, tuple[int, ...]] = {}
        self._shapes: dict[str, Sequence[dict[str, Any]]] = {}
        self._lines: dict[tuple[str, float], tuple[int, float]] = {}

    def shaped_text_width(self, text: str, font_size_pt: float, text_shaping_params: dict[str, Any] | None) -> tuple[int, float]:
        """(number of glyphs, width in points) of a text."""
        size, shaping = font_size_pt, text_shaping_params or {}
        if not _is_by_word(text, shaping):
            return super().shaped_text_width(text, size, text_shaping_params)
        end = text.rfind(" ") + 1
        count, width = self._up_to_space(text[:end], size, shaping) if end else (0, 0.0)
        for advance in self._advances(text[end:], size, shaping):
            count, width = count + 1, width + advance * size * 0.001
        return count, width

    def shape_text(self, text: str, font_size_pt: float, text_shaping_params: dict[str, Any] | None) -> Sequence[dict[str, Any]]:
        """The glyphs of a text, each with how far it moves on; those that are new join what the file will hold of the font."""
        if not _is_by_word(text, text_shaping_params or {}):
            return super().shape_text(text, font_size_pt, text_shaping_params)
        glyphs: list[dict[str, Any]] = []
        for number, word in enumerate(text.split(" ")):
            for part in (" ", word) if number else (word,):
                if part not in self._shapes:
                    if len(self._shapes) >= _WORDS:
                        self._shapes.clear()
                    self._shapes[part] = super().shape_text(part, font_size_pt, text_shaping_params)
                glyphs += self._shapes[part]
        return glyphs

    def _up_to_space(self, text: str, size: float, shaping: dict[str, Any]) -> tuple[int, float]:
        """What a text takes that ends with a space."""
        if (known := self._lines.get((text, size))) is not None:
            return known
        if len(self._lines) >= _LINES:
            self._lines.clear()
        count, width = 0, 0.0
        # Glyph after glyph, as fpdf2 adds them: sums of fractions depend on the order.
        for word in text[:-1].split(" "):
            for advance in (*self._advances(word, size, shaping), *self._advances(" ", size, shaping)):
                count, width = count + 1, width + advance * size * 0.001
        self._lines[text, size] = (count, width)
        return count, width

    def _advances(self, word: str, size: float, shaping: dict[str, Any]) -> tuple[int, ...]:
        """How far each glyph of a word, or of a space, moves on, in thousandths of the size."""
        if (known := self._words.get(word)) is not None:
            return known
        if len(self._words) >= _WORDS:
            self._words.clear()
        _, places = self.perform_harfbuzz_shaping(word, size, shaping)
        found = self._words[word] = tuple(round(self.scale * place.x_advance + 0.001) for place in places or ())
        return found


def _is_by_word(text: str, shaping: dict[str, Any]) -> bool:
    return shaping.get("fragment_direction") != TextDirection.RTL and not text.translate(_BY_WORD)
