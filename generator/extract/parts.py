"""The parts of a page: walking its tree without recursion, how much prose each element holds, and which one is the article."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from generator.extract.structure import part_reason
from generator.extract.vocabulary import word_set

_SKIPPED = word_set(
    "script style template noscript head title svg math noembed noframes iframe object audio video canvas datalist"
)
_CONTROLS = word_set("button select option optgroup input textarea label legend fieldset form dialog output")
_CELL_BLOCKS = word_set("p div h1 h2 h3 h4 h5 h6 ul ol table blockquote section article br")


def walk(root: Tag) -> Iterator[tuple[bool, PageElement]]:
    """(entering, node) in document order, without recursion; skipped elements are left out whole."""
    stack: list[tuple[Tag, Iterator[PageElement]]] = [(root, iter(root.contents))]
    while stack:
        element, children = stack[-1]
        for child in children:
            if isinstance(child, Tag):
                if child.name in _SKIPPED:
                    continue
                yield True, child
                stack.append((child, iter(child.contents)))
                break
            yield True, child
        else:
            stack.pop()
            if stack:
                yield False, element


class Parts:
    """How much prose each element holds, and so which class names may be believed."""

    def __init__(self) -> None:
        self.prose: dict[int, int] = {}
        self.has_h1: set[int] = set()
        self.complex_rows: set[int] = set()
        self.total = 0
        self.cells: dict[int, int] = {}

    def reason(self, node: Tag) -> str:
        """Why all of `node` is page furniture, in plain words; "" where it is not, or where it holds the article."""
        share = self.prose.get(id(node), 0) / self.total if self.total else 0.0
        return part_reason(node, share=share, holds_headline=id(node) in self.has_h1)

    def is_section(self, node: Tag) -> bool:
        """Whether `node` is a part of the page of its own, and not the article itself."""
        share = self.prose.get(id(node), 0) / self.total if self.total else 0.0
        return node.name in ("section", "div", "aside", "td", "ul", "ol") and share < 0.5 and id(node) not in self.has_h1

    def is_simple_row(self, node: Tag) -> bool:
        """Whether a table row holds bare cells, so that it reads as one line."""
        return id(node) not in self.complex_rows and self.cells.get(id(node), 0) > 1

    def article_root(self, soup: BeautifulSoup) -> Tag | None:
        """The element that is the article: the outermost one made for it that holds most prose, else the deepest that does."""
        if not self.total:
            return None
        for want in ("article", "main"):
            for node in soup.find_all(want):
                if self.prose.get(id(node), 0) >= 0.8 * self.total:
                    return node
        deepest: Tag = soup
        while True:
            heirs = [c for c in deepest.children if isinstance(c, Tag) and self.prose.get(id(c), 0) >= 0.9 * self.total]
            if not heirs or heirs[0].name == "p":
                return deepest if deepest is not soup else None
            deepest = heirs[0]


def measure(soup: BeautifulSoup) -> Parts:
    """Prose lengths of all elements in one pass: text outside links, controls and furniture, in stretches of 60 or more."""
    parts = Parts()
    stack: list[tuple[Tag | None, int, bool]] = [(None, 0, False)]
    rows: list[Tag] = []
    for entering, node in walk(soup):
        if isinstance(node, NavigableString):
            element, count, off = stack[-1]
            text = str(node).strip()
            if not off and (
                len(text) >= 60 or (element is not None and element.name in ("p", "b", "i", "em", "strong", "span"))
            ):
                stack[-1] = (element, count + len(text), off)
            continue
        if not isinstance(node, Tag):
            continue
        if entering:
            off = (
                stack[-1][2]
                or node.name == "a"
                or node.name in _CONTROLS
                or bool(part_reason(node, share=0.0, holds_headline=False, certain=True))
            )
            stack.append((node, 0, off))
            if node.name == "h1":
                parts.has_h1.update(id(element) for element, _, _ in stack if element is not None)
            if node.name == "tr":
                rows.append(node)
            elif node.name in ("td", "th") and rows:
                parts.cells[id(rows[-1])] = parts.cells.get(id(rows[-1]), 0) + 1
            elif rows and node.name in _CELL_BLOCKS:
                parts.complex_rows.add(id(rows[-1]))
        else:
            _, count, _ = stack.pop()
            if rows and node is rows[-1]:
                rows.pop()
            parts.prose[id(node)] = count
            element, above, off = stack[-1]
            stack[-1] = (element, above + count, off)
    parts.total = stack[0][1]
    return parts
