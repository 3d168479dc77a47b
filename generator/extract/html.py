"""An HTML page as its visible text, one block a line, with what the page's structure says about each line.

The tree is walked without recursion, so depth does not matter. Judging the lines happens in `blocks`; here only the page's own
structure speaks: landmarks, roles, class and id words, hidden elements, and which part of the page holds the prose.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
from bs4.element import CData, NavigableString, PreformattedString, Tag

from generator.extract.lines import Line
from generator.extract.parts import Parts, measure, walk
from generator.extract.structure import HIDDEN, hidden_reason, words_of
from generator.extract.vocabulary import word_set
from generator.model import BlockKind, Span

_BLOCKS = word_set(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html input label legend li main menu nav ol option optgroup "
    "output p pre search section select summary table tbody td textarea tfoot th thead tr ul video audio iframe object "
    "embed canvas map noframes"
)
_SPACE = re.compile(r"\s+")
_CORRECTION = re.compile(r"\W{0,4}(?:corrections?|clarification|editor['’]s note|retraction|erratum)\b", re.I)


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """The text snapshot of a page, its lines, and the facts its markup states (see `metadata`)."""

    text: str
    lines: tuple[Line, ...]
    title: str = ""
    language: str = ""
    metas: tuple[tuple[str, str], ...] = ()
    scripts: tuple[str, ...] = ()
    canonical: str = ""
    licence: str = ""
    times: tuple[str, ...] = ()
    has_hidden_text: bool = False


@dataclass(slots=True)
class _Open:
    """An element on the way down, and what it passes on to what it holds."""

    tag: str
    reason: str = ""
    hints: frozenset[str] = frozenset()
    level: int = 0
    link: bool = False
    item: bool = False
    quote: bool = False
    picture: bool = False
    time: str = ""
    row: bool = False
    first_line: int = 0
    block: str = ""
    own: frozenset[str] = frozenset()
    above: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Writer:
    """Collects pieces of text into lines."""

    lines: list[Line] = field(default_factory=list)
    chunks: list[str] = field(default_factory=list)
    length: int = 0
    buffer: list[tuple[str, _Open]] = field(default_factory=list)
    homeless: list[int] = field(default_factory=list)

    def add(self, text: str, state: _Open) -> None:
        self.buffer.append((text, state))

    def close_section(self, first: int) -> None:
        """Tell the lines since `first` that are in no smaller part where their part of the page ends.

        A wrapper around one line is no part: a label such as "Advertisement" belongs to what holds it and the advertisement.
        """
        if len(self.lines) - first < 2:
            return
        while self.homeless and self.homeless[-1] >= first:
            self.lines[self.homeless.pop()].section = len(self.lines)

    def flush(self) -> None:
        if not self.buffer:
            return
        buffer, self.buffer = self.buffer, []
        raw = "".join(text for text, _ in buffer)
        # Tabs stand only between the cells of one row; everything else folds to one blank.
        text = "\t".join(p for p in (_SPACE.sub(" ", part).strip() for part in raw.split("\x1f")) if p)
        if not text:
            return
        linked = sum(len(t.strip()) for t, s in buffer if s.link)
        total = sum(len(t.strip()) for t, _ in buffer) or 1
        state = next((s for t, s in buffer if t.strip() and t != "\x1f"), buffer[0][1])
        start = self.length + (1 if self.lines else 0)
        hints = frozenset().union(*(s.hints for _, s in buffer[:8]))
        time = next((s.time for _, s in buffer if s.time), "")
        line = Line(
            Span(start, start + len(text)),
            text,
            tag=state.block,
            level=state.level,
            links=linked / total,
            hints=hints,
            time=time,
            in_item=state.item,
            in_quote=state.quote,
            in_picture=state.picture,
        )
        if state.reason:
            line.become(BlockKind.BOILERPLATE, state.reason)
        self.homeless.append(len(self.lines))
        self.lines.append(line)
        self.chunks.append(text)
        self.length = start + len(text)


def read_page(markup: str) -> HtmlPage:
    """The page `markup` describes. Never raises on content; markup that holds no text gives an empty page."""
    soup = _parse(markup)
    parts = measure(soup)
    writer = _Writer()
    root = parts.article_root(soup)
    hidden = False
    after_root = before_root = 0
    stack: list[_Open] = [_Open("")]
    for entering, node in walk(soup):
        if isinstance(node, NavigableString):
            if not isinstance(node, PreformattedString) or isinstance(node, CData):
                writer.add(str(node), stack[-1])
            continue
        if not isinstance(node, Tag):
            continue
        name = node.name
        inside_row = stack[-1].row
        if entering:
            state = _enter(node, stack[-1], parts)
            hides = state.reason == HIDDEN and stack[-1].reason != HIDDEN
            hidden = hidden or hides
            # What is hidden never shares a line with what is seen.
            if hides or (name in _BLOCKS and not (inside_row and name in ("td", "th"))):
                writer.flush()
            state.first_line = len(writer.lines)
            if node is root:
                before_root = len(writer.lines)
            stack.append(state)
        else:
            state = stack.pop()
            if name in _BLOCKS or (state.reason == HIDDEN and stack[-1].reason != HIDDEN):
                if state.row and name in ("td", "th"):
                    writer.add("\x1f", state)
                else:
                    writer.flush()
                if parts.is_section(node):
                    writer.close_section(state.first_line)
            if node is root:
                after_root = len(writer.lines)
    writer.flush()
    _judge_outside(writer.lines, root, before_root, after_root)
    return _facts(soup, "\n".join(writer.chunks), writer.lines, hidden)


def _parse(markup: str) -> BeautifulSoup:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(markup.replace("\x00", ""), "lxml")


def _enter(node: Tag, above: _Open, parts: Parts) -> _Open:
    name = node.name
    state = _Open(
        name,
        reason=above.reason,
        level=above.level,
        link=above.link or name == "a",
        item=above.item or name == "li",
        quote=above.quote or name == "blockquote",
        picture=above.picture or name == "figure",
        time=above.time,
        row=above.row,
        block=name if name in _BLOCKS else above.block,
    )
    if name in _BLOCKS and not state.reason:
        state.reason = hidden_reason(node) or parts.reason(node)
    elif not state.reason:
        state.reason = hidden_reason(node)
    state.own = words_of(node) if node.attrs else frozenset()
    state.hints = state.own | above.own | above.above  # three levels say enough, and keep deep pages linear
    state.above = above.own
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        state.level = int(name[1])
    if name == "time":
        state.time = "" if state.own & {"updated", "modified"} else str(node.get("datetime") or "")[:40]
        state.hints |= {"time"}
    if name == "tr":
        state.row = parts.is_simple_row(node)
    return state


def _judge_outside(lines: list[Line], root: Tag | None, before: int, after: int) -> None:
    """Lines after the article's part of the page are not the article; those before it are, only as headline or byline.

    Where the page does not say itself which part that is, whole sentences outside it stay in doubt and so in the article.
    """
    sure = root is not None and root.name in ("article", "main")
    for line in lines[after:] if after else []:
        sentence = line.tag == "p" and line.links < 0.5 and len(line.text.split()) >= 15
        if not (sentence and not sure) and not _CORRECTION.match(line.text[:60]):
            line.become(BlockKind.BOILERPLATE, "outside the part of the page that holds the article")
    for line in lines[:before]:
        if not line.level and line.links > 0.5:
            line.become(BlockKind.BOILERPLATE, "links above the article")


def _facts(soup: BeautifulSoup, text: str, lines: list[Line], hidden: bool) -> HtmlPage:
    metas: list[tuple[str, str]] = []
    for meta in soup.find_all("meta", limit=400):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if isinstance(key, str) and isinstance(content, str):
            metas.append((key.strip().lower(), _SPACE.sub(" ", content).strip()[:1000]))
    scripts = tuple(
        str(s.string or s.get_text())[:400_000]
        for s in soup.find_all("script", limit=400)
        if str(s.get("type", "")).strip().lower() == "application/ld+json"
    )
    linked: dict[str, str] = {}
    for link in soup.find_all("link", limit=400):
        for relation in _listed(link.get("rel")):
            linked.setdefault(relation, str(link.get("href") or ""))
    html = soup.find("html")
    title = soup.find("title")
    return HtmlPage(
        text,
        tuple(lines),
        title=_SPACE.sub(" ", title.get_text()).strip()[:1000] if title else "",
        language=str(html.get("lang") or html.get("xml:lang") or "") if isinstance(html, Tag) else "",
        metas=tuple(metas),
        scripts=scripts,
        canonical=linked.get("canonical", ""),
        licence=linked.get("license", ""),
        has_hidden_text=hidden,
    )


def _listed(value: object) -> list[str]:
    return [str(v).lower() for v in value] if isinstance(value, list) else str(value or "").lower().split()
