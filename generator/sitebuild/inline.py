"""Markdown's inline patterns with the same result in less time, for pages with many tags and entities.

Markdown looks for each of its eighteen patterns in every text, and puts aside one match at a time. Here the tags and entities of a
text are put aside in one go before the patterns are tried, and a pattern whose first character the text does not have is not tried.
"""
from __future__ import annotations

import re
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import ENTITY_RE, HTML_RE
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

_ASIDE = re.compile(rf"\]\([^()]*\)|{HTML_RE}|{ENTITY_RE}", re.DOTALL)
"""What is put aside; the target and title of a link come first, because they must stay as they are."""

_AUTOLINK = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")

_ACTS_INSIDE = re.compile(r"[\[\]\n\x02\x03]")
"""Inside a tag: characters that patterns tried before the one for tags would see."""

_ACTS_BETWEEN = re.compile(r"[*_<]")
"""Between what is put aside: emphasis pairs its signs over it in an order of its own, and a bracket that opens no tag would find the
end of one further on. Text with any of them goes Markdown's way.
"""

_NEEDS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[^",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}
"""What a text must hold for a pattern of this name to match anywhere in it."""


class QuickInline(InlineProcessor):
    """Markdown's own processor for inline patterns, spared the work that is known to be in vain."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        registry: Any = md.inlinePatterns
        names = {id(registry[name]): name for name in _NEEDS if name in registry}
        self._needs = [_NEEDS.get(names.get(id(pattern), ""), "") for pattern in registry]
        self._knows_all = {"backtick", "escape", "link", "autolink", "automail", "html", "entity"} <= set(names.values())

    # Named as Python names the method of the class above that it takes the place of.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if isinstance(data, AtomicString):
            return data
        if patternIndex == 0 and self._knows_all:
            data = self._put_aside(data)
        start = 0
        while patternIndex < len(self._needs):
            if not start and self._needs[patternIndex] not in data:
                patternIndex += 1
                continue
            apply: Any = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
            data, matched, start = apply(self.inlinePatterns[patternIndex], data, patternIndex, start)
            if not matched:
                patternIndex += 1
        return data

    def _put_aside(self, data: str) -> str:
        """`data` with its tags and entities in Markdown's stash; unchanged where something in it might see them first."""
        if ("<" not in data and "&" not in data) or "`" in data or "\\" in data or "![" in data or _AUTOLINK.search(data):
            return data
        found: list[tuple[int, int]] = []
        at = links = 0
        for match in _ASIDE.finditer(data):
            if _ACTS_BETWEEN.search(data, at, match.start()):
                return data
            at = match.end()
            if data[match.start()] == "]":
                if "<" in match.group():
                    return data
                links += 1
                continue
            if _ACTS_INSIDE.search(match.group()):
                return data
            found.append(match.span())
        # A target with brackets of its own is none of the simple ones above, and may hold what looks like a tag.
        if _ACTS_BETWEEN.search(data, at) or links != data.count("]("):
            return data
        parts: list[str] = []
        at = 0
        for begin, end in found:
            parts += [data[at:begin], self.md.htmlStash.store(data[begin:end])]
            at = end
        return "".join([*parts, data[at:]])
