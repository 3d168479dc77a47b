"""Labelled blocks: every line of a source gets a kind and a reason, from its words, its markup and where it stands.

The passes run from certain to less certain, and the first verdict on a line stays. A line nothing speaks against is body text:
losing a sentence of the article is worse than keeping a stray line.
"""
from __future__ import annotations

import re

from generator.extract.boilerplate import furniture_reason, is_button, is_counter, is_link_row, plain, section_head
from generator.extract.lines import Line
from generator.extract.metadata import (
    Facts,
    byline_names,
    byline_reason,
    dateline_end,
    is_person_line,
    published_date,
)
from generator.extract.sentences import split_sentences
from generator.extract.titles import find_title, looks_like_heading
from generator.model import Block, BlockKind, Source, Span

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*_]{0,4}(?:\[\d{1,3}\])*\s*\Z")
_BULLET = re.compile(r"\s{0,8}(?:[-*+•◦▪‣·]\s+\S|\d{1,2}[.)]\s+\S)")
_NUMBERED = re.compile(r"\s{0,8}\d{1,2}[.)]\s+\S")
_RULE_LINE = re.compile(r"[\s\-*_=~—–#.·•]{3,}\Z")
_QUESTION = re.compile(r"[^.!?]{6,220}\?[\"'”’*_]{0,3}\s*\Z")
_FAQ_HEAD = re.compile(r"(?:frequently asked questions|faqs?|questions and answers|q\s?(?:&|and)\s?a|your questions(?:,)? answered|common questions)\b.{0,40}\Z", re.I)
_SLUG = re.compile(
    r"(?:[A-Z0-9]{2,}(?:[-–/][A-Z0-9]+){1,}\b.{0,60}|[A-Z]{2,5}\d{3,}\b.{0,60}|.{0,60}\b(?:\d(?:st|nd|rd|th)|first|second|third)[- ](?:lead|ld|take|add|writethru|update)\b.{0,20}"
    r"|(?:urgent|bulletin|flash|newsalert|for immediate release|embargoed\b.{0,60})|[a-z]{1,2}\d{3,4}\b.{0,60})\Z"
)
_SIGN_OFF = re.compile(r"[A-Z]{2,8}[\s/-]+(?:[a-z]{2,4}(?:[/-][a-z]{2,4}){0,3}[\s/-]*)(?:\d{3,6})?\Z|\(?[A-Z]{2,6}\)?[\s-]+\d{3,6}(?:\s?GMT)?\Z|[a-z]{2,4}/[a-z]{2,4}(?:/[a-z]{2,4})?\Z")
_CORRECTION = re.compile(r"\W{0,4}(?:corrections?|clarification|update|editor['’]s note|retraction|erratum)\b", re.I)
_BYLINE_HINTS = frozenset("byline by author authors meta dateline timestamp date pubdate published posted credit credits articlemeta postmeta time writer".split())
_DEK_HINTS = frozenset("dek standfirst intro lede lead subtitle subhead subheadline subheading deck summary excerpt teaser-text description".split())


def label_lines(source: Source, lines: list[Line], facts: Facts) -> tuple[Block, ...]:
    """Blocks for all `lines`, in order; what the lines say about the article is added to `facts`."""
    if not lines:
        return ()
    _label_by_words(lines)
    _label_sections(lines)
    title = find_title(lines, facts)
    if title is not None:
        lines[title].become(BlockKind.HEADLINE, "title of the article")
        facts.title = _title_text(lines[title])
    first = _first_prose(lines, title)
    _label_top(lines, title, first, facts)
    _label_bottom(lines, first)
    _label_content(lines, title, first)
    return _finish(source, lines, facts)


# --- by words --------------------------------------------------------------------------------------------------------


def _label_by_words(lines: list[Line]) -> None:
    for line in lines:
        if line.is_open:
            reason = furniture_reason(line.text)
            if reason and not (line.level == 1):
                line.become(BlockKind.BOILERPLATE, reason)
            elif _RULE_LINE.match(line.text[:200]) and len(line.text) < 200:
                line.become(BlockKind.BOILERPLATE, "separator")


def _is_prose(line: Line) -> bool:
    """Whether a line reads like a sentence of an article: long enough, and with sentence punctuation."""
    words = len(line.text.split())
    return words >= 25 or (words >= 10 and bool(_SENTENCE_END.search(line.text[-12:])))


def _label_sections(lines: list[Line]) -> None:
    """Headings such as "Most read" take the list under them along; comments run to the end of their part of the page."""
    seen_prose = False
    index = 0
    while index < len(lines):
        line = lines[index]
        head = section_head(line.text) if line.is_open or line.kind is BlockKind.BOILERPLATE else ""
        if not head or not (seen_prose or _is_list_item(lines, index + 1)):
            seen_prose = seen_prose or line.is_open and _is_prose(line)
            index += 1
            continue
        end = _section_end(lines, index, head)
        if end == index + 1 and line.is_open and line.tag.startswith("h") and head == "related stories" and index + 1 < len(lines) and _is_prose(lines[index + 1]):
            index += 1
            continue
        line.become(BlockKind.BOILERPLATE, head)
        for follower in lines[index + 1 : end]:
            follower.become(BlockKind.BOILERPLATE, head)
        index = end


def _is_list_item(lines: list[Line], index: int) -> bool:
    return index < len(lines) and bool(lines[index].in_item or _BULLET.match(lines[index].text))


def _section_end(lines: list[Line], index: int, head: str) -> int:
    line = lines[index]
    limit = line.section if line.tag and line.section > index else len(lines)
    if line.tag and line.section > index:
        return limit  # the page itself says where this part ends
    if head == "reader comments":
        return limit
    end = index + 1
    while end < limit:
        follower = lines[end]
        if follower.kind is BlockKind.BOILERPLATE:
            end += 1
            continue
        if _CORRECTION.match(follower.text[:60]) or follower.level or (_is_prose(follower) and not _is_list_item(lines, end)):
            break
        if follower.gap and not _is_list_item(lines, end) and end > index + 1 and not (is_button(follower.text) or is_counter(follower.text)):
            break
        if head == "reader reactions" and not (is_button(follower.text) or is_counter(follower.text)):
            break
        end += 1
    return end


# --- top and bottom --------------------------------------------------------------------------------------------------


def _title_text(line: Line) -> str:
    return plain(line.text).strip() or line.text.strip()


def _first_prose(lines: list[Line], title: int | None) -> int:
    start = 0 if title is None else title + 1
    for index in range(start, len(lines)):
        line = lines[index]
        if line.is_open and not line.level and _is_prose(line) and not byline_reason(plain(line.text)):
            if index + 1 < len(lines) and _is_standfirst(lines, index, title):
                continue
            return index
    return len(lines)


def _is_standfirst(lines: list[Line], index: int, title: int | None) -> bool:
    """A standfirst stands above the byline: prose, but with a byline or date line after it and before the story."""
    if title is None or not 0 < index - title <= 6 or len(lines[index].text) > 400:
        return False
    for follower in lines[index + 1 : index + 4]:
        if follower.kind is BlockKind.BOILERPLATE:
            continue
        if _is_about_article(follower, Facts()):
            return True
        if _is_prose(follower):
            return False
    return False


def _is_about_article(line: Line, facts: Facts) -> str:
    words = plain(line.text)
    if reason := byline_reason(words):
        return reason
    if line.hints & _BYLINE_HINTS and len(words.split()) <= 20 and (line.time or line.hints & {"byline", "author", "dateline", "timestamp"} or is_person_line(words)):
        return "byline or date, by the page's own markup"
    known = facts.byline.casefold()
    if known and len(words) <= len(known) + 40 and words and (known in words.casefold()) and words[-1:] not in ".?!":
        return "byline"
    return ""


def _label_top(lines: list[Line], title: int | None, first: int, facts: Facts) -> None:
    top = 0 if title is None else title
    for index, line in enumerate(lines[: min(first + 1, len(lines))]):
        near = index < first
        reason = _is_about_article(line, facts) if near and index != title else ""
        if reason:
            _read_byline(line, facts, reason)
        if not line.is_open or not near:
            continue
        words = plain(line.text)
        if index < top:
            slug = bool(_SLUG.match(words[:200]))
            if reason and not is_link_row(line.text) and not _is_masthead_date(words):
                line.become(BlockKind.METADATA, reason)
            else:
                line.become(BlockKind.BOILERPLATE, "desk line of a news agency" if slug else "above the headline")
        elif reason:
            line.become(BlockKind.METADATA, reason)
        elif title is not None and index > title:
            if _SLUG.match(words[:200]) and not line.tag:
                line.become(BlockKind.BOILERPLATE, "desk line of a news agency")
            elif is_link_row(line.text) and not _is_prose(line):
                line.become(BlockKind.BOILERPLATE, "row of links under the headline")
            elif is_person_line(words) and not line.level and len(words.split()) <= 8 and (facts.byline == "" or facts.byline.casefold() in words.casefold()):
                facts.add("byline", words)
                line.become(BlockKind.METADATA, "author's name under the headline")
            elif line.hints & _DEK_HINTS or index == title + 1 and len(words) <= 400:
                line.become(BlockKind.LEDE, "standfirst under the headline")
            elif index < first and (len(words) > 40 or line.level == 0 and _SENTENCE_END.search(words[-8:])):
                line.become(BlockKind.LEDE, "standfirst before the story")


def _is_masthead_date(words: str) -> bool:
    return words.upper() == words or len(re.split(r"\s[–—◆■|•·]\s", words)) >= 3


def _read_byline(line: Line, facts: Facts, reason: str) -> None:
    words = plain(line.text)
    stated = published_date(words)
    if stated is not None:
        facts.take_date(stated)
    elif line.time and not re.search(r"updat|modif", words, re.I):
        facts.add_date(line.time)
    if "date" not in reason.split() or "byline" in reason:
        names = byline_names(words)
        if names and len(names) <= 200 and not re.match(r"(?:published|posted|updated)\b", names, re.I) and any(c.isalpha() for c in names):
            facts.add("byline", names)


def _label_bottom(lines: list[Line], first: int) -> None:
    """After the last paragraph come credits, sign-offs, counters and leftovers of widgets."""
    last = max((i for i, line in enumerate(lines) if line.is_open and _is_prose(line) and not byline_reason(plain(line.text))), default=-1)
    for index in range(max(first, 0), len(lines)):
        line = lines[index]
        if line.is_open and len(line.text) < 260 and byline_reason(plain(line.text)) == "credits":
            line.become(BlockKind.METADATA, "credits")
    for index in range(last + 1, len(lines)):
        line = lines[index]
        if not line.is_open or index <= first:
            continue
        words = plain(line.text)
        if line.tag in ("td", "th", "tr", "li", "dd", "dt") or line.text.startswith("|"):
            continue
        if _SIGN_OFF.match(words):
            line.become(BlockKind.BOILERPLATE, "sign-off of a news agency")
        elif is_counter(words) or is_button(words):
            line.become(BlockKind.BOILERPLATE, "counter or button after the story")
        elif is_link_row(line.text) or line.links > 0.8 and not _SENTENCE_END.search(words[-6:]):
            line.become(BlockKind.BOILERPLATE, "links after the story")


# --- content ---------------------------------------------------------------------------------------------------------


def _label_content(lines: list[Line], title: int | None, first: int) -> None:
    faq = False
    opened = False
    content = [i for i, line in enumerate(lines) if line.is_open]
    following = {a: b for a, b in zip(content, content[1:], strict=False)}
    questions = sum(1 for i in content if _is_question(lines[i]))
    for index in content:
        line = lines[index]
        after = lines[following[index]] if index in following else None
        if line.text.startswith("|") or line.tag in ("td", "th", "tr", "caption"):
            line.become(BlockKind.TABLE, "row of a table")
        elif _is_question(line) and (faq or questions >= 2) and after is not None and not _is_question(after):
            faq = True
            line.become(BlockKind.HEADING, "question of a list of questions and answers")
        elif line.level or looks_like_heading(line, after):
            faq = bool(_FAQ_HEAD.match(plain(line.text)))
            line.become(BlockKind.HEADING, "heading")
        elif line.in_item or _BULLET.match(line.text) and not (_NUMBERED.match(line.text) and not _has_neighbour(lines, index)):
            line.become(BlockKind.LIST, "item of a list")
        elif faq:
            line.become(BlockKind.FAQ, "answer to the question above it")
        elif not opened and index == first:
            opened = True
            line.become(BlockKind.LEDE, "opening paragraph")
        elif title is not None and index < title:
            line.become(BlockKind.BOILERPLATE, "above the headline")
        else:
            line.become(BlockKind.BODY, "paragraph of the story")


def _is_question(line: Line) -> bool:
    words = plain(line.text)
    return len(words.split()) <= 30 and bool(_QUESTION.match(words)) and (line.level > 0 or line.text.lstrip().startswith("#") or line.tag in ("", "p", "dt", "summary", "li"))


def _has_neighbour(lines: list[Line], index: int) -> bool:
    return any(0 <= i < len(lines) and _NUMBERED.match(lines[i].text) for i in (index - 1, index + 1))


def _finish(source: Source, lines: list[Line], facts: Facts) -> tuple[Block, ...]:
    blocks: list[Block] = []
    prose = [line for line in lines if line.kind in (BlockKind.BODY, BlockKind.LEDE, BlockKind.FAQ)]
    tail = {id(line) for line in prose[-3:]} if len(prose) > 3 else set()
    seen_dateline = False
    for line in lines:
        kind = line.kind or BlockKind.BODY
        start, end = line.span.start, line.span.end
        if not seen_dateline and kind in (BlockKind.LEDE, BlockKind.BODY) and "standfirst" not in line.reason:
            cut = dateline_end(source.text, start, end)
            seen_dateline = True
            if start < cut < end:
                words = source.text[start:cut].rstrip()
                blocks.append(Block(Span(start, start + len(words)), BlockKind.METADATA, "dateline"))
                facts.add("dateline", plain(words).strip(" —–-:*_"))
                facts.add_date(words)
                start = cut
                while start < end and source.text[start].isspace():
                    start += 1
        if id(line) in tail and kind is not BlockKind.LEDE:
            blocks += _cut_tail(source, Block(Span(start, end), kind, line.reason))
        else:
            blocks.append(Block(Span(start, end), kind, line.reason))
    return tuple(blocks)


def _cut_tail(source: Source, block: Block) -> list[Block]:
    """A closing paragraph may run from the story into an advertisement or a legal line: cut it between sentences."""
    sentences = split_sentences(source, block)
    cut = len(sentences)
    for index in range(len(sentences) - 1, 0, -1):
        if not furniture_reason(sentences[index].slice(source.text)):
            break
        cut = index
    if cut == len(sentences):
        return [block]
    reason = furniture_reason(sentences[cut].slice(source.text))
    middle = sentences[cut].start
    head_end = middle
    while source.text[head_end - 1].isspace():
        head_end -= 1
    return [
        Block(Span(block.span.start, head_end), block.kind, block.reason),
        Block(Span(middle, block.span.end), BlockKind.BOILERPLATE, reason),
    ]
