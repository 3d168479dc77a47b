"""Markdown to HTML in one pass, for pages that hold only the kinds of blocks our templates write.

Python-Markdown goes over a page some dozens of times, looking for syntax that our pages never have. Here every block must match a
grammar, whole: raw HTML between blank lines, paragraphs of one line, lists of one-line items, tables with outer borders, footnotes of
one line. A page with anything else is left to Python-Markdown. What comes out is the same to the byte, which
`tests/test_sitebuild_direct.py` shows on pages of random pieces.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from markdown.util import BLOCK_LEVEL_ELEMENTS

from generator.sitebuild.lines import ENTITY, PHRASE_TAGS, NotSureError, check_line, check_phrase, convert_phrase, notes_in, tag_pattern

_EXTENSIONS = {"attr_list", "fenced_code", "footnotes", "generator.render.cells", "tables", "toc"}
_SETTINGS = {"footnotes": {"BACKLINK_TITLE"}, "tables": {"use_align_attribute"}}
"""What may be set of the extensions; of `toc` anything, because headings of Markdown are not in the grammar."""

_DRAWN_TAGS = "circle defs desc ellipse g line path polygon polyline rect svg text title tspan use".split()
_WITHOUT_END = "area base br col embed hr img input link meta param source track wbr".split()
_WITHOUT_TAGS = "script style textarea".split()
"""Elements whose content is no HTML."""

_BLOCK_TAGS = sorted({tag for tag in BLOCK_LEVEL_ELEMENTS if tag.isalnum()}.difference(_WITHOUT_END, _WITHOUT_TAGS))
_RAW_BEGINS = re.compile(rf"<(?:{'|'.join(_BLOCK_TAGS)})[ >]")
_RAW_TAG = re.compile(rf"(?:[^<&]++|{ENTITY})*+({tag_pattern([*_BLOCK_TAGS, *PHRASE_TAGS, *_DRAWN_TAGS])})")
_TAG_NAME = re.compile(r"</?([a-z0-9]+)")
_ANY_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
_ATTRIBUTE = re.compile(r'[ ]([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?')

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_CODE = re.compile(r"^(?:~~~|```)", re.MULTILINE)
"""What begins a block of code even inside raw HTML."""

_BLANK_LINE = re.compile(r"(?<=\n) +\n")
_ITEM = re.compile(r"(?:(-)|[0-9]+\.) (?! )")
_DEFINITION = re.compile(r"\[\^([a-zA-Z0-9-]+)\]: (?! )(.+)")
_COLUMN = re.compile(r" *(:?)-+(:?) *")
_ALIGNED = {("", ""): "", (":", ""): ' class="left"', ("", ":"): ' class="right"', (":", ":"): ' class="center"'}


@dataclass(slots=True)
class _Phrase:
    """A phrase somewhere on the page; `uses` says for each note it refers to the how manieth reference that is."""

    text: str
    depth: int
    """Elements it stands in. Python-Markdown reads those of less depth first, and counts references as it reads."""

    uses: list[int] = field(default_factory=list)


_Part = str | _Phrase


class _Items:
    """A list of one-line items. Those next to a blank line are paragraphs."""

    def __init__(self, ordered: bool) -> None:
        self.tag = "ol" if ordered else "ul"
        self._items: list[str] = []
        self._spaced: set[int] = set()

    def add(self, lines: Sequence[str]) -> None:
        """Add the items of one block."""
        if self._items:
            self._spaced |= {len(self._items) - 1, len(self._items)}
        self._items += lines

    def parts(self) -> Iterator[_Part]:
        yield f"<{self.tag}>\n"
        for number, line in enumerate(self._items):
            if number in self._spaced:
                yield from ("<li>\n<p>", _Phrase(line, 3), "</p>\n</li>\n")
            else:
                yield from ("<li>", _Phrase(line, 2), "</li>\n")
        yield f"</{self.tag}>\n"


def make_direct(extensions: Sequence[str], settings: Mapping[str, Any]) -> DirectConverter | None:
    """A converter for Markdown with these extensions and settings of them; None where it would not do the same."""
    chosen = {name: set(settings.get(name) or {}) for name in extensions if name != "toc"}
    title = (settings.get("footnotes") or {}).get("BACKLINK_TITLE", "")
    aligned = (settings.get("tables") or {}).get("use_align_attribute")
    if set(extensions) != _EXTENSIONS or any(not names <= _SETTINGS.get(name, set()) for name, names in chosen.items()):
        return None
    if not title or not aligned or re.search(r'[&<>"\n]|%d', title):
        return None
    return DirectConverter(title)


class DirectConverter:
    """Converts the pages of the grammar; the title of a note's way back is `title` with the note's number."""

    def __init__(self, title: str) -> None:
        self._title = title

    def convert(self, markdown: str, address: Callable[[str], str]) -> tuple[str, frozenset[str]]:
        """(HTML, the ids in it). `address` gives the address of a link's target. Raises NotSureError for a page outside the grammar."""
        blocks, notes = _read_blocks(_normal(markdown))
        numbers = {label: number for number, label in enumerate(notes, start=1)}
        parts = list(blocks)
        counts: Counter[str] = Counter()
        for phrase in sorted((part for part in parts if isinstance(part, _Phrase)), key=lambda phrase: phrase.depth):
            for label in notes_in(phrase.text):
                if label not in numbers:
                    raise NotSureError
                counts[label] += 1
                phrase.uses.append(counts[label])
        html = [part if isinstance(part, str) else _convert(part, numbers, address) for part in parts]
        html += self._notes(notes, counts, address)
        anchors = set(_ids_of_tags(markdown))
        anchors |= {f"fn:{label}" for label in notes}
        anchors |= {f"fnref{_suffix(number)}:{label}" for label in notes for number in range(1, counts[label] + 1)}
        return "".join(html).strip(), frozenset(anchors)

    def _notes(self, notes: Mapping[str, str], counts: Mapping[str, int], address: Callable[[str], str]) -> Iterator[str]:
        if not notes:
            return
        yield '<div class="footnote">\n<hr />\n<ol>\n'
        for number, (label, text) in enumerate(notes.items(), start=1):
            yield f'<li id="fn:{label}">\n<p>{convert_phrase(text, _refuse, address)}&#160;'
            for use in range(1, max(counts[label], 1) + 1):
                title = self._title.format(number)
                yield f'<a class="footnote-backref" href="#fnref{_suffix(use)}:{label}" title="{title}">&#8617;</a>'
            yield "</p>\n</li>\n"
        yield "</ol>\n</div>\n"


def _normal(markdown: str) -> str:
    if _CONTROL.search(markdown) or (("~~~" in markdown or "```" in markdown) and _CODE.search(markdown)):
        raise NotSureError
    return _BLANK_LINE.sub("\n", markdown).rstrip("\n") if "\n " in markdown else markdown.rstrip("\n")


def _ids_of_tags(markdown: str) -> Iterator[str]:
    for tag, attributes in _ANY_TAG.findall(markdown):
        if "=" not in attributes or (" id=" not in (small := attributes.lower()) and " name=" not in small):
            continue
        for name, value in _ATTRIBUTE.findall(attributes):
            if name.lower() == "id" or (name.lower() == "name" and tag.lower() == "a"):
                yield unescape(value)


def _suffix(number: int) -> str:
    return str(number) if number > 1 else ""


def _refuse(label: str) -> str:
    raise NotSureError


def _convert(phrase: _Phrase, numbers: Mapping[str, int], address: Callable[[str], str]) -> str:
    uses = iter(phrase.uses)

    def refer(label: str) -> str:
        link = f'<a class="footnote-ref" href="#fn:{label}">{numbers[label]}</a>'
        return f'<sup id="fnref{_suffix(next(uses))}:{label}">{link}</sup>'

    return convert_phrase(phrase.text, refer, address)


def _read_blocks(text: str) -> tuple[Iterator[_Part], dict[str, str]]:
    """(parts of the page in order, text of each note by its label). Raises NotSureError."""
    blocks: list[Iterator[_Part] | _Items] = []
    notes: dict[str, str] = {}
    at = 0
    while at < len(text):
        if text[at] == "\n":
            at += 1
            continue
        if _RAW_BEGINS.match(text, at):
            end = _end_of_raw(text, at)
            blocks.append(iter((text[at:end], "\n\n")))
            at = end
            continue
        end = text.find("\n\n", at)
        end = end if end >= 0 else len(text)
        block, at = text[at:end], end
        if found := _DEFINITION.fullmatch(block):
            if found[1] in notes:
                raise NotSureError
            notes[found[1]] = check_line(found[2])
        elif item := _ITEM.match(block):
            ordered = item[1] is None
            before = blocks[-1] if blocks else None
            if not isinstance(before, _Items):
                before = _Items(ordered)
                blocks.append(before)
            elif (before.tag == "ol") != ordered:
                raise NotSureError
            before.add([_item(line, ordered) for line in block.split("\n")])
        elif block[0] == "|":
            blocks.append(iter(list(_read_table(block.split("\n")))))
        else:
            blocks.append(iter(("<p>", _Phrase(check_line(block), 1), "</p>\n")))
    return (part for block in blocks for part in (block.parts() if isinstance(block, _Items) else block)), notes


def _end_of_raw(text: str, at: int) -> int:
    """Where the raw HTML that begins at `at` ends, as Python-Markdown looks for its end. Raises NotSureError."""
    open_tags: list[str] = []
    while part := _RAW_TAG.match(text, at):
        at = part.end()
        tag = part[1]
        if tag.endswith("/>"):
            continue
        found = _TAG_NAME.match(tag)
        assert found is not None
        if tag[1] != "/":
            open_tags.append(found[1])
        elif open_tags.pop() != found[1]:
            break
        if not open_tags:
            if at < len(text) and text[at : at + 2] != "\n\n":
                break
            return at
    raise NotSureError


def _item(line: str, ordered: bool) -> str:
    found = _ITEM.match(line)
    if found is None or (found[1] is None) != ordered:
        raise NotSureError
    return check_line(line[found.end() :])


def _read_table(lines: Sequence[str]) -> Iterator[_Part]:
    if len(lines) < 3 or any(line[0] != "|" or line[-1] != "|" for line in lines):
        raise NotSureError
    head, marks, *rows = (line[1:-1].split("|") for line in lines)
    columns = [found.groups() for mark in marks if (found := _COLUMN.fullmatch(mark))]
    if len(columns) != len(marks) or len(marks) != len(head) or len(head) < 2:
        raise NotSureError
    styles = [_ALIGNED[begin, end] for begin, end in columns]
    yield "<table>\n<thead>\n"
    yield from _read_row(head, "th", styles)
    yield "</thead>\n<tbody>\n"
    for row in rows:
        yield from _read_row(row, "td", styles)
    yield "</tbody>\n</table>\n"


def _read_row(cells: Sequence[str], tag: str, styles: Sequence[str]) -> Iterator[_Part]:
    if len(cells) != len(styles):
        raise NotSureError
    yield "<tr>\n"
    for cell, style in zip(cells, styles, strict=True):
        text = cell.strip(" ")
        yield from (f"<{tag}{style}>", _Phrase(check_phrase(text), 4) if text else "", f"</{tag}>\n")
    yield "</tr>\n"
