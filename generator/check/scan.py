"""What one built HTML page or style sheet contains that can be right or wrong: ids, links, assets, passages, left-over markup.

Reads with regular expressions in one pass, because a site has many pages and a full parser takes several times as long. No
pattern can backtrack; a page of any content is read in time linear in its length.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

_TAG = re.compile(r"""<(?:(/?)([a-zA-Z][^\s/>]*+)((?:[^>"']++|"[^"]*+"|'[^']*+')*+)>|!--|[a-zA-Z/!?])""")
_BROKEN_TAG = re.compile(r"<(?:(/?)([a-zA-Z][^\s/>]*+)([^>]*+)>|!--|[a-zA-Z/!?])")
"""A tag whole, or the beginning of something else that is no text."""
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>]++)))?+""")
_RAW_END = {tag: re.compile(rf"</{tag}\b", re.IGNORECASE) for tag in ("script", "style", "textarea", "title")}
_LITERAL = re.compile(r"\[\^[^\]\s<]{1,80}\]|\{\{|\{%|\{:\s*[.#\w]")
_CSS_URL = re.compile(r"""url\(\s*+(?:"([^"]*+)"|'([^']*+)'|([^)"'\s]*+))|@import\s++(?:"([^"]*+)"|'([^']*+)')""", re.IGNORECASE)
_CSS_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?['\"]?([^'\"]*)", re.IGNORECASE)

_QUIET_TAGS = frozenset({"code", "pre", "kbd", "samp"})
"""Inside these, markup characters are meant to be seen."""
_VERBATIM = {("p", "block"), ("ul", "source-sheet")}
"""(tag, first class) of the elements in which source pages show an article's text and facts."""
_ASSET_RELATIONS = frozenset({"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "apple-touch-icon", "mask-icon"})
_EARLY_RELATIONS = frozenset({"preconnect", "dns-prefetch"})
_ASSET_ATTRIBUTES = {
    ("img", "src"), ("script", "src"), ("source", "src"), ("audio", "src"), ("video", "src"), ("video", "poster"),
    ("track", "src"), ("input", "src"), ("image", "href"), ("image", "xlink:href"), ("use", "href"), ("use", "xlink:href"),
    ("body", "background"),
}  # fmt: skip
_LINK_ATTRIBUTES = {
    ("a", "href"), ("a", "xlink:href"), ("area", "href"), ("form", "action"), ("button", "formaction"), ("input", "formaction"),
}  # fmt: skip
_DEEPEST = 64
"""Marks inside marks that are followed; each crossing citation is one level, and a page with more is broken."""
_UNSAFE_TAGS = frozenset({"iframe", "frame", "object", "embed", "applet", "base"})
_HARMLESS = frozenset({"id", "class", "title", "name", "rel"})
"""By far the most attributes: neither an address nor a script."""
_LABELS = frozenset({"aria-label", "aria-labelledby", "title"})
_HANDLER = re.compile(r"on[a-z]+")
_PASSAGE = re.compile(r"#q-[0-9a-z-]+$")


class Reference(NamedTuple):
    """An address in a page. `kind` is link, asset (loaded with the page), script, early (a connection opened) or refresh.

    A tuple, because a large site has hundreds of thousands of them.
    """

    kind: str
    url: str
    offset: int
    tag: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the page by itself: the rule that says so, the text in question, where."""

    rule: str
    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the site's rules need of one file. `path` is relative to the site; offsets count characters of the file.

    `ids` maps each id to where it stands first, `twins` lists later ones. `names` are targets that are no ids. `passages` maps
    the name of each marked passage of a source to its words; `quoted` lists, for each link to such a passage, the words that
    its note shows as quoted.
    """

    path: str
    line_starts: tuple[int, ...]
    ids: dict[str, int] = field(default_factory=dict)
    twins: list[tuple[str, int]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    passages: dict[str, str] = field(default_factory=dict)
    quoted: list[tuple[Reference, str]] = field(default_factory=list)

    def position(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


def scan_html(path: str, html: str) -> PageFacts:
    """The facts of one page. Never raises; what a browser would skip is skipped."""
    return _PageScan(path, html).run()


def scan_css(path: str, css: str) -> PageFacts:
    """The facts of one style sheet: what it loads."""
    facts = PageFacts(path, _line_starts(css))
    facts.references.extend(_css_references(css, 0, "style"))
    return facts


def literal_markup(text: str) -> frozenset[str]:
    """What in `text` looks like markup that a template or renderer left over, such as `{{`."""
    return frozenset(match[0] for match in _LITERAL.finditer(text))


def bare_words(text: str) -> str:
    """`text` without white space and invisible characters: what is left when a passage was set as a page."""
    bare = "".join(unicodedata.normalize("NFC", text).split())
    return bare if bare.isprintable() else "".join(filter(str.isprintable, bare))


class _PageScan:
    """One pass over a page's tags, with the little state that links, notes and passages need."""

    def __init__(self, path: str, html: str) -> None:
        self.html = html
        self.facts = PageFacts(path, _line_starts(html))
        self.quiet = 0
        self.verbatim = ""  # the open element that holds text of an article as it is
        self.tag_pattern = _TAG
        self.link: tuple[str, int] | None = None  # (href, offset) of the open link
        self.link_has_content = False
        self.marks: list[str] = []  # passage names of the open marks; "" for a mark of a note
        self.passages: dict[str, list[str]] = {}
        self.note: list[str] | None = None  # words quoted in the current list item
        self.literals = [match for match in _LITERAL.finditer(html)]
        self.next_literal = 0
        self.literal_at = self._next_literal()

    def run(self) -> PageFacts:
        html, at = self.html, 0
        while (match := self.tag_pattern.search(html, at)) is not None:
            start = match.start()
            if self.marks or (self.link is not None and not self.link_has_content) or start > self.literal_at:
                self._text(at, start)
            closing, tag, attributes = match.groups()
            if tag is None:
                at = self._other(start)
                continue
            at, tag = match.end(), tag.lower()
            if closing:
                self._close(tag)
                continue
            self._open(tag, attributes, start, match.start(3))
            if tag in _RAW_END and not attributes.endswith("/"):
                at = self._raw(tag, at)
        self._text(at, len(html))
        self.facts.passages.update({name: "".join(words) for name, words in self.passages.items()})
        return self.facts

    def _other(self, at: int) -> int:
        """Reads what begins at `at` like a tag and is none, and says where the next text begins."""
        html = self.html
        if html.startswith("<!--", at):
            end = html.find("-->", at + 4)
            return len(html) if end < 0 else end + 3
        if html[at + 1] not in "!?" and self.tag_pattern is _TAG:
            # A stray quotation mark in a tag: from here on read tags the simple way, so that time stays linear.
            self.tag_pattern = _BROKEN_TAG
            return at
        end = html.find(">", at)
        return len(html) if end < 0 else end + 1

    def _raw(self, tag: str, at: int) -> int:
        """Reads what stands in an element that holds no elements, and says where its end begins."""
        html = self.html
        match = _RAW_END[tag].search(html, at)
        end = match.start() if match else len(html)
        if tag == "style":
            self.facts.references.extend(_css_references(html[at:end], at, "style"))
        return end

    def _next_literal(self) -> int:
        """Where the next piece of left-over markup begins; behind the end of the page if none does."""
        return self.literals[self.next_literal].start() if self.next_literal < len(self.literals) else len(self.html)

    def _text(self, start: int, end: int) -> None:
        if start >= end:
            return
        while self.next_literal < len(self.literals) and self.literals[self.next_literal].start() < end:
            literal = self.literals[self.next_literal]
            self.next_literal += 1
            self.literal_at = self._next_literal()
            # An article's own text may hold anything; it stands in a mark or in a block of its source's page.
            if literal.start() >= start and not self.quiet and not self.verbatim and not self.marks:
                self.facts.faults.append(Fault("markup-literal", literal[0], literal.start()))
        if self.marks or (self.link is not None and not self.link_has_content):
            text = unescape(self.html[start:end])
            if self.link is not None and text.strip():
                self.link_has_content = True
            for name in dict.fromkeys(self.marks[:_DEEPEST]):
                if name:
                    self.passages[name].append(text)
                elif self.note is not None:
                    self.note.append(text)

    def _open(self, tag: str, attributes: str, at: int, attributes_at: int) -> None:
        found: dict[str, str] = {}
        if attributes:
            for name, double, single, bare in _ATTRIBUTE.findall(attributes):
                value = double or single or bare
                found.setdefault(name.lower(), unescape(value) if "&" in value else value)
            if "id" in found:
                self._identify(found["id"], at)
            self._judge(tag, found, at, attributes_at)
        elif tag in _UNSAFE_TAGS:
            self._fault("markup-unsafe", f"<{tag}>", at)
        if tag == "a":
            self._open_link(found, at)
        elif tag in ("img", "svg", "input") and self.link is not None:
            self.link_has_content = True
        elif tag == "mark":
            name = found.get("data-passage", "")
            self.marks.append(name if len(self.marks) < _DEEPEST else "")
            if self.marks[-1]:
                self.passages.setdefault(name, [])
            elif not name and self.note is not None:
                self.note.clear()
        elif tag == "li":
            self.note = []
        elif tag in _QUIET_TAGS:
            self.quiet += 1
        if "class" in found and (tag, *found["class"].split()[:1]) in _VERBATIM:
            self.verbatim = tag

    def _close(self, tag: str) -> None:
        if tag == "a" and self.link is not None:
            if not self.link_has_content:
                self._fault("link-empty", f'<a href="{self.link[0]}"></a>', self.link[1])
            self.link = None
        elif tag == "mark" and self.marks:
            self.marks.pop()
        elif tag == "li":
            self.note = None
        elif tag in _QUIET_TAGS and self.quiet:
            self.quiet -= 1
        if tag == self.verbatim:
            self.verbatim = ""

    def _identify(self, name: str, at: int) -> None:
        if name in self.facts.ids:
            self.facts.twins.append((name, at))
        else:
            self.facts.ids[name] = at

    def _open_link(self, found: dict[str, str], at: int) -> None:
        if "href" not in found:
            if "name" in found:
                self.facts.names.add(found["name"])
            return
        self.link = (found["href"], at)
        self.link_has_content = not _LABELS.isdisjoint(found) and any(found.get(name, "").strip() for name in _LABELS)
        if not found["href"].strip():
            self._fault("link-empty", 'href=""', at)
        elif self.note and _PASSAGE.search(found["href"]):
            self.facts.quoted.append((Reference("link", found["href"], at, "a"), "".join(self.note)))

    def _judge(self, tag: str, found: dict[str, str], at: int, attributes_at: int) -> None:
        references = self.facts.references
        for name, value in found.items():
            if name in _HARMLESS:
                continue
            if name.startswith("on") and _HANDLER.fullmatch(name):
                self._fault("markup-unsafe", f"<{tag} {name}=…>", at)
            elif (tag, name) in _LINK_ATTRIBUTES:
                if value and not value.isspace():
                    references.append(Reference("link", value, at, tag))
            elif (tag, name) in _ASSET_ATTRIBUTES:
                references.append(Reference("script" if tag == "script" else "asset", value, at, tag))
            elif name == "srcset":
                references.extend(Reference("asset", url, at, tag) for url in _srcset_urls(value))
            elif name == "style" and "url" in value.lower():
                references.extend(Reference(r.kind, r.url, at, tag) for r in _css_references(value, attributes_at, tag))
        if tag == "link" and "href" in found:
            relations = set(found.get("rel", "").lower().split())
            if relations & _ASSET_RELATIONS:
                references.append(Reference("asset", found["href"], at, tag))
            elif relations & _EARLY_RELATIONS:
                references.append(Reference("early", found["href"], at, tag))
            elif "canonical" not in relations:
                references.append(Reference("link", found["href"], at, tag))
        elif tag == "meta" and found.get("http-equiv", "").strip().lower() == "refresh":
            match = _REFRESH.match(found.get("content", ""))
            references.append(Reference("refresh", match[1].strip() if match else "", at, tag))
        elif tag in _UNSAFE_TAGS:
            self._fault("markup-unsafe", f"<{tag}>", at)

    def _fault(self, rule: str, text: str, at: int) -> None:
        self.facts.faults.append(Fault(rule, text, at))


def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in re.finditer("\n", text)))


def _css_references(css: str, offset: int, tag: str) -> Iterator[Reference]:
    # Comments become blanks of the same length, so that offsets stay.
    plain = _CSS_COMMENT.sub(lambda match: " " * len(match[0]), css)
    for match in _CSS_URL.finditer(plain):
        url = next((group for group in match.groups() if group), "")
        if url and not url.startswith("#"):
            yield Reference("asset", url, offset + match.start(), tag)


def _srcset_urls(srcset: str) -> Iterator[str]:
    """Addresses of a srcset; a comma inside a data: address does not end it."""
    for candidate in re.findall(r"[^\s,][^\s]*(?:\s+[^\s,]+)?", srcset):
        url = candidate.split()[0].rstrip(",")
        if url:
            yield url
