"""Lines that speak about the article: bylines, dates, datelines and credits. The date of an update never counts."""

from __future__ import annotations

import re

from generator.extract.dates import StatedDate, find_dates
from generator.extract.vocabulary import word_set
from generator.extract.writers import names_outlet

_UPDATED = re.compile(
    r"\b(?:last )?(?:updated?|modified|edited|revised|changed|accessed|retrieved|corrected|expires?)\b\s*(?:on|at|:)?", re.I
)
_BY = re.compile(r"(?:words |text |story |report |written )?(?:by|von|par|por)[:\s]\s*(?=[^\W\d_])", re.I)
_BY_WITHIN = re.compile(
    r"(?:\A|[\s|·•,])(?:words |text |story |report |written )?(?:by|von|par|por)[:\s]\s{0,3}(?=[^\W\d_])", re.I
)
_ROLE_WORDS = re.compile(
    r"\b(?:writer|reporter|editor|correspondents?|staff|columnist|contributor|bureau|desk|team|agency|agencies|press"
    r"|news|special to|freelance|producer|chief|journalist|in [A-Z]\w+)\b",
    re.I,
)
_NAME = re.compile(
    r"(?:[^\W\d_][\w.'’-]{0,25})(?:\s(?:de|da|del|della|di|van|von|der|den|la|le|al|el|bin|ibn|y|dos|du|"
    r"[^\W\d_][\w.'’-]{0,25})){1,4}\Z"
)
_CREDITS = re.compile(
    r"\W{0,3}(?:(?:additional |with )?(?:reporting|writing|research|editing|compiled|translated|translation"
    r"|contributions?|photography|graphics|edited|production)\b(?: and (?:writing|editing|reporting))?\s+(?:by|from)\b"
    r"|(?P<sure>[^\W\d_][\w.'’ -]{2,60} contributed (?:to this|research\b|reporting\b)"
    r"|this (?:article|story|report|post|piece|column) (?:was |is |has been |first |originally ){0,3}"
    r"(?:published|appeared|reprinted|republished|syndicated|distributed|produced|supplied|provided) (?:in|by|on|at|with|from)\b"
    r"|with (?:files|material|contributions) from\b))",
    re.I,
)
_FROM = re.compile(
    r"from (?:our|a|the|staff|wire)\b.{0,60}\b(?:correspondents?|reporters?|writers?|staff|reports|services?)\b", re.I
)
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b\s?(?:[ap]\.?m\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?", re.I)
_DATE_LABEL = re.compile(
    r"\W{0,3}(?:first )?(?:published|posted|updated|last updated|created|modified|date|"
    r"issued|released|filed|publication date|aired|recorded)\b\s*(?:on|at|:)?",
    re.I,
)
_DATE_WORD_AT_END = re.compile(r"\s(?:first\s)?(?:published|posted|updated|last updated)\s?(?:on|at|:)?\s*\Z", re.I)
_TWO_SENTENCES = re.compile(r"[a-z]{4,}\.\s+[A-Z]")
_DATELINE = re.compile(
    r"(?P<mark>[*_]{0,3})(?P<place>[A-ZÀ-ÖØ-ÞŁŚŽČŠİ][\w.'’’ /-]{1,40}(?:,\s[\w.'’ ]{2,40}){0,4})"
    r"(?P<agency>\s?\((?P<name>[^()]{2,40})\))?(?P<close>[*_]{0,3})\s?(?P<dash>—|–|--|[-_](?=\s)|:(?=\s))[*_]{0,3}\s?"
)
_BAR = re.compile(r"[|·•]")
_BETWEEN_NAMES = word_set(
    "and in by for with of the at de da del la le van von der den bin ibn al el editing writing reporting additional our"
)
_LABEL_WORDS = word_set(
    "column columns comment opinion editorial letters letter blotter view views analysis feature essay review guest interview notebook"
    " diary briefing digest obituary"
)
"""Words of the label over a kind of text, which is no author's name."""
_DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december then now night noon mid contrast"
)


def byline_reason(words: str) -> str:
    """Why a line near the headline is metadata, in plain words, or "". `words` is the line without Markdown marks."""
    if not words or len(words) > 220:
        return ""
    count = len(words.split())
    if (
        count <= 40
        and (credits := _CREDITS.match(words))
        and (words[0] == "(" or credits["sure"] or _is_names(words[credits.end() :]))
    ):
        return "credits"
    dates = find_dates(words, limit=3)
    by = _BY.match(words)
    if by and count <= 30:
        name = re.split(r"[,|·•(–—]|\s-\s", words[by.end() :], maxsplit=1)[0]
        for stated in find_dates(name, limit=1):
            name = name[: stated.start]
        if _is_names(name) and (words[-1:] != "." or count <= 14):
            return "byline"
    if _FROM.match(words) and count <= 16:
        return "byline"
    if _DATE_LABEL.match(words) and (dates or _TIME.search(words)) and count <= 24:
        return "publication date"
    if count <= 16 and words[-1:] not in "?!" and (dates or _TIME.search(words)):
        rest = len(words) - sum(d.end - d.start for d in dates) - sum(len(t[0]) for t in _TIME.finditer(words))
        if dates and (rest <= 45 or re.search(r"[|·•]", words)) and not _TWO_SENTENCES.search(words):
            return "byline and date" if rest > 14 else "publication date"
        if rest <= 12:
            return "time of publication"
    return ""


def _is_names(text: str) -> bool:
    """Whether `text` holds names, the small words between them and roles, and nothing else; days and months are no names."""
    words = [word.strip(".;:,()*_[]’'") for word in text.split()]
    named = [word for word in words if word]
    fits = all(w[0].isupper() or w.lower() in _BETWEEN_NAMES or _ROLE_WORDS.fullmatch(w) for w in named)
    return bool(named) and fits and named[0].lower() not in _DAYS and not named[0].lower().endswith(("’s", "'s"))


def is_kind_label(words: str) -> bool:
    """Whether a line in capitals only says what kind of text follows: GUEST COLUMN, OPINION."""
    tokens = words.strip(" *_[]|").split()
    return words == words.upper() and 0 < len(tokens) <= 3 and any(token.lower() in _LABEL_WORDS for token in tokens)


def is_person_line(words: str) -> bool:
    """Whether a line is nothing but a name, with at most a role after a comma."""
    head, _, role = words.strip(" *_").partition(",")
    if any(part.lower() in _LABEL_WORDS for part in head.split()):
        return False
    if len(words) > 90 or words[-1:] in ".!?:" or not _NAME.match(head) or (head.isupper() and len(head) > 40):
        return False
    parts = head.split()
    return all(p[:1].isupper() or len(p) <= 3 for p in parts) and (
        not role or bool(_ROLE_WORDS.search(role)) or len(role.split()) <= 3
    )


def byline_names(words: str) -> str:
    """The author part of a byline, as it stands: without "By", the date and what follows a bar."""
    text = words.strip(" *_")
    if (by := _BY_WITHIN.search(text)) and (_DATE_LABEL.match(text) or by.start() == 0):
        text = text[by.end() :]
    elif _DATE_LABEL.match(text):
        return ""
    cut = min((at for at in (text.find("|"), text.find("·"), text.find("•")) if at > 0), default=len(text))
    head = text[:cut]
    for stated in find_dates(head, limit=1):
        head = head[: stated.start]
    head = _DATE_WORD_AT_END.sub("", head)
    return head.strip(" ,;/–—-*_|·")


def outlet_after_bar(words: str) -> str:
    """The outlet that a byline names after a bar or dot, "" where there is none: By Joan Pell | Lake City Tribune."""
    return next((part for part in (each.strip(" *_") for each in _BAR.split(words)[1:]) if names_outlet(part)), "")


def published_date(words: str) -> StatedDate | None:
    """The day of publication a line states; None where it only says when something was updated."""
    updated = _UPDATED.search(words)
    for stated in find_dates(words, limit=4):
        if updated is None or stated.start < updated.start():
            return stated
        # "Updated 3 May, published 1 May": the label next to the date decides.
        label = words[updated.end() : stated.start]
        if re.search(r"\b(?:published|posted)\b", label, re.I):
            return stated
    return None


def dateline_end(text: str, start: int, end: int) -> int:
    """Offset just after the dateline that opens a paragraph, such as "GENEVA (AP) — "; `start` where there is none.

    A place in capitals, an agency in brackets or a date tells a dateline from a sentence that has a dash.
    """
    found = _DATELINE.match(text, start, min(end, start + 220))
    if not found:
        return start
    place = found["place"]
    city = place.split(",")[0].split(" (")[0]
    capitals = sum(c.isupper() for c in city) >= 3 and city == city.upper()
    dated = bool(find_dates(place, limit=1))
    agency = found["name"] or ""
    named = bool(agency) and (agency.isupper() or bool(re.search(r"press|news|agency|reuters|afp|ap\b|dpa|tass", agency, re.I)))
    if found["dash"] == ":" and not (capitals and (named or dated)):
        return start
    if (
        (capitals and (named or dated or len(city) <= 30))
        or named
        or (dated and place.count(",") >= 1 and len(place.split()) <= 8)
    ):
        return found.end()
    return start
