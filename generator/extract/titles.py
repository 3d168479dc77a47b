"""Which line is the headline, and which lines are headings inside the article."""

from __future__ import annotations

import re
import unicodedata

from generator.extract.boilerplate import is_link_row, plain
from generator.extract.bylines import byline_reason, dateline_end
from generator.extract.imprint import imprint_reason
from generator.extract.lines import Line, is_prose
from generator.extract.metadata import Facts
from generator.extract.vocabulary import word_set
from generator.model import BlockKind

_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]*_]{0,4}\s*\Z")
_SIGN = re.compile(r"[|»›◆■©☎✆]|\s[•·]\s.*\s[•·]\s|\b(?:vol|no)\.\s?\d|https?://|\S@\S", re.I)
_DASHED_ROW = re.compile(r"\s[–—•·]\s(?![a-zß-ÿ]).*\s[–—•·]\s(?![a-zß-ÿ])")
"""Names in a row; what goes on in small letters after its dashes is a sentence with an aside."""

_SMALL = word_set(
    "a an the of in on at to for from by with and or but as is are was be vs via over after before into than per amid"
)
_LABEL = re.compile(r"[^:]{3,60}:\s*\Z")
_ADDRESS = re.compile(
    r"\d{1,5}[a-z]?,? (?:[^\W\d_][\w’'.-]{0,30} ){1,4}(?:street|st|avenue|ave|road|rd|plaza|square|lane|boulevard|blvd|drive|place|court"
    r"|quay|row|way|terrace|parade|highway)\b\.?(?:,|\Z)|(?:p\.?\s?o\.? )?box \d",
    re.I,
)
_PAPER_WORDS = word_set(
    "tribune herald chronicle observer mail echo star sun mirror telegraph guardian independent argus courier record review journal"
    " sentinel examiner mercury bulletin dispatch advertiser enquirer register gazette times post sunday weekly daily evening"
)
_SCAN = 40
_MASTHEAD_LINES = 5
_BODY_HEADS = word_set(
    "council company board office ministry department authority agency service services commission committee university institute"
    " police association union trust group ltd limited plc inc court corporation bank press news times post gazette"
)


def _key(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())


def find_title(lines: list[Line], facts: Facts) -> int | None:
    """Index of the headline, or None where the source has none. Most of the story must follow it.

    A line that repeats a title the source declares is the surest sign; then the markup's first heading; then position: the
    first line above the story that reads like a headline.
    """
    found = _candidate(lines, facts)
    if found is not None and sum(_words(line) for line in lines[:found]) > sum(_words(line) for line in lines[found + 1 :]):
        return None
    return found


def _words(line: Line) -> int:
    return len(line.text.split()) if line.kind is None and is_prose(line.text) else 0


def _candidate(lines: list[Line], facts: Facts) -> int | None:
    wanted = [_key(t) for t in facts.declared_titles if len(_key(t)) >= 6]
    candidates = [i for i, line in enumerate(lines) if line.kind is None]
    ranked = [i for i in candidates if lines[i].level] or candidates[:_SCAN]
    for title in wanted:
        for i in ranked + candidates[:_SCAN]:
            if len(lines[i].text) <= 400 and _key(plain(lines[i].text)) == title:
                return i
    for level in (1, 2):
        headings = [i for i in candidates if lines[i].level == level]
        if headings and (level == 1 or not _prose_before(lines, headings[0])):
            close = [
                i for i in headings if any(_key(plain(lines[i].text)) in t or t in _key(plain(lines[i].text)) for t in wanted)
            ]
            if wanted and level == 2 and len(headings) > 1 and not close:
                return None  # the source says its title, and these are the heads of its parts
            return close[0] if close else headings[0]
    if wanted or any(line.tag for line in lines):
        return None
    return _title_of_text(lines, candidates)


def _prose_before(lines: list[Line], index: int) -> bool:
    return any(line.kind is None and len(line.text.split()) >= 25 for line in lines[:index])


def _title_of_text(lines: list[Line], candidates: list[int]) -> int | None:
    best: tuple[int, int] | None = None
    for order, index in enumerate(candidates[_masthead_end(lines, candidates) :][:12]):
        line = lines[index]
        words = plain(line.text)
        count = len(words.split())
        if _is_story(line, words, count) or (best is not None and is_prose(line.text)):
            break
        score = _title_score(words, count, order, line)
        if score > 0 and (best is None or score > best[0]):
            best = (score, index)
    if best is None or not any(lines[i].text.strip() for i in candidates if i > best[1]):
        return None  # a single line is the story itself
    return best[1]


def _masthead_end(lines: list[Line], candidates: list[int]) -> int:
    """How many candidates belong to a masthead: up to the last line of the head that gives an issue, a price or a release label,
    or that stands in one block under a paper's name in capitals.

    0 where nothing after it reads like a headline: then the line under the headline was meant.
    """
    cut = _name_block(lines, candidates)
    for order, index in enumerate(candidates[:8]):
        words = plain(lines[index].text)
        if _is_story(lines[index], words, len(words.split())):
            break
        if imprint_reason(words):
            cut = order + 1
    for index in candidates[cut : cut + 2]:
        words = plain(lines[index].text)
        if not _is_story(lines[index], words, len(words.split())) and _title_score(words, len(words.split()), 1, lines[index]) > 0:
            return cut
    return 0


def _name_block(lines: list[Line], candidates: list[int]) -> int:
    """How many candidates stand in the first block of the page where that opens with a name in capitals and has a few lines only."""
    if not candidates:
        return 0
    top = candidates[0]
    name = plain(lines[top].text)
    if name != name.upper() or not any(c.isalpha() for c in name) or not _names_body(name, len(name.split())):
        return 0
    end = next((index for index in range(top + 1, min(len(lines), top + 1 + _MASTHEAD_LINES)) if lines[index].gap), top)
    return sum(index < end for index in candidates[:_MASTHEAD_LINES]) if end > top + 1 else 0


def _is_story(line: Line, words: str, count: int) -> bool:
    sentences = len(re.findall(r"[.!?][\"”’]?\s+[\"“‘]?[A-ZÀ-Þ]", words))
    opens = dateline_end(line.text, 0, len(line.text)) > 0 and count > 12
    return count > 32 or (sentences >= 2 and count > 20) or (count > 20 and words.endswith((".", "”", '"'))) or opens


def _title_score(words: str, count: int, order: int, line: Line) -> int:
    """How much a line above the story reads like its headline; 0 or less is not one."""
    if count < 2 or _ADDRESS.match(words) or byline_reason(words) or is_link_row(line.text) or line.text.lstrip()[:1] in "|•":
        return 0
    if words.endswith(".") and not _title_case(words):
        return 0  # a sentence, unless every word is set as in a headline
    score = 6 if 5 <= count <= 20 else 4 if count in (3, 4) else 2
    if words == words.upper() and any(c.isalpha() for c in words):
        score -= 3 if _names_body(words, count) else 0
    if _SIGN.search(words) or _DASHED_ROW.search(words):
        score -= 4
    if re.search(r"\d(?:st|nd|rd|th) (?:lead|take|add|ld)\b|[A-Z]{2,}-[A-Z]{2,}", words, re.I if "take" in words else 0):
        score -= 4
    if words.endswith((":", ",", ";")) or sum(len(t) > 2 and t.isalpha() for t in words.split()) * 2 < count:
        score -= 4
    if order == 0:
        score += 1
    return score - order // 3


def _names_body(words: str, count: int) -> bool:
    """Whether a line in capitals may be the name of a paper or office: short, or ending as such names end."""
    tokens = words.lower().split()
    paper = tokens[0] == "the" and count <= 6 and any(token in _PAPER_WORDS for token in tokens)
    return count <= 4 or paper or tokens[-1].strip(".") in _BODY_HEADS


def looks_like_heading(line: Line, after: Line | None) -> bool:
    """Whether a line of plain text stands over a part of the article: short, no sentence, and something follows."""
    if line.text.lstrip().startswith("#"):
        return True
    words = plain(line.text)
    count = len(words.split())
    if after is None or not 1 <= count <= 14 or len(words) > 110 or line.in_item or line.in_quote:
        return False
    bold = bool(re.fullmatch(r"(\*\*|__)[^*_]{2,110}\1:?", line.text.strip()))
    if bold:
        return not words.endswith((".", ","))
    if _SENTENCE_END.search(words[-6:]) and not _LABEL.match(words):
        return False
    if line.text.lstrip()[:1] in "-*•|>\"“‘'(" or not words[:1].isalnum() or words[:1].islower():
        return False
    if after.kind is BlockKind.BOILERPLATE or (len(after.text.split()) < 8 and not _starts_list(after)):
        return False
    if line.tag and line.tag not in ("p", "div", "td", "dt", "summary"):
        return False
    return count <= 4 or _title_case(words) or count <= 10


def _starts_list(line: Line) -> bool:
    return line.in_item or line.text.lstrip()[:2] in ("- ", "* ", "• ") or bool(re.match(r"\s*\d{1,2}[.)]\s", line.text))


def _title_case(words: str) -> bool:
    tokens = [t for t in re.findall(r"[^\W\d_][\w'’-]*", words)]
    long = [t for t in tokens if t.lower() not in _SMALL]
    return bool(long) and sum(t[0].isupper() for t in long) >= 0.8 * len(long)
