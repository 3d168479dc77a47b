"""Labelled blocks: every line of a source gets a kind and a reason, from its words, its markup and where it stands.

The passes run from certain to less certain, and the first verdict on a line stays. A line nothing speaks against is body text:
losing a sentence of the article is worse than keeping a stray line. The lines around the story are judged in `edges`.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import replace

from generator.extract.boilerplate import code_reason, furniture_reason, is_button, is_counter, plain, section_head
from generator.extract.bylines import byline_reason, dateline_end
from generator.extract.closing import closing_reason, goes_on
from generator.extract.edges import label_bottom, label_top
from generator.extract.lines import Line, ends_sentence, is_clock_line, is_prose
from generator.extract.metadata import Facts
from generator.extract.office import label_office_notes
from generator.extract.release import label_release
from generator.extract.sentences import split_sentences
from generator.extract.titles import find_title, looks_like_heading
from generator.model import Block, BlockKind, Source, Span

_BULLET = re.compile(r"\s{0,8}(?:[-*+•◦▪‣·]\s+\S|\d{1,2}[.)]\s+\S)")
_NUMBERED = re.compile(r"\s{0,8}\d{1,2}[.)]\s+\S")
_RULE_LINE = re.compile(r"[\s\-*_=~—–#.·•+]{3,200}\Z")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{3,})\s*\Z")
_MD_HEADING = re.compile(r"\s{0,3}(#{1,6})\s")
_QUESTION = re.compile(r"(?:[^.!?]{4,160}[.!]\s)?[^.!?]{6,220}\?[\"'”’*_]{0,3}\s*\Z")
_FAQ_HEAD = re.compile(
    r"(?:frequently asked questions|faqs?|questions and answers|q\s?(?:&|and)\s?a|your questions,? answered"
    r"|common questions)\b.{0,40}\Z",
    re.I,
)
_CORRECTION = re.compile(r"\W{0,4}(?:corrections?|corrected|clarification|update|editor['’]s note|retraction|erratum)\b", re.I)
_MOST_STORY = 40
"""Words in sentences that a list of related stories or an advertisement may have; with more it may hold the story."""
_SIGN_UP = "newsletter sign-up"
_REPEATS = 3
"""So many copies of one short line are a page header, not the story."""


def label_lines(source: Source, lines: list[Line], facts: Facts) -> tuple[Block, ...]:
    """Blocks for all `lines`, in order; what the lines say about the article is added to `facts`."""
    if not lines:
        return ()
    if source.format == "md":
        _mark_headings(lines)
    _label_by_words(lines)
    if source.format != "html":
        _label_code_and_repeats(lines)
    _label_sections(lines)
    title = find_title(lines, facts)
    if title is not None:
        lines[title].become(BlockKind.HEADLINE, "title of the article")
        facts.title = plain(lines[title].text) or lines[title].text
    if source.format != "html":
        _label_entry_times(lines)
    first = label_top(lines, title, facts)
    label_release(lines, first)
    label_bottom(lines, first)
    label_office_notes(lines, first)
    _label_content(lines, title, first)
    return _finish(source, lines, facts)


def _mark_headings(lines: list[Line]) -> None:
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if not line.is_open:
            continue
        if found := _MD_HEADING.match(line.text):
            line.level = len(found[1])
        elif after is not None and not after.gap and len(line.text) < 200 and _UNDERLINE.match(after.text[:200]):
            line.level = 1 if "=" in after.text else 2


# --- by words --------------------------------------------------------------------------------------------------------


def _label_by_words(lines: list[Line]) -> None:
    before: Line | None = None
    for line in lines:
        above, before = before, line
        if not line.is_open:
            continue
        if above is not None and line.tag and above.reason == _SIGN_UP and line.level == 0 and goes_on(plain(line.text)):
            line.become(BlockKind.BOILERPLATE, _SIGN_UP)
        elif _RULE_LINE.match(line.text):
            line.become(BlockKind.BOILERPLATE, "separator")
        elif line.level != 1 and (reason := furniture_reason(line.text)):
            line.become(BlockKind.BOILERPLATE, reason)
        elif line.in_picture or line.tag == "figcaption":
            told = len(line.text.split()) > 4 and ends_sentence(line.text)
            line.become(BlockKind.BODY if told else BlockKind.BOILERPLATE, "caption of a picture" if told else "picture credit")


def _label_code_and_repeats(lines: list[Line]) -> None:
    """What only plain text has: code left in it, page headers between paragraphs, and page numbers."""
    counts = Counter(re.sub(r"\d+", "0", plain(line.text)) for line in lines if line.is_open and len(line.text) <= 80)
    for index, line in enumerate(lines):
        if not line.is_open:
            continue
        words = plain(line.text)
        if reason := code_reason(line.text):
            line.become(BlockKind.BOILERPLATE, reason)
        elif line.level or line.text.startswith("|") or not words:
            continue
        elif words.isdigit() and len(words) <= 4 and line.gap and (index + 1 == len(lines) or lines[index + 1].gap):
            line.become(BlockKind.BOILERPLATE, "page number or counter")
        elif is_clock_line(words):
            continue
        elif counts[re.sub(r"\d+", "0", words)] >= _REPEATS and len(line.text) <= 80 and words[-1] not in ".!?:":
            line.become(BlockKind.BOILERPLATE, "line repeated on every page")


def _label_entry_times(lines: list[Line]) -> None:
    """Times alone on their lines, where there are several: over the entries of a running report, not the hour of publication."""
    times = [line for line in lines if line.is_open and is_clock_line(plain(line.text[:60]))]
    if len(times) >= _REPEATS:
        for line in times:
            line.become(BlockKind.HEADING, "time of an entry")


def _label_sections(lines: list[Line]) -> None:
    """Headings such as "Most read" take the list under them along; comments run to the end of their part of the page."""
    seen_prose = False
    index = 0
    while index < len(lines):
        line = lines[index]
        head = section_head(line.text) if line.is_open or line.kind is BlockKind.BOILERPLATE else ""
        end = _section_end(lines, index, head) if head and (seen_prose or _is_list_item(lines, index + 1)) else index
        if end <= index or _is_heading_of_story(lines, index, end, head):
            seen_prose = seen_prose or (line.is_open and is_prose(line.text))
            index += 1
            continue
        for member in lines[index:end]:
            member.become(BlockKind.BOILERPLATE, head)
        index = end


def _is_heading_of_story(lines: list[Line], index: int, end: int, head: str) -> bool:
    """A heading such as "Recommended" right above a paragraph belongs to the story; furniture has a list under it."""
    follower = next((line for line in lines[index + 1 : index + 4] if line.is_open), None)
    return (
        end == index + 1
        and head == "related stories"
        and lines[index].is_open
        and follower is not None
        and is_prose(follower.text)
    )


def _is_list_item(lines: list[Line], index: int) -> bool:
    return index < len(lines) and bool(lines[index].in_item or _BULLET.match(lines[index].text))


def _section_end(lines: list[Line], index: int, head: str) -> int:
    line = lines[index]
    if line.tag and line.section > index:  # the page itself says where this part ends
        members = lines[index + 1 : line.section]
        story = sum(len(m.text.split()) for m in members if m.is_open and m.links < 0.3 and is_prose(m.text))
        if head == "reader comments" or story <= _MOST_STORY:
            return line.section
    if head == "reader comments":
        return len(lines)
    if head == "advertisement":
        return index + 1  # in plain text nothing tells where an advertisement ends
    end = index + 1
    while end < len(lines):
        follower = lines[end]
        if follower.kind is not BlockKind.BOILERPLATE:
            item = _is_list_item(lines, end)
            widget = is_button(follower.text) or is_counter(follower.text)
            if follower.level or _CORRECTION.match(follower.text[:60]) or (is_prose(follower.text) and not item):
                break
            if head == "reader reactions" and not widget:
                break
            if follower.gap and end > index + 1 and not item and not widget:
                break
        end += 1
    return end


# --- content ---------------------------------------------------------------------------------------------------------


def _label_content(lines: list[Line], title: int | None, first: int) -> None:
    content = [i for i, line in enumerate(lines) if line.is_open]
    following = dict(itertools.pairwise(content))
    questions = sum(1 for i in content if _is_question(lines[i]))
    faq = False
    for index in content:
        line = lines[index]
        after = lines[following[index]] if index in following else None
        if line.text.startswith("|") or line.tag in ("td", "th", "tr", "caption"):
            line.become(BlockKind.TABLE, "row of a table")
        elif _is_question(line) and (faq or questions >= 2) and after is not None and not _is_question(after):
            faq = True
            line.become(BlockKind.HEADING, "question of a list of questions and answers")
        elif is_clock_line(plain(line.text[:60])):
            line.become(BlockKind.HEADING, "time of an entry")
        elif line.level or looks_like_heading(line, after):
            faq = bool(_FAQ_HEAD.match(plain(line.text)))
            line.become(BlockKind.HEADING, "heading")
        elif title is not None and index < title:
            line.become(BlockKind.BOILERPLATE, "above the headline")
        elif line.in_item or (
            _BULLET.match(line.text) and not (_NUMBERED.match(line.text) and not _has_neighbour(lines, index))
        ):
            line.become(BlockKind.LIST, "item of a list")
        elif faq:
            line.become(BlockKind.FAQ, "answer to the question above it")
        elif index == first:
            line.become(BlockKind.LEDE, "opening paragraph")
        else:
            line.become(BlockKind.BODY, "paragraph of the story")


def _is_question(line: Line) -> bool:
    words = plain(line.text[:300])
    if len(line.text) > 250 or len(words.split()) > 30 or not _QUESTION.match(words):
        return False
    return line.level > 0 or line.tag in ("", "p", "dt", "summary", "li")


def _has_neighbour(lines: list[Line], index: int) -> bool:
    return any(0 <= i < len(lines) and _NUMBERED.match(lines[i].text) for i in (index - 1, index + 1))


def _finish(source: Source, lines: list[Line], facts: Facts) -> tuple[Block, ...]:
    blocks: list[Block] = []
    prose = [line for line in lines if line.kind in (BlockKind.BODY, BlockKind.LEDE, BlockKind.FAQ)]
    story = [line for line in prose if "standfirst" not in line.reason and "caption" not in line.reason]
    tail = {id(line) for line in prose[-3:]} if len(prose) > 3 else set()
    for line in lines:
        block = Block(line.span, line.kind or BlockKind.BODY, line.reason)
        if story and line is story[0] and (cut := dateline_end(source.text, line.span.start, line.span.end)) > line.span.start:
            words = source.text[line.span.start : cut].rstrip()
            blocks.append(Block(Span(line.span.start, line.span.start + len(words)), BlockKind.METADATA, "dateline"))
            facts.add("dateline", plain(words).strip(" —–-:*_"))
            facts.add_date(words)
            while cut < line.span.end and source.text[cut].isspace():
                cut += 1
            if cut == line.span.end:
                continue
            block = Block(Span(cut, line.span.end), block.kind, block.reason)
        blocks += _cut_tail(source, block) if id(line) in tail else [block]
    return tuple(blocks)


def _cut_tail(source: Source, block: Block) -> list[Block]:
    """A closing paragraph may run from the story into an advertisement or a legal line: cut it between sentences."""
    if len(block.span) > 5000:
        return [block]
    sentences = split_sentences(source, block)
    cut = len(sentences)
    while cut > 1 and _is_closing_furniture(sentences[cut - 1].slice(source.text)):
        cut -= 1
    if cut == len(sentences):
        return [block]
    middle = sentences[cut].start
    closing = sentences[cut].slice(source.text)
    reason = furniture_reason(closing) or closing_reason(plain(closing)) or "after the story"
    lead = sentences[0].slice(source.text)
    if cut == 1 and len(lead.split()) <= 8 and plain(lead).endswith("?"):
        return [replace(block, kind=BlockKind.BOILERPLATE, reason=reason)]  # "Something missing?" and where to write
    head_end = middle
    while source.text[head_end - 1].isspace():
        head_end -= 1
    return [
        Block(Span(block.span.start, head_end), block.kind, block.reason),
        Block(Span(middle, block.span.end), BlockKind.BOILERPLATE, reason),
    ]


def _is_closing_furniture(sentence: str) -> bool:
    reason = furniture_reason(sentence) or closing_reason(plain(sentence))
    # A telephone or mail sign after the last sentence is what is left of a contact line.
    return bool(reason) or (len(sentence) < 60 and sentence[:1] in "✆☎✉📞" and not byline_reason(sentence))
