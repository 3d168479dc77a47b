"""What a line of page furniture looks like in words: buttons, counters, sign-up boxes, advertisements, legal lines, desk notes.

Only the words of one line are judged here; where the line stands is judged in `blocks`. Every pattern is anchored or bounded,
so a hostile line of any length is read in linear time.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.extract.furniture import AMBIGUOUS, BUTTONS, FOR_LONG_LINES, OPENINGS, STRONG
from generator.extract.furniture_heads import AD_HEADS, COMMENT_HEADS, INLINE_HEADS, LONGEST_WALL_SENTENCE, SECTION_HEADS, WALLS, WALLS_NEED
from generator.extract.needed import Rare, fold_case

_LONGEST = 600
"""Code points of a line that are looked at; furniture says what it is at once."""
_LONG_LINE = 350

_SIGNS = re.compile(r"[^\w\s$€£%@©]+")
_LINK = re.compile(r"!?\[([^\]\[]{0,200})\]\([^()\s]{0,400}(?:\s[^()]{0,100})?\)")
_RULES = tuple((reason, re.compile("|".join(openings), re.I)) for reason, openings in OPENINGS.items())
_RULES_FOR = {
    (long, reported): tuple(
        (reason, pattern)
        for reason, pattern in _RULES
        if not (long and reason not in FOR_LONG_LINES) and not (reported and reason not in STRONG)
    )
    for long in (False, True)
    for reported in (False, True)
}
"""By whether a line is long and whether it reports what somebody said: the rules that may judge it, in their order."""

_SECTION_HEAD = re.compile(rf"(?:{'|'.join(SECTION_HEADS)})\s*[:：]?\s*\Z", re.I)
_AD_HEAD = re.compile(rf"(?:{'|'.join(AD_HEADS)})\s*:?\s*\Z", re.I)
_COMMENT_HEAD = re.compile("|".join(COMMENT_HEADS), re.I)
_REACTION_HEAD = re.compile(r"what(?:['’]s| is) your reaction", re.I)
_INLINE_HEAD = re.compile(rf"(?:{'|'.join(INLINE_HEADS)})\s*[:：»>→|]\s*\S", re.I)
_SURE_HEAD = re.compile(r"(?:related|see also|read also|also read|read more|read next|most read)\b", re.I)
_WALL = Rare("|".join(WALLS), *WALLS_NEED)
_CALL_LINK = re.compile(
    r"\[(?:please )?(?:support|donate|subscribe|sign up|join|tell us|write to|contact|give|become an?|follow|let us know|get in touch"
    r"|chip in"
    r"|register|read our|get the|download the|log in)\b[^\]\[]{0,60}\]\([^()\s]{0,400}\)",
    re.I,
)
_OFFER_LABEL = re.compile(r"(?:[A-Z][A-Z’'&-]*\s){1,6}[A-Z][A-Z’'&-]+\s?:\s.{5,160}\b(?:from|only|just|at)\s(?:[$€£¥]\s?)?\d")
"""A label in capitals, an offer, a price: "READERS’ TOUR: six days on the coast from 900 crowns"."""
_COUNTER = re.compile(
    r"[+\-]?\d[\d.,]{0,12}\s?[kKmM]?\+?(?:\s(?:comments?|shares?|likes?|views?|reactions?|reads?|replies|retweets"
    r"|followers|votes?|claps|reposts|"
    r"min(?:ute)?s?(?: read| listen)?))?\Z",
    re.I,
)
_BARS = re.compile(r"[|·•»›◆■]|\s/\s")
_SEPARATED = re.compile(r"\s*[|·•»›◆■]\s*|\s+[/–—]\s+")
_REPORTED = re.compile(
    r"\b(?:said|says|told|according to|announced|asked|urged|warned|added|reported|wrote|noted|advise[sd]|insisted|argued|recalled)\b",
    re.I,
)
_CONTACT = re.compile(r"https?://|www\.|\S@\S{1,60}\.\w|[✆☎📞]|\b(?:call|tel|phone|fax)\b[.:]?\s*\+?[\d(]", re.I)
_SALE = re.compile(r"!{2,}|→|[$€£]\s?\d[^.]{0,40}(?:→|https?:|!)", re.I)

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>|<!--[^<>]{0,500}-->")
_TEMPLATE = re.compile(r"\{\{[^{}]{0,300}\}\}|\{%[^{}]{0,300}%\}|\{#[^{}]{0,300}#\}|\{![^{}]{0,300}!\}")
_DIRECTIVE = re.compile(
    r"\s{0,3}(?:--8<--|:::|!!!|\?\?\?|\{!|@(?:import|include)\b|<!\[CDATA\[|</?(?:script|style|iframe|svg|object|embed"
    r"|form|meta|link)\b|"
    r"\[(?:TOC|\[.{1,60}\])\])",
    re.I,
)
_LINK_DEFINITION = re.compile(r"\s{0,3}\[[^\]\[^][^\]\[]{0,100}\]:\s{0,4}\S{1,2000}\s*\Z")
_BARE_LINK = re.compile(r"\s{0,3}!?\[[^\]\[]{0,200}\]\((?:javascript|data|vbscript):[^)]{0,2000}\)?.{0,10}\Z", re.I)
_PICTURE = re.compile(r"(?:\s{0,3}!\[[^\]\[]{0,300}\]\([^()]{0,2000}\)){1,20}\s*\Z")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The words of a line without Markdown marks, for looking at, never for output."""
    short = text[:_LONGEST]
    if "](" in short:
        short = _LINK.sub(r"\1", short)
    return " ".join(short.strip(" \t>#*_`~|").replace("**", "").replace("__", "").split())


def _signless(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", text).lower().split())


def is_button(text: str) -> bool:
    """Whether the whole of `text` is the label of a button, link or widget."""
    return len(text) < 80 and _signless(text) in BUTTONS


def is_counter(text: str) -> bool:
    """Whether the whole of `text` is a bare number or a count of comments, shares, views."""
    return len(text) < 60 and bool(_COUNTER.match(text.strip(" ()[]·|•👍👎❤🔥")))


def furniture_reason(text: str) -> str:
    """Why one line is page furniture wherever it stands, in plain words, or "".

    A line as long as a paragraph, or one that reports what somebody said, needs stronger wording than a short one.
    """
    words = plain(text).strip("[]")
    if not words:
        return ""
    if is_button(words) and _signless(words) not in AMBIGUOUS:
        return "button or link"
    if is_counter(words) and not words.isdigit() and any(c.isalpha() for c in words):
        return "counter"
    long = len(text) > _LONG_LINE
    reported = bool(_REPORTED.search(words))
    for reason, pattern in _RULES_FOR[long, reported]:
        if pattern.match(words):
            return reason
    if long:
        return ""
    if _INLINE_HEAD.match(words) and _looks_listed(text, words) and (not reported or _SURE_HEAD.match(words)):
        return "related links"
    if reported:
        return ""
    if len(words) <= 200 and _CALL_LINK.search(text):
        return "request to the reader"
    if _OFFER_LABEL.match(words):
        return "promotion"
    if _is_link_bar(words):
        return "row of links"
    if _SALE.search(words) and _CONTACT.search(words):
        return "promotion"
    return ""


def code_reason(text: str) -> str:
    """Why a line of plain text is code or data of the page rather than something to read, or ""."""
    if len(text) > 200 and not any(c.isspace() for c in text[:200]) and text[:200].isascii():
        return "unreadable data"
    if _DIRECTIVE.match(text) or _LINK_DEFINITION.match(text[:2300]) or _BARE_LINK.match(text[:2300]):
        return "code of the page"
    if _PICTURE.match(text[:4000]):
        return "picture"
    if len(text) <= 2000 and ("<" in text or "{" in text):
        rest = _TEMPLATE.sub(" ", _TAG.sub(" ", text))
        if (
            len(rest) < len(text)
            and sum(c.isalpha() for c in rest) * 4 < len(text)
            and len(re.findall(r"[^\W\d_]{2,}", rest)) < 4
        ):
            return "code of the page"
    return ""


def _looks_listed(text: str, words: str) -> bool:
    """A label such as "More sports:" opens a list of links, not a sentence."""
    return "](" in text or len(_SEPARATED.split(words)) > 1 or (len(words) < 90 and words[-1:] not in ".!")


def _parts(words: str) -> list[str]:
    return [part for part in _SEPARATED.split(words) if part.strip()]


def _is_link_bar(words: str) -> bool:
    if len(words) <= 200 and len(tokens := words.split()) >= 3 and all(is_button(token) for token in tokens):
        return True
    parts = _parts(words) if len(words) <= 200 else []
    known = sum(is_button(part) or is_counter(part) for part in parts)
    if len(parts) < 2 or not known:
        return False
    return known == len(parts) or (len(parts) >= 3 and known * 2 >= len(parts) and all(len(p.split()) <= 4 for p in parts))


def is_link_row(text: str) -> bool:
    """Whether `text` is three or more short unpunctuated items in a row with bars, dots or dashes between them."""
    words = plain(text)
    parts = _parts(words) if len(words) <= 250 else []
    if any(part[:1].islower() for part in parts[1:]) and not _BARS.search(words):
        return False  # what goes on in small letters after a dash is one sentence: "Engineers – and a town – wait"
    return len(parts) >= 3 and all(len(p.split()) <= 5 and p[-1:] not in ".!?" for p in parts)


def section_head(text: str) -> str:
    """What kind of furniture a heading such as "Most read" or "Comments (3)" opens, or ""."""
    words = plain(text[:200]).strip(" »›>→–—-•·")
    if not words or len(words) > 90 or words[-1] == ".":
        return ""
    if _COMMENT_HEAD.match(words):
        return "reader comments"
    if _REACTION_HEAD.match(words):
        return "reader reactions"
    if _AD_HEAD.match(words):
        return "advertisement"
    return "related stories" if _SECTION_HEAD.match(words) else ""


def may_hold_wall(text: str) -> bool:
    """Whether `is_wall` may hold for any part of `text`."""
    return _WALL.may_be_in(fold_case(text))


def is_wall(text: str) -> bool:
    """Whether a line talks to somebody who may not read the page: a consent, log-in, error or paywall screen."""
    return len(text) <= LONGEST_WALL_SENTENCE and _WALL.is_in(text, fold_case(text))
