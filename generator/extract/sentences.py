"""Where the sentences of a block are. Splitting is done block by block, so that a heading never runs into a sentence.

Rules decide from the word before a stop and the word after it; no model. The text is never changed: spans only.
"""

from __future__ import annotations

import re

from generator.extract.vocabulary import word_set
from generator.model import PROSE_KINDS, Block, BlockKind, Source, Span

_STOP = re.compile(
    r"(?P<stop>[.!?…‽]{1,8}|[。！？।؟])(?P<close>[\"'”’»)\]*_]{0,6})(?P<note>(?:\[\d{1,3}\]){0,3})(?=(?P<gap>\s)|(?<=[。！？])|\Z)"
)
# Before a name, number or title: never the end of a sentence.
_TITLES = word_set(
    "mr mrs ms mx dr prof sen rep gov gen lt col sgt maj capt cmdr adm cpl pvt rev hon pres supt insp det sr. fr msgr "
    "messrs mme mlle vs v cf eg ie viz approx est ca c fig figs vol vols pp p para paras art arts sec ed eds trans al mt ft "
    "pt ptes bros gens sens reps govs drs profs"
)
_NUMBERED = word_set("no nos nr art sec fig ch pp p vol para rte rt hwy ex")
_MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
_DAYS = word_set("mon tue tues wed thu thur thurs fri sat sun")
# May end a sentence or stand inside one; the next word decides.
_EITHER = word_set(
    "inc corp ltd co llc plc jr sr etc ave blvd rd st dept univ assn bldg sq hwy mass calif conn fla ill penn tenn tex wash "
    "ariz colo"
)
_STARTERS = word_set(
    "the a an this that these those it its he she they we i you his her their our my your there here in on at by for from "
    "with as if when while after before but and or so yet then since because although though however meanwhile still even "
    "what who why how where which not no one two three some many most several all both each another others under over "
    "during until to of now later earlier today yesterday according asked such only just also nor none nobody neither "
    "either more less last next first officials police"
)
_ZONES = word_set("et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest msk")
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_MONTH_NAMES = word_set("january february march april may june july august september october november december")
_SPEECH = re.compile(
    r"(?:(?:[A-Z][\w’'.-]{0,30}|the|a|an|his|her)\s{1,3}){1,5}(?:said|says|asked|asks|told|added|adds|wrote|writes"
    r"|replied|cried|shouted|recalled|wondered|demanded|"
    r"insisted|joked|warned|argued|continued|exclaimed)\b"
)
_LAST_WORD = re.compile(r"([^\s\"“”‘(\[*_—–/]{1,40})\Z")
_NEXT = re.compile(r"\s+[\"'“‘«(\[*_¿¡]{0,6}(?P<word>[^\s]{1,40})?")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.){1,6}[^\W\d_]\Z")
_ENUMERATOR = re.compile(r"\s*[\"(\[*_]{0,3}(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\Z")
_MD_LEAD = re.compile(r"(?:[\s>]|[-+*•◦▪–]\s|\d{1,3}[.)]\s|#{1,6}\s)+")
_EMPHASIS = re.compile(r"\*{1,3}|_{1,3}")
_CELL_RULE = re.compile(r"[\s|:+-]*\Z")
_BULLET_LEAD = re.compile(r"\s*(?:[-*•◦▪‣·–—]\s+|\d{1,3}[.)]\s+)")


def split_sentences(source: Source, block: Block) -> tuple[Span, ...]:
    """Sentence spans of one block of a prose kind, in order and disjoint, each inside block.span.

    Units: code points of source.text. White space between sentences belongs to none, nor do the list, quotation and emphasis
    marks a sentence opens or closes with. Blocks of other kinds have no sentences. Never raises; a block without a full stop
    is one sentence.
    Source: the word lists follow the errors found on news text; add a word only with a failing sentence in the tests.
    """
    if block.kind not in PROSE_KINDS:
        return ()
    text, start, end = source.text, block.span.start, block.span.end
    if block.kind is BlockKind.TABLE:
        parts = _cells(text, start, end)
    else:
        lead = _BULLET_LEAD.match(text, start, end) if block.kind is BlockKind.LIST else None
        parts = [(lead.end() if lead else start, end)]
    out: list[Span] = []
    for a, b in parts:
        for s, e in _split(text, a, b):
            span = _trim(text, s, e, markdown=source.format == "md")
            if span is not None:
                out.append(span)
    return tuple(out)


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a table row, separated by bars or tabs; none for the line that only draws a rule."""
    if _CELL_RULE.match(text, start, end):
        return []
    cells, at = [], start
    for i in range(start, end):
        if text[i] in "|\t" and text[i - 1 : i] != "\\":
            cells.append((at, i))
            at = i + 1
    cells.append((at, end))
    return [(a, b) for a, b in cells if text[a:b].strip()]


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    out, at = [], start
    for found in _STOP.finditer(text, start, end):
        if found.end() >= end:
            break
        if _ends_sentence(text, at, found, end):
            out.append((at, found.end()))
            at = found.end()
    out.append((at, end))
    return out


def _ends_sentence(text: str, begin: int, found: re.Match[str], end: int) -> bool:
    stop = found["stop"]
    if stop in "。！？।":
        return True
    following = _NEXT.match(text, found.end(), end)
    word = (following["word"] or "") if following else ""
    if not word:
        return True
    first = word[0]
    if first.islower() or first in ",;:)":
        return False
    bare = re.sub(r"[^\w]+\Z", "", word).lower().replace("’", "'").split("'")[0]
    if stop[-1] in "!?‽؟":
        # “Who knows?” Brandt asked: the speech verb belongs to the question.
        return not (
            (found["close"] and _SPEECH.match(text, found.end(), min(end, found.end() + 160))) or _speech(text, found, end)
        )
    if stop == "…" or stop.startswith(".."):
        return bare in _STARTERS or bool(found["close"].strip("*_"))
    if found["close"].strip("*_)]"):
        return True
    before = _LAST_WORD.search(text, max(begin, found.start() - 42), found.start())
    last = before[1] if before else ""
    if _ENUMERATOR.match(text, begin, found.start()):
        return False
    return _word_ends_sentence(last, bare, first)


def _speech(text: str, found: re.Match[str], end: int) -> bool:
    if not found["close"].strip("*_"):
        return False
    after = text[found.end() : min(end, found.end() + 160)].lstrip()
    return bool(_SPEECH.match(after))


def _word_ends_sentence(last: str, following: str, first: str) -> bool:
    """Whether the stop after `last` ends the sentence, given the next word (lower case) and its first character."""
    low = last.lower()
    starts = following in _STARTERS
    if low in {"a.m", "p.m", "am", "pm"}:
        return following not in _WEEKDAYS and following not in _ZONES and following not in _MONTH_NAMES and not first.isdigit()
    if low in _TITLES:
        return low in {"c", "p", "v", "pt", "al"} and starts
    if low in _NUMBERED:
        return not (first.isdigit() or first in "#")
    if low in _MONTHS or low in _DAYS:
        return starts and not first.isdigit()
    if low in _EITHER or _ACRONYM.search(last):
        return starts
    if len(last) == 1 and last.isalpha() and last.isupper():
        return (starts and last != "I") or last == "I"
    return True


def _trim(text: str, start: int, end: int, *, markdown: bool) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if markdown and start < end:
        if lead := _MD_LEAD.match(text, start, end):
            start = min(lead.end(), end)
        opening = _EMPHASIS.match(text, start, end)
        if opening and start < end:
            mark = opening[0]
            inside = text.find(mark, opening.end(), end)
            if inside < 0:
                start = opening.end()
            elif inside + len(mark) == end:
                start, end = opening.end(), inside
        for mark in ("***", "**", "*", "___", "__", "_"):
            if end - start > len(mark) and text.endswith(mark, start, end) and text.count(mark, start, end) % 2:
                end -= len(mark)
                break
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
    if start >= end or not any(c.isalnum() for c in text[start:end]):
        return None
    return Span(start, end)
