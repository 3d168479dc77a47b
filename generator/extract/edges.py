"""The lines around the story: what stands above and under the headline, and what follows the last paragraph."""

from __future__ import annotations

import re

from generator.extract.boilerplate import furniture_reason, is_button, is_counter, is_link_row, plain
from generator.extract.bylines import byline_names, byline_reason, is_kind_label, is_person_line, outlet_after_bar, published_date
from generator.extract.closing import closing_reason, heads_contact, is_notice, reports
from generator.extract.contacts import labels_contact
from generator.extract.imprint import MASTHEAD, imprint_date, imprint_reason, is_ticker_line, names_paper
from generator.extract.lines import Line, ends_sentence, is_clock_line, is_prose
from generator.extract.metadata import Facts
from generator.extract.vocabulary import word_set
from generator.extract.writers import names_outlet
from generator.model import BlockKind

_SLUG = re.compile(
    r"(?:[A-Z0-9]{2,}(?:[-–/][A-Z0-9]+){1,}\b.{0,60}|[A-Z]{2,5}\d{3,}\b.{0,60}|[a-z]{1,2}\d{3,4}\b.{0,60}"
    r"|.{0,60}\b(?:\d(?:st|nd|rd|th)|first|second|third)[- ](?:lead|ld|take|add|writethru|update)\b.{0,20}"
    r"|(?i:urgent|bulletin|flash|newsalert|(?:for )?immediate release|embargoed\b.{0,60}))\Z"
)
_SIGN_OFF = re.compile(
    r"[A-Z]{2,8}[\s/-]+(?:[a-z]{2,4}(?:[/-][a-z]{2,4}){0,3}[\s/-]*)(?:\d{3,6})?\Z|[A-Z]{2,6}(?:[\s/-]\d{3,8}){2,3}\Z"
    r"|SOURCE:?\s[A-Z][^.!?]{2,70}(?:\.|\Z)|[A-Z]{2,4}(?:-[A-Z]{2,4}){1,3}-\d\d.{0,30}\Z"
    r"|[A-Z]{2,6}[\s-]\d{4,6}Z?\s(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\s\d{2,4}\Z"
    r"|\(?[A-Z]{2,6}\)?[\s-]+\d{3,6}(?:\s?GMT)?\Z|[a-z]{2,4}/[a-z]{2,4}(?:/[a-z]{2,4})?\Z"
)
_BYLINE_HINTS = word_set(
    "byline by author authors meta dateline timestamp date pubdate published posted credit credits articlemeta postmeta "
    "time writer"
)
_CERTAIN_HINTS = frozenset({"byline", "author", "dateline", "timestamp"})
_DEK_HINTS = word_set("dek standfirst intro lede lead subtitle subhead subheadline subheading deck summary excerpt description")
_UPDATE_WORD = re.compile(r"updat|modif", re.I)
_CUT = re.compile(r"\s{0,9}[|◆■•·»]\s{0,9}|\s{1,3}[–—]\s|\s{3,}")
_TICKER = "who keeps the report, and its day"
_END_MARK = re.compile(r"(?:#\s*){3,5}\Z|[-–—]\s?(?:30|ends?)\s?[-–—]\Z|ENDS?\.?\Z")
_ITALIC = re.compile(r"(?P<mark>[*_])(?![*_])[^*_]{2,400}(?P=mark)")
_AMENDS = re.compile(r"\b(?:correct|amend|clarif|updat|retract|earlier version|previous version)", re.I)
_MOST_BELOW_RULE = 9
_ABOUT = re.compile(r"about\b[^.:]{2,60}(?::|\Z)", re.I)
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")
_MOST_BELOW_CONTACT = 40
"""Words that an office says of itself under its telephone number, at most."""
_BY = re.compile(r"\W{0,3}(?:by|from)\b", re.I)


def label_top(lines: list[Line], title: int | None, facts: Facts) -> int:
    """Label masthead, byline, date and standfirst; returns the index of the story's first paragraph (len(lines) if none)."""
    first = _first_paragraph(lines, title, facts)
    for index, line in enumerate(lines[:first]):
        if index == title:
            continue
        reason = _about_article(line, facts)
        if not line.level and (imprint := imprint_reason(plain(line.text))):
            _read_imprint(line, facts, above=title is not None and index < title, after=lines[index - 1] if index else None)
            line.become(BlockKind.METADATA if imprint_date(plain(line.text)) else BlockKind.BOILERPLATE, imprint)
        if reason:
            named = title is None or index > title or bool(_BY.match(plain(line.text)))
            _read_byline(line, facts, names=named and reason != _TICKER)
        if title is not None and index < title and not line.tag:
            _read_masthead(line, facts)
        if not line.is_open:
            continue
        if title is not None and index < title:
            _label_above(line, reason)
        elif reason:
            line.become(BlockKind.METADATA, reason)
        elif title is not None:
            _label_under(line, lines[index - 1], index == title + 1, facts)
    return first


def _first_paragraph(lines: list[Line], title: int | None, facts: Facts) -> int:
    for index in range(0 if title is None else title + 1, len(lines)):
        line = lines[index]
        if (
            line.is_open
            and not line.level
            and is_prose(line.text)
            and not _about_article(line, facts)
            and not _is_standfirst(lines, index, title)
        ):
            return index
    return len(lines)


def _is_standfirst(lines: list[Line], index: int, title: int | None) -> bool:
    """Prose is a standfirst where the page says so, or where a byline or date line follows before the story begins."""
    line = lines[index]
    if title is None or index - title > 6 or len(line.text) > 400:
        return False
    if line.hints & _DEK_HINTS and line.tag != "div":
        return True
    for follower in lines[index + 1 : index + 4]:
        if follower.kind is BlockKind.BOILERPLATE:
            continue
        if not follower.level and _about_article(follower, Facts()):
            return True
        if follower.level or is_prose(follower.text):
            return False
    return False


def _about_article(line: Line, facts: Facts) -> str:
    words = plain(line.text)
    if not words or len(line.text) > 300 or (line.level and not _BY.match(words)):
        return ""
    if reason := byline_reason(words):
        return "" if imprint_reason(words) else reason
    if is_ticker_line(words):
        return _TICKER
    marked = line.hints & _BYLINE_HINTS and len(words.split()) <= 20
    if marked and (line.time or line.hints & _CERTAIN_HINTS or is_person_line(words)):
        return "byline or date, by the page's own markup"
    known = facts.byline.casefold()
    if known and known in words.casefold() and len(words) <= len(known) + 40 and words[-1] not in ".?!":
        return "byline"
    return ""


def _read_byline(line: Line, facts: Facts, *, names: bool) -> None:
    words = plain(line.text)
    stated = published_date(words)
    if stated is not None:
        facts.take_date(stated, visible=True)
    elif line.time and not _UPDATE_WORD.search(words):
        facts.add_date(line.time)
    if names:
        author = byline_names(words)
        if author and len(author) <= 200 and any(c.isalpha() for c in author):
            facts.add_byline(author)
            facts.add("outlet", outlet_after_bar(words))


def _read_imprint(line: Line, facts: Facts, *, above: bool, after: Line | None) -> None:
    """The date of an issue line, and the paper's name at its start or, where it has none, in the line right before it."""
    if stated := imprint_date(plain(line.text)):
        facts.take_date(stated, visible=True)
        if above and imprint_reason(plain(line.text)) == MASTHEAD:
            name = names_paper(line.text.strip())
            facts.add("publisher", name or (names_paper(after.text.strip()) if after is not None else ""))


def _read_masthead(line: Line, facts: Facts) -> None:
    """A name in capitals above the headline is the paper's, in its own words."""
    name = _CUT.split(line.text[:200].strip())[0].strip()
    letters = name.replace(" ", "").replace("&", "").replace("’", "").replace("'", "")
    label = imprint_reason(name) or (is_kind_label(name) and not names_outlet(name))
    known = label or _SLUG.match(name) or is_button(name) or (is_link_row(line.text) and is_button(name.split()[0]))
    if letters.isalpha() and name == name.upper() and 2 <= len(name.split()) <= 6 and not known:
        facts.add("publisher", name)


def _label_above(line: Line, reason: str) -> None:
    words = plain(line.text)
    parts = [p for p in _CUT.split(words) if p.strip()]
    if reason and len(parts) < 3 and words != words.upper():
        line.become(BlockKind.METADATA, reason)
    elif _SLUG.match(words[:200]):
        line.become(BlockKind.BOILERPLATE, "desk line of a news agency")
    else:
        line.become(BlockKind.BOILERPLATE, "above the headline")


def _label_under(line: Line, before: Line, next_to_title: bool, facts: Facts) -> None:
    words = plain(line.text)
    count = len(words.split())
    known = facts.byline.casefold()
    if _SLUG.match(words[:200]) and not line.tag:
        line.become(BlockKind.BOILERPLATE, "desk line of a news agency")
    elif is_kind_label(words) and not line.level:
        line.become(BlockKind.BOILERPLATE, "label over the text")
    elif is_link_row(line.text) and not is_prose(line.text):
        line.become(BlockKind.BOILERPLATE, "row of links under the headline")
    elif is_person_line(words) and not line.level and count <= 8 and (not known or known in words.casefold()):
        facts.add_byline(words)
        line.become(BlockKind.METADATA, "author's name under the headline")
    elif before.reason == "byline" and count <= 6 and not line.level and not ends_sentence(words):
        line.become(BlockKind.METADATA, "role or agency under the byline")
    elif is_clock_line(words):
        line.become(BlockKind.HEADING, "time of an entry")
    elif line.hints & _DEK_HINTS or (len(words) <= 400 and next_to_title and (count > 3 or ends_sentence(words))):
        line.become(BlockKind.LEDE, "standfirst under the headline")
    elif not line.level and not line.in_item and count > 4 and (len(words) > 40 or ends_sentence(words)):
        line.become(BlockKind.LEDE, "standfirst before the story")


def label_bottom(lines: list[Line], first: int) -> None:
    """Label credits, sign-offs, counters and leftovers of widgets; `first` is the index of the story's first paragraph."""
    _label_after_end(lines, first)
    _label_below_contact(lines, first)
    _label_closing(lines, first)
    _label_below_rule(lines, first)
    last = max(
        (i for i in range(first, len(lines)) if lines[i].is_open and is_prose(lines[i].text) and not _is_credits(lines[i])),
        default=-1,
    )
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if not line.is_open:
            continue
        if _is_credits(line):
            line.become(BlockKind.METADATA, "credits")
        elif index > last and not (line.tag in ("td", "th", "tr", "li", "dd", "dt") or line.text.startswith("|")):
            words = plain(line.text)
            if _SIGN_OFF.match(words[:60]) or (not line.tag and _SLUG.match(words[:200]) and not ends_sentence(words)):
                line.become(BlockKind.BOILERPLATE, "sign-off of a news agency")
            elif is_counter(words) or is_button(words):
                line.become(BlockKind.BOILERPLATE, "counter or button after the story")
            elif is_link_row(line.text) or (line.links > 0.8 and not ends_sentence(words)):
                line.become(BlockKind.BOILERPLATE, "links after the story")
            elif _is_leftover(line, lines[index - 1], words):
                line.become(BlockKind.BOILERPLATE, "leftover after the story")


def _label_after_end(lines: list[Line], first: int) -> None:
    """Below the mark that ends a release the office describes itself, in words that would pass for the story's; its notes stay."""
    marks = [index for index in range(first + 1, len(lines)) if _END_MARK.match(lines[index].text.strip()[:20])]
    if len(marks) != 1 or any(line.tag for line in lines):
        return
    after = lines[marks[0] + 1 :]
    told = sum(len(line.text.split()) for line in lines[first : marks[0]])
    if sum(len(line.text.split()) for line in after) <= told:
        about = False
        for line in after:
            about = about or _ABOUT.match(plain(line.text)) is not None
            if about and line.is_open and not _NUMBERED.match(line.text):
                line.become(BlockKind.BOILERPLATE, "about the office, below the end mark")


def _label_below_contact(lines: list[Line], first: int) -> None:
    """The last line of a release under its press contact, with no blank line between: the office describes itself and its hours."""
    if len(lines) < first + 3 or lines[-1].gap or lines[-1].tag:
        return
    contact, about = plain(lines[-2].text), plain(lines[-1].text)
    if labels_contact(contact) and closing_reason(contact) and len(about.split()) <= _MOST_BELOW_CONTACT and not reports(about):
        for line in lines[-2:]:
            line.become(BlockKind.BOILERPLATE, "note of a press office")


def _label_closing(lines: list[Line], first: int) -> None:
    """From the end of the page up to the last line of the story: contacts, teasers, disclaimers, whatever signs stand between."""
    contact, notices = False, list[Line]()
    for index in range(len(lines) - 1, first, -1):
        line = lines[index]
        if not line.is_open:
            continue
        words = plain(line.text)
        if line.level > 1 or line.tag in ("td", "th", "tr") or not words:
            return
        numbered = _NUMBERED.match(words)
        if reason := closing_reason(words) or (furniture_reason(words[numbered.end() :]) if numbered else ""):
            for each in (line, *notices):
                each.become(BlockKind.BOILERPLATE, reason)
            contact, notices = True, []
        elif contact and heads_contact(words) and lines[index + 1].kind is BlockKind.BOILERPLATE and not _is_credits(line):
            line.become(BlockKind.BOILERPLATE, "over a contact line" if words[-1] == ":" else "beside a contact line")
        elif is_notice(words):
            notices.append(line)
        elif not (_SIGN_OFF.match(words[:60]) or _is_credits(line) or _ABOUT.match(words)):
            break
    for line in lines[first + 1 :]:
        if line.is_open and not is_prose(line.text) and closing_reason(plain(line.text)) == "note of a press office":
            line.become(BlockKind.BOILERPLATE, "note of a press office")


def _label_below_rule(lines: list[Line], first: int) -> None:
    """Under the last rule across a page of text: lines of one block with furniture, and a note in italics between rule and furniture."""
    rule = max((index for index in range(first + 1, len(lines)) if lines[index].reason == "separator"), default=len(lines))
    if len(lines) - rule > _MOST_BELOW_RULE or any(line.tag for line in lines):
        return
    for before, line, after in zip(lines[rule:], lines[rule + 1 :], lines[rule + 2 :], strict=False):
        enclosed = before.kind is BlockKind.BOILERPLATE and after.kind is BlockKind.BOILERPLATE
        in_block = before.reason != "separator" and not line.gap and not after.gap
        if line.is_open and enclosed and (in_block or _ITALIC.fullmatch(line.text)) and not _AMENDS.search(line.text):
            line.become(BlockKind.BOILERPLATE, "between furniture under the last rule")


def _is_leftover(line: Line, before: Line, words: str) -> bool:
    """A few words without a stop, after furniture that itself follows the story: an address, a tag line, a button."""
    after_furniture = before.kind is BlockKind.BOILERPLATE and before.reason != "separator"
    return after_furniture and not line.level and not line.in_item and len(words.split()) <= 12 and not ends_sentence(words)


def _is_credits(line: Line) -> bool:
    return len(line.text) < 260 and byline_reason(plain(line.text)) == "credits"
